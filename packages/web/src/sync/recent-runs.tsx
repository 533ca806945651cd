import { Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Section } from "../app/section.tsx";
import { TextLink } from "../app/text-link.tsx";
import { runsQuery } from "./run-queries.ts";
import { RunRow } from "./run-row.tsx";
import classes from "./run-row.module.css";

const SHOWN = 5;

/** The newest runs, with the way to all of them. */
export function RecentRuns({ shownRunId }: { readonly shownRunId: string | null }) {
  const runs = useInfiniteQuery(runsQuery);
  const items = runs.data?.pages[0]?.items;
  return (
    <Section
      title="Runs"
      actions={
        <TextLink to="/history" size="sm">
          All runs
        </TextLink>
      }
      flush
    >
      {items === undefined ? (
        <Skeleton height={60} m="md" width="auto" />
      ) : items.length === 0 ? (
        <Text c="dimmed" size="sm" px={{ base: "md", sm: "lg" }} pb="lg">
          No run yet. The first import will be listed here.
        </Text>
      ) : (
        <ul className={classes["rows"]}>
          {items.slice(0, SHOWN).map((run) => (
            <RunRow key={run.runId} run={run} shown={run.runId === shownRunId} />
          ))}
        </ul>
      )}
    </Section>
  );
}
