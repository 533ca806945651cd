import { expect, test } from "vitest";
import { models } from "../models/models.ts";
import { matchRecord } from "../testing/match-record.ts";
import { blockingKeys } from "./blocking-key.ts";
import { BLOCKING_KEYS_VERSION } from "./blocking-keys-version.ts";
import { keyHash } from "./key-hash.ts";

/** Together they have keys by every rule. */
const CARDS = [
  "Ann/Lee | Ann.Lee@Gmail.com | +44 20 7946 0958 | org:Acme Ltd | born:1980-05-07",
  "Bob/Fairweather | bob.fairweather77@gmx.net | +1 202 555 0143 ext 12",
  "João/Pereira da Silva | org:Nordbau GmbH | born:02-29",
  "Юлия/Щербакова | +7 912 345-67-89",
  "誠/田中 | tanaka@firma.example",
  "محمد/الأحمد | url:https://www.linkedin.com/in/ada-quist/",
  "| ada.quist@post.example | 555 0143",
  "J./Hartley | org:Acme",
  "Dr. Karl-Heinz/Müller-Schmidt | info@acme.example",
];

test("stored keys are those of this version: when this fails, raise the version and write the new keys down", () => {
  const { blockingRules } = models.contacts;
  const keys = CARDS.flatMap((card, index) =>
    blockingKeys(matchRecord(String(index), card, { accountId: "home" }), blockingRules),
  );
  expect(new Set(keys.map(({ rule }) => rule))).toEqual(new Set(blockingRules.map(({ kind }) => kind)));
  const fingerprint = keyHash(keys.map(({ hash }) => hash).join(" "));
  expect({ version: BLOCKING_KEYS_VERSION, fingerprint }).toEqual({
    version: 1,
    fingerprint: -8940512935184968353n,
  });
});
