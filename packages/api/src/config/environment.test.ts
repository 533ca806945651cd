import { generateKeyPairSync, randomBytes } from "node:crypto";
import { KithError } from "@kith/core";
import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

const KEYS = `k1:${randomBytes(32).toString("base64")}`;
const DATABASE_URL = "postgres://kith:hunter2@db.example.com:5432/kith";
const publishableKeyOf = (text: string) => `pk_test_${Buffer.from(text).toString("base64")}`;
const PUBLISHABLE_KEY = publishableKeyOf("brave-newt-7.clerk.accounts.dev$");
const CLERK = { CLERK_PUBLISHABLE_KEY: PUBLISHABLE_KEY, CLERK_SECRET_KEY: "sk_test_secret" };
const PEM = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({
  format: "pem",
  type: "spki",
}) as string;

function problemsOf(variables: Record<string, string>): unknown {
  try {
    readEnvironment(variables);
  } catch (error) {
    return KithError.isInstance(error) && error.code === "CONFIG_INVALID" ? error.details["problems"] : error;
  }
  return [];
}

test("without any variable Kith runs on this machine with everything embedded", () => {
  expect(readEnvironment({ PATH: "/usr/bin", DATABASE_URL: "", HOST: " " })).toEqual({
    port: 3001,
    host: "127.0.0.1",
    publicUrl: "http://localhost:3001",
    dataDir: ".data",
    databaseUrl: null,
    googleClient: null,
    googleRootUrl: null,
    encryptionKeys: null,
    clerk: null,
    openai: null,
    logLevel: "info",
    defaultRegion: null,
    propagationMinutes: 10,
  });
});

test("every variable is taken", () => {
  expect(
    readEnvironment({
      PORT: "4000",
      HOST: "::1",
      PUBLIC_URL: "http://localhost:8080/",
      DATA_DIR: "/var/lib/kith",
      DATABASE_URL,
      GOOGLE_CLIENT_ID: "id",
      GOOGLE_CLIENT_SECRET: "secret",
      GOOGLE_ROOT_URL: "http://127.0.0.1:9000/",
      ENCRYPTION_KEYS: KEYS,
      CLERK_PUBLISHABLE_KEY: PUBLISHABLE_KEY,
      CLERK_SECRET_KEY: "sk_test_secret",
      // As a file of settings holds it, in one line.
      CLERK_JWT_KEY: PEM.replaceAll("\n", String.raw`\n`),
      CLERK_API_URL: "http://127.0.0.1:9100/",
      OPENAI_API_KEY: "sk-test",
      OPENAI_BASE_URL: "http://127.0.0.1:11434/v1/",
      OPENAI_MODEL: "llama",
      OPENAI_INPUT_PRICE: "0",
      OPENAI_OUTPUT_PRICE: "0.25",
      LOG_LEVEL: "debug",
      DEFAULT_REGION: "de",
      PROPAGATION_MINUTES: "0.5",
    }),
  ).toEqual({
    port: 4000,
    host: "::1",
    publicUrl: "http://localhost:8080",
    dataDir: "/var/lib/kith",
    databaseUrl: DATABASE_URL,
    googleClient: { id: "id", secret: "secret" },
    googleRootUrl: "http://127.0.0.1:9000",
    encryptionKeys: KEYS,
    clerk: {
      publishableKey: PUBLISHABLE_KEY,
      frontendApi: "https://brave-newt-7.clerk.accounts.dev",
      secretKey: "sk_test_secret",
      jwtKey: PEM.trim(),
      apiUrl: "http://127.0.0.1:9100",
    },
    openai: {
      apiKey: "sk-test",
      baseUrl: "http://127.0.0.1:11434/v1",
      model: "llama",
      prices: { input: 0, output: 0.25 },
    },
    logLevel: "debug",
    defaultRegion: "DE",
    propagationMinutes: 0.5,
  });
});

test("the public address follows the port", () => {
  expect(readEnvironment({ PORT: "4000" }).publicUrl).toBe("http://localhost:4000");
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "80a"],
  ["HOST", "0.0.0.0"],
  ["HOST", "192.168.1.5"],
  ["HOST", "localhost.example.com"],
  ["PUBLIC_URL", "localhost:3001"],
  ["PUBLIC_URL", "http://localhost:3001/kith"],
  ["PUBLIC_URL", "https://kith.example.com"],
  ["DATABASE_URL", "mysql://root@localhost/kith"],
  ["DATABASE_URL", "postgres://localhost"],
  ["GOOGLE_ROOT_URL", "ftp://example.com"],
  ["LOG_LEVEL", "loud"],
  ["DEFAULT_REGION", "DEU"],
  ["PROPAGATION_MINUTES", "-1"],
  ["PROPAGATION_MINUTES", "ten"],
])("%s=%s is refused with one sentence that names the variable", (name, value) => {
  const problems = problemsOf({ ENCRYPTION_KEYS: KEYS, [name]: value });
  expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} must .*\\.$`))]);
});

test("all problems are told at once, and no secret is repeated", () => {
  const secret = randomBytes(16).toString("base64");
  const problems = problemsOf({
    PORT: "x",
    HOST: "0.0.0.0",
    DATABASE_URL: "hunter2@db",
    ENCRYPTION_KEYS: `k1:${secret},k2`,
    GOOGLE_CLIENT_SECRET: "GOCSPX-secret",
    LOG_LEVEL: "loud",
  });
  expect(problems).toHaveLength(7);
  for (const hidden of [secret, "hunter2", "GOCSPX"]) expect(JSON.stringify(problems)).not.toContain(hidden);
});

test("PostgreSQL wants keys that every machine has", () => {
  expect(problemsOf({ DATABASE_URL })).toEqual([
    expect.stringContaining("With DATABASE_URL set ENCRYPTION_KEYS too"),
  ]);
  expect(problemsOf({ DATABASE_URL, ENCRYPTION_KEYS: KEYS })).toEqual([]);
});

test("a key alone asks OpenAI's small model at its prices; another model without prices counts as a dear one", () => {
  expect(readEnvironment({ OPENAI_API_KEY: "sk-test" }).openai).toEqual({
    apiKey: "sk-test",
    baseUrl: null,
    model: "gpt-5.4-mini",
    prices: { input: 0.75, output: 4.5 },
  });
  expect(readEnvironment({ OPENAI_API_KEY: "sk-test", OPENAI_MODEL: "other" }).openai?.prices).toEqual({
    input: 10,
    output: 40,
  });
});

test("what would ask an LLM without a key is a problem, and so are a wrong address and a wrong price", () => {
  expect(problemsOf({ OPENAI_BASE_URL: "http://127.0.0.1:1", OPENAI_MODEL: "llama" })).toEqual([
    "With OPENAI_BASE_URL and OPENAI_MODEL set OPENAI_API_KEY too: without a key no LLM is asked. A server of your own that wants none takes any.",
  ]);
  expect(
    problemsOf({ OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: "localhost", OPENAI_INPUT_PRICE: "free" }),
  ).toEqual([
    expect.stringContaining("OPENAI_BASE_URL must be"),
    expect.stringContaining("OPENAI_INPUT_PRICE must be US dollars"),
  ]);
});

test.each([
  ["HOST", "0.0.0.0"],
  ["PUBLIC_URL", "https://kith.example.com"],
])("%s=%s needs Clerk, and the refusal says so", (name, value) => {
  expect(problemsOf({ [name]: value })).toEqual([
    expect.stringContaining("set CLERK_PUBLISHABLE_KEY and CLERK_SECRET_KEY"),
  ]);
  expect(problemsOf({ ...CLERK, [name]: value })).toEqual([]);
});

test("with Clerk's two keys the signing keys come from Clerk's own API", () => {
  expect(readEnvironment(CLERK).clerk).toEqual({
    publishableKey: PUBLISHABLE_KEY,
    frontendApi: "https://brave-newt-7.clerk.accounts.dev",
    secretKey: "sk_test_secret",
    jwtKey: null,
    apiUrl: "https://api.clerk.com",
  });
});

test("an emulator of Clerk on this machine is spoken to without https", () => {
  const CLERK_PUBLISHABLE_KEY = publishableKeyOf("localhost:4000$");
  expect(readEnvironment({ ...CLERK, CLERK_PUBLISHABLE_KEY }).clerk?.frontendApi).toBe(
    "http://localhost:4000",
  );
});

test("a partial set of Clerk's keys is refused with what to do about it", () => {
  const { CLERK_PUBLISHABLE_KEY, CLERK_SECRET_KEY } = CLERK;
  expect(problemsOf({ CLERK_SECRET_KEY })).toEqual([
    "With CLERK_SECRET_KEY set CLERK_PUBLISHABLE_KEY too: it names your Clerk, and the sign-in page needs it.",
  ]);
  expect(problemsOf({ CLERK_PUBLISHABLE_KEY })).toEqual([
    expect.stringMatching(/set CLERK_SECRET_KEY too, or CLERK_JWT_KEY/),
  ]);
  expect(problemsOf({ CLERK_PUBLISHABLE_KEY, CLERK_JWT_KEY: PEM })).toEqual([]);
  expect(problemsOf({ CLERK_PUBLISHABLE_KEY, CLERK_SECRET_KEY: "sk_live_secret" })).toEqual([
    expect.stringContaining("both test, or both live"),
  ]);
});

test.each([
  ["CLERK_PUBLISHABLE_KEY", "pk_test_!"],
  ["CLERK_PUBLISHABLE_KEY", publishableKeyOf("clerk.example.com")],
  ["CLERK_PUBLISHABLE_KEY", publishableKeyOf("clerk.example.com/path$")],
  ["CLERK_PUBLISHABLE_KEY", publishableKeyOf("$")],
  ["CLERK_PUBLISHABLE_KEY", "sk_test_secret"],
  ["CLERK_SECRET_KEY", PUBLISHABLE_KEY],
  ["CLERK_JWT_KEY", "-----BEGIN PUBLIC KEY-----"],
  [
    "CLERK_JWT_KEY",
    generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "pem", type: "spki" }),
  ],
  [
    "CLERK_JWT_KEY",
    generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "pem", type: "pkcs8" }),
  ],
  ["CLERK_API_URL", "api.clerk.com"],
])("%s is refused when it is none, with a sentence that repeats no key (%#)", (name, value) => {
  const problems = problemsOf({ ...CLERK, [name]: String(value) }) as string[];
  const [problem = ""] = problems.filter((sentence) => sentence.startsWith(`${name} must be`));
  expect(problem).toMatch(/\.$/);
  expect(JSON.stringify(problems)).not.toContain(String(value));
});
