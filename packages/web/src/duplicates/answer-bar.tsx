import { Button, Group, Kbd } from "@mantine/core";
import { IconArrowBackUp, IconClock, IconUser, IconUsers } from "@tabler/icons-react";
import type { Answer } from "./act-words.ts";
import classes from "./answer-bar.module.css";

interface AnswerBarProps {
  /** While an older answer is taken back, nothing is answered: the pair in view is about to change. */
  readonly busy: boolean;
  /** The put-off pairs need no "later". */
  readonly answers: readonly Answer[];
  readonly onAnswer: (answer: Answer) => void;
  readonly onUndo: () => void;
}

const ANSWERS = {
  same: { words: "Same person", key: "M", Icon: IconUser, variant: "filled" },
  different: { words: "Two people", key: "N", Icon: IconUsers, variant: "default" },
  later: { words: "Later", key: "L", Icon: IconClock, variant: "default" },
} as const satisfies Record<Answer, unknown>;

/** What can be done with the pair in view; stays in view while its values are scrolled. */
export function AnswerBar({ busy, answers, onAnswer, onUndo }: AnswerBarProps) {
  return (
    <div className={classes["bar"]} role="group" aria-label="Answer">
      <Group gap="xs" className={classes["answers"]}>
        {answers.map((answer) => {
          const { words, key, Icon, variant } = ANSWERS[answer];
          return (
            <Button
              key={answer}
              variant={variant}
              disabled={busy}
              leftSection={<Icon size={18} aria-hidden />}
              aria-keyshortcuts={key}
              onClick={() => onAnswer(answer)}
            >
              {words}
              <Key name={key} />
            </Button>
          );
        })}
      </Group>
      <Button
        variant="subtle"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        aria-keyshortcuts="U"
        loading={busy}
        onClick={onUndo}
      >
        Undo
        <Key name="U" />
      </Button>
    </div>
  );
}

function Key({ name }: { readonly name: string }) {
  return (
    <Kbd size="xs" ml={8} visibleFrom="lg" className={classes["key"]} aria-hidden>
      {name}
    </Kbd>
  );
}
