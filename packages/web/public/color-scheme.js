// Sets the color scheme before the first paint. Mantine's own ColorSchemeScript is an inline script, which the
// server's content security policy refuses; the key and the attribute are Mantine's.
(() => {
  let chosen = null;
  try {
    chosen = window.localStorage.getItem("mantine-color-scheme-value");
  } catch {
    // Storage may be blocked; then the system decides.
  }
  const dark =
    chosen === "dark" || (chosen !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
