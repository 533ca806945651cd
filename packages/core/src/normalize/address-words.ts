/** One spelling for the words of a street that people abbreviate, folded. */
const STREET_WORDS: Readonly<Record<string, string>> = {
  street: "st",
  road: "rd",
  avenue: "ave",
  av: "ave",
  avenida: "ave",
  avda: "ave",
  boulevard: "blvd",
  bd: "blvd",
  drive: "dr",
  lane: "ln",
  court: "ct",
  place: "pl",
  square: "sq",
  terrace: "ter",
  highway: "hwy",
  parkway: "pkwy",
  crescent: "cres",
  close: "cl",
  circle: "cir",
  trail: "trl",
  apartment: "apt",
  appartement: "apt",
  suite: "ste",
  building: "bldg",
  floor: "fl",
  number: "no",
  nr: "no",
  numero: "no",
  north: "n",
  south: "s",
  east: "e",
  west: "w",
  northeast: "ne",
  northwest: "nw",
  southeast: "se",
  southwest: "sw",
  mount: "mt",
  saint: "st",
  strasse: "str",
  calle: "c",
  carrer: "c",
  rua: "r",
  rue: "r",
  ulitsa: "ul",
  ulica: "ul",
  ulice: "ul",
  prospekt: "pr",
  platz: "pl",
  chaussee: "ch",
  chemin: "ch",
  piazza: "pza",
  plaza: "pza",
  praca: "pca",
  via: "v",
  viale: "vle",
  sokak: "sk",
  caddesi: "cad",
  mahallesi: "mah",
  postfach: "po box",
  pobox: "po box",
};

/** German and Nordic street names carry the word at their end. */
const STREET_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})strasse$/u, "str"],
  [/(?<=.{3})straat$/u, "str"],
  [/(?<=.{3})(?:gatan|gata)$/u, "g"],
];

/** A folded word of a street under the spelling that stands for all of its abbreviations. */
export function streetWord(word: string): string {
  const whole = Object.hasOwn(STREET_WORDS, word) ? STREET_WORDS[word] : undefined;
  if (whole !== undefined) return whole;
  for (const [ending, short] of STREET_ENDINGS) {
    if (ending.test(word)) return word.replace(ending, short);
  }
  return word;
}
