import type { CSSVariablesResolver } from "@mantine/core";

/**
 * Colors that differ from Mantine's: warmer surfaces, dimmed text with a contrast of at least 5:1 on them, and calmer
 * backgrounds of badges and notices.
 */
export const cssVariables: CSSVariablesResolver = (theme) => {
  const calm = (share: number, text: (color: string) => string) =>
    Object.fromEntries(
      Object.keys(theme.colors).flatMap((color) => [
        [
          `--mantine-color-${color}-light`,
          `color-mix(in srgb, var(--mantine-color-${color}-6) ${share}%, var(--kith-surface))`,
        ],
        [`--mantine-color-${color}-light-color`, text(color)],
      ]),
    );
  return {
    variables: {},
    light: {
      ...calm(11, (color) => `color-mix(in srgb, var(--mantine-color-${color}-9) 72%, black)`),
      "--mantine-color-body": "#fbfbfa",
      "--mantine-color-text": "#1b1f1e",
      "--mantine-color-dimmed": "#5f676b",
      "--mantine-color-placeholder": "#70787c",
      "--kith-surface": "#ffffff",
      "--kith-border": "#e5e6e3",
      "--kith-hover": "#f1f3f2",
    },
    dark: {
      ...calm(20, (color) => `var(--mantine-color-${color}-2)`),
      "--mantine-color-body": "#121415",
      "--mantine-color-text": "#dfe3e4",
      "--mantine-color-dimmed": "#98a2a6",
      "--mantine-color-placeholder": "#8a9498",
      "--kith-surface": "#191c1d",
      "--kith-border": "#2a2f31",
      "--kith-hover": "#202426",
    },
  };
};
