/** A sign-in whose tokens a script gets, as Clerk's; local sign-in has none, its cookie is the browser's own. */
export interface ScriptedSignIn {
  /** A token for the next request; null while nobody is signed in. */
  readonly token: () => Promise<string | null>;
  /** Ends it in this browser. */
  readonly end: () => Promise<void>;
}

let current: ScriptedSignIn | null = null;

/** From now on requests are signed by it; null leaves it to the cookie. */
export function signBy(signIn: ScriptedSignIn | null): void {
  current = signIn;
}

/** For the client of this page, which asks anew at every request and reconnect. */
export async function bearer(): Promise<string | null> {
  return current === null ? null : await current.token();
}

/** Whether there was one to end. */
export async function endScriptedSignIn(): Promise<boolean> {
  if (current === null) return false;
  await current.end();
  return true;
}
