import { fieldMeaning, wordsOfName } from "./field-meaning.ts";

export type FieldValue = Readonly<Record<string, unknown>>;

/** One value of a contact in words: nothing of it is left out but what Google computes itself. */
export interface DescribedValue {
  readonly text: string;
  /** "Home", "Work", or what the person typed; null when there is none. */
  readonly label: string | null;
  readonly details: readonly { readonly name: string; readonly text: string }[];
  readonly href: string | null;
}

/** Computed by Google from the other attributes, or about where the value came from. */
const COMPUTED = new Set([
  "metadata",
  "formattedType",
  "formattedProtocol",
  "canonicalForm",
  "displayNameLastFirst",
]);

const TYPE_WORDS: Readonly<Record<string, string>> = {
  home: "Home",
  work: "Work",
  other: "Other",
  mobile: "Mobile",
  main: "Main",
  homeFax: "Home fax",
  workFax: "Work fax",
  otherFax: "Other fax",
  pager: "Pager",
  workMobile: "Work mobile",
  workPager: "Work pager",
  googleVoice: "Google Voice",
  homePage: "Home page",
  ftp: "FTP",
  blog: "Blog",
  profile: "Profile",
  reservations: "Reservations",
  anniversary: "Anniversary",
  spouse: "Spouse",
  partner: "Partner",
  domesticPartner: "Domestic partner",
  child: "Child",
  parent: "Parent",
  mother: "Mother",
  father: "Father",
  brother: "Brother",
  sister: "Sister",
  relative: "Relative",
  friend: "Friend",
  manager: "Manager",
  assistant: "Assistant",
  referredBy: "Referred by",
  account: "Account",
  customer: "Customer",
  loginId: "Sign-in name",
  network: "Network",
  organization: "Organization",
};

const GROUP_WORDS: Readonly<Record<string, string>> = {
  myContacts: "My contacts",
  starred: "Starred",
  friends: "Friends",
  family: "Family",
  coworkers: "Coworkers",
  blocked: "Blocked",
  chatBuddies: "Chat contacts",
  all: "All contacts",
};

export function describeValue(field: string, value: FieldValue): DescribedValue {
  const meaning = fieldMeaning(field);
  const line = lineOf(field, value, meaning.line);
  const details = Object.entries(value)
    .filter(([name, part]) => !COMPUTED.has(name) && !line.used.has(name) && !isPlain(name, part))
    .filter(([name, part]) => name !== "type" && textOf(part) !== "")
    .map(([name, part]) => ({ name: wordsOfName(name), text: textOf(part) }));
  const [first] = details;
  const text = line.text === "" ? (first?.text ?? "(empty)") : line.text;
  return {
    text,
    label: typeof value["type"] === "string" && value["type"] !== "" ? typeWords(value["type"]) : null,
    details: line.text === "" ? details.slice(1) : details,
    href: hrefOf(meaning.href, text),
  };
}

function lineOf(field: string, value: FieldValue, attributes: readonly string[]) {
  if (field === "memberships") return { text: membershipText(value), used: new Set(Object.keys(value)) };
  const used = new Set(attributes);
  const parts = attributes.map((name) => textOf(value[name])).filter((text) => text !== "");
  if (field === "names") {
    const whole = textOf(value["displayName"]) || textOf(value["unstructuredName"]);
    const joined = parts.join(" ");
    // A name that the structured parts spell out needs no telling twice.
    if (whole === "" || whole === joined)
      return { text: joined, used: used.add("displayName").add("unstructuredName") };
    return { text: whole, used: new Set(["displayName", "unstructuredName"]) };
  }
  if (field === "addresses" && parts.length === 0) {
    const names = ["streetAddress", "extendedAddress", "poBox", "postalCode", "city", "region", "country"];
    const text = names
      .map((name) => textOf(value[name]))
      .filter((part) => part !== "")
      .join(", ");
    return { text, used: new Set(names) };
  }
  if (field === "birthdays" && parts.length > 0) {
    // `text` only repeats the date as somebody typed it.
    return { text: parts[0] ?? "", used: textOf(value["text"]) === parts[0] ? used.add("text") : used };
  }
  const separator = field === "userDefined" || field === "clientData" ? ": " : ", ";
  return { text: parts.join(separator), used };
}

function membershipText(value: FieldValue): string {
  const group = value["contactGroupMembership"];
  if (isObject(group)) {
    const id =
      textOf(group["contactGroupResourceName"]).replace(/^contactGroups\//u, "") ||
      textOf(group["contactGroupId"]);
    return GROUP_WORDS[id] ?? `Label ${id}`;
  }
  const domain = value["domainMembership"];
  if (isObject(domain))
    return domain["inViewerDomain"] === true ? "In your organization" : "Outside your organization";
  return textOf(value);
}

/** Notes are plain text; only another kind of text is worth telling. */
function isPlain(name: string, part: unknown): boolean {
  return name === "contentType" && part === "TEXT_PLAIN";
}

function typeWords(type: string): string {
  return TYPE_WORDS[type] ?? type;
}

function hrefOf(kind: ReturnType<typeof fieldMeaning>["href"], text: string): string | null {
  if (kind === undefined) return null;
  if (kind === "mailto:") return /^\S+@\S+$/u.test(text) ? `mailto:${encodeURIComponent(text)}` : null;
  if (kind === "tel:") return `tel:${text.replaceAll(/[^\d+*#,;]/gu, "")}`;
  // Only web addresses: a contact's field must not run a script in this page.
  return /^https?:\/\//iu.test(text) && URL.canParse(text) ? text : null;
}

function textOf(part: unknown): string {
  if (part === null || part === undefined) return "";
  if (typeof part === "string") return part.trim();
  if (typeof part === "number") return String(part);
  if (typeof part === "boolean") return part ? "yes" : "no";
  if (isObject(part) && ("month" in part || "year" in part)) return dateText(part);
  return JSON.stringify(part);
}

/** Google's dates may lack the year (or hold 0 for it), or the day. */
function dateText(date: FieldValue): string {
  const [year, month, day] = ["year", "month", "day"].map((name) => Number(date[name] ?? 0));
  if (year === undefined || month === undefined || day === undefined) return "";
  if (month === 0) return year === 0 ? "" : String(year);
  const format = new Intl.DateTimeFormat(undefined, {
    timeZone: "UTC",
    month: "long",
    ...(day === 0 ? {} : { day: "numeric" }),
    ...(year === 0 ? {} : { year: "numeric" }),
  });
  // A leap year stands in for a missing one, else February 29 would become March 1.
  const time = new Date(0);
  time.setUTCFullYear(year === 0 ? 2000 : year, month - 1, day === 0 ? 1 : day);
  return format.format(time);
}

function isObject(value: unknown): value is FieldValue {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
