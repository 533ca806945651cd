import { createPublicKey, randomUUID } from "node:crypto";
import { createEmulator } from "emulate";
import { z } from "zod";
import { readEnvironment } from "../../config/environment.ts";
import type { ClerkEnvironment } from "../../config/clerk-environment.ts";

/** A Clerk that is not of our making: it signs real session tokens, and ends sessions. */
export interface ClerkEmulator extends AsyncDisposable {
  readonly url: string;
  readonly environment: ClerkEnvironment;
  /** Makes a new user and returns their address. */
  addUser(): Promise<string>;
  /** Signs Ada, or another one, in. */
  signIn(email?: string): Promise<ClerkSignIn>;
  /** The PEM of the key that it signs with. */
  publicKey(): Promise<string>;
}

export interface ClerkSignIn {
  readonly userId: string;
  readonly sessionId: string;
  /** What Clerk's script does in a browser every minute; fails when the session has ended. */
  token(): Promise<string>;
}

const SECRET_KEY = "sk_test_emulated";

const EMAIL = "ada@example.test";

function publishableKeyOf(host: string): string {
  return `pk_test_${Buffer.from(`${host}$`).toString("base64")}`;
}

/** Under another name than its address: Clerk's script takes none without a dot for the host of a Clerk. */
export interface NamedClerk {
  readonly host: string;
  readonly port: number;
}

export async function openClerkEmulator(named?: NamedClerk): Promise<ClerkEmulator> {
  const emulator = await createEmulator({
    service: "clerk",
    port: named?.port ?? 0,
    ...(named === undefined ? {} : { baseUrl: `https://${named.host}` }),
    seed: {
      tokens: { [SECRET_KEY]: { login: "kith" } },
      clerk: { users: [{ email_addresses: [EMAIL] }] },
    },
  });
  const url = named === undefined ? emulator.url : `http://127.0.0.1:${named.port}`;
  const { clerk } = readEnvironment({
    CLERK_PUBLISHABLE_KEY: publishableKeyOf(named?.host ?? new URL(url).host),
    CLERK_SECRET_KEY: SECRET_KEY,
    CLERK_API_URL: url,
  });
  if (clerk === null) throw new Error("The environment has Clerk's keys.");

  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: { authorization: `Bearer ${SECRET_KEY}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`Clerk answers ${answer.status}: ${await answer.text()}`);
    return await answer.json();
  };

  return {
    url,
    environment: clerk,
    async addUser() {
      const email = `${randomUUID()}@example.test`;
      await ask("POST", "/v1/users", { email_address: [email] });
      return email;
    },
    async publicKey() {
      const { keys } = z.object({ keys: z.array(z.looseObject({})) }).parse(await ask("GET", "/v1/jwks"));
      const key = createPublicKey({ key: keys[0] ?? {}, format: "jwk" });
      return key.export({ format: "pem", type: "spki" }) as string;
    },
    async signIn(email = EMAIL) {
      const query = new URLSearchParams({ email_address: email }).toString();
      const users = z
        .looseObject({ id: z.string() })
        .array()
        .or(z.object({ data: z.looseObject({ id: z.string() }).array() }));
      const found = users.parse(await ask("GET", `/v1/users?${query}`));
      const [user] = Array.isArray(found) ? found : found.data;
      if (user === undefined) throw new Error(`Clerk has no user ${email}.`);
      const session = z.looseObject({ id: z.string() });
      const { id } = session.parse(await ask("POST", "/v1/sessions", { user_id: user.id }));
      return {
        userId: user.id,
        sessionId: id,
        async token() {
          const answer = await ask("POST", `/v1/sessions/${id}/tokens`);
          return z.object({ jwt: z.string() }).parse(answer).jwt;
        },
      };
    },
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}
