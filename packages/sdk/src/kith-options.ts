import type { EventSource as EventSourcePonyfill } from "eventsource";
import { KithApiError } from "./kith-api-error.ts";

/**
 * A session token or an API token, or where to get one. A function is asked anew at each request and each reconnect, so a
 * token that expires within minutes is no problem; where it gives null, the session cookie signs in.
 *
 * @example
 * ```ts
 * import { createKith, type KithToken } from "@kith/sdk";
 *
 * const token: KithToken = async () => (await fetch("/my/kith-token")).text();
 * const kith = createKith({ url: "http://localhost:3001", token });
 * ```
 */
export type KithToken = string | (() => Promise<string | null>);

/**
 * Where Kith is, and who asks.
 *
 * @example
 * ```ts
 * import { createKith, type KithOptions } from "@kith/sdk";
 *
 * const options: KithOptions = { url: "https://kith.example", token: process.env.KITH_TOKEN ?? "" };
 * const kith = createKith(options);
 * ```
 */
export interface KithOptions {
  /** Kith's address without a path of its API, such as `http://localhost:3001`; in a browser also `/`. */
  readonly url: string;
  /** Sent as `Authorization: Bearer …`, never in a URL. Without it, in a browser, the session cookie signs in. */
  readonly token?: KithToken | undefined;
  /** Instead of the global `fetch`: for a proxy, certificates of your own, or a test. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Instead of the bundled `eventsource` package: another implementation that takes `fetch` among its options. The
   * browser's own does not: it can send no header, and hides which HTTP status ended a stream.
   */
  readonly EventSource?: typeof EventSourcePonyfill | undefined;
}

/** The address without its last slash, so that paths can be appended. */
export function parseBaseUrl(url: string): string {
  const trimmed = url.replace(/\/+$/, "");
  const inBrowser = "document" in globalThis;
  if (inBrowser && (trimmed === "" || trimmed.startsWith("/"))) return trimmed;
  if (!URL.canParse(trimmed) || !/^https?:$/.test(new URL(trimmed).protocol)) {
    throw invalid("url must be the http or https address of a Kith, such as http://localhost:3001.");
  }
  const { username, password, search, hash } = new URL(trimmed);
  if (username !== "" || password !== "" || search !== "" || hash !== "") {
    throw invalid("url must be an address alone: give a secret as token, and nothing after ? or #.");
  }
  return trimmed;
}

function invalid(message: string): KithApiError {
  return new KithApiError("CONFIG_INVALID", message);
}
