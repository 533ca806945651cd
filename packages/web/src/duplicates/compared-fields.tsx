import { Text, VisuallyHidden } from "@mantine/core";
import { IconEqual, IconEqualNot, IconMinus, IconTilde } from "@tabler/icons-react";
import type { Question } from "@kith/sdk";
import type { DescribedValue } from "../contacts/described-value.ts";
import { fieldMeaning } from "../contacts/field-meaning.ts";
import { alignFields, type AlignedValue, type Relation } from "./aligned-fields.ts";
import classes from "./compared-fields.module.css";
import { QuestionSide } from "./question-side.tsx";
import { differingPart } from "./text-likeness.ts";

const RELATIONS: Readonly<Record<Relation, { readonly words: string; readonly Icon: typeof IconEqual }>> = {
  same: { words: "Same", Icon: IconEqual },
  similar: { words: "Similar", Icon: IconTilde },
  different: { words: "Different", Icon: IconEqualNot },
  "one-sided": { words: "On one side only", Icon: IconMinus },
};

/** Every value of the two contacts, side by side; each row says by a sign and a word how the two compare. */
export function ComparedFields({ a, b }: Pick<Question, "a" | "b">) {
  return (
    <table className={classes["table"]}>
      <caption className={classes["caption"]}>Every value of the two, side by side</caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>Field</VisuallyHidden>
          </th>
          <th scope="col">
            <QuestionSide side={a} />
          </th>
          <th scope="col">
            <VisuallyHidden>Compared</VisuallyHidden>
          </th>
          <th scope="col">
            <QuestionSide side={b} />
          </th>
        </tr>
      </thead>
      <tbody>
        {alignFields(a.fields, b.fields).flatMap(({ field, values }) =>
          values.map((value, index) => (
            <ComparedRow
              // oxlint-disable-next-line react/no-array-index-key -- values have no id, and their order is part of the pair
              key={`${field} ${index}`}
              title={fieldMeaning(field).title}
              first={index === 0}
              value={value}
            />
          )),
        )}
      </tbody>
    </table>
  );
}

interface ComparedRowProps {
  readonly title: string;
  /** The field's name is shown beside its first value only. */
  readonly first: boolean;
  readonly value: AlignedValue;
}

function ComparedRow({ title, first, value: { a, b, relation } }: ComparedRowProps) {
  const { words, Icon } = RELATIONS[relation];
  return (
    <tr className={classes["row"]} data-first={first}>
      <th scope="row" className={classes["field"]}>
        {first ? title : <VisuallyHidden>{title}</VisuallyHidden>}
      </th>
      <td className={classes["a"]}>
        <Value value={a} other={b} relation={relation} />
      </td>
      <td className={classes["relation"]} data-relation={relation} title={words}>
        <Icon size={16} aria-hidden />
        <VisuallyHidden>{words}</VisuallyHidden>
      </td>
      <td className={classes["b"]}>
        <Value value={b} other={a} relation={relation} />
      </td>
    </tr>
  );
}

interface ValueProps {
  readonly value: DescribedValue | null;
  readonly other: DescribedValue | null;
  readonly relation: Relation;
}

function Value({ value, other, relation }: ValueProps) {
  if (value === null) {
    return (
      <Text span size="sm" c="dimmed">
        –
      </Text>
    );
  }
  const parts = relation === "similar" && other !== null ? differingPart(value.text, other.text) : null;
  return (
    <>
      <span className={classes["text"]}>
        {parts === null ? (
          value.text
        ) : (
          <>
            {parts.before}
            {parts.differing === "" ? null : <mark>{parts.differing}</mark>}
            {parts.after}
          </>
        )}
      </span>
      {value.label === null ? null : (
        <Text span size="xs" c="dimmed">
          {" "}
          {value.label}
        </Text>
      )}
      {value.details.map(({ name, text }) => (
        <Text key={name} size="xs" c="dimmed">
          {name}: {text}
        </Text>
      ))}
    </>
  );
}
