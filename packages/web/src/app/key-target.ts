interface ListPosition {
  readonly index: number;
  /** How many rows can be reached. */
  readonly count: number;
  readonly pageRows: number;
}

/** Where a key leads in a list; null when the key is not the list's, or there is nowhere to go. */
export function keyTarget(key: string, { index, count, pageRows }: ListPosition): number | null {
  const step = stepOf(key, { index, count, pageRows });
  if (step === null || count === 0) return null;
  return Math.min(count - 1, Math.max(0, index + step));
}

function stepOf(key: string, { index, count, pageRows }: ListPosition): number | null {
  switch (key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "PageDown":
      return pageRows;
    case "PageUp":
      return -pageRows;
    case "Home":
      return -index;
    case "End":
      return count - 1 - index;
    default:
      return null;
  }
}
