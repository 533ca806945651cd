import { sanitizedText } from "../contact/sanitized-text.ts";

/** Names, addresses and numbers are shorter; what is longer tells nothing more about who somebody is. */
const LENGTH_MAX = 120;

/** Longer texts in a name, an address or a number are not what the field is for. */
const HONEST_LENGTH_MAX = 300;

/** They join letters of Persian and Indic names; without them such a name is still read. */
const JOINERS = /[\u200C\u200D]/gu;

/** Controls, and marks that do not show: zero-width characters, tags, and those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;

/** A text of a card as the LLM may see it: on one line, without characters that nobody sees, and short. */
export function promptText(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const start = value.slice(0, LENGTH_MAX * 4);
  const line = sanitizedText(start).replaceAll(JOINERS, "").replaceAll(UNSEEN, " ").trim();
  const text =
    line.length > LENGTH_MAX
      ? line
          .slice(0, LENGTH_MAX)
          .toWellFormed()
          .replace(/\uFFFD$/u, "")
      : line;
  return text === "" ? null : text;
}

/** What is said to a machine and hardly ever written on a card; one of these is enough. */
const COMMANDS = [
  /\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(previous|prior|above|earlier|all|any|other|instructions?|rules?|prompt)\b/iu,
  /\b(system|developer|user)\s*(prompt|message|role)\b/iu,
  /\b(prompt|instructions?)\s*:/iu,
  /\blanguage model\b|\bas an ai\b|\bchat ?gpt\b|\bjailbreak\b/iu,
  /\byou (are|must|should|will|have to) (now |always |only )?(answer|respond|reply|say|output|return|treat|an? |the )/iu,
  /\b(answer|respond|reply|output|return|say)\b.{0,30}\b(same|different|unsure|yes|json|high)\b/iu,
  /\b(same person|confidence)\b.{0,30}\b(high|true|yes|100)\b/iu,
  /<\|?\/?(im_start|im_end|system|assistant|user|end)|```|\{\s*"(answers?|pairs?|role)"|\bBEGIN DATA\b|\bEND DATA\b/iu,
];

/**
 * Whether a text looks as if it were written for a machine that reads it. Nothing rests on this alone: what it misses
 * still meets the closed schema and the limits of `adjudicate`.
 */
export function isWrittenForMachines(value: unknown): boolean {
  if (typeof value !== "string") return false;
  if (value.length > HONEST_LENGTH_MAX) return true;
  const text = value.normalize("NFKC").replaceAll(JOINERS, "").replaceAll(UNSEEN, " ");
  return COMMANDS.some((command) => command.test(text));
}
