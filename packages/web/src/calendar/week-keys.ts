import { useEffect, useEffectEvent } from "react";

export type WeekStep = -1 | 0 | 1;

const STEPS: Readonly<Record<string, WeekStep>> = { ArrowLeft: -1, k: -1, ArrowRight: 1, j: 1, t: 0 };

/** Arrows, or j and k, lead to the next and the previous week, t to the current one; never while somebody types. */
export function useWeekKeys(onStep: (step: WeekStep) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest(TYPED_INTO) !== null) return;
    event.preventDefault();
    onStep(step);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

const TYPED_INTO = "input, textarea, select, [contenteditable], [role=menu], [role=dialog]";
