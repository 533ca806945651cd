import { Button, EmptyState, Skeleton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { IconHistory } from "@tabler/icons-react";
import { ButtonLink } from "../app/button-link.tsx";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Page } from "../app/page.tsx";
import { Section } from "../app/section.tsx";
import { TextLink } from "../app/text-link.tsx";
import { runsQuery } from "../sync/run-queries.ts";
import { RunRow } from "../sync/run-row.tsx";
import rows from "../sync/run-row.module.css";

export const historyPageRoute = createLazyRoute("/history")({ component: HistoryPage });

/** Every run, the newest first. */
function HistoryPage() {
  const runs = useInfiniteQuery(runsQuery);
  const items = runs.data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title="History"
      description={
        <>
          Every run, with what it did. Answers about pairs are under{" "}
          <TextLink to="/duplicates">Duplicates</TextLink>; what happened to one contact is on its own page.
        </>
      }
    >
      {items === undefined ? (
        runs.isError ? (
          <ErrorNotice
            error={runs.error}
            what="The runs could not be read"
            onRetry={() => void runs.refetch()}
          />
        ) : (
          <Skeleton height={320} radius="lg" aria-busy="true" aria-label="Loading the runs" />
        )
      ) : items.length === 0 ? (
        <EmptyState
          py="xl"
          icon={<IconHistory stroke={1.5} />}
          title="No run yet"
          description="The first import will be listed here, with everything that it did."
        >
          <EmptyState.Actions>
            <ButtonLink to="/sync/google">Go to the import</ButtonLink>
          </EmptyState.Actions>
        </EmptyState>
      ) : (
        <Section title="Runs" flush>
          <ul className={rows["rows"]}>
            {items.map((run) => (
              <RunRow key={run.runId} run={run} />
            ))}
          </ul>
          {runs.isFetchNextPageError ? (
            <ErrorNotice error={runs.error} what="The older runs could not be read" />
          ) : null}
          {runs.hasNextPage ? (
            <Button
              variant="subtle"
              fullWidth
              radius={0}
              loading={runs.isFetchingNextPage}
              onClick={() => void runs.fetchNextPage()}
            >
              Show older runs
            </Button>
          ) : null}
        </Section>
      )}
    </Page>
  );
}
