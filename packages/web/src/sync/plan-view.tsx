import { Button, Code, CopyButton, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Section } from "../app/section.tsx";
import { PlanActionRow, planTotalsSentence } from "./plan-action-row.tsx";
import { planQuery } from "./run-queries.ts";
import classes from "../app/rows.module.css";

/** What a finished dry run says the real run would do, action by action. */
export function PlanView({ runId }: { readonly runId: string }) {
  const plan = useInfiniteQuery(planQuery(runId));
  const first = plan.data?.pages[0];
  const actions = plan.data?.pages.flatMap((page) => page.actions) ?? [];
  return (
    <Section title="Plan" description="What the import would do if it ran now, on the same contacts." flush>
      {plan.isError && first === undefined ? (
        <Stack p="md">
          <ErrorNotice
            error={plan.error}
            what="The plan could not be read"
            onRetry={() => void plan.refetch()}
          />
        </Stack>
      ) : first === undefined ? (
        <Skeleton height={120} m="md" width="auto" />
      ) : (
        <>
          <Group gap="md" px={{ base: "md", sm: "lg" }} pb="sm" justify="space-between">
            <Text size="sm" fw={600}>
              {planTotalsSentence(first.totals)}
            </Text>
            {first.fingerprint === null ? null : <Fingerprint fingerprint={first.fingerprint} />}
          </Group>
          <ul className={classes["rows"]}>
            {actions.map((action) => (
              <PlanActionRow key={action.ordinal} action={action} />
            ))}
          </ul>
          {plan.hasNextPage ? (
            <Button
              variant="subtle"
              fullWidth
              radius={0}
              loading={plan.isFetchingNextPage}
              onClick={() => void plan.fetchNextPage()}
            >
              Show more of the plan
            </Button>
          ) : null}
        </>
      )}
    </Section>
  );
}

/** Two dry runs with the same fingerprint plan the same. */
function Fingerprint({ fingerprint }: { readonly fingerprint: string }) {
  return (
    <Group gap={6} title="Two plans with the same fingerprint do the same.">
      <Text size="xs" c="dimmed">
        Fingerprint
      </Text>
      <Code>{fingerprint.slice(0, 16)}</Code>
      <CopyButton value={fingerprint}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="default" onClick={copy} aria-label="Copy the whole fingerprint">
            {copied ? "Copied" : "Copy"}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
