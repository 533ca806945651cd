import { lazy, Suspense, type ReactNode } from "react";
import classes from "./term.module.css";

export interface TermProps {
  /** What the word means, in plain words. */
  readonly meaning: string;
  readonly children: ReactNode;
}

/** What places a tooltip is larger than most pages, and nobody hovers before there is something to read. */
const TermTooltip = lazy(() => import("./term-tooltip.tsx").then((file) => ({ default: file.TermTooltip })));

/** A word of the field, with what it means on hover, focus and touch. */
export function Term(props: TermProps) {
  return (
    <Suspense fallback={<span className={classes["term"]}>{props.children}</span>}>
      <TermTooltip {...props} />
    </Suspense>
  );
}
