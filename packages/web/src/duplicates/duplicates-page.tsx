import { ActionIcon, Button, Group, SegmentedControl, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { IconChecks, IconKeyboard } from "@tabler/icons-react";
import { useCallback } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Page } from "../app/page.tsx";
import { questionsQuery, SURE } from "./duplicates-queries.ts";
import { EmptyQueue } from "./empty-queue.tsx";
import { ReviewDesk } from "./review-desk.tsx";
import { questionsOf } from "./review-queue.ts";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { SureDialog } from "./sure-dialog.tsx";

export const duplicatesPageRoute = createLazyRoute("/duplicates")({ component: DuplicatesPage });

function DuplicatesPage() {
  const { show = "open" } = duplicatesPageRoute.useSearch();
  const navigate = duplicatesPageRoute.useNavigate();
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
      <SegmentedControl
        aria-label="Which pairs"
        w="fit-content"
        value={show}
        onChange={(value) =>
          void navigate({ to: "/duplicates", search: value === "later" ? { show: "later" } : {} })
        }
        data={[
          { value: "open", label: counted("To review", open.data?.pages[0]?.total) },
          { value: "later", label: counted("Put off", later.data?.pages[0]?.total) },
        ]}
      />
      {shown.data === undefined ? (
        shown.isError ? (
          <ErrorNotice
            error={shown.error}
            what="The pairs could not be read"
            onRetry={() => void shown.refetch()}
          />
        ) : (
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
      <ShortcutsDialog opened={showsKeys} onClose={keys.close} />
      <SureDialog opened={showsSure} onClose={sure.close} />
    </Page>
  );
}

function counted(words: string, total: number | undefined): string {
  return total === undefined ? words : `${words} (${total.toLocaleString()})`;
}
