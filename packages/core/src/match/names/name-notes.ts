import type { PlacedWord } from "./name-token.ts";

/** Put in front of a name so that it sorts first or last, or to say what the card is. */
const LEADING = words(`
the familie family famille famiglia fam eheleute rodina rodzina semya ice ice1 ice2 ice3 sos aa aaa aaaa aaaaa zz zzz zzzz xx xxx ex rip old neu copy of kopie duplicate test tel mob cell hr frau
uncle aunt auntie onkel tante grandma grandpa oma opa omi opi nonna nonno tio zio babcia dziadek wujek ciocia dyadya
tetya tyotya cousin cousine cousina coach nurse pflegerin bro
`);

/** What a number is for and what a person does, in words that are nobody's family name. */
const NOTES = words(`
plumber electrician dentist mechanic landlord landlady babysitter nanny handyman locksmith roofer hairdresser
physiotherapist accountant realtor contractor handwerker hausmeister klempner elektriker zahnarzt vermieter putzfrau
nachbar nachbarin friseur friseurin steuerberater fahrschule heizung sanitar tischler dachdecker fontanero electricista
medico dentista vecino vecina abogado peluqueria cerrajero plombier electricien dentiste voisin voisine coiffeur
serrurier medecin idraulico elettricista parrucchiere idraulica encanador eletricista diarista hydraulik elektryk
dentysta sasiad fryzjer mechanik instalater elektrikar zubar soused vizszerelo villanyszerelo fogorvos santekhnik
elektrik stomatolog parikmakher sosed sosedka manikyur nyanya tesisatci disci kuafor loodgieter tandarts buurman kapper
rorlegger elektriker tandlage tandlakare
home work office mobile cellphone phone landline fax telefon handy privat dienst trabajo oficina ufficio lavoro bureau
travail domov prace praca rabota number numero nummer nomer temporary backup unknown noname spam whatsapp telegram viber
reception receptionist switchboard frontdesk helpdesk hotline empfang zentrale sekretariat verwaltung vertrieb
accounting marketing department personal
`);

/** Callings and places that are family names too, so only where a full name is left without them. */
const AMBIGUOUS_NOTES = words(`
house cell tel temp nr maison casa dom old neu new doctor driver cab taxi tenant neighbor neighbour cleaner gardener
lawyer tutor teacher barber painter builder carpenter support info sales service admin billing team dept arzt lehrer
gym school schule yoga crossfit tinder bumble airbnb uber ebay kleinanzeigen church club bar garage
`);

/**
 * The words of a name without notes, and without those of the person's firm behind it ("Ben Carver Acme"). One word at
 * least is left.
 *
 * @param organizations Folded words of the contact's own firms.
 */
export function tellingWords(
  written: readonly PlacedWord[],
  organizations: ReadonlySet<string>,
): readonly PlacedWord[] {
  const isPlain = organizations.size === 0 && !LEADING.has(written[0]?.text ?? "") && !written.some(isNoted);
  if (isPlain) return written;
  let kept = written;
  while (kept.length > 1 && LEADING.has(kept[0]?.text ?? "")) kept = inPlace(kept.slice(1));
  const noted = kept.filter(({ text }) => !NOTES.has(text));
  if (noted.length > 0) kept = begunBy(noted, kept);
  const plain = kept.filter(({ text }) => !AMBIGUOUS_NOTES.has(text));
  if (plain.length > 1) kept = begunBy(plain, kept);
  while (kept.length > 2 && organizations.has(kept.at(-1)?.text ?? "")) kept = kept.slice(0, -1);
  return kept === written ? written : withFamily(kept);
}

export function isNote(word: string): boolean {
  return NOTES.has(word) || AMBIGUOUS_NOTES.has(word);
}

function isNoted({ text }: PlacedWord): boolean {
  return isNote(text);
}

function begunBy(rest: readonly PlacedWord[], before: readonly PlacedWord[]): readonly PlacedWord[] {
  return rest[0] === before[0] ? rest : inPlace(rest);
}

/** What follows a word that was no name begins the name: "ICE Ruth Adeyemi" is Ruth. */
function inPlace(rest: readonly PlacedWord[]): readonly PlacedWord[] {
  const [first, ...others] = rest;
  if (first === undefined) return rest;
  const isAlone = others.length === 0;
  return [{ ...first, part: isAlone ? first.part : "given" }, ...others];
}

/** "Nora Voss neu" was read with "neu" as the family name; now the last word is it. */
function withFamily(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const last = words.at(-1);
  if (last === undefined || words.length < 2 || words.some(({ part }) => part === "family")) return words;
  return [...words.slice(0, -1), { ...last, part: "family" }];
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ""));
}
