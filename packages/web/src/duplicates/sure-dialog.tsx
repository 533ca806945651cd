import { Alert, Button, Group, Modal, Progress, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCircleCheck } from "@tabler/icons-react";
import type { Question } from "@kith/sdk";
import { useState } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { formatCounted, formatShare } from "../app/number-format.ts";
import { SURE, sureQuestionsQuery } from "./duplicates-queries.ts";
import { isPlain } from "./plain-question.ts";
import { questionKey } from "./review-queue.ts";
import { SureRow } from "./sure-row.tsx";
import classes from "./sure-dialog.module.css";
import { useSureAnswers, type SureAnswers } from "./use-sure-answers.ts";

interface SureDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** All pairs from 99 % on: looked through, confirmed, carried out, and taken back if need be. */
export function SureDialog({ opened, onClose }: SureDialogProps) {
  const answers = useSureAnswers();
  const busy = answers.join.isPending || answers.undo.isPending;
  const close = () => {
    if (busy) return;
    answers.join.reset();
    answers.undo.reset();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={
        <Text fw={650} size="lg">
          Pairs of {formatShare(SURE)} or more
        </Text>
      }
      closeButtonProps={{ "aria-label": "Close", disabled: busy }}
    >
      {answers.join.isSuccess ? (
        <Outcome outcome={answers.join.data} answers={answers} onClose={close} />
      ) : (
        <Choice answers={answers} onClose={close} />
      )}
    </Modal>
  );
}

interface ChoiceProps {
  readonly answers: ReturnType<typeof useSureAnswers>;
  readonly onClose: () => void;
}

function Choice({ answers: { join, done }, onClose }: ChoiceProps) {
  const sure = useQuery(sureQuestionsQuery);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [confirming, setConfirming] = useState(false);
  const isChosen = (question: Question) => changed.get(questionKey(question)) ?? isPlain(question);

  if (sure.data === undefined) {
    return sure.isError ? (
      <ErrorNotice
        error={sure.error}
        what="The pairs could not be read"
        onRetry={() => void sure.refetch()}
      />
    ) : (
      <Skeleton height={240} />
    );
  }
  const chosen = sure.data.filter(isChosen);
  const pairs = formatCounted(chosen.length, "pair");
  if (join.isPending) return <Going words="Joining" done={done} of={chosen.length} />;
  return (
    <Stack gap="md">
      <Text size="sm">
        {sure.data.length === 0
          ? "No open pair is that likely any more."
          : `${formatCounted(sure.data.length, "pair")} that ${sure.data.length === 1 ? "is" : "are"} very likely one person each. Look through the list and untick what you doubt. A pair whose names do not agree, or that has something against it, is unticked to begin with.`}
      </Text>
      <ul className={classes["list"]} aria-label="Pairs that would be joined">
        {sure.data.map((question) => (
          <SureRow
            key={questionKey(question)}
            question={question}
            chosen={isChosen(question)}
            disabled={confirming}
            onChange={(chosen) => setChanged((before) => new Map(before).set(questionKey(question), chosen))}
          />
        ))}
      </ul>
      {join.isError ? (
        <ErrorNotice
          error={join.error}
          what="Not all pairs were joined; those that were are under “Recent answers”"
        />
      ) : null}
      <Group justify="flex-end" gap="sm">
        {confirming ? (
          <>
            <Text size="sm" flex="1 1 14rem" role="status">
              You say that {chosen.length === 1 ? "this is" : "these are"} one person{" "}
              {chosen.length === 1 ? "" : "each"}. Nothing changes at Google, and all of it can be undone.
            </Text>
            <Button variant="default" onClick={() => setConfirming(false)}>
              Back to the list
            </Button>
            <Button data-autofocus onClick={() => join.mutate(chosen)}>
              Yes, join {pairs}
            </Button>
          </>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setConfirming(true)}>
              Join {pairs}…
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}

interface OutcomeProps extends ChoiceProps {
  readonly outcome: SureAnswers;
}

function Outcome({ outcome: { actIds, left }, answers: { undo, done }, onClose }: OutcomeProps) {
  const joined = formatCounted(actIds.length, "pair");
  if (undo.isPending) return <Going words="Taking back" done={done} of={actIds.length} />;
  return (
    <Stack gap="md">
      <Alert color="green" role="status" icon={<IconCircleCheck />} title={outcomeTitle(joined, undo.data)}>
        {left === 0
          ? "Nothing else changed."
          : `${formatCounted(left, "pair")} had changed by the time of ${left === 1 ? "its" : "their"} turn, mostly because a contact had just been joined with another one. Nothing was decided about ${left === 1 ? "it" : "them"}; look at ${left === 1 ? "it" : "them"} in the list.`}
      </Alert>
      {undo.isError ? (
        <ErrorNotice error={undo.error} what="Not all was taken back; the rest is under “Recent answers”" />
      ) : null}
      <Group justify="flex-end" gap="sm">
        {undo.isSuccess || actIds.length === 0 ? null : (
          <Button variant="default" onClick={() => undo.mutate(actIds)}>
            Undo all {joined}
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </Group>
    </Stack>
  );
}

function outcomeTitle(joined: string, undone: number | undefined): string {
  return undone === undefined ? `${joined} joined` : `${formatCounted(undone, "answer")} taken back`;
}

function Going({ words, done, of }: { readonly words: string; readonly done: number; readonly of: number }) {
  return (
    <Stack gap="xs" py="md">
      <Text size="sm" role="status">
        {words}: {done} of {of}
      </Text>
      <Progress.Root size="lg" radius="xl">
        <Progress.Section value={of === 0 ? 0 : (done / of) * 100} aria-label={words} />
      </Progress.Root>
    </Stack>
  );
}
