/** A comparison's name in the singular and in the plural, as sentences need it. */
interface Noun {
  readonly one: string;
  readonly many: string;
}

const NOUNS: Readonly<Record<string, Noun>> = {
  identity: { one: "Google id", many: "Google ids" },
  name: { one: "name", many: "names" },
  email: { one: "e-mail address", many: "e-mail addresses" },
  phone: { one: "phone number", many: "phone numbers" },
  birthday: { one: "birthday", many: "birthdays" },
  organization: { one: "organization", many: "organizations" },
  address: { one: "postal address", many: "postal addresses" },
  url: { one: "web address", many: "web addresses" },
  nickname: { one: "nickname", many: "nicknames" },
};

/** Sentences that no rule below would find. */
const SENTENCES: Readonly<Record<string, string>> = {
  "identity linked": "Google says that one of them had the other’s id before.",
  "identity none": "Google links them in no way.",
  "name exact": "The full names are the same.",
  "name compatible": "The names can be one person’s: spelling, order, a nickname or a part left out.",
  "name nickname": "One name is a short form or nickname of the other.",
  "name reading": "One name is a reading of the other, which is in another script.",
  "name initial": "The names fit, with only an initial of one of them.",
  "name partial": "Only a part of one name is there, and it fits.",
  "name incomparable": "The names are in scripts that cannot be compared with certainty.",
  "name surname-differs": "The given name is the same, the surname is another.",
  "name incompatible": "The names are those of two people.",
  "email similar": "Two e-mail addresses are one slip of the keyboard apart.",
  "email handle": "The e-mail addresses have one handle, at two domains.",
  "email spells-name": "The e-mail address of the card without a name is made of the other’s name.",
  "email local-part": "The e-mail addresses are made of the name alike, at two domains.",
  "email different": "They have no e-mail address in common.",
  "phone mobile": "They have one mobile number in common.",
  "phone fixed": "They have one landline in common, which a household shares.",
  "phone digits": "The digits of a phone number are the same; its country is not known.",
  "phone extension": "They share a switchboard, with an extension on one side only.",
  "phone local": "The last digits of a phone number are the same; its area is not known.",
  "phone similar": "Two phone numbers differ by two swapped digits.",
  "phone different": "They have no phone number in common.",
  "organization name-and-title": "The organization and the title are the same.",
  "organization name": "The organizations are the same.",
  "organization similar": "The name of one organization begins with the other’s.",
  "address street": "They are in the same street.",
  "address city": "They are in the same town.",
  "url profile": "They have one personal page in common.",
  "url page": "They have one web page in common.",
  "url different": "They have no web address in common.",
  "birthday same-day": "The birthdays are on the same day, without a year on one side.",
  "birthday swapped": "Day and month of the birthdays are swapped.",
  "birthday unclear": "One of the birthdays is a placeholder, which says nothing.",
};

type Wording = (noun: Noun) => string;

/** Level names that mean the same in whatever comparison they stand. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  exact: same,
  same,
  equal: same,
  similar,
  close: similar,
  several: ({ many }) => `They have several ${many} in common.`,
  one: ({ one }) => `They have one ${one} in common.`,
  none: ({ one }) => `They have no ${one} in common.`,
  absent: missing,
  missing,
  null: missing,
  different: otherwise,
  else: otherwise,
};

function same({ many }: Noun): string {
  return `The ${many} are the same.`;
}

function similar({ many }: Noun): string {
  return `The ${many} are nearly the same.`;
}

function missing({ one }: Noun): string {
  return `One of them has no ${one}.`;
}

function otherwise({ many }: Noun): string {
  return `The ${many} are different.`;
}

/** What was compared, in words; a comparison that has none yet is called by its own name. */
export function comparisonWords(comparison: string): string {
  return capitalized(nounOf(comparison).one);
}

/** What the comparison found, as a sentence. Total: a level of a newer model is told by its own name. */
export function levelSentence(comparison: string, level: string): string {
  const own = lookUp(SENTENCES, `${comparison} ${level}`);
  if (own !== undefined) return own;
  const noun = nounOf(comparison);
  const wording = lookUp(WORDINGS, level);
  return wording === undefined ? `${capitalized(noun.many)}: ${spelledOut(level)}.` : wording(noun);
}

function nounOf(comparison: string): Noun {
  const words = spelledOut(comparison);
  return lookUp(NOUNS, comparison) ?? { one: words, many: words };
}

/** "surnameDiffers", "surname-differs" and "surname_differs" alike. */
function spelledOut(name: string): string {
  const words = name
    .replaceAll(/[-_\s]+/gu, " ")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .trim()
    .toLowerCase();
  return words === "" ? "unnamed" : words;
}

function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
