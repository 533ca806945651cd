/**
 * Words before a name that are no part of it, folded and without dots. Words that are given names or surnames as well
 * (Dean, Duke, Earl, Major, Prince, Don, Judge, Abbot, Sri) are left out: losing a name costs more than keeping a title.
 */
const TITLES: readonly string[] = [
  // English, and academic everywhere
  "mr mrs ms miss mx mister missus messrs mmes sir madam maam dame lord lady dr drs doctor doc prof profdr drmed",
  "drmult drhc drphil drjur drrernat drrerpol dring droec drmeddent drmedvet drhabil professor rev revd reverend",
  "rabbi imam pastor fr hon honorable honourable capt captain col colonel lt lieutenant ltcol sgt sergeant maj cpl gen",
  "general cmdr commander adm admiral sen senator rep congressman congresswoman gov governor amb ambassador pres",
  "president msgr monsignor atty attorney engr esq hrh hrm hh he",
  // German, Dutch
  "herr frau fraulein hr fr dipl dipling diplkfm diplinf diplpsych diplbetrw mag ing priv doz pd ra rain de heer dhr",
  "mevrouw mevr mw mej drs ir jhr jkvr",
  // French, Italian, Spanish, Portuguese, Catalan, Romanian
  "monsieur madame mademoiselle mme mlle mm mgr maitre me signor signore signora signorina sig sigra sigrina dott",
  "dottssa dottore dottoressa avv avvocato geom rag arch senor senora senorita sr sra srta dna dona dra doctora",
  "lic licda licenciado licenciada ingo inga profa profesor profesora professora senhor senhora stra exmo exma ilmo",
  "ilma eng enga domnul doamna dl dna dnul",
  // Nordic
  "herra rouva neiti fru froken siviling cand",
  // Polish, Czech, Slovak, Hungarian, South Slavic, Baltic, Albanian
  "pan pani panna inz mgr hab bc ing ingarch mudr judr phdr rndr mvdr mddr paeddr thdr pharmdr pani doc prim gospodin",
  "gospodja gospoda gospa gospodicna gdin gdja dipling mrsc drsc zoti zonja ponas ponia kungs kundze",
  // Russian, Ukrainian, Bulgarian, Greek (in Latin letters, as folding leaves them)
  "gospozha grazhdanin grazhdanka tovarishch kyrios kyria kos ka despoinis",
  // Turkish, Arabic, Persian, Urdu, Hebrew, Indian, South-East Asian
  "sayin sn bay bayan hoca av dr uzm sheikh shaikh shaykh sheik haji hajji hajj alhaj ustad ustaz sayyid hakim",
  "shri shrimati smt kum kumari pandit pt sardar sardarni swami acharya thiru thirumathi selvi haji hajjah datuk",
  "dato datin tan dato tengku tunku puan encik cik bapak ibu bpk khun nai nang nangsao krub ong ba",
];

/** Written in their own script, where folding does not reach Latin letters. */
const NATIVE_TITLES =
  "السيد السيده الدكتور الدكتوره دكتور د الشيخ الاستاذ استاذ المهندس مهندس الحاج آقاي خانم דר ד״ר פרופ מר גברת גב הרב עוד";

/** Ambiguous in front of a name, so only with a dot behind them or in the prefix field. */
const ONLY_WITH_DOT = new Set(
  "de fr he me sr tan ba ong ka ing ra hh mm st pt av nai ir pd rep sen gen pan".split(" "),
);

/** What German and Latin academic titles go on with: "Prof. Dr. med. dent. habil.". */
const AFTER_TITLE = new Set(
  "med rer nat pol phil jur iur dent vet oec hc h c mult habil univ theol em".split(" "),
);

/** Degrees and professions behind a name. */
const CREDENTIALS: readonly string[] = [
  "phd dphil mphil mba emba msc bsc meng beng mph mpa mfa bfa llm llb edd jd jurisdoctor ddiv dmin dds dmd dvm dnp",
  "pharmd psyd scd mbbs mbchb frcs frcp mrcp facs facp faap rph lcsw lmft lpc cpa cfa cfp cfe cissp pmp shrm aia",
  "esq esquire obe mbe cbe kbe gbe qc kc mp mep msw rnbsn crna aprn aprnnp fnp ccrn dipl dipling mtech btech bcom mcom",
  "bcomp mres bds mds msn bsn ret retd usmc usn usaf usa csc drsc mcips cipd ceng ra",
];

/** Degrees that are names too (Ma, Do, Md, Ba): only behind a comma, with dots, or in the suffix field. */
const AMBIGUOUS_CREDENTIALS = "md ma ba do pa rn bs ms pe od dc np pt jp dr eng ing csc mph ra usa mp kc";

/** Generation suffixes, each under one spelling. Portuguese Filho is the son, Neto the grandson, Sobrinho the nephew. */
const GENERATIONS: Readonly<Record<string, string>> = {
  jr: "jr",
  jnr: "jr",
  jun: "jr",
  junr: "jr",
  junior: "jr",
  filho: "jr",
  fils: "jr",
  hijo: "jr",
  mladsi: "jr",
  ml: "jr",
  mlodszy: "jr",
  sr: "sr",
  snr: "sr",
  sen: "sr",
  senior: "sr",
  starsi: "sr",
  pere: "sr",
  ii: "ii",
  "2nd": "ii",
  iii: "iii",
  "3rd": "iii",
  iv: "iv",
  "4th": "iv",
  v: "v",
  "5th": "v",
  vi: "vi",
  neto: "neto",
  sobrinho: "sobrinho",
};

/** Words that are names or initials too, so only behind a comma or in the suffix field. */
const AMBIGUOUS_GENERATIONS = new Set(
  "ml sen pere v vi jun hijo fils neto sobrinho mladsi starsi mlodszy".split(" "),
);
/** Portuguese keeps these at the end of a full name without a comma. */
const AFTER_TWO_WORDS = new Set(["neto", "sobrinho"]);

const TITLE_WORDS = new Set([...TITLES.flatMap((line) => line.split(" ")), ...NATIVE_TITLES.split(" ")]);
const CREDENTIAL_WORDS = new Set(CREDENTIALS.flatMap((line) => line.split(" ")));
const AMBIGUOUS_CREDENTIAL_WORDS = new Set(AMBIGUOUS_CREDENTIALS.split(" "));

/** Words that phones and people put behind a name to tell its numbers apart. */
const NOTES = new Set(
  (
    "mobile mobil cell cellphone home work office number whatsapp telegram fax handy privat gesch geschaftlich dienst " +
    "dienstlich arbeit nummer movil celular trabajo oficina numero portable travail bureau cellulare ufficio lavoro " +
    "trabalho werk kantoor praca dom komorka rabota rabochiy dom mobilnyy nomer domashniy"
  ).split(" "),
);
const BEFORE_NOTE = new Set(
  "old new alt alte alter neu neue neuer viejo nuevo ancien nouveau vecchio nuovo staryy novyy".split(" "),
);

/** Whether a word behind a name is a note about the card; "old" and "new" are where "number" follows. */
export function isNote(word: string, isBeforeNote: boolean): boolean {
  return NOTES.has(word) || (isBeforeNote && BEFORE_NOTE.has(word));
}

/** Whether a word (folded, dots left out) in front of a name is a title. */
export function isTitle(word: string, hasDot: boolean, isAfterTitle: boolean): boolean {
  if (isAfterTitle && hasDot && AFTER_TITLE.has(word)) return true;
  return TITLE_WORDS.has(word) && (hasDot || !ONLY_WITH_DOT.has(word));
}

/** Whether a word (folded, dots left out) behind a name is a degree or a profession. */
export function isCredential(word: string, isSetApart: boolean): boolean {
  if (isSetApart && AMBIGUOUS_CREDENTIAL_WORDS.has(word)) return true;
  return CREDENTIAL_WORDS.has(word) && !AMBIGUOUS_CREDENTIAL_WORDS.has(word);
}

/**
 * The generation that a word behind a name stands for, or null.
 *
 * @param wordsBefore How many words of the name stand before it; `Infinity` where the word is set apart by a comma.
 */
export function generationOf(word: string, wordsBefore: number): string | null {
  const generation = GENERATIONS[word];
  if (generation === undefined || wordsBefore === 0) return null;
  if (wordsBefore === Infinity || !AMBIGUOUS_GENERATIONS.has(word)) return generation;
  return AFTER_TWO_WORDS.has(word) && wordsBefore >= 2 ? generation : null;
}
