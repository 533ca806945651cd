import { Alert, SimpleGrid, Stack } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import type { LlmCounters } from "@kith/sdk";
import { formatCount, formatDollars } from "../app/number-format.ts";
import { Section } from "../app/section.tsx";
import { Figure } from "./figure.tsx";

/** What a run asked the language model, what came of it, and what it cost. */
export function LlmResult({ llm, dryRun }: { readonly llm: LlmCounters; readonly dryRun: boolean }) {
  return (
    <Section
      title="Language model"
      description={
        dryRun
          ? "A dry run asks nothing; this is what the real run would ask about."
          : "Pairs in doubt that were put to it. What it decides can be undone, and your word always beats it."
      }
    >
      <Stack gap="md">
        {llm.problem === null ? null : (
          <Alert color="yellow" icon={<IconInfoCircle />} title="It was not asked to the end">
            {llm.problem}
          </Alert>
        )}
        <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md" component="dl" m={0}>
          <Figure label="Pairs asked about" value={formatCount(llm.pairs)} />
          <Figure label="Joined by it" value={formatCount(llm.joins)} />
          <Figure label="Kept apart by it" value={formatCount(llm.apart)} />
          <Figure label="Without an answer" value={formatCount(llm.unanswered)} />
          <Figure label="Still to ask" value={formatCount(llm.pairsLeft)} />
          <Figure label="Requests" value={formatCount(llm.requests)} />
          <Figure label="Tokens" value={formatCount(llm.inputTokens + llm.outputTokens)} />
          <Figure label="Cost" value={formatDollars(llm.dollars)} />
        </SimpleGrid>
      </Stack>
    </Section>
  );
}
