import { Hono } from "hono";
import { html } from "hono/html";

import type { EmulatorServices } from "./emulator-services.ts";
import { pageFrame } from "./page-frame.ts";
import { defaultPhoto } from "./people/photo-book.ts";

/** What a browser sees: the page that says what this is, and contacts' photos. */
export function frontRoutes(services: EmulatorServices): Hono {
  const routes = new Hono();

  routes.get("/", (c) =>
    c.html(
      pageFrame(
        "Accounts",
        html`<h1>Google emulator</h1>
          <p>
            OAuth, People v1 and Calendar v3 under this one address, each endpoint with Google's own path.
            Point a client's root URL here.
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">Account</th>
                <th scope="col">Contacts</th>
              </tr>
            </thead>
            <tbody>
              ${services.accounts.all().map(
                (account) =>
                  html`<tr>
                    <td>${account.name}<small>${account.email}</small></td>
                    <td>${account.contacts.size.toLocaleString("en")}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
          <p>Faults, edits and the clock: <code>/emulator/</code>, described in this package's README.</p>`,
      ),
    ),
  );

  routes.get("/cm/:file", (c) => {
    const id = c.req.param("file").split("=")[0] ?? "";
    for (const account of services.accounts.all()) {
      const photo = account.photos.find(id);
      if (photo !== undefined) {
        const bytes = new Uint8Array(Buffer.from(photo.base64, "base64"));
        return c.body(bytes, 200, { "content-type": photo.mediaType });
      }
    }
    return c.body(defaultPhoto(id), 200, { "content-type": "image/svg+xml" });
  });
  return routes;
}
