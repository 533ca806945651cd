import { isAscii, scriptsOf } from "./script.ts";
import type { WrittenName } from "./written-name.ts";

/** A name as written, taken apart where it is written in two scripts. */
export interface SplitName {
  readonly name: WrittenName;
  /** The same name in Latin letters, where `name` is in another script. */
  readonly otherName: WrittenName | null;
  /** A single Latin word beside a name in Chinese, Japanese or Korean script: "王小明 David". */
  readonly nickname: string | null;
}

const TEXTS = ["givenName", "middleName", "familyName", "unstructuredName"] as const;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const OTHER_LETTER = /(?=\p{L})\P{Script=Latin}/u;
const WORDS = /\S*\p{L}\S*/gu;

/**
 * "山田太郎 Taro Yamada" is two names, "王小明 David" a name and the name that foreigners call him by. A name with one
 * Latin word beside one Cyrillic word is one name, half of it typed with the wrong keyboard.
 */
export function splitScripts(written: WrittenName): SplitName {
  const whole = { name: written, otherName: null, nickname: null };
  const text = `${written.givenName} ${written.middleName} ${written.familyName} ${written.unstructuredName}`;
  if (isAscii(text) || !OTHER_LETTER.test(text) || !isLatin(text)) return whole;
  const native = filtered(written, (word) => !isLatin(word));
  const latin = filtered(written, isLatin);
  const nativeText = longestText(native);
  const latinWords = longestText(latin).match(WORDS)?.length ?? 0;
  if (latinWords === 0 || nativeText === "") return whole;
  if (EAST_ASIAN.test(nativeText)) {
    if (nativeText.replaceAll(/[^\p{L}]/gu, "").length < 2) return whole;
    if (latinWords > 1) return { name: native, otherName: latin, nickname: null };
    return { name: native, otherName: null, nickname: longestText(latin) };
  }
  const nativeWords = nativeText.match(WORDS)?.length ?? 0;
  return nativeWords < 2 || latinWords < 2 ? whole : { name: native, otherName: latin, nickname: null };
}

/** The words of the kind that is asked for. */
function filtered(written: WrittenName, isWanted: (word: string) => boolean): WrittenName {
  const kept = TEXTS.map((attribute) => {
    const words = written[attribute].match(WORDS) ?? [];
    return [attribute, words.filter(isWanted).join(" ")] as const;
  });
  return { ...written, ...Object.fromEntries(kept) };
}

function isLatin(word: string): boolean {
  return scriptsOf(word).includes("Latin");
}

/** The parts of a name, or the name in one field: Google sends both. */
function longestText(written: WrittenName): string {
  const parts = [written.givenName, written.middleName, written.familyName].filter((part) => part !== "");
  const structured = parts.join(" ");
  return structured === "" ? written.unstructuredName : structured;
}
