import { HARD_GIVEN_NAME_CASES } from "./hard-given-name-cases.ts";
import { HARD_SCRIPT_CASES } from "./hard-script-cases.ts";
import { HARD_SHARING_CASES } from "./hard-sharing-cases.ts";
import { HARD_SPELLING_CASES } from "./hard-spelling-cases.ts";
import { HARD_SURNAME_CASES } from "./hard-surname-cases.ts";
import { HARD_WRITING_CASES } from "./hard-writing-cases.ts";

/** What a careful person with nothing but the two cards would say. */
export type HardCaseAnswer = "same" | "ask" | "different";

export interface HardCase {
  readonly kind: string;
  readonly answer: HardCaseAnswer;
  /** Two lines for `card`. */
  readonly a: string;
  readonly b: string;
}

/** Cases in which the names decide: written, spelled, shortened and transliterated in every way. */
export const HARD_NAME_CASES: readonly HardCase[] = [
  HARD_GIVEN_NAME_CASES,
  HARD_SURNAME_CASES,
  HARD_WRITING_CASES,
  HARD_SCRIPT_CASES,
].flatMap(readCases);

/**
 * The kinds of pairs that every contact matcher meets, six or more of each, with the answer. Written for this test:
 * invented people, numbers from ranges that are reserved or belong to nobody in particular.
 */
export const HARD_CASES: readonly HardCase[] = [
  ...HARD_NAME_CASES,
  ...[HARD_SHARING_CASES, HARD_SPELLING_CASES].flatMap(readCases),
];

/** Lines `answer | card || card` under headings `# kind`. */
function readCases(text: string): readonly HardCase[] {
  let kind = "";
  const cases: HardCase[] = [];
  for (const line of text.trim().split("\n")) {
    if (line.startsWith("# ")) {
      kind = line.slice(2);
      continue;
    }
    const [left = "", right = ""] = line.split("||");
    const [answer = "", ...a] = left.split("|");
    cases.push({ kind, answer: answerOf(answer.trim()), a: a.join("|"), b: right });
  }
  return cases;
}

function answerOf(text: string): HardCaseAnswer {
  if (text === "same" || text === "ask" || text === "different") return text;
  throw new Error(`A hard case has no answer: ${text}`);
}
