/** How one mail provider reads addresses: which spellings reach the same mailbox. */
export interface EmailProvider {
  /** The domain that stands for all of the provider's domains on which a local part is one mailbox. */
  readonly canonicalDomain: string | null;
  /** What follows the first of this sign in a local part does not choose the mailbox. */
  readonly tagSeparator: "+" | "-" | null;
  /** Signs that the provider does not see in a local part. */
  readonly ignoredSigns: RegExp | null;
}

/** Gmail: dots and plus tags; googlemail.com is the same mailbox (support.google.com/mail/answer/7436150). */
const GMAIL: EmailProvider = { canonicalDomain: "gmail.com", tagSeparator: "+", ignoredSigns: /\./gu };

/** iCloud: plus tags; who has an @mac.com or @me.com address has the same local part @icloud.com. */
const ICLOUD: EmailProvider = { canonicalDomain: "icloud.com", tagSeparator: "+", ignoredSigns: null };

/** Proton: plus tags, and dots, hyphens and underscores are not seen; all its domains are one name space. */
const PROTON: EmailProvider = {
  canonicalDomain: "proton.me",
  tagSeparator: "+",
  ignoredSigns: /[._-]/gu,
};

/** Yandex: plus tags, dot and hyphen are the same sign; its national domains are one mailbox. */
const YANDEX: EmailProvider = {
  canonicalDomain: "yandex.ru",
  tagSeparator: "+",
  ignoredSigns: /[.-]/gu,
};

/** Plus tags and nothing else; each domain has its own name space. */
const PLUS_TAGS: EmailProvider = { canonicalDomain: null, tagSeparator: "+", ignoredSigns: null };

/** Yahoo: `base-keyword` is a disposable address of `base`; no ordinary Yahoo name holds a hyphen. */
const YAHOO: EmailProvider = { canonicalDomain: null, tagSeparator: "-", ignoredSigns: null };

const PROVIDERS_BY_DOMAIN = new Map<string, EmailProvider>([
  ...ofDomains(GMAIL, "gmail.com googlemail.com"),
  ...ofDomains(ICLOUD, "icloud.com me.com mac.com"),
  ...ofDomains(PROTON, "proton.me protonmail.com protonmail.ch pm.me"),
  ...ofDomains(YANDEX, "yandex.ru yandex.com yandex.by yandex.kz yandex.ua yandex.com.tr yandex.uz ya.ru"),
  ...ofDomains(
    PLUS_TAGS,
    "outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.jp outlook.kr outlook.at outlook.be " +
      "outlook.dk outlook.ie outlook.in outlook.pt outlook.sa outlook.com.br outlook.com.au outlook.co.id " +
      "outlook.com.tr outlook.com.gr outlook.com.ar outlook.cl outlook.cz outlook.hu outlook.lv outlook.my " +
      "outlook.ph outlook.sg outlook.sk outlook.co.th outlook.com.vn hotmail.com hotmail.de hotmail.fr " +
      "hotmail.es hotmail.it hotmail.co.uk hotmail.ca hotmail.be hotmail.nl hotmail.se hotmail.no hotmail.dk " +
      "hotmail.ch hotmail.gr hotmail.fi hotmail.hu hotmail.co.jp hotmail.com.br hotmail.com.ar " +
      "hotmail.com.au hotmail.com.mx hotmail.com.tr live.com live.de live.fr live.it live.nl live.be " +
      "live.at live.se live.no live.dk live.ca live.cn live.jp live.co.uk live.com.au live.com.mx " +
      "live.com.pt live.com.ar live.ie live.in live.ru msn.com windowslive.com " +
      "fastmail.com fastmail.fm fastmail.net fastmail.org fastmail.cn fastmail.co.uk fastmail.de " +
      "fastmail.es fastmail.in fastmail.jp fastmail.nl fastmail.se fastmail.to fastmail.us sent.com " +
      "messagingengine.com mailbox.org posteo.de posteo.net runbox.com zoho.com zohomail.com " +
      "zohomail.eu hey.com duck.com",
  ),
  ...ofDomains(
    YAHOO,
    "yahoo.com yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.ca yahoo.in yahoo.ie yahoo.se yahoo.no yahoo.dk " +
      "yahoo.nl yahoo.gr yahoo.pl yahoo.ro yahoo.cz yahoo.co.uk yahoo.co.in yahoo.co.id yahoo.co.nz " +
      "yahoo.co.za yahoo.co.th yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.co yahoo.com.hk " +
      "yahoo.com.mx yahoo.com.my yahoo.com.ph yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.vn " +
      "yahoo.com.pe yahoo.com.ve ymail.com rocketmail.com",
  ),
]);

/** Null for every domain whose rules are not publicly known: there dots and tags count. */
export function emailProviderOf(domain: string): EmailProvider | null {
  return PROVIDERS_BY_DOMAIN.get(domain) ?? null;
}

function ofDomains(provider: EmailProvider, domains: string): [string, EmailProvider][] {
  return domains.split(" ").map((domain) => [domain, provider]);
}
