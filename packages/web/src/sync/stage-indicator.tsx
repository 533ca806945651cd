import { Text } from "@mantine/core";
import type { RunView } from "@kith/sdk";
import classes from "./stage-indicator.module.css";

const STAGES = [
  { stage: "pull", text: "Fetches a batch from Google" },
  { stage: "normalize", text: "Brings names, numbers and addresses into comparable form" },
  { stage: "match", text: "Finds out which entries are the same person" },
  { stage: "plan", text: "Works out what has to change" },
  { stage: "apply", text: "Writes the batch into the address book" },
  { stage: "checkpoint", text: "Notes where to go on" },
] as const satisfies readonly { stage: NonNullable<RunView["stage"]>; text: string }[];

/** Which of the six stages the running batch is in; none is lit between batches. */
export function StageIndicator({ stage }: { readonly stage: RunView["stage"] }) {
  const current = STAGES.findIndex((other) => other.stage === stage);
  return (
    <div>
      <ol className={classes["stages"]} aria-label="Stages of a batch">
        {STAGES.map((item, index) => (
          <li
            key={item.stage}
            className={classes["stage"]}
            title={item.text}
            data-state={index === current ? "current" : index < current ? "done" : "ahead"}
            aria-current={index === current ? "step" : undefined}
          >
            {item.stage}
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed" mt={6} mih="1.55em">
        {STAGES[current]?.text ?? ""}
      </Text>
    </div>
  );
}
