import { createTheme } from "@mantine/core";

/** White text on shade 7 has a contrast of 5.3:1, above the 4.5:1 that WCAG AA asks for. */
const kith = [
  "#eaf7f5",
  "#d6ece9",
  "#aad8d2",
  "#7cc4bb",
  "#55b3a8",
  "#3da89d",
  "#178d82",
  "#0b7a70",
  "#086a61",
  "#045850",
] as const;

export const theme = createTheme({
  colors: { kith },
  primaryColor: "kith",
  primaryShade: 7,
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily:
    "Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
  headings: {
    fontWeight: "650",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "1.3" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.4" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.4" },
    },
  },
  components: {
    Paper: { defaultProps: { radius: "lg" } },
    // No blur behind it: without a graphics card Chromium hangs at the navigation after a blurred one.
    Modal: { defaultProps: { centered: true, radius: "lg" } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});
