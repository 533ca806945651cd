import type { PairExplanation } from "@kith/sdk";

/** Where a bar begins and how wide it is, in percent of the width that all bars share. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

export interface WaterfallScale {
  readonly prior: Bar;
  /** In the order of the explanation's steps. */
  readonly steps: readonly Bar[];
  /** Where the odds are even: left of it two people are likelier, right of it one. */
  readonly even: number;
}

/** Bars that each begin where the one before ended, on one scale that holds all of them and the point of even odds. */
export function waterfallScale({ prior, steps }: Pick<PairExplanation, "prior" | "steps">): WaterfallScale {
  const totals = [0, prior.weight, ...steps.map(({ total }) => total)];
  const lowest = Math.min(...totals);
  const span = Math.max(...totals) - lowest;
  const place = (weight: number) => (span === 0 ? 0 : ((weight - lowest) / span) * 100);
  const bar = (from: number, to: number): Bar => {
    const left = place(Math.min(from, to));
    return { left, width: place(Math.max(from, to)) - left };
  };
  return {
    prior: bar(0, prior.weight),
    steps: steps.map(({ partialWeight, total }) => bar(total - partialWeight, total)),
    even: place(0),
  };
}
