import { utf8Text, withoutMisreading } from "./misread-utf8.ts";

const MARKUP = /[&=%]/u;
const ESCAPED_BYTES = /(?:[=%][0-9a-f]{2}){2,}/giu;
const ENCODED_WORD = /=\?utf-8\?q\?([^?]*)\?=/giu;
const NUMBERED_ENTITY = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu;
const ACCENT_ENTITY = /&([a-z])(uml|acute|grave|circ|tilde|cedil|ring|caron);/giu;
const NAMED_ENTITY = /&([a-z]{2,6});/giu;
const ACCENTS: Readonly<Record<string, string>> = {
  uml: "\u0308",
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
  caron: "\u030c",
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  quot: '"',
  nbsp: " ",
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oslash: "ø",
  Oslash: "Ø",
  eth: "ð",
  thorn: "þ",
};

/**
 * The text as it was meant: UTF-8 that was read in another encoding, and what HTML, quoted-printable and URLs make of
 * letters. Sound text comes back as it is. For comparing only.
 */
export function repairedText(text: string): string {
  return withoutMisreading(MARKUP.test(text) ? withoutMarkup(text) : text);
}

function withoutMarkup(text: string): string {
  return text
    .replace(ENCODED_WORD, (_, encoded: string) => encoded.replaceAll("_", " "))
    .replace(ESCAPED_BYTES, (run) => utf8Text(run.replaceAll("=", "%")) ?? run)
    .replace(NUMBERED_ENTITY, (entity, hex: string | undefined, decimal: string | undefined) =>
      letterOfCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), entity),
    )
    .replace(ACCENT_ENTITY, (entity, letter: string, accent: string) =>
      `${letter}${ACCENTS[accent.toLowerCase()] ?? entity}`.normalize("NFC"),
    )
    .replace(NAMED_ENTITY, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** Control characters and halves of surrogate pairs stay the entity that they were. */
function letterOfCode(code: number, entity: string): string {
  const isLetter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isLetter ? String.fromCodePoint(code) : entity;
}
