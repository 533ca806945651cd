import { Alert, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { IconArrowLeft, IconRefresh } from "@tabler/icons-react";
import { Page } from "../app/page.tsx";
import { TextLink } from "../app/text-link.tsx";
import { formatDateTime } from "../app/time-format.ts";
import { runQuery } from "../sync/run-queries.ts";
import { runTitle, startedByWords } from "../sync/run-status.ts";
import { RunView } from "../sync/run-view.tsx";
import { useActiveRun } from "../sync/use-active-run.ts";

export const runPageRoute = createLazyRoute("/history/$runId")({ component: RunPage });

/** One run: what it did, batch by batch, what failed, and of a dry run the plan. */
function RunPage() {
  const { runId } = runPageRoute.useParams();
  const { data: run } = useQuery(runQuery(runId));
  const active = useActiveRun();
  return (
    <Page
      title={run === undefined ? "Run" : runTitle(run)}
      description={
        run === undefined ? undefined : `Of ${formatDateTime(run.createdAt)}, ${startedByWords(run)}.`
      }
      actions={
        <TextLink to="/history" size="sm">
          <Group component="span" gap={6} wrap="nowrap" display="inline-flex">
            <IconArrowLeft size={16} aria-hidden />
            All runs
          </Group>
        </TextLink>
      }
    >
      {active != null && active.runId !== runId ? (
        <Alert color="kith" icon={<IconRefresh />} title="A run is going on">
          What you see below is an older one.{" "}
          <TextLink to="/sync/google">Show the run that is going on</TextLink>
        </Alert>
      ) : null}
      <RunView key={runId} runId={runId} />
    </Page>
  );
}
