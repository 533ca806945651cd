import { isPlainObject } from "../contact/plain-object.ts";
import { ANSWERS, CONFIDENCES, type PairAnswer } from "./answer.ts";

/** What came of a request: the answers by id, and which ids have none. Those stay for a person. */
export interface ParsedAnswers {
  readonly answers: ReadonlyMap<string, PairAnswer>;
  readonly unanswered: readonly string[];
}

/**
 * Reads the LLM's text. Total: whatever it wrote, a pair without exactly one well-formed answer has none. When the text
 * is not the asked-for document, or speaks of a pair that was not asked about, or gives more answers than there are
 * pairs, none of it counts: who does not keep to the form may have been led astray by a card.
 */
export function parseAnswers(text: string, ids: readonly string[]): ParsedAnswers {
  const entries = answerList(text);
  const asked = new Set(ids);
  const isWhole =
    entries !== null && entries.length <= ids.length && entries.every((entry) => asked.has(idOf(entry)));
  const answers = new Map<string, PairAnswer>();
  if (isWhole) {
    for (const id of ids) {
      const own = entries.filter((entry) => idOf(entry) === id);
      const answer = own.length === 1 ? answerOf(own[0]) : null;
      if (answer !== null) answers.set(id, answer);
    }
  }
  return { answers, unanswered: ids.filter((id) => !answers.has(id)) };
}

function answerList(text: string): readonly unknown[] | null {
  try {
    const document: unknown = JSON.parse(text);
    const answers = isPlainObject(document) ? document["answers"] : null;
    return Array.isArray(answers) ? answers : null;
  } catch {
    return null;
  }
}

function idOf(entry: unknown): string {
  const id = isPlainObject(entry) ? entry["id"] : null;
  return typeof id === "string" ? id : "";
}

function answerOf(entry: unknown): PairAnswer | null {
  if (!isPlainObject(entry)) return null;
  const answer = ANSWERS.find((one) => one === entry["answer"]);
  const confidence = CONFIDENCES.find((one) => one === entry["confidence"]);
  return answer === undefined || confidence === undefined ? null : { answer, confidence };
}
