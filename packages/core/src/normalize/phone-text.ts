import { isAscii } from "./script.ts";

/** A phone number as written, taken apart before any numbering plan is asked. */
export interface PhoneText {
  /** The number alone, digits in ASCII, an international prefix as "+". */
  readonly number: string;
  readonly extension: string | null;
  /** The number's digits as written; the digits of the extension are not among them. */
  readonly digits: string;
}

// Directional marks and zero-width signs come along when a number is copied from a web page.
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const SCHEME = /^\s*(?:tel|callto|sms|phone):(?:\/\/)?/iu;
/** RFC 3966 parameters other than the extension. */
const PARAMETERS = /;(?!ext=)[a-z-]+=[^;]*/giu;
/** GSM and carrier codes before a number that hide or show the caller's: *31#, #31#, *67, *82. */
const CALLER_ID_CODE = /^\s*(?:[*#]{1,2}\d{2,3}#|\*(?:67|82)(?=(?:\D*\d){7}))\s*/u;
/** An extension by its word, its sign, or the pause before it (RFC 3966, and what people write in several languages). */
const EXTENSION =
  /(?:;ext=|[,;]+\s*#?|\/\/|\s*#\s*|[\s.,-]*(?:\b(?:extension|extensi[oó]n|ext|extn|xtn|poste|durchwahl|dw|nebenstelle|apparat|app|anexo|interno|int|ramal|wew|linka|klapka|toestel|anknytning|lokal|dahili)\b|доб|вн)[.:\s]*|(?<=\d)\s*x\.?\s*)(\d{1,7})#?\s*$/iu;
/** Three letters or more where digits are still missing: a number to be dialed by the letters on the keys. */
const VANITY = /^\D*(?:\d[\s().-]*){1,6}[a-z](?:[\s.-]?[a-z\d]){2,}\s*$/iu;
const LETTER = /[a-z]/giu;
const KEYS = "22233344455566677778889999";
const OPTIONAL_TRUNK_ZERO = /\(\s*0\s*\)/u;
const NOT_DIGIT = /\D+/gu;
/** "Tel. 415 …" and "… home". */
const LABELS = /^[^\d+(*#]+|[^\d]+$/gu;
const DECIMAL_DIGIT = /\p{Nd}/gu;

export function phoneText(text: string): PhoneText {
  const plain = (isAscii(text) ? text : asciiDigits(text)).replace(SCHEME, "").replace(CALLER_ID_CODE, "");
  const bare = plain.includes(";") ? plain.replace(PARAMETERS, "") : plain;
  const found = EXTENSION.exec(bare);
  const written = found === null ? bare : bare.slice(0, found.index);
  // A short head means that the "extension" was the number itself ("Int. 4155552671", "#31").
  const hasExtension = found !== null && countOfDigits(written) >= 4;
  const number = dialed(hasExtension ? written : bare);
  return {
    number,
    extension: hasExtension ? (found[1] ?? null) : null,
    digits: number.replace(NOT_DIGIT, ""),
  };
}

function dialed(written: string): string {
  const spelled = VANITY.test(written) ? written.replace(LETTER, keyOf) : written;
  const number = spelled.replace(LABELS, "");
  return number.startsWith("+") ? number.replace(OPTIONAL_TRUNK_ZERO, "") : number;
}

function keyOf(letter: string): string {
  return KEYS.charAt(letter.toLowerCase().charCodeAt(0) - 0x61);
}

/** Digits of every script as 0–9: libphonenumber knows Arabic and full-width ones only. */
function asciiDigits(text: string): string {
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(DECIMAL_DIGIT, (digit) => (isAscii(digit) ? digit : String(digitValue(digit))));
}

/** Unicode keeps every script's ten digits in one run that begins at its zero. */
function digitValue(digit: string): number {
  const codePoint = digit.codePointAt(0) ?? 0;
  let zero = codePoint;
  while (codePoint - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return codePoint - zero;
}

function countOfDigits(text: string): number {
  return text.replace(NOT_DIGIT, "").length;
}
