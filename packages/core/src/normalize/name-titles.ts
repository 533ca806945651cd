/**
 * Words before a name that are no part of it, folded and without dots. Words that are given names or surnames as well
 * (Dean, Duke, Earl, Major, Prince, Don, Judge, Abbot, Sri) are left out: losing a name costs more than keeping a title.
 */
const TITLES: readonly string[] = [
  // English, and academic everywhere
  "mr mrs ms miss mx mister missus messrs mmes sir madam maam dame lord lady dr drs doctor doc prof profdr drmed",
  "drmult drhc drphil drjur drrernat drrerpol dring droec drmeddent drmedvet drhabil professor rev revd reverend",
  "rabbi pastor fr hon honorable honourable capt captain col colonel lt lieutenant ltcol sgt sergeant maj cpl gen",
  "general cmdr commander adm admiral sen senator rep congressman congresswoman gov governor amb ambassador pres",
  "president msgr monsignor atty attorney engr esq hrh hrm hh he",
  // German, Dutch
  "herr frau fraulein hr fr dipl dipling diplkfm diplinf diplpsych diplbetrw mag ing priv doz pd ra dhr",
  "mevrouw mevr mw mej drs ir jhr jkvr",
  // French, Italian, Spanish, Portuguese, Catalan, Romanian
  "monsieur madame mademoiselle mme mlle mm mgr maitre me signor signore signora signorina sig sigra sigrina dott",
  "dottssa dottore dottoressa avv avvocato geom rag arch senor senora senorita sr sra srta dna dra doctora",
  "lic licda licenciado licenciada profa profesor profesora professora senhor senhora stra exmo exma ilmo",
  "ilma eng enga domnul doamna dl dna dnul",
  // Nordic
  "herra rouva neiti fru froken siviling cand",
  // Polish, Czech, Slovak, Hungarian, South Slavic, Baltic, Albanian
  "pan pani panna inz mgr hab bc ing ingarch mudr judr phdr rndr mvdr mddr paeddr thdr pharmdr pani doc gospodin",
  "gospodja gospoda gospa gospodicna gdin gdja dipling mrsc drsc zoti zonja ponas ponia kungs kundze",
  // Russian, Ukrainian, Bulgarian, Greek (in Latin letters, as folding leaves them)
  "gospozha grazhdanin grazhdanka tovarishch kyrios kyria ka despoinis",
  // Turkish, Arabic, Persian, Urdu, Hebrew, Indian, South-East Asian
  "sayin sn bayan hoca av dr uzm haji hajji hajj alhaj sheikh shaikh shaykh sheikha ustad ustaz",
  "shri shrimati smt pandit pt swami acharya thiru thirumathi haji hajjah datuk",
  "dato datin tan dato tengku tunku puan encik cik bapak ibu bpk khun nangsao krub ong ba",
];

/** Written in their own script, where folding does not reach Latin letters. */
const NATIVE_TITLES =
  "السيد السيده الدكتور الدكتوره دكتور د الشيخ الاستاذ استاذ المهندس مهندس الحاج آقاي خانم דר ד״ר פרופ מר גברת גב הרב עוד";

/** Ambiguous in front of a name, so only with a dot behind them or in the prefix field. */
const ONLY_WITH_DOT = new Set(
  "fr he me sr tan ba ong ka ing ra hh mm st pt av ir pd rep sen gen pan maj hon eng enga lic col mag adm arch pres".split(
    " ",
  ),
);

/** What German and Latin academic titles go on with: "Prof. Dr. med. dent. habil.". */
const AFTER_TITLE = new Set(
  "med rer nat pol phil jur iur dent vet oec hc h c mult habil univ theol em".split(" "),
);

/** Degrees and professions behind a name. */
const CREDENTIALS: readonly string[] = [
  "phd dphil mphil mba emba msc bsc beng mph mpa mfa bfa llm llb jd jurisdoctor ddiv dmin dds dmd dvm dnp",
  "pharmd psyd scd mbbs mbchb frcs frcp mrcp facs facp faap rph lcsw lmft lpc cpa cfa cfp cfe cissp pmp shrm aia",
  "esq esquire obe mbe cbe kbe gbe qc kc mp mep msw rnbsn crna aprn aprnnp fnp ccrn dipl dipling mtech btech bcom mcom",
  "bcomp mres bds mds msn bsn ret retd usmc usn usaf usa csc drsc mcips cipd ceng ra",
];

/** Degrees that are names too (Ma, Do, Md, Ba): only behind a comma, with dots, or in the suffix field. */
const AMBIGUOUS_CREDENTIALS =
  "meng edd md ma ba do pa rn bs ms pe od dc np pt jp dr eng ing csc mph ra usa mp kc";

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
  padre: "sr",
  pai: "sr",
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
  "ml sen pere padre pai v vi jun hijo fils mladsi starsi mlodszy".split(" "),
);
/** Without a comma these are suffixes only where a given and a family name stand before them; "Anna Senior" is a name. */
const AFTER_TWO_WORDS = new Set("junior senior iv filho neto sobrinho".split(" "));

const TITLE_WORDS = new Set([...TITLES.flatMap((line) => line.split(" ")), ...NATIVE_TITLES.split(" ")]);
const CREDENTIAL_WORDS = new Set(CREDENTIALS.flatMap((line) => line.split(" ")));
const AMBIGUOUS_CREDENTIAL_WORDS = new Set(AMBIGUOUS_CREDENTIALS.split(" "));

const OF_MEN = new Set(
  (
    "mr mister sir herr hr monsieur m signor signore sig senor sr senhor pan gospodin gdin dhr bay bapak shri shriman thiru " +
    "kyrios herra bwana ustad السيد מר"
  ).split(" "),
);
const OF_WOMEN = new Set(
  (
    "mrs ms miss missus madam dame lady frau fraulein fr madame mademoiselle mme mlle signora signorina sigra senora " +
    "senorita sra srta senhora pani panna gospozha gospodja gospoda gdja mevrouw mevr mw bayan ibu puan smt shrimati kumari " +
    "kyria rouva fru السيده גברת"
  ).split(" "),
);

/** Whom titles in front of a name address; null where they do not tell, or contradict each other. */
export function genderOfTitles(titles: readonly string[]): "female" | "male" | null {
  const isFemale = titles.some((title) => OF_WOMEN.has(title));
  const isMale = titles.some((title) => OF_MEN.has(title));
  if (isFemale === isMale) return null;
  return isFemale ? "female" : "male";
}

/** Words that phones and people put behind a name to tell its numbers apart. */
const NOTES = new Set(
  (
    "mobile mobil cell cellphone home work office number whatsapp telegram fax privat gesch geschaftlich " +
    "dienstlich arbeit nummer movil celular trabajo oficina numero portable travail cellulare ufficio lavoro " +
    "trabalho kantoor praca komorka rabota rabochy mobilny nomer domashny"
  ).split(" "),
);
const BEFORE_NOTE = new Set(
  "old new alt alte alter neu neue neuer viejo nuevo ancien nouveau vecchio nuovo stary novy".split(" "),
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
  if (wordsBefore === Infinity) return generation;
  if (AMBIGUOUS_GENERATIONS.has(word)) return null;
  return wordsBefore < 2 && AFTER_TWO_WORDS.has(word) ? null : generation;
}
