import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { RunFailure } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import { formatCounted } from "../app/number-format.ts";
import { Section } from "../app/section.tsx";
import { formatDateTime } from "../app/time-format.ts";
import { failuresQuery } from "./run-queries.ts";
import classes from "../app/rows.module.css";

interface FailureListProps {
  readonly runId: string;
  readonly failed: number;
}

/** The records that a run could not take, each with the reason. */
export function FailureList({ runId, failed }: FailureListProps) {
  const failures = useInfiniteQuery(failuresQuery(runId));
  const items = failures.data?.pages.flatMap((page) => page.items);
  return (
    <Section
      title="What failed, and why"
      description={`${formatCounted(failed, "record")} could not be taken; all others were.`}
      flush
    >
      {failures.isError && items === undefined ? (
        <Stack p="md">
          <ErrorNotice
            error={failures.error}
            what="The list of failures could not be read"
            onRetry={() => void failures.refetch()}
          />
        </Stack>
      ) : items === undefined ? (
        <Skeleton height={60} m="md" width="auto" />
      ) : (
        <>
          <ul className={classes["rows"]}>
            {items.map((failure) => (
              <FailureRow key={failure.failureId} failure={failure} />
            ))}
          </ul>
          {failures.hasNextPage ? (
            <Button
              variant="subtle"
              fullWidth
              radius={0}
              loading={failures.isFetchingNextPage}
              onClick={() => void failures.fetchNextPage()}
            >
              Show more
            </Button>
          ) : null}
        </>
      )}
    </Section>
  );
}

function FailureRow({ failure }: { readonly failure: RunFailure }) {
  return (
    <li className={classes["row"]}>
      <Text size="sm">{failure.sentence}</Text>
      <Text size="xs" c="dimmed">
        {failure.resourceName ?? "A record without a name at Google"}, in stage {failure.stage},{" "}
        {formatDateTime(failure.at)}
      </Text>
    </li>
  );
}
