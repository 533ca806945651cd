import { createPublicKey } from "node:crypto";
import { z } from "zod";
import { isHttpUrl } from "./http-url.ts";

/** The Clerk instance that people sign in with. */
export interface ClerkEnvironment {
  /** Public: the dashboard's pages get it. */
  readonly publishableKey: string;
  /** The instance's Frontend API, which is the issuer of its session tokens: an origin without a slash at its end. */
  readonly frontendApi: string;
  /** Null: Kith cannot ask Clerk anything, and checks tokens with `jwtKey` alone. */
  readonly secretKey: string | null;
  /** The PEM of the public key that signs session tokens; null: the keys are read from `apiUrl`. */
  readonly jwtKey: string | null;
  /** Clerk's Backend API. */
  readonly apiUrl: string;
}

const API_URL = "https://api.clerk.com";

const PUBLISHABLE_SENTENCE =
  "CLERK_PUBLISHABLE_KEY must be the publishable key of Clerk's dashboard (API keys): pk_test_… or pk_live_….";

const PUBLISHABLE_KEY = /^pk_(?:test|live)_([A-Za-z0-9+/_-]+=*)$/;
const HOST_NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i;

export const CLERK_VARIABLES = {
  CLERK_PUBLISHABLE_KEY: z
    .string()
    .refine((text) => frontendHostOf(text) !== null, PUBLISHABLE_SENTENCE)
    .optional(),
  CLERK_SECRET_KEY: z
    .string()
    .regex(
      /^sk_(test|live)_\S+$/,
      "CLERK_SECRET_KEY must be the secret key of Clerk's dashboard (API keys): sk_test_… or sk_live_….",
    )
    .optional(),
  CLERK_JWT_KEY: z
    .string()
    .transform(readPem)
    .refine(
      isRsaPublicKey,
      "CLERK_JWT_KEY must be the PEM public key of Clerk's dashboard (API keys, JWT public key), from BEGIN to END.",
    )
    .optional(),
  CLERK_API_URL: z
    .string()
    .refine(isHttpUrl, "CLERK_API_URL must be an http or https address without a query.")
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
};

type ClerkVariables = z.output<z.ZodObject<typeof CLERK_VARIABLES>>;

export function clerkOf(variables: ClerkVariables): ClerkEnvironment | null {
  const { CLERK_PUBLISHABLE_KEY: publishableKey } = variables;
  if (publishableKey === undefined) return null;
  return {
    publishableKey,
    frontendApi: originOf(frontendHostOf(publishableKey) ?? ""),
    secretKey: variables.CLERK_SECRET_KEY ?? null,
    jwtKey: variables.CLERK_JWT_KEY ?? null,
    apiUrl: variables.CLERK_API_URL ?? API_URL,
  };
}

export function findClerkContradictions(given: Record<string, string | undefined>): string[] {
  const { CLERK_PUBLISHABLE_KEY: publishable, CLERK_SECRET_KEY: secret, CLERK_JWT_KEY: jwtKey } = given;
  if (publishable === undefined) {
    const idle = Object.keys(CLERK_VARIABLES).filter((name) => given[name] !== undefined);
    return idle.length === 0
      ? []
      : [
          `With ${idle.join(" and ")} set CLERK_PUBLISHABLE_KEY too: it names your Clerk, and the sign-in page needs it.`,
        ];
  }
  if (secret === undefined && jwtKey === undefined) {
    return [
      "With CLERK_PUBLISHABLE_KEY set CLERK_SECRET_KEY too, or CLERK_JWT_KEY to check tokens without asking Clerk: else no token can be checked.",
    ];
  }
  const [kind, otherKind] = [publishable, secret ?? ""].map((key) => key.split("_")[1]);
  return secret === undefined || kind === otherKind
    ? []
    : ["CLERK_PUBLISHABLE_KEY and CLERK_SECRET_KEY must be of one Clerk instance: both test, or both live."];
}

/** A publishable key is `pk_live_` and the Base64 of the Frontend API's host name with a dollar sign at its end. */
function frontendHostOf(publishableKey: string): string | null {
  const encoded = PUBLISHABLE_KEY.exec(publishableKey)?.[1];
  if (encoded === undefined) return null;
  const decoded = Buffer.from(encoded, "base64").toString();
  const host = decoded.slice(0, -1);
  return decoded.endsWith("$") && HOST_NAME.test(host) ? host : null;
}

/** Clerk's own are all https; an emulator on this machine has no certificate. */
function originOf(host: string): string {
  const scheme = /^(localhost|127\.0\.0\.1)(:|$)/.test(host) ? "http" : "https";
  return `${scheme}://${host}`;
}

/** Files of settings often hold a PEM in one line, with `\n` written out. */
function readPem(text: string): string {
  return text.replaceAll(String.raw`\n`, "\n").trim();
}

function isRsaPublicKey(pem: string): boolean {
  try {
    // A private key would be taken too, as its public half: it must not be in a place for public ones.
    return !pem.includes("PRIVATE") && createPublicKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}
