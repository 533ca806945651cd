import { isNote } from "./name-notes.ts";

/** Kinship: alone in a name field it names nobody, nor does "Leni's mom" or "mother of Leni". */
const KIN = words(`
mom mum mummy mommy mama mamma mami mutti mother ma dad daddy papa papi vati father pa pops parents eltern vater mutter
madre padre mere pere maman maminka tatinek mamka tatko matka ojciec otec mor far anneler baba babam mamochka
`);

const OTHER_KIN = words(`
brother bro sister sis bruder schwester hermano hermana frere soeur fratello sorella brat sestra syn dcera
wife husband hubby son daughter baby kids boss chef boyfriend girlfriend fiance fiancee mann ehefrau hausarzt
grandma grandpa granny nana oma opa omi opi babushka dedushka babcia dziadek abuelo abuela nonno nonna papy mamie
uncle aunt auntie onkel tante tio zio wujek ciocia dyadya tyotya deda
me myself ich moi ja ice emergency notfall sos voicemail mailbox front desk lobby security rezeption
`);

/** Kinship behind a name; shorter words are family names there (Jack Ma). */
const KIN_BEHIND = words(
  "mom mum mommy mummy mama mamma mutti mutter mother dad daddy papa vati vater father madre padre maman maminka mamochka",
);

/** Whose mother: "Mama von Leni", "mom of Leni", "mamma di Leni". */
const OF = words("of von der de di da del della van od ot mat");

/** Whether the words of a name field name nobody at all. */
export function isOnlyLabels(tokens: readonly string[]): boolean {
  if (tokens.every((token) => KIN.has(token) || OTHER_KIN.has(token) || isNote(token))) return true;
  if (tokens.length < 2 || tokens.length > 4) return false;
  const isKinOf = KIN.has(tokens[0] ?? "") && OF.has(tokens[1] ?? "");
  return isKinOf || KIN_BEHIND.has(tokens.at(-1) ?? "");
}

/** "Abu Omar" and "Umm Khalid" name the eldest child: a kunya says nothing about the person's own name. */
export function isKunya(tokens: readonly string[]): boolean {
  return tokens.length === 2 && KUNYA.has(tokens[0] ?? "");
}

const KUNYA = words("abu abou abo aboo umm um oum omm ام ابو");

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ""));
}
