import { SimpleGrid } from "@mantine/core";
import type { RunView } from "@kith/sdk";
import { formatCount } from "../app/number-format.ts";
import { Section } from "../app/section.tsx";
import { Figure } from "./figure.tsx";

/** What came of the matching model that a run trained on the contacts. */
export function TrainingResult({ training }: { readonly training: NonNullable<RunView["training"]> }) {
  const { records, joins, splits, questionsBefore, questionsAfter } = training;
  return (
    <Section
      title="Trained model"
      description="The first full import fits the matching model to the contacts. Later it is trained in the settings, where you see first what that would change."
    >
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md" component="dl" m={0}>
        <Figure label="Entries looked at" value={formatCount(records)} />
        <Figure label="Contacts joined" value={formatCount(joins)} />
        <Figure label="Contacts split" value={formatCount(splits)} />
        <Figure
          label="Pairs in doubt"
          value={`${formatCount(questionsBefore)} → ${formatCount(questionsAfter)}`}
        />
      </SimpleGrid>
    </Section>
  );
}
