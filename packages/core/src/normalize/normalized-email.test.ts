import { describe, expect, test } from "vitest";

import { normalizedEmail } from "./normalized-email.ts";

const addressOf = (text: string): string | null => normalizedEmail(text)?.address ?? null;

describe("addresses that reach one mailbox are equal", () => {
  test.each([
    ["Ada.Love.Lace+news@GoogleMail.com", "adalovelace@gmail.com"],
    ["ada+x@outlook.com", "ada@outlook.com"],
    ["ada+x@hotmail.co.uk", "ada@hotmail.co.uk"],
    ["ada+x@me.com", "ada@icloud.com"],
    ["ada+x@fastmail.fm", "ada@fastmail.fm"],
    ["a.d-a_x+tag@protonmail.com", "adax@proton.me"],
    ["ada-shop@yahoo.com", "ada@yahoo.com"],
    ["ada.love@yandex.com", "adalove@yandex.ru"],
    ["Ada Lovelace <ada@example.org>", "ada@example.org"],
    ["mailto:ada@example.org", "ada@example.org"],
    [" ada@example.org; ", "ada@example.org"],
    ["ada@example.org.", "ada@example.org"],
    ["ada@xn--mnchen-3ya.de", "ada@münchen.de"],
    ["ada@MÜNCHEN.de", "ada@münchen.de"],
    ["ＡＤＡ＠example.org", "ada@example.org"],
    ["ada\u200b@example.org", "ada@example.org"],
    ["юля@почта.рф", "юля@почта.рф"],
  ])("%s → %s", (written, address) => {
    expect(addressOf(written)).toBe(address);
  });
});

describe("elsewhere every sign counts", () => {
  test.each([
    "ada.love@example.org",
    "ada+x@example.org",
    "ada-x@example.org",
    "a.da@outlook.com",
    "a.da@icloud.com",
    "a.da@yahoo.com",
    "ada+x@yahoo.com",
    "+x@gmail.com",
  ])("%s stays", (written) => {
    expect(addressOf(written)).toBe(written);
  });
});

test.each([
  "",
  "ada",
  "ada@",
  "@example.org",
  "ada@localhost",
  "ada lovelace@example.org",
  "ada@exa mple.org",
  "ada..x@example.org",
  ".ada@example.org",
  "ada@-example.org",
  "ada@example..org",
  "ada@example.org, bob@example.org",
  `${"a".repeat(65)}@example.org`,
  "a@".repeat(100_000),
])("%o is no address", (written) => {
  expect(normalizedEmail(written)).toBeNull();
});

describe("role mailboxes", () => {
  test.each([
    "info",
    "INFO",
    "no-reply",
    "noreply+12",
    "do_not_reply",
    "newsletter-noreply",
    "bounces+7=ada",
    "sales-eu",
    "info2",
    "berlin.info",
    "kundenservice",
    "ventas",
    "contabilidade",
    "segreteria",
    "sekretariat",
    "asiakaspalvelu",
    "muhasebe",
    "поддержка",
    "buhgalteria",
    "toiawase",
  ])("%s@ belongs to nobody", (localPart) => {
    expect(normalizedEmail(`${localPart}@example.org`)?.role).toBe(true);
  });

  test.each(["ada", "art", "job.smith", "paige", "infanta", "salesh", "ada.info.x", "юля", "page"])(
    "%s@ may be a person",
    (localPart) => {
      expect(normalizedEmail(`${localPart}@example.org`)?.role).toBe(false);
    },
  );
});
