import { Skeleton, Text, Timeline } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import {
  IconArrowsJoin,
  IconArrowsSplit,
  IconDownload,
  IconId,
  IconPencil,
  IconRestore,
  IconTrash,
} from "@tabler/icons-react";
import type { ContactHistoryEntry } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Section } from "../app/section.tsx";
import { TextLink } from "../app/text-link.tsx";
import { formatDateTime } from "../app/time-format.ts";
import { byWords } from "../duplicates/act-words.ts";
import { UndoButton } from "../duplicates/undo-button.tsx";
import { contactExplanationQuery, contactHistoryQuery } from "./contacts-queries.ts";
import { FieldChanges } from "./field-changes.tsx";
import { recordWords, type RecordNumbers } from "./record-number.ts";

const KINDS = {
  imported: { words: "Imported from Google", Icon: IconDownload },
  changed: { words: "Changed at Google", Icon: IconPencil },
  deleted: { words: "Deleted at Google", Icon: IconTrash },
  revived: { words: "Came back at Google", Icon: IconRestore },
  renamed: { words: "Got another id at Google", Icon: IconId },
  joined: { words: "Joined with another entry", Icon: IconArrowsJoin },
  split: { words: "Separated from another entry", Icon: IconArrowsSplit },
  chosen: { words: "Another value chosen to be shown", Icon: IconPencil },
} as const satisfies Record<ContactHistoryEntry["kind"], unknown>;

interface ContactHistoryProps {
  readonly id: string;
  readonly numbers: RecordNumbers;
}

export function ContactHistory({ id, numbers }: ContactHistoryProps) {
  const history = useQuery(contactHistoryQuery(id));
  const explained = useQuery(contactExplanationQuery(id));
  // What was said and stands: only that can be taken back.
  const standing = new Set(explained.data?.decisions.flatMap(({ actId }) => actId ?? []));
  const entries = history.data?.entries;
  return (
    <Section title="History">
      {entries !== undefined ? (
        entries.length === 0 ? (
          <Text c="dimmed" size="sm">
            Nothing has happened to this contact yet.
          </Text>
        ) : (
          <Timeline bulletSize={28} lineWidth={1}>
            {entries.map((entry, index) => {
              const { words, Icon } = KINDS[entry.kind];
              return (
                <Timeline.Item
                  // oxlint-disable-next-line react/no-array-index-key -- entries have no id, and the list only grows
                  key={index}
                  title={words}
                  bullet={<Icon size={15} aria-hidden />}
                >
                  <Text size="sm" c="dimmed">
                    {formatDateTime(entry.at)}
                    {entry.by === null ? "" : `, by ${byWords(entry.by)}`}
                    {entry.recordId !== null && numbers.size > 1
                      ? `, ${recordWords(entry.recordId, numbers)}`
                      : ""}
                    {entry.runId === null ? null : (
                      <>
                        ,{" "}
                        <TextLink to="/history/$runId" params={{ runId: entry.runId }} size="sm">
                          by this run
                        </TextLink>
                      </>
                    )}
                  </Text>
                  <FieldChanges changes={entry.fields} />
                  {entry.actId !== null && standing.has(entry.actId) ? (
                    <UndoButton actId={entry.actId} what={words} />
                  ) : null}
                </Timeline.Item>
              );
            })}
          </Timeline>
        )
      ) : history.isError ? (
        <ErrorNotice
          error={history.error}
          what="The history could not be read"
          onRetry={() => void history.refetch()}
        />
      ) : (
        <Skeleton height={70} />
      )}
    </Section>
  );
}
