import { Skeleton, Text } from "@mantine/core";
import type { Question } from "@kith/sdk";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { keyTarget } from "../app/key-target.ts";
import { formatProbability, formatShortProbability } from "../app/number-format.ts";
import { formatDay } from "../app/time-format.ts";
import { nameWords } from "./act-words.ts";
import classes from "./question-list.module.css";
import { questionKey } from "./review-queue.ts";

const ROW_HEIGHT_PX = 58;
const PAGE_ROWS = 8;

interface QuestionListProps {
  readonly questions: readonly Question[];
  /** How many there are on the server; rows that have not come yet are shown as skeletons. */
  readonly total: number;
  readonly selectedIndex: number;
  readonly onSelect: (question: Question) => void;
  /** Called while rows in view have not come yet. */
  readonly onReach: () => void;
}

/** The queue, of which only what is in view exists. The selected row is in the tab order; arrows move the selection. */
export function QuestionList({ questions, total, selectedIndex, onSelect, onReach }: QuestionListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // After an arrow key in the list the focus follows the selection; after an answer it stays where it is.
  const [pulled, setPulled] = useState<string | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- it forbids memoizing by the React compiler, which is not used
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const lastVisible = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastVisible >= questions.length && questions.length < total) onReach();
  }, [lastVisible, onReach, questions.length, total]);
  const selected = questions[selectedIndex];
  const selectedId = selected === undefined ? null : questionKey(selected);
  useEffect(() => {
    if (selectedId !== null) virtualizer.scrollToIndex(selectedIndex, { align: "auto" });
  }, [selectedId, selectedIndex, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = { index: selectedIndex, count: questions.length, pageRows: PAGE_ROWS };
    const target = keyTarget(event.key, place);
    const question = target === null ? undefined : questions[target];
    if (question === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setPulled(questionKey(question));
    onSelect(question);
  };

  return (
    <div ref={scroller} className={classes["scroller"]}>
      <ul
        aria-label="Pairs to review"
        className={classes["list"]}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {items.map(({ index, start }) => {
          const question = questions[index];
          return (
            <li
              key={question === undefined ? index : questionKey(question)}
              className={classes["item"]}
              style={{ height: ROW_HEIGHT_PX, transform: `translateY(${start}px)` }}
              aria-setsize={total}
              aria-posinset={index + 1}
            >
              {question === undefined ? (
                <Skeleton height={12} m="md" width="60%" />
              ) : (
                <QuestionRow
                  question={question}
                  selected={index === selectedIndex}
                  takeFocus={pulled === questionKey(question)}
                  onFocus={() => setPulled(null)}
                  onSelect={onSelect}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface QuestionRowProps {
  readonly question: Question;
  readonly selected: boolean;
  readonly takeFocus: boolean;
  readonly onFocus: () => void;
  readonly onSelect: (question: Question) => void;
}

function QuestionRow({ question, selected, takeFocus, onFocus, onSelect }: QuestionRowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takeFocus) button.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  const { a, b, explanation, laterUntil } = question;
  return (
    <button
      ref={button}
      type="button"
      className={classes["row"]}
      aria-current={selected ? "true" : undefined}
      tabIndex={selected ? 0 : -1}
      onFocus={onFocus}
      onClick={() => onSelect(question)}
    >
      <span className={classes["names"]}>
        <span className={classes["name"]}>{nameWords(a.displayName)}</span>
        <span className={classes["name"]} data-second>
          {nameWords(b.displayName)}
        </span>
      </span>
      <Text span size="sm" c="dimmed" ta="right" title={formatProbability(explanation.probability)}>
        {laterUntil === null
          ? formatShortProbability(explanation.probability)
          : `until ${formatDay(laterUntil)}`}
      </Text>
    </button>
  );
}
