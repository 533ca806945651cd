import { Tooltip } from "@mantine/core";
import classes from "./term.module.css";
import type { TermProps } from "./term.tsx";

export function TermTooltip({ meaning, children }: TermProps) {
  return (
    <Tooltip label={meaning} multiline maw={300} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes["term"]}>
        {children}
      </button>
    </Tooltip>
  );
}
