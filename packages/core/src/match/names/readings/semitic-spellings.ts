import type { SpellingLattice } from "./spelling-lattice.ts";

/**
 * The Latin spellings of each consonant of Hebrew, Arabic, Persian and Urdu, as the languages of Europe have them ("ch"
 * for sh in French, "dj" for j). An empty one means that the letter may be a vowel or silent. Vowels are not written, so
 * a Latin vowel may stand anywhere.
 */
const LETTERS: Readonly<Record<string, string>> = {
  // Arabic
  ا: ",a,e,i,o",
  أ: ",a,e,i,o,u",
  إ: ",i,e",
  آ: "a,aa",
  ء: "",
  ئ: ",y,i",
  ؤ: ",w,o,u",
  ى: ",a,y",
  ب: "b",
  پ: "p",
  ت: "t",
  ة: ",h,t",
  ث: "th,s,t",
  ج: "j,g,dj,dsch,y",
  چ: "ch,tch,tsch,c",
  ح: "h",
  خ: "kh,h,ch,k",
  د: "d",
  ذ: "th,dh,z,d",
  ر: "r",
  ز: "z",
  ژ: "zh,j",
  س: "s,ss,c",
  ش: "sh,ch,sch,s",
  ص: "s,ss",
  ض: "d,dh,z",
  ط: "t",
  ظ: "z,dh,th",
  ع: ",a,e,i,o",
  غ: "gh,g,r",
  ف: "f,ph",
  ق: "q,k,g,c,gh,",
  ك: "k,c,ck",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h,",
  ھ: "h",
  و: "w,v,u,o,ou,oo,",
  ي: "y,i,ee,ie,ey,j,",
  ٹ: "t",
  ڈ: "d",
  ڑ: "r",
  ں: "n",
  ے: ",e,ay",
  // Hebrew
  א: ",a,e,i,o",
  ב: "b,v,bh",
  ג: "g,j",
  ד: "d",
  ה: "h,",
  ו: "v,w,u,o,",
  ז: "z,s",
  ח: "h,ch,kh,j",
  ט: "t",
  י: "y,i,j,e,",
  כ: "k,ch,kh,c,h",
  ך: "k,ch,kh,h",
  ל: "l",
  מ: "m",
  ם: "m",
  נ: "n",
  ן: "n",
  ס: "s,c",
  ע: ",a,e,i,o",
  פ: "p,f,ph",
  ף: "f,ph,p",
  צ: "tz,ts,z,c,s",
  ץ: "tz,ts,z",
  ק: "k,q,c,ck",
  ר: "r",
  ש: "sh,s,sch,ch",
  ת: "t,th,s",
};

const VOWELS = new Set("aeiouy");

/** How a word in Hebrew or Arabic script can be spelled in Latin letters; null where other signs are in it. */
export function semiticLattice(word: string): SpellingLattice | null {
  const lattice = Array.from(word, (letter) => {
    const spellings = LETTERS[letter]?.split(",");
    if (spellings === undefined) return null;
    // A doubled consonant is written once.
    const doubled = spellings.filter((one) => one.length === 1).map((one) => `${one}${one}`);
    return [{ length: 1, spellings: [...spellings, ...doubled] }];
  });
  return lattice.every((edges) => edges !== null) ? lattice : null;
}

/** Whether a Latin letter is one that the script leaves out. */
export function isUnwrittenVowel(letter: string): boolean {
  return VOWELS.has(letter);
}

/** The consonants that must be there: a word of one of them agrees with too many. */
export function writtenConsonants(word: string): number {
  return Array.from(word).filter((letter) => !(LETTERS[letter] ?? ",").split(",").includes("")).length;
}
