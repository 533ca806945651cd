import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";

import { createAdaptorServer } from "@hono/node-server";
import { z } from "zod";

import { addSampleAccount } from "./account/add-sample-account.ts";
import { createEmulatedAccount } from "./account/create-emulated-account.ts";
import { openAccountRegistry } from "./account/account-registry.ts";
import { createClock } from "./clock.ts";
import { createEmulatorApp } from "./emulator-app.ts";
import type { EmulatorServices } from "./emulator-services.ts";
import { createFaultInjector } from "./faults/fault-injector.ts";
import type { EmulatedAccount } from "./account/emulated-account.ts";
import type { GoogleEmulator, GoogleEmulatorOptions } from "./google-emulator.ts";
import { createCodeBook } from "./oauth/code-book.ts";
import { createGrantBook } from "./oauth/grant-book.ts";
import { openSigningKey } from "./oauth/signing-key.ts";
import { createQuotaLedger } from "./quota/quota-ledger.ts";
import { createRequestRecorder } from "./request-log.ts";
import { createTokenSealer } from "./signed-token.ts";
import { openSqliteStateStore } from "./state/sqlite-state-store.ts";
import { createMemoryStateStore } from "./state/state-store.ts";
import type { StateStore } from "./state/state-store.ts";

/**
 * Starts a Google on a port of this machine: OAuth, People v1, Calendar v3 under one root.
 *
 * Resolves when it listens. Rejects when the port is taken or the state directory cannot be opened.
 */
export async function createGoogleEmulator(options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  const store =
    options.stateDir === undefined ? createMemoryStateStore() : openSqliteStateStore(options.stateDir);
  const host = options.host ?? "127.0.0.1";
  let url = "";
  const services = createServices(options, store, () => url);
  for (const spec of options.accounts ?? []) {
    if (services.accounts.byEmail(spec.email) === undefined) addSampleAccount(services, spec);
  }
  store.flush();

  const server = createAdaptorServer({ fetch: createEmulatorApp(services, () => emulator).fetch });
  const listen = async (): Promise<void> => {
    const port = options.port ?? 0;
    await new Promise<void>((resolve, reject) => {
      server.once("error", (error) => {
        const taken = "code" in error && error.code === "EADDRINUSE";
        const message = `Port ${port} of ${host} is taken. Choose another one, or 0 for any that is free.`;
        reject(taken ? new Error(message, { cause: error }) : error);
      });
      server.listen(port, host, resolve);
    });
    url = `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  };
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    if ("closeAllConnections" in server) server.closeAllConnections();
    await closed;
    store.close();
  };

  const emulated = new Map<string, EmulatedAccount>();
  const account = (email: string): EmulatedAccount => {
    const found = services.accounts.byEmail(email);
    if (found === undefined) {
      const known = services.accounts.all().map((one) => one.email);
      throw new Error(
        `There is no account ${email}. There are: ${known.join(", ") || "none"}. Use addAccount first.`,
      );
    }
    const made = emulated.get(found.sub) ?? createEmulatedAccount(services, found);
    emulated.set(found.sub, made);
    return made;
  };

  const emulator: GoogleEmulator = {
    get url() {
      return url;
    },
    close,
    account,
    accounts: () => services.accounts.all().map(({ email }) => account(email)),
    addAccount(spec) {
      addSampleAccount(services, spec);
      store.flush();
      return account(spec.email);
    },
    faults: services.faults,
    requests: services.requests,
    setQuotas: (quotas) => services.quotas.setLimits(quotas),
    now: () => services.clock.now(),
    advanceClock(ms) {
      services.clock.advance(ms);
      store.flush();
    },
    [Symbol.asyncDispose]: close,
  };

  try {
    await listen();
  } catch (error) {
    store.close();
    throw error;
  }
  return emulator;
}

function createServices(
  options: GoogleEmulatorOptions,
  store: StateStore,
  rootUrl: () => string,
): EmulatorServices {
  const clock = createClock({
    now: options.now ?? Date.now,
    controllable: options.controllableClock ?? false,
    offsetMs: z.object({ offsetMs: z.number() }).catch({ offsetMs: 0 }).parse(readMeta(store, "clock"))
      .offsetMs,
    onAdvance: (offsetMs) => store.put("meta", "clock", { offsetMs }),
  });
  const kept = z.object({ secret: z.string() }).safeParse(readMeta(store, "token-secret"));
  const secret = kept.success ? kept.data.secret : randomBytes(32).toString("base64url");
  store.put("meta", "token-secret", { secret });
  return {
    clock,
    store,
    sealer: createTokenSealer(secret),
    accounts: openAccountRegistry({ clock, store }),
    grants: createGrantBook({
      clock,
      store,
      rotation: options.refreshTokenRotation ?? false,
      testing: options.refreshTokenTesting ?? false,
    }),
    codes: createCodeBook({ clock, store }),
    signingKey: openSigningKey(store),
    quotas: createQuotaLedger(clock, options.quotas ?? {}),
    faults: createFaultInjector(),
    requests: createRequestRecorder(),
    behavior: {
      propagationMs: options.propagationMs ?? 0,
      contactLimit: options.contactLimit ?? 25_000,
      trashCounts: options.trashCounts ?? false,
      batchAtomicity: options.batchAtomicity ?? "all-or-nothing",
      refuseListEtags: options.refuseListEtags ?? false,
      requireContactSource: options.requireContactSource ?? false,
      otherContactRemovals: options.otherContactRemovals ?? true,
      refuseEventIds: options.refuseEventIds ?? false,
      groupReadyMs: options.groupReadyMs ?? 0,
      refreshTokenTesting: options.refreshTokenTesting ?? false,
      ...(options.clientId === undefined ? {} : { clientId: options.clientId }),
      ...(options.clientSecret === undefined ? {} : { clientSecret: options.clientSecret }),
      ...(options.redirectUris === undefined ? {} : { redirectUris: options.redirectUris }),
    },
    rootUrl,
  };
}

function readMeta(store: StateStore, id: string): unknown {
  for (const [found, value] of store.read("meta", id)) if (found === id) return value;
  return undefined;
}
