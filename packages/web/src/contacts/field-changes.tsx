import { Text } from "@mantine/core";
import { describeValue, type FieldValue } from "./described-value.ts";
import classes from "./field-changes.module.css";
import { fieldMeaning } from "./field-meaning.ts";
import { valueDifference } from "./value-difference.ts";

interface FieldChange {
  readonly field: string;
  readonly before: readonly FieldValue[];
  readonly after: readonly FieldValue[];
}

/** Each changed field with what went and what came. */
export function FieldChanges({ changes }: { readonly changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className={classes["changes"]}>
      {changes.map(({ field, before, after }) => {
        const { removed, added } = valueDifference(before, after);
        return (
          <div key={field} className={classes["change"]}>
            <Text component="dt" size="sm" c="dimmed">
              {fieldMeaning(field).title}
            </Text>
            <dd className={classes["values"]}>
              {removed.map((value, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- two equal values have nothing else to tell them apart
                <del key={`-${index}`}>{oneLine(field, value)}</del>
              ))}
              {added.map((value, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- as above
                <ins key={`+${index}`}>{oneLine(field, value)}</ins>
              ))}
              {removed.length + added.length === 0 ? "only the order" : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function oneLine(field: string, value: FieldValue): string {
  const { text, label, details } = describeValue(field, value);
  const more = details.map((detail) => `${detail.name}: ${detail.text}`);
  return [label === null ? text : `${text} (${label})`, ...more].join("; ");
}
