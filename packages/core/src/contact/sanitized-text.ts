const NUL = /\0/gu;

/** Whether PostgreSQL can hold the text as it is. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/**
 * The text as PostgreSQL's `text` can hold it, for derived columns: without U+0000, and with U+FFFD in place of each
 * lone surrogate. Every other text comes back unchanged. The raw value is stored as JSON, which can hold both.
 */
export function sanitizedText(text: string): string {
  return isStorableText(text) ? text : text.replace(NUL, "").toWellFormed();
}
