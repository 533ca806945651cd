import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Question } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import { answerWords } from "./act-words.ts";
import type { ReviewNotice } from "./use-review.ts";

interface ReviewStatusProps {
  readonly notice: ReviewNotice | null;
  readonly onShow: (question: Question) => void;
  readonly onUndoAct: (actId: string) => void;
}

/** What came of the last answer: one line when all is well, with a way on when the server refused. */
export function ReviewStatus({ notice, onShow, onUndoAct }: ReviewStatusProps) {
  return (
    <>
      <Text size="sm" c="dimmed" role="status" mih="1.55em" truncate>
        {notice === null ? "" : statusLine(notice)}
      </Text>
      {notice?.kind === "refused" ? (
        <Refused notice={notice} onShow={onShow} onUndoAct={onUndoAct} />
      ) : notice?.kind === "failed" ? (
        <ErrorNotice
          error={notice.error}
          what={
            notice.names === null
              ? "Nothing was taken back"
              : `The server did not take what you said about ${notice.names}`
          }
        />
      ) : null}
    </>
  );
}

function statusLine(notice: ReviewNotice): string {
  switch (notice.kind) {
    case "answered":
      return `${notice.names}: ${answerWords(notice.answer)}.`;
    case "undone":
      return notice.names === null ? "Taken back." : `${notice.names}: taken back.`;
    case "nothing-to-undo":
      return "There is no answer to take back.";
    case "refused":
    case "failed":
      return "";
  }
}

const TITLES = {
  changed: "Nothing was decided: the pair has changed",
  together: "They are one contact already",
  "kept-apart": "A person said that they are two people",
  apart: "They are not joined",
  undone: "That was taken back already",
  overtaken: "A later decision comes first",
  final: "That cannot be taken back",
} as const;

interface RefusedProps extends Omit<ReviewStatusProps, "notice"> {
  readonly notice: Extract<ReviewNotice, { kind: "refused" }>;
}

/** Another tab, a program or a run was faster; what stands now is said, with what can be done about it. */
function Refused({ notice: { names, question, refusal }, onShow, onUndoAct }: RefusedProps) {
  const title = refusal.outcome === "not-found" ? "It is not there any more" : TITLES[refusal.reason];
  const inTheWay = refusal.outcome === "conflict" && UNDO_FIRST.has(refusal.reason) ? refusal.actId : null;
  const changed = refusal.outcome === "conflict" && refusal.reason === "changed" ? question : null;
  return (
    <Alert color="orange" role="alert" icon={<IconAlertTriangle />} title={title}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 14rem">
          {names === null ? "" : `${names}: `}
          {refusal.sentence}
        </Text>
        {changed === null ? null : (
          <Button size="xs" variant="default" onClick={() => onShow(changed)}>
            Look at it again
          </Button>
        )}
        {inTheWay === null ? null : (
          <Button size="xs" variant="default" onClick={() => onUndoAct(inTheWay)}>
            Take that decision back
          </Button>
        )}
      </Group>
    </Alert>
  );
}

const UNDO_FIRST: ReadonlySet<string> = new Set(["kept-apart", "overtaken"]);
