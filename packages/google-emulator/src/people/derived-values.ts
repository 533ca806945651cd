import type { FieldName } from "./field-schema.ts";
import type { FieldValue } from "./person.ts";

const FORMATTED_TYPES: Record<string, string> = {
  home: "Home",
  work: "Work",
  other: "Other",
  mobile: "Mobile",
  main: "Main",
  homeFax: "Home Fax",
  workFax: "Work Fax",
  otherFax: "Other Fax",
  pager: "Pager",
  workMobile: "Work Mobile",
  workPager: "Work Pager",
  googleVoice: "Google Voice",
  homePage: "Home Page",
  blog: "Blog",
  profile: "Profile",
  school: "School",
  anniversary: "Anniversary",
  spouse: "Spouse",
  child: "Child",
  mother: "Mother",
  father: "Father",
  brother: "Brother",
  sister: "Sister",
  friend: "Friend",
  relative: "Relative",
  manager: "Manager",
  assistant: "Assistant",
  partner: "Partner",
};

const PROTOCOLS: Record<string, string> = {
  aim: "AIM",
  msn: "MSN",
  yahoo: "Yahoo",
  skype: "Skype",
  qq: "QQ",
  googleTalk: "Google Talk",
  icq: "ICQ",
  jabber: "Jabber",
  netMeeting: "NetMeeting",
};

/** Names written without a space between family and given name, family first. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・]+$/u;

/** Adds what Google's server derives from a value: displayName, formattedType, canonicalForm and the like. */
export function deriveValue(field: FieldName, value: FieldValue): FieldValue {
  switch (field) {
    case "names":
      return deriveName(value);
    case "phoneNumbers":
      return withFormattedType({ ...value, ...canonicalPhone(value.value) });
    case "addresses":
      return withFormattedType({ ...value, formattedValue: value["formattedValue"] ?? joinAddress(value) });
    case "biographies":
      return { contentType: "TEXT_PLAIN", ...value };
    case "birthdays":
      return value["text"] === undefined && value["date"] !== undefined
        ? { ...value, text: dateText(value["date"]) }
        : value;
    case "genders":
      return value.value === undefined ? value : { ...value, formattedValue: capitalize(value.value) };
    case "imClients": {
      const protocol = value["protocol"];
      const formatted =
        typeof protocol === "string" ? { formattedProtocol: PROTOCOLS[protocol] ?? protocol } : {};
      return withFormattedType({ ...value, ...formatted });
    }
    default:
      return withFormattedType(value);
  }
}

function withFormattedType(value: FieldValue): FieldValue {
  if (value.type === undefined || value.type === "") return value;
  return { ...value, formattedType: FORMATTED_TYPES[value.type] ?? value.type };
}

function deriveName(value: FieldValue): FieldValue {
  const parts = namePartsOf(value);
  const middle = text(parts["middleName"]);
  const given = text(parts.givenName);
  const family = text(parts.familyName);
  const prefix = text(parts["honorificPrefix"]);
  const suffix = text(parts["honorificSuffix"]);
  const eastAsian = EAST_ASIAN.test(given + family) && given !== "" && family !== "";
  const core = eastAsian ? `${family}${given}` : join([given, middle, family]);
  const displayName = join([prefix, core, suffix]);
  const first = join([prefix, given, middle, suffix]);
  const lastFirst = eastAsian
    ? displayName
    : family === ""
      ? first
      : first === ""
        ? family
        : `${family}, ${first}`;
  return { displayName, displayNameLastFirst: lastFirst, unstructuredName: displayName, ...parts };
}

/** A name sent only as free text is split at its last space, as Google's own forms do for a typed name. */
function namePartsOf(value: FieldValue): FieldValue {
  const { unstructuredName, ...parts } = value;
  if (Object.keys(parts).length > 0 || typeof unstructuredName !== "string") return parts;
  const words = unstructuredName.trim().split(/\s+/u);
  const family = words.length > 1 ? words.pop() : undefined;
  return {
    ...(family === undefined ? {} : { familyName: family }),
    givenName: words.join(" "),
    unstructuredName,
  };
}

/** E.164 of a number written with its country code; a national number has none without knowing the region. */
function canonicalPhone(value: string | undefined): { canonicalForm?: string } {
  if (value === undefined || !value.trim().startsWith("+")) return {};
  const digits = value.replace(/\D/gu, "");
  return digits.length >= 8 && digits.length <= 15 ? { canonicalForm: `+${digits}` } : {};
}

function joinAddress(value: FieldValue): string {
  const lines = [
    text(value["streetAddress"]),
    text(value["extendedAddress"]),
    text(value["poBox"]),
    join([text(value["postalCode"]), text(value["city"])]),
    text(value["region"]),
    text(value["country"]),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function dateText(date: unknown): string {
  if (typeof date !== "object" || date === null) return "";
  const { year, month, day } = date as { year?: number; month?: number; day?: number };
  return [month, day, year].filter((part) => part !== undefined && part !== 0).join("/");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function capitalize(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}
