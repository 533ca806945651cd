import type { Page } from "playwright-core";
import type { ClerkSignIn } from "../../packages/api/src/clerk/testing/clerk-emulator.ts";

/**
 * Stands in for the script that a page loads from Clerk, which no emulator has: a button instead of the form, and tokens
 * of the emulator. What is tested with it is Kith's half: the real `@clerk/react`, and Kith's pages around it.
 */
export async function serveClerkScript(page: Page, signIn: () => Promise<ClerkSignIn>): Promise<void> {
  let current: ClerkSignIn | null = null;
  await page.exposeFunction("clerkSignIn", async () => {
    current = await signIn();
    return { sessionId: current.sessionId, userId: current.userId };
  });
  await page.exposeFunction("clerkToken", async () => await current?.token());
  await page.route(/\/npm\/@clerk\//, (route) =>
    route.fulfill({ contentType: "text/javascript", body: `(${clerkScript.toString()})();` }),
  );
}

/** Runs in the browser: it must be whole in itself. */
function clerkScript(): void {
  const page = globalThis as unknown as {
    Clerk?: object;
    clerkSignIn(): Promise<{ sessionId: string; userId: string }>;
    clerkToken(): Promise<string>;
  };
  if (page.Clerk !== undefined) return;
  const listeners = new Set<(resources: object) => void>();
  const button = (node: Element, text: string, onClick: () => Promise<void>): void => {
    const made = document.createElement("button");
    made.textContent = text;
    made.addEventListener("click", () => void onClick());
    node.replaceChildren(made);
  };
  let last: object = { client: {}, session: null, user: null, organization: null };
  const clerk = {
    loaded: false,
    status: "ready",
    version: "6.0.0",
    client: {},
    session: null as object | null,
    user: null as object | null,
    organization: null,
    __internal_lastEmittedResources: last,
    get isSignedIn() {
      return clerk.session !== null;
    },
    async load() {
      clerk.loaded = true;
    },
    on: (_event: string, listener: (status: string) => void) => listener("ready"),
    off: () => undefined,
    addListener(listener: (resources: object) => void) {
      listeners.add(listener);
      listener(last);
      return () => listeners.delete(listener);
    },
    mountSignIn: (node: Element) =>
      button(node, "Sign in at Clerk", async () => {
        const { sessionId, userId } = await page.clerkSignIn();
        const lastActiveToken = { jwt: { claims: { sid: sessionId, sub: userId } } };
        const session = { id: sessionId, status: "active", actor: null, lastActiveToken };
        become({ ...session, getToken: () => page.clerkToken() }, { id: userId });
      }),
    unmountSignIn: () => undefined,
    mountUserButton: (node: Element) => button(node, "Sign out at Clerk", () => clerk.signOut()),
    unmountUserButton: () => undefined,
    async signOut() {
      become(null, null);
    },
  };
  const become = (session: object | null, user: object | null): void => {
    last = { client: clerk.client, session, user, organization: null };
    Object.assign(clerk, { session, user, __internal_lastEmittedResources: last });
    for (const listener of listeners) listener(last);
  };
  // The form would come from a second script; its constructor is never called here.
  Object.assign(page, { Clerk: clerk, __internal_ClerkUICtor: Object });
}
