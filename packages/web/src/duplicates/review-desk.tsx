import { ActionIcon, Group, Paper, Skeleton, Stack, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { Question, ReviewAct } from "@kith/sdk";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { formatCount } from "../app/number-format.ts";
import { useShortcuts } from "../app/shortcuts.ts";
import type { Answer } from "./act-words.ts";
import { AnswerBar } from "./answer-bar.tsx";
import type { QueueState } from "./duplicates-queries.ts";
import { QuestionList } from "./question-list.tsx";
import classes from "./review-desk.module.css";
import {
  placeIn,
  questionKey,
  questionsOf,
  successorOf,
  type Place,
  type ReviewQueue,
} from "./review-queue.ts";
import { ReviewStatus } from "./review-status.tsx";
import { useReview } from "./use-review.ts";

interface ReviewDeskProps {
  readonly state: QueueState;
  readonly queue: ReviewQueue;
  /** Called while pairs in view have not been read yet. */
  readonly onReach: () => void;
  readonly onShowKeys: () => void;
  /** Shown in place of the pairs when there are none. */
  readonly empty: ReactNode;
}

const ANSWERS = {
  open: ["same", "different", "later"],
  later: ["same", "different"],
} as const satisfies Record<QueueState, readonly Answer[]>;

// Comes while the queue is read.
const QuestionView = lazy(() =>
  import("./question-view.tsx").then((file) => ({ default: file.QuestionView })),
);
const RecentActs = lazy(() => import("./recent-acts.tsx").then((file) => ({ default: file.RecentActs })));

/** The queue, the pair in view, and everything that can be said of it. */
export function ReviewDesk({ state, queue, onReach, onShowKeys, empty }: ReviewDeskProps) {
  const questions = useMemo(() => questionsOf(queue), [queue]);
  const total = queue.pages[0]?.total ?? 0;
  const [asked, setPlace] = useState<Place>({ key: null, index: 0 });
  const review = useReview(state);
  const busy = review.undoing !== null;

  const place = placeIn(questions, asked);
  const { index } = place;
  const selected = questions[index];
  // What is in view stays in view. A pair that is not there yet, because it is being taken back, stays asked for.
  const isFirst = asked.key === null && place.key !== null;
  if (isFirst || (place.key === asked.key && index !== asked.index)) setPlace(place);
  const show = (pair: Pick<Question, "recordA" | "recordB"> | undefined) => {
    if (pair !== undefined) setPlace({ key: questionKey(pair), index });
  };

  const answer = (answer: Answer) => {
    if (selected === undefined || busy || !(ANSWERS[state] as readonly Answer[]).includes(answer)) return;
    const next = successorOf(questions, questionKey(selected));
    show(next ?? undefined);
    review.decide(selected, answer);
  };
  const undoAct = ({ actId, recordA, recordB }: ReviewAct) => {
    if (recordA !== null && recordB !== null) show({ recordA, recordB });
    review.undoAct(actId);
  };
  const undo = () => review.undoLast(show);
  const move = (step: 1 | -1) => show(questions[index + step]);
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    m: () => answer("same"),
    n: () => answer("different"),
    l: () => answer("later"),
    u: undo,
    "?": onShowKeys,
  });

  return (
    <Stack gap="lg">
      {selected === undefined ? (
        <div>
          <ReviewStatus notice={review.notice} onShow={show} onUndoAct={review.undoAct} />
          {empty}
        </div>
      ) : (
        <div className={classes["desk"]}>
          <Paper className={classes["queue"]}>
            <Group justify="space-between" wrap="nowrap" className={classes["queueHead"]}>
              <Text size="sm" c="dimmed">
                {formatCount(index + 1)} of {formatCount(total)}
              </Text>
              <Group gap={4} wrap="nowrap">
                <Move words="Previous pair" keyName="K" Icon={IconChevronUp} onClick={() => move(-1)} />
                <Move words="Next pair" keyName="J" Icon={IconChevronDown} onClick={() => move(1)} />
              </Group>
            </Group>
            <QuestionList
              questions={questions}
              total={total}
              selectedIndex={index}
              onSelect={show}
              onReach={onReach}
            />
          </Paper>
          <div className={classes["pair"]}>
            <AnswerBar busy={busy} answers={ANSWERS[state]} onAnswer={answer} onUndo={undo} />
            <ReviewStatus notice={review.notice} onShow={show} onUndoAct={review.undoAct} />
            <Suspense fallback={<Skeleton height={420} radius="lg" />}>
              <QuestionView key={questionKey(selected)} question={selected} />
            </Suspense>
          </div>
        </div>
      )}
      <Suspense fallback={<Skeleton height={160} radius="lg" />}>
        <RecentActs
          undoingActId={review.undoing?.kind === "act" ? review.undoing.actId : null}
          blocked={busy}
          onUndo={undoAct}
        />
      </Suspense>
    </Stack>
  );
}

interface MoveProps {
  readonly words: string;
  readonly keyName: string;
  readonly Icon: typeof IconChevronUp;
  readonly onClick: () => void;
}

function Move({ words, keyName, Icon, onClick }: MoveProps) {
  return (
    <ActionIcon
      variant="default"
      size={32}
      aria-label={words}
      aria-keyshortcuts={keyName}
      title={`${words} (${keyName})`}
      onClick={onClick}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
