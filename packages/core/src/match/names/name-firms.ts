import { lettersJoined } from "../../normalize/letters-joined.ts";

/** Legal forms and trades that are in firms' names and in hardly any person's; folded, single letters joined. */
const FIRM_WORDS = new Set(
  (
    "gmbh mbh ggmbh kgaa ohg gbr ltd limited llc llp inc incorporated corp corporation plc pty pvt srl srls sarl sasu eurl " +
    "snc bv oy oyj aps sro spzoo kft zrt nyrt doo eood ood ltda lda eirl sapi bhd sdn pte tbk ooo oao zao tov " +
    "company gesellschaft societe societa sociedad sociedade restaurant ristorante restaurante pizzeria trattoria osteria " +
    "hotel salon studio praxis zahnarztpraxis arztpraxis klinik clinic clinica clinique dental apotheke pharmacy farmacia " +
    "pharmacie autohaus werkstatt backerei metzgerei bakery boulangerie panaderia spedition immobilien versicherung " +
    "kanzlei agentur agency services solutions consulting holding foundation stiftung verein university universitat " +
    "malerei malerbetrieb schreinerei tischlerei sanitar heizungsbau elektrotechnik plumbing roofing electrical " +
    "landscaping plomberie idraulica carrozzeria officina construction construcciones bau hausverwaltung " +
    "株式会社 有限会社 有限公司"
  ).split(" "),
);

/** Whether the words of a name field are a firm's: "Huber Maler GmbH", "O'Brien Plumbing". */
export function isFirm(tokens: readonly string[]): boolean {
  return tokens.length > 1 && lettersJoined(tokens).some((token) => FIRM_WORDS.has(token));
}
