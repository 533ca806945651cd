import { Checkbox, Text } from "@mantine/core";
import type { Question } from "@kith/sdk";
import { formatProbability } from "../app/number-format.ts";
import { questionNames } from "./act-words.ts";
import classes from "./sure-dialog.module.css";

interface SureRowProps {
  readonly question: Question;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onChange: (chosen: boolean) => void;
}

/** A pair in the preview: who, how likely, and what it rests on. */
export function SureRow({ question, chosen, disabled, onChange }: SureRowProps) {
  const { steps, probability } = question.explanation;
  const titles = (way: "for" | "against") =>
    steps.filter(({ speaks }) => speaks === way).map(({ title }) => title.toLowerCase());
  const against = titles("against");
  return (
    <li className={classes["row"]}>
      <Checkbox
        checked={chosen}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        label={questionNames(question)}
        description={
          <>
            {formatProbability(probability)}; for it: {titles("for").join(", ")}
            {against.length === 0 ? null : (
              <Text span size="xs" fw={600}>
                ; against it: {against.join(", ")}
              </Text>
            )}
          </>
        }
      />
    </li>
  );
}
