import { Button, Text } from "@mantine/core";
import { errorSentence } from "../app/error-sentence.ts";
import { useUndoAct } from "./use-undo-act.ts";

interface UndoButtonProps {
  readonly actId: string;
  /** What is taken back, for those who do not see what the button stands beside. */
  readonly what: string;
}

/** Takes an act back; why it cannot be taken back is said under it. */
export function UndoButton({ actId, what }: UndoButtonProps) {
  const undo = useUndoAct();
  const problem =
    undo.data !== undefined && undo.data.outcome !== "done"
      ? undo.data.sentence
      : undo.isError
        ? errorSentence(undo.error)
        : null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        w="fit-content"
        aria-label={`Undo: ${what}`}
        loading={undo.isPending}
        onClick={() => undo.mutate(actId)}
      >
        Undo
      </Button>
      {problem === null ? null : (
        <Text role="alert" size="sm" c="red">
          {problem}
        </Text>
      )}
    </>
  );
}
