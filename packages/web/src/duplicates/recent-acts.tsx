import { Badge, Button, Group, Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReviewAct } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import rows from "../app/rows.module.css";
import { Section } from "../app/section.tsx";
import { formatAgo } from "../app/time-format.ts";
import { useNow } from "../app/use-now.ts";
import { actNames, actWords, byWords, isUndoable } from "./act-words.ts";
import { actsQuery } from "./duplicates-queries.ts";

interface RecentActsProps {
  readonly undoingActId: string | null;
  /** While something is being taken back. */
  readonly blocked: boolean;
  readonly onUndo: (act: ReviewAct) => void;
}

/** Everything that was said about pairs, the newest first, each with its way back. */
export function RecentActs({ undoingActId, blocked, onUndo }: RecentActsProps) {
  const acts = useInfiniteQuery(actsQuery);
  const nowMs = useNow(30_000);
  // An undo shows in what it undid.
  const items = acts.data?.pages.flatMap((page) => page.items).filter(({ kind }) => kind !== "undo");
  return (
    <Section title="Recent answers" description="Everything can be taken back, at any time." flush>
      {items === undefined ? (
        acts.isError ? (
          <ErrorNotice
            error={acts.error}
            what="The answers could not be read"
            onRetry={() => void acts.refetch()}
          />
        ) : (
          <Skeleton height={60} m="md" width="auto" />
        )
      ) : items.length === 0 ? (
        <Text c="dimmed" size="sm" px={{ base: "md", sm: "lg" }} pb="lg">
          Nothing has been answered yet.
        </Text>
      ) : (
        <>
          <ul className={rows["rows"]}>
            {items.map((act) => (
              <ActRow
                key={act.actId}
                act={act}
                nowMs={nowMs}
                undoing={act.actId === undoingActId}
                blocked={blocked}
                onUndo={onUndo}
              />
            ))}
          </ul>
          {acts.hasNextPage ? (
            <Button
              variant="subtle"
              fullWidth
              radius={0}
              loading={acts.isFetchingNextPage}
              onClick={() => void acts.fetchNextPage()}
            >
              Show older answers
            </Button>
          ) : null}
        </>
      )}
    </Section>
  );
}

interface ActRowProps {
  readonly act: ReviewAct;
  readonly nowMs: number;
  readonly undoing: boolean;
  readonly blocked: boolean;
  readonly onUndo: (act: ReviewAct) => void;
}

function ActRow({ act, nowMs, undoing, blocked, onUndo }: ActRowProps) {
  const names = actNames(act);
  const undone = act.undoneBy !== null;
  return (
    <li className={rows["row"]}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" {...(undone ? { c: "dimmed" } : {})}>
            <b>{names}</b>: {actWords(act)}
          </Text>
          <Text size="sm" c="dimmed">
            {formatAgo(act.at, nowMs)}, by {byWords(act.by)}
          </Text>
        </div>
        {undone ? (
          <Badge variant="light" color="gray" tt="none" flex="none">
            taken back
          </Badge>
        ) : isUndoable(act) ? (
          <Button
            size="xs"
            variant="default"
            flex="none"
            loading={undoing}
            disabled={blocked && !undoing}
            aria-label={`Undo: ${names}, ${actWords(act)}`}
            onClick={() => onUndo(act)}
          >
            Undo
          </Button>
        ) : null}
      </Group>
    </li>
  );
}
