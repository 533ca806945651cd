/** The attributes of one `names` value that make keys; all of them text, "" where absent. */
export interface WrittenName {
  readonly honorificPrefix: string;
  readonly givenName: string;
  readonly middleName: string;
  readonly familyName: string;
  readonly honorificSuffix: string;
  /** The name in one field, whatever the attribute is called there. */
  readonly unstructuredName: string;
  readonly phoneticGivenName: string;
  readonly phoneticMiddleName: string;
  readonly phoneticFamilyName: string;
  readonly phoneticFullName: string;
}

/**
 * Where a caller's card may hold the whole name: Google's own attributes first, then what vCard, CSV and other address
 * books call it. Google itself never sends one of the latter.
 */
const WHOLE_NAME_ATTRIBUTES = [
  "unstructuredName",
  "displayName",
  "formattedName",
  "formattedValue",
  "fullName",
  "name",
  "value",
  "displayNameLastFirst",
  "fileAs",
];

/** Reads a name by its attributes; a text in the place of a `names` value is the name in one field. */
export function writtenName(textOf: (attribute: string) => string): WrittenName {
  const [givenName, middleName, familyName] = [
    textOf("givenName"),
    textOf("middleName"),
    textOf("familyName"),
  ];
  const hasParts = givenName !== "" || middleName !== "" || familyName !== "";
  return {
    honorificPrefix: textOf("honorificPrefix"),
    givenName,
    middleName,
    familyName,
    honorificSuffix: textOf("honorificSuffix"),
    // Beside parts it tells the order, and Google's own attribute is enough.
    unstructuredName: hasParts ? textOf("unstructuredName") : wholeName(textOf),
    phoneticGivenName: textOf("phoneticGivenName"),
    phoneticMiddleName: textOf("phoneticMiddleName"),
    phoneticFamilyName: textOf("phoneticFamilyName"),
    phoneticFullName: textOf("phoneticFullName"),
  };
}

/** A name in one field and nothing else. */
export function wholeWrittenName(text: string): WrittenName {
  return writtenName((attribute) => (attribute === "unstructuredName" ? text : ""));
}

function wholeName(textOf: (attribute: string) => string): string {
  for (const attribute of WHOLE_NAME_ATTRIBUTES) {
    const text = textOf(attribute);
    if (text !== "") return text;
  }
  return "";
}
