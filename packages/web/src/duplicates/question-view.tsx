import { Stack } from "@mantine/core";
import type { Question } from "@kith/sdk";
import { Section } from "../app/section.tsx";
import { Waterfall } from "../evidence/waterfall.tsx";
import { ComparedFields } from "./compared-fields.tsx";
import { EarlierDecisions } from "./earlier-decisions.tsx";
import { LlmWord } from "./llm-word.tsx";

/** One question: who the two are, all their values side by side, and the evidence. */
export function QuestionView({ question }: { readonly question: Question }) {
  const { a, b, explanation, llm } = question;
  return (
    <Stack gap="lg" miw={0}>
      <Section title="Are these one person?" description={explanation.sentence}>
        <ComparedFields a={a} b={b} />
      </Section>
      <Section
        title="The evidence"
        description="What speaks for one person, and what against, one comparison after the other. The line marks even odds: right of it one person is likelier, left of it two."
      >
        <Stack gap="sm">
          <Waterfall explanation={explanation} />
          <LlmWord word={llm} />
          <EarlierDecisions question={question} />
        </Stack>
      </Section>
    </Stack>
  );
}
