import { unicodeDomain } from "./unicode-domain.ts";

const MAX_LENGTH = 2048;
const WEB_ADDRESS =
  /^(?:https?:)?(?:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s@]+)(?::(\d{1,5}))?([^?#\s]*)(\?[^#\s]*)?(?:#\S*)?$/iu;
const OTHER_SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d)(\S+)$/iu;
const HOST = /^(?:[\p{L}\p{N}\p{M}_-]+\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;
const DEFAULT_PORTS = new Set(["80", "443"]);
/** Parameters that say where a visitor came from, not what the page is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|igshid|igsh|mc_cid|mc_eid|ref|ref_src|trk|lipi)=/iu;

/** Sites whose user pages have one name whatever the subdomain and the case. */
const PROFILE_SITES: Readonly<Record<string, string>> = {
  "facebook.com": "facebook.com",
  "fb.com": "facebook.com",
  "instagram.com": "instagram.com",
  "twitter.com": "x.com",
  "x.com": "x.com",
  "linkedin.com": "linkedin.com",
  "xing.com": "xing.com",
  "github.com": "github.com",
  "tiktok.com": "tiktok.com",
  "youtube.com": "youtube.com",
  "vk.com": "vk.com",
};

/**
 * A web address without what does not change the page: scheme, "www.", default port, fragment, tracking parameters and
 * the last slash. Null where the text is no address. Addresses of other schemes come back with their scheme.
 */
export function normalizedUrl(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > MAX_LENGTH) return null;
  const web = WEB_ADDRESS.exec(trimmed);
  const host = web === null ? "" : unicodeDomain(web[1] ?? "").replace(/^www\d?\./u, "");
  if (web === null || !HOST.test(host)) return otherScheme(trimmed);
  const port = web[2] === undefined || DEFAULT_PORTS.has(web[2]) ? "" : `:${web[2]}`;
  const path = (web[3] ?? "").replace(/\/+$/u, "");
  const site = PROFILE_SITES[host.split(".").slice(-2).join(".")];
  const query = queryOf(web[4]);
  if (site !== undefined) return `${site}${path.toLowerCase()}${query.toLowerCase()}`;
  return `${host}${port}${path}${query}`;
}

function queryOf(query: string | undefined): string {
  if (query === undefined) return "";
  const kept = query
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "" && !TRACKING.test(parameter));
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

function otherScheme(text: string): string | null {
  const found = OTHER_SCHEME.exec(text);
  if (found === null || /^https?$/iu.test(found[1] ?? "")) return null;
  return `${(found[1] ?? "").toLowerCase()}:${found[2] ?? ""}`;
}
