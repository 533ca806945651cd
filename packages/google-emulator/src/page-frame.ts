import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLE = `
:root { color-scheme: light dark; --ink: #1f1f1f; --soft: #5f6368; --paper: #fff; --ground: #f0f4f9; --line: #dadce0; --accent: #0b57d0; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e3e3e3; --soft: #a8adb4; --paper: #1b1d20; --ground: #0e0f11; --line: #3c4043; --accent: #a8c7fa; --on-accent: #062e6f; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; padding: 1rem; }
main { width: min(34rem, 100%); background: var(--paper); border: 1px solid var(--line); border-radius: 1.25rem; padding: 2rem; }
h1 { font-size: 1.4rem; font-weight: 500; margin: 0 0 .5rem; }
p { margin: .25rem 0 1rem; color: var(--soft); }
fieldset { border: 0; padding: 0; margin: 1.25rem 0; }
legend { font-weight: 600; padding: 0; margin-bottom: .25rem; }
.row { display: flex; gap: .75rem; align-items: flex-start; padding: .6rem .25rem; border-bottom: 1px solid var(--line); }
.row input { margin-top: .35rem; accent-color: var(--accent); }
.row span { overflow-wrap: anywhere; }
small { display: block; color: var(--soft); font-size: .85rem; }
.actions { display: flex; justify-content: flex-end; gap: .75rem; }
button { font: inherit; font-weight: 500; border: 1px solid var(--accent); border-radius: 2rem; padding: .5rem 1.4rem; background: var(--accent); color: var(--on-accent); cursor: pointer; }
button.quiet { background: none; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .4rem .25rem; border-bottom: 1px solid var(--line); }
td:last-child, th:last-child { text-align: right; font-variant-numeric: tabular-nums; }
code { font-size: .9em; overflow-wrap: anywhere; }
footer { margin-top: 1.5rem; font-size: .85rem; color: var(--soft); }
`;

/** One plain page: a card in the middle, light or dark as the reader's system is. */
export function pageFrame(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Google emulator</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          ${content}
          <footer>This is a local Google emulator. Nothing here reaches Google.</footer>
        </main>
      </body>
    </html>`;
}
