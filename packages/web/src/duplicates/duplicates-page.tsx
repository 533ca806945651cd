import { ActionIcon, Button, Group, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { IconChecks, IconKeyboard } from "@tabler/icons-react";
import { lazy, useCallback } from "react";
import { ButtonLink } from "../app/button-link.tsx";
import { ErrorNotice } from "../app/error-notice.tsx";
import { formatCount } from "../app/number-format.ts";
import { OpenedOnce } from "../app/opened-once.tsx";
import { Page } from "../app/page.tsx";
import { questionsQuery, SURE, type QueueState } from "./duplicates-queries.ts";
import { EmptyQueue } from "./empty-queue.tsx";
import { ReviewDesk } from "./review-desk.tsx";
import { questionsOf } from "./review-queue.ts";

export const duplicatesPageRoute = createLazyRoute("/duplicates")({ component: DuplicatesPage });

const ShortcutsDialog = lazy(() =>
  import("./shortcuts-dialog.tsx").then((file) => ({ default: file.ShortcutsDialog })),
);
const SureDialog = lazy(() => import("./sure-dialog.tsx").then((file) => ({ default: file.SureDialog })));

function DuplicatesPage() {
  const { show = "open" } = duplicatesPageRoute.useSearch();
  const open = useInfiniteQuery(questionsQuery("open"));
  const later = useInfiniteQuery(questionsQuery("later"));
  const shown = show === "later" ? later : open;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = shown;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const [showsKeys, keys] = useDisclosure(false);
  const [showsSure, sure] = useDisclosure(false);
  const likeliest = open.data === undefined ? undefined : questionsOf(open.data)[0];
  const hasSure = likeliest !== undefined && likeliest.explanation.probability >= SURE;

  return (
    <Page
      title="Duplicates"
      description="Contacts that may be one person, the likeliest first. You decide; no later import overrules you, and joining changes nothing at Google."
      actions={
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconChecks size={18} aria-hidden />}
            disabled={!hasSure}
            onClick={sure.open}
          >
            Answer the sure ones…
          </Button>
          <ActionIcon variant="default" size={36} aria-label="Show the keys" onClick={keys.open}>
            <IconKeyboard size={20} aria-hidden />
          </ActionIcon>
        </Group>
      }
    >
      <Group component="nav" gap={4} aria-label="Which pairs">
        <QueueLink state="open" shown={show} total={open.data?.pages[0]?.total} />
        <QueueLink state="later" shown={show} total={later.data?.pages[0]?.total} />
      </Group>
      {shown.isError ? (
        <ErrorNotice
          error={shown.error}
          what="The pairs could not be read"
          onRetry={() => void (shown.isFetchNextPageError ? fetchNextPage() : shown.refetch())}
        />
      ) : null}
      {shown.data === undefined ? (
        shown.isError ? null : (
          <Skeleton height={420} radius="lg" aria-busy="true" aria-label="Loading the pairs" />
        )
      ) : (
        <ReviewDesk
          key={show}
          state={show}
          queue={shown.data}
          onReach={loadMore}
          onShowKeys={keys.open}
          empty={<EmptyQueue state={show} putOff={later.data?.pages[0]?.total ?? 0} />}
        />
      )}
      <OpenedOnce opened={showsKeys}>
        <ShortcutsDialog opened={showsKeys} onClose={keys.close} />
      </OpenedOnce>
      <OpenedOnce opened={showsSure}>
        <SureDialog opened={showsSure} onClose={sure.close} />
      </OpenedOnce>
    </Page>
  );
}

interface QueueLinkProps {
  readonly state: QueueState;
  readonly shown: QueueState;
  readonly total: number | undefined;
}

const QUEUES: Readonly<Record<QueueState, string>> = { open: "To review", later: "Put off" };

function QueueLink({ state, shown, total }: QueueLinkProps) {
  return (
    <ButtonLink
      to="/duplicates"
      search={state === "later" ? { show: "later" } : {}}
      variant={state === shown ? "light" : "subtle"}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {total === undefined ? QUEUES[state] : `${QUEUES[state]} (${formatCount(total)})`}
    </ButtonLink>
  );
}
