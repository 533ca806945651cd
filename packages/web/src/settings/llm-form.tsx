import { Button, Group, NumberInput, SimpleGrid, Stack, Switch, Text } from "@mantine/core";
import type { SettingsView } from "@kith/sdk";
import { useState, type SubmitEvent } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { budgetHint, budgetProblem, type LlmBudget, type TypedBudget } from "./llm-budget.ts";
import { useSettingsUpdate } from "./use-settings-update.ts";

const FIELDS = [
  { field: "llmRequestsPerRun", label: "Requests for a run", dollars: false },
  { field: "llmDollarsPerRun", label: "US dollars for a run", dollars: true },
  { field: "llmRequestsPerMonth", label: "Requests in 30 days", dollars: false },
  { field: "llmDollarsPerMonth", label: "US dollars in 30 days", dollars: true },
] as const satisfies readonly { field: keyof LlmBudget; label: string; dollars: boolean }[];

function budgetOf(settings: SettingsView): LlmBudget {
  const { llmRequestsPerRun, llmDollarsPerRun, llmRequestsPerMonth, llmDollarsPerMonth } = settings;
  return { llmRequestsPerRun, llmDollarsPerRun, llmRequestsPerMonth, llmDollarsPerMonth };
}

export function LlmForm({ settings }: { readonly settings: SettingsView }) {
  const update = useSettingsUpdate();
  const [enabled, setEnabled] = useState(settings.llmEnabled);
  const [typed, setTyped] = useState<TypedBudget>(budgetOf(settings));

  const problems = FIELDS.map(({ field }) => budgetProblem(field, typed[field]));
  const isRight = problems.every((problem) => problem === null);
  const budget = Object.fromEntries(FIELDS.map(({ field }) => [field, Number(typed[field])])) as LlmBudget;
  const changed =
    enabled !== settings.llmEnabled || FIELDS.some(({ field }) => budget[field] !== settings[field]);
  const hint = isRight ? budgetHint(budget) : null;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isRight) update.mutate({ llmEnabled: enabled, ...budget });
  };

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md" maw={560}>
        <Switch
          label="Ask the language model"
          description="Switched off, nothing of any contact is ever sent to it."
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          {FIELDS.map(({ field, label, dollars }, index) => (
            <NumberInput
              key={field}
              label={label}
              min={0}
              allowDecimal={dollars}
              decimalScale={2}
              clampBehavior="none"
              disabled={!enabled}
              value={typed[field]}
              onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
              error={problems[index] ?? null}
            />
          ))}
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          A request asks about up to 20 pairs. At the end of a budget the other pairs stay for your review.
          {hint === null ? "" : ` ${hint}`}
        </Text>
        {update.isError ? <ErrorNotice error={update.error} what="The settings were not saved" /> : null}
        <Group gap="sm">
          <Button type="submit" disabled={!changed || !isRight} loading={update.isPending}>
            Save
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {update.isSuccess && !changed ? "Saved." : ""}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
