/** Kinship and callings: alone in a name field they name nobody. Beside other words they may be names (Ma, Boss). */
const LONE_LABELS = words(`
mom mum mummy mommy mama mamma mami mutti mother ma dad daddy papa papi vati father pa pops parents eltern
brother bro sister sis bruder schwester hermano hermana frere soeur fratello sorella brat sestra syn dcera
wife husband hubby son daughter baby kids boss chef boyfriend girlfriend fiance fiancee mann ehefrau hausarzt
grandma grandpa granny nana oma opa omi opi babushka dedushka babcia dziadek abuelo abuela nonno nonna papy mamie
uncle aunt auntie onkel tante tia tio zio zia wujek ciocia dyadya tyotya deda baba anne maman matka ojciec otec
madre padre mere pere mor far me myself ich moi ja yo io ice emergency notfall sos
`);

/** What a number is for and what a person does: no part of a name wherever they stand. */
const NOTE_WORDS = words(`
home house work office mobile cell cellphone phone landline fax tel telefon handy privat dienst casa trabajo oficina
ufficio lavoro bureau travail maison domov prace dom praca old neu number numero nummer nr temp temporary backup
unknown noname spam plumber electrician doctor dentist mechanic taxi cab driver landlord landlady tenant neighbor
neighbour nanny babysitter cleaner gardener lawyer accountant tutor teacher hairdresser barber handwerker hausmeister
klempner elektriker arzt zahnarzt nachbar vermieter putzfrau fontanero electricista medico vecino
reception receptionist switchboard frontdesk support helpdesk hotline info sales service admin billing empfang
zentrale sekretariat verwaltung vertrieb accounting marketing team department dept
`);

/** Words that one spelling of a name has and another leaves out or glues to its neighbor. */
const PARTICLES = words(`
van von der den de het t ter ten te vom zu zum zur af av la le les du des da das do dos di del della dei degli
dal dalla lo el al ul bin ibn bint ben bat abu y e i san st saint sankt mac mc o and und et och og en a es ja
`);

/** Whether the words of a name field name nobody at all. */
export function isOnlyLabels(tokens: readonly string[]): boolean {
  return tokens.every((token) => LONE_LABELS.has(token) || NOTE_WORDS.has(token));
}

export function isNoteWord(token: string): boolean {
  return NOTE_WORDS.has(token);
}

export function isParticle(token: string): boolean {
  return PARTICLES.has(token);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ""));
}
