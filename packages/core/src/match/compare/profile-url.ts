/** Where people have pages of their own, with what stands before the name in the path. */
const PROFILE_PATHS: Readonly<Record<string, RegExp>> = {
  "linkedin.com": /^in\/([^/?]+)/u,
  "xing.com": /^(?:profile|profiles)\/([^/?]+)/u,
  "facebook.com": /^(?:profile\.php\?id=(\d+)|([^/?]{3,})$)/u,
  "instagram.com": /^([^/?]{2,})$/u,
  "x.com": /^([^/?]{2,})$/u,
  "github.com": /^([^/?]+)$/u,
  "tiktok.com": /^(@[^/?]+)$/u,
  "youtube.com": /^(@[^/?]+)$/u,
  "vk.com": /^([^/?]{2,})$/u,
};

/** First steps of a path that every visitor sees: no names. */
const NO_NAMES = new Set(
  `home login signin signup feed explore search about help settings groups pages events watch marketplace people profile
  profile.php in pub me i messages notifications features pricing orgs topics trending reel reels stories share sharer
  sharer.php hashtag im company public`.split(/\s+/u),
);

/** A person's page as `site/name`, null for every other web address. Takes normalized addresses. */
export function profileOf(url: string): string | null {
  const site = profileSite(url);
  if (site === null) return null;
  const path = url.slice(site.length + 1);
  const found = PROFILE_PATHS[site]?.exec(path);
  const name = found?.slice(1).find((group) => group !== undefined);
  return name === undefined || NO_NAMES.has(name) ? null : `${site}/${name}`;
}

/** The profile site that an address is on, null for other sites. */
export function profileSite(url: string): string | null {
  const [host = ""] = url.split("/", 1);
  return Object.hasOwn(PROFILE_PATHS, host) ? host : null;
}
