import { Text } from "@mantine/core";
import type { Question } from "@kith/sdk";
import { formatProbability } from "../app/number-format.ts";
import { Term } from "../app/term.tsx";
import { formatDateTime } from "../app/time-format.ts";

type Word = NonNullable<Question["llm"]>;

const ANSWERS: Readonly<Record<Word["answer"], string>> = {
  same: "one person",
  different: "two people",
  unsure: "it cannot tell",
};
const CONFIDENCES: Readonly<Record<Word["confidence"], string>> = {
  high: "very sure",
  medium: "fairly sure",
  low: "not very sure",
};

/** What the language model said of the two as they are now; nothing where it was not asked. */
export function LlmWord({ word }: { readonly word: Question["llm"] }) {
  if (word === null) return null;
  return (
    <Text size="sm">
      The{" "}
      <Term meaning="A large language model that Kith’s operator has set up. It only moves the odds: it never decides against the evidence, and a person’s word always beats it.">
        language model
      </Term>{" "}
      says: <b>{ANSWERS[word.answer]}</b>
      {word.answer === "unsure" ? "" : `, ${CONFIDENCES[word.confidence]}`}. Weighed with the evidence that
      makes {formatProbability(word.probability)} ({formatDateTime(word.at)}).
    </Text>
  );
}
