import { KithError } from "@kith/core";
import { z } from "zod";
import { readEncryptionKeys } from "../encryption/encryption-keys.ts";
import {
  CLERK_VARIABLES,
  clerkOf,
  findClerkContradictions,
  type ClerkEnvironment,
} from "./clerk-environment.ts";
import { isHttpUrl } from "./http-url.ts";
import {
  findOpenaiContradictions,
  OPENAI_VARIABLES,
  openaiOf,
  type OpenaiEnvironment,
} from "./openai-environment.ts";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** The settings of one process of Kith, typed and with their defaults. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Where the browser finds Kith: an origin without a slash at its end. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Null: PGlite inside `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: no Google credentials, so Kith runs against its emulator. */
  readonly googleClient: { readonly id: string; readonly secret: string } | null;
  /** One root for all Google endpoints; null: Google's own hosts. */
  readonly googleRootUrl: string | null;
  /** `id:base64,…`; null: the keys of the key file in `dataDir`. */
  readonly encryptionKeys: string | null;
  /** Null: sign-in is local, for this machine only. */
  readonly clerk: ClerkEnvironment | null;
  /** Null: no LLM is asked. */
  readonly openai: OpenaiEnvironment | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** ISO 3166 code for phone numbers without a country code; null: such numbers stay local. */
  readonly defaultRegion: string | null;
  readonly propagationMinutes: number;
}

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

const LOCAL_SIGN_IN =
  "sign-in is local, for this machine only. For others set CLERK_PUBLISHABLE_KEY and CLERK_SECRET_KEY, and sign-in is Clerk's";

const schema = z.object({
  PORT: wholeNumber({ min: 1, max: 65_535 }, "PORT must be a whole number from 1 to 65535.").default(3001),
  HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/, "HOST must be the address to listen on, such as 127.0.0.1 or 0.0.0.0.")
    .default("127.0.0.1"),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "PUBLIC_URL must be an address like http://localhost:3001, without a path.")
    .transform((text) => new URL(text).origin)
    .optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      "DATABASE_URL must be an address like postgres://user:password@host:5432/database.",
    )
    .optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_ROOT_URL: z
    .string()
    .refine(isHttpUrl, "GOOGLE_ROOT_URL must be an http or https address without a query.")
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  ENCRYPTION_KEYS: z
    .string()
    .superRefine((text, context) => {
      for (const message of readEncryptionKeys(text).problems) context.addIssue({ code: "custom", message });
    })
    .optional(),
  ...CLERK_VARIABLES,
  ...OPENAI_VARIABLES,
  LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}.`).default("info"),
  DEFAULT_REGION: z
    .string()
    .regex(/^[A-Za-z]{2}$/, "DEFAULT_REGION must be a country's two letters, like DE or US.")
    .transform((text) => text.toUpperCase())
    .optional(),
  PROPAGATION_MINUTES: z
    .string()
    .refine(
      (text) => /^\d+(\.\d+)?$/.test(text) && Number(text) <= 1440,
      "PROPAGATION_MINUTES must be a number from 0 to 1440.",
    )
    .transform(Number)
    .default(10),
});

/**
 * Reads the settings; an empty variable counts as absent. Throws CONFIG_INVALID with every problem at once (in
 * `details.problems` too), none of which repeats a value that may be secret.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = schema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => issue.message),
    ...findContradictions(given),
  ];
  if (!parsed.success || problems.length > 0) {
    const list = problems.map((problem) => `- ${problem}`).join("\n");
    throw new KithError("CONFIG_INVALID", `Kith cannot start with these settings:\n${list}`, {
      details: { problems },
    });
  }
  const { data } = parsed;
  const { GOOGLE_CLIENT_ID: id, GOOGLE_CLIENT_SECRET: secret } = data;
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    googleClient: id === undefined || secret === undefined ? null : { id, secret },
    googleRootUrl: data.GOOGLE_ROOT_URL ?? null,
    encryptionKeys: data.ENCRYPTION_KEYS ?? null,
    clerk: clerkOf(data),
    openai: openaiOf(data),
    logLevel: data.LOG_LEVEL,
    defaultRegion: data.DEFAULT_REGION ?? null,
    propagationMinutes: data.PROPAGATION_MINUTES,
  };
}

/** What only two variables together get wrong; looked for in the raw values, so that it is found beside other problems. */
function findContradictions(given: Record<string, string | undefined>): string[] {
  const problems: string[] = [];
  if ((given["GOOGLE_CLIENT_ID"] === undefined) !== (given["GOOGLE_CLIENT_SECRET"] === undefined)) {
    problems.push(
      "Set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET both, or neither to run against the emulator.",
    );
  }
  if (given["DATABASE_URL"] !== undefined && given["ENCRYPTION_KEYS"] === undefined) {
    problems.push(
      'With DATABASE_URL set ENCRYPTION_KEYS too, as id:base64 (make one with "openssl rand -base64 32"): a key file on one machine would not open what another one stored.',
    );
  }
  return [
    ...problems,
    ...findExposure(given),
    ...findClerkContradictions(given),
    ...findOpenaiContradictions(given),
  ];
}

/** Local sign-in asks for no password, so without Clerk nobody but this machine may reach Kith. */
function findExposure(given: Record<string, string | undefined>): string[] {
  const { HOST: host, PUBLIC_URL: publicUrl, CLERK_PUBLISHABLE_KEY: clerk } = given;
  if (clerk !== undefined) return [];
  const problems: string[] = [];
  if (host !== undefined && !LOOPBACK_HOST.test(host)) {
    problems.push(`HOST must be 127.0.0.1, ::1 or localhost: ${LOCAL_SIGN_IN}.`);
  }
  if (publicUrl !== undefined && isOrigin(publicUrl) && !LOOPBACK_HOST.test(new URL(publicUrl).hostname)) {
    problems.push(`PUBLIC_URL must name this machine (localhost, 127.0.0.1 or [::1]): ${LOCAL_SIGN_IN}.`);
  }
  return problems;
}

function wholeNumber(range: { min: number; max: number }, problem: string) {
  return z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= range.min && Number(text) <= range.max, problem)
    .transform(Number);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && isHttpUrl(text) && url.pathname === "/" && url.username === "";
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    (url.protocol === "postgres:" || url.protocol === "postgresql:") &&
    url.pathname.length > 1
  );
}
