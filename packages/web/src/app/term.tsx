import { Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./term.module.css";

interface TermProps {
  /** What the word means, in plain words. */
  readonly meaning: string;
  readonly children: ReactNode;
}

/** A word of the field, with what it means on hover, focus and touch. */
export function Term({ meaning, children }: TermProps) {
  return (
    <Tooltip label={meaning} multiline maw={300} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes["term"]}>
        {children}
      </button>
    </Tooltip>
  );
}
