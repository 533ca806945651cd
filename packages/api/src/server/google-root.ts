import { join } from "node:path";
import type { Environment } from "../config/environment.ts";

/** Where Google is for this process, and with which client Kith goes there. */
export interface GoogleRoot extends AsyncDisposable {
  /** Null: Google's own hosts. */
  readonly rootUrl: string | null;
  readonly client: { readonly id: string; readonly secret: string };
  readonly emulator: boolean;
}

/** The emulator takes any client; this one is what its consent page shows. */
const EMULATOR_CLIENT = { id: "kith-on-this-machine", secret: "not-a-secret" };

/** What a person who tries Kith finds: one account to see everything in a minute, one of Google's full size. */
const SAMPLE_ACCOUNTS = [
  { email: "sample@kith.example", contacts: 187, seed: 1 },
  { email: "team@kith.example", contacts: 1_500, seed: 2 },
  { email: "everyone@kith.example", contacts: 25_000, seed: 3 },
];

/** Google itself when there are credentials, the Google that `GOOGLE_ROOT_URL` names, or an emulator of our own. */
export async function openGoogle(environment: Environment): Promise<GoogleRoot> {
  const { googleClient, googleRootUrl, dataDir, host } = environment;
  if (googleClient !== null || googleRootUrl !== null) {
    return {
      rootUrl: googleRootUrl,
      client: googleClient ?? EMULATOR_CLIENT,
      emulator: false,
      [Symbol.asyncDispose]: async () => undefined,
    };
  }
  // Loaded only when it is needed: a server with credentials never runs it.
  const { createGoogleEmulator } = await import("@kith/google-emulator");
  const emulator = await createGoogleEmulator({
    host,
    stateDir: join(dataDir, "google"),
    accounts: SAMPLE_ACCOUNTS,
  });
  return {
    rootUrl: emulator.url,
    client: EMULATOR_CLIENT,
    emulator: true,
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}
