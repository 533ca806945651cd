/** A part or a form of a value. */
export type ColumnTransform =
  | { readonly kind: "first"; readonly characters: number }
  | { readonly kind: "last"; readonly characters: number }
  /** What stands before a character: the local part of an address, the district of a post code. */
  | { readonly kind: "before"; readonly separator: string };

/** The part or form of a value; "" where it has none, which is shared with nobody. */
export function transformed(value: string, transform: ColumnTransform): string {
  switch (transform.kind) {
    case "first":
      return value.length < transform.characters ? "" : value.slice(0, transform.characters);
    case "last":
      return value.length < transform.characters ? "" : value.slice(-transform.characters);
    case "before": {
      const end = value.indexOf(transform.separator);
      return end < 0 ? "" : value.slice(0, end);
    }
  }
}
