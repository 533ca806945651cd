import { foldedTokens } from "./folded-text.ts";
import { lettersJoined } from "./letters-joined.ts";

/** Legal forms behind a firm's name, folded, single letters joined ("S. à r.l." is "sarl", "sp. z o.o." is "sp zoo"). */
const TRAILING: readonly string[] = [
  // English
  "ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|company|plc|public limited company|pllc|pc|lllp",
  "limited liability company|pty|proprietary|cic|cio|unlimited|holdings|group|dac|clg",
  // German, Dutch
  "gmbh|mbh|ggmbh|ag|kg|kgaa|ohg|gbr|ug|haftungsbeschrankt|ev|eg|ek|ekfr|ekfm|partg|partgmbb|se|vvag|sce|stiftung",
  "gesellschaft mit beschrankter haftung|aktiengesellschaft|kommanditgesellschaft|gesmbh|gesbr|og|bv|nv|vof|cv|bvba",
  "vzw|besloten vennootschap|naamloze vennootschap|gcv|comm v|stichting",
  // French, Italian, Spanish, Portuguese, Romanian
  "sa|sarl|sas|sasu|eurl|snc|sci|scop|scs|sca|gie|asbl|sprl|scrl|societe anonyme|spa|srl|srls|sapa|sas di|onlus",
  "societa per azioni|societa a responsabilita limitata|soc coop|scarl|sl|slu|slne|sau|sc|scoop|sociedad anonima",
  "sociedad limitada|sociedad de responsabilidad limitada|sa de cv|sapi de cv|s de rl de cv|s de rl|de cv|eirl|spr",
  "cia|compania|ltda|limitada|lda|unipessoal|eireli|mei|epp|sgps|srl d|pfa",
  // Nordic, Baltic
  "ab|aktiebolag|publ|hb|kb|as|asa|ans|da|aps|ivs|amba|oy|oyj|ky|tmi|osakeyhtio|ehf|hf|ohf|ou|uab|sia|fie",
  // Polish, Czech, Slovak, Hungarian, South Slavic, Bulgarian, Albanian, Greek, Turkish
  "sp zoo|spzoo|sp j|sp k|sp p|spolka z ograniczona odpowiedzialnoscia|spolka akcyjna|sro|spol sro|as|vos|ks|zs|ops",
  "kft|zrt|nyrt|rt|bt|kkt|ev|doo|jdoo|dd|ad|ood|eood|ead|et|shpk|sha|ae|epe|oe|ee|ike|mepe|as ve tic|ltd sti|sti",
  "anonim sirketi|limited sirketi|san ve tic|san ve tic ltd sti|san tic",
  // Russian, Ukrainian, Kazakh (folded to Latin)
  "ooo|oao|zao|pao|ao|ip|nko|mup|fgup|gup|tov|pat|prat|fop|too|tdv",
  // Asia, Africa, Latin letters
  "pvt|private|pvt ltd|opc|bhd|sdn|sdn bhd|berhad|pte|tbk|persero|kk|kabushiki kaisha|gk|godo kaisha|yk|yugen kaisha",
  "co ltd|jsc|ojsc|cjsc|pjsc|llc fz|fze|fzco|fz|fzc|wll|bsc|saog|saoc|qsc|ksc|kscc|spc|est|sal|sarlau|suarl|jv|tnhh",
];

/** The forms written out, each as its country's register has it. */
const WRITTEN_OUT: readonly string[] = [
  "public limited|limited liability partnership|limited partnership|limited liability corporation|limited liability",
  "joint stock company|joint stock|open joint stock company|public joint stock company|closed joint stock company",
  "free zone establishment|free zone company|dmcc|fzllc|professional corporation|private limited company|unincorporated",
  "unternehmergesellschaft|gesellschaft bürgerlichen rechts|kommanditgesellschaft auf aktien|offene handelsgesellschaft",
  "eingetragene genossenschaft|eingetragener verein|e v|e g|e k|e kfm|e kfr|partnerschaftsgesellschaft|ges mbh",
  "ges m b h|europäische gesellschaft|versicherungsverein ag|gemeinnützige gmbh|gemeinnützige ug|m b h",
  "société à responsabilité limitée|société par actions simplifiée|société en commandite|société civile immobilière",
  "société en nom collectif|société coopérative|association sans but lucratif|sas unipersonnelle|scpa|sgr",
  "sociedad de responsabilidad limitada de capital variable|sociedad anónima de capital variable|sociedad cooperativa",
  "sociedad por acciones simplificada|sociedad colectiva|sociedade anônima|sociedade limitada|sociedade unipessoal",
  "empresa individual de responsabilidade limitada|società a responsabilità limitata semplificata|società cooperativa",
  "società in nome collettivo|società in accomandita semplice|societate cu răspundere limitată|societate pe acțiuni",
  "besloten vennootschap met beperkte aansprakelijkheid|vennootschap onder firma|commanditaire vennootschap",
  "aktieselskab|anpartsselskab|interessentskab|aksjeselskap|allmennaksjeselskap|ekonomisk förening|handelsbolag",
  "kommanditbolag|kommandiittiyhtiö|avoin yhtiö|julkinen osakeyhtiö|hlutafélag|einkahlutafélag|aktsiaselts|osaühing",
  "spółka jawna|spółka komandytowa|spółka cywilna|spółka partnerska|spółdzielnia|sp z ogr odp|s a|s c",
  "akciová společnost|společnost s ručením omezeným|komanditní společnost|veřejná obchodní společnost|spol s ro",
  "akciová spoločnosť|spoločnosť s ručením obmedzeným|korlátolt felelősségű társaság|betéti társaság",
  "zártkörűen működő részvénytársaság|nyilvánosan működő részvénytársaság|részvénytársaság|közkereseti társaság",
  "društvo s ograničenom odgovornošću|društvo sa ograničenom odgovornošću|družba z omejeno odgovornostjo",
  "dioničko društvo|akcionarsko društvo|delniška družba|акционерно дружество|еднолично акционерно дружество",
  "дружество с ограничена отговорност|еднолично дружество с ограничена отговорност|akcinė bendrovė",
  "uždaroji akcinė bendrovė|akciju sabiedrība|sabiedrība ar ierobežotu atbildību|shoqëri anonime",
  "ανώνυμη εταιρεία|εταιρεία περιορισμένης ευθύνης|ομόρρυθμη εταιρεία|ετερόρρυθμη εταιρεία|ανώνυμη εταιρία",
  "limited şirket|anonim şirket|kollektif şirketi|sanayi ve ticaret|sanayi ve ticaret limited şirketi",
  "акционерное общество|общество с ограниченной ответственностью|товариство з обмеженою відповідальністю",
  "акціонерне товариство|private limited|public company limited|sendirian berhad|perseroan terbatas|trách nhiệm hữu hạn",
];

/** Legal forms in front of a name. */
const LEADING =
  "ooo|oao|zao|pao|ao|ip|too|tov|prat|fop|nko|chp|uab|sia|as|pt|cv|ud|kabushiki kaisha|cong ty|cong ty tnhh|cong ty cp|the|firma|ste|fundacja|stiftung|stichting|" +
  "общество с ограниченной ответственностью|акционерное общество|публичное акционерное общество|" +
  "закрытое акционерное общество|открытое акционерное общество|индивидуальный предприниматель|" +
  "товариство з обмеженою відповідальністю|приватне підприємство|công ty cổ phần|công ty trách nhiệm hữu hạn|" +
  "perseroan terbatas|société anonyme|fundación|fondazione|associazione";

/** Written without a space before or behind the name, as folding leaves them. */
const NATIVE_FORMS: readonly string[] = [
  "股份有限公司",
  "有限责任公司",
  "有限責任公司",
  "有限公司",
  "集团",
  "集團",
  "公司",
  "株式会社",
  "株式會社",
  "有限会社",
  "合同会社",
  "合資会社",
  "医療法人",
  "社団法人",
  "財団法人",
  "株",
  "有",
  "בעמ",
  "شركه",
  "ذمم",
  "شمم",
  "jusighoesa",
  "yuhanhoesa",
];

const TRAILING_FORMS = formsOf([...TRAILING, ...WRITTEN_OUT].join("|"));
const LEADING_FORMS = formsOf(LEADING);
/** "sociedad de responsabilidad limitada de capital variable" is the longest. */
const MAX_FORM_LENGTH = 7;
/** What is left of "und Co. KG" when the forms are gone. */
const CONNECTORS = new Set("and und et y e en og och ve i ja".split(" "));
const NATIVE_FORM = new Set(NATIVE_FORMS);

/** The tokens of a firm's name without its legal forms; one token at least is left. */
export function withoutLegalForms(tokens: readonly string[]): readonly string[] {
  let rest = tokens.map(withoutNativeForm).filter((token) => token !== "");
  if (rest.length === 0) return tokens;
  for (let length = leadingFormLength(rest); length > 0; length = leadingFormLength(rest)) {
    rest = rest.slice(length);
  }
  for (let length = trailingFormLength(rest); length > 0; length = trailingFormLength(rest)) {
    rest = rest.slice(0, -length);
    if (rest.length > 1 && CONNECTORS.has(rest.at(-1) ?? "")) rest = rest.slice(0, -1);
  }
  return rest;
}

function trailingFormLength(tokens: readonly string[]): number {
  for (let length = Math.min(MAX_FORM_LENGTH, tokens.length - 1); length > 0; length -= 1) {
    if (TRAILING_FORMS.has(tokens.slice(-length).join(" "))) return length;
  }
  return 0;
}

function leadingFormLength(tokens: readonly string[]): number {
  for (let length = Math.min(MAX_FORM_LENGTH, tokens.length - 1); length > 0; length -= 1) {
    if (LEADING_FORMS.has(tokens.slice(0, length).join(" "))) return length;
  }
  return 0;
}

function withoutNativeForm(token: string): string {
  if (NATIVE_FORM.has(token)) return "";
  for (const form of NATIVE_FORMS) {
    // One-letter abbreviations stand apart, in brackets; inside a word they are part of it.
    if (form.length < 2) continue;
    if (token.startsWith(form)) return token.slice(form.length);
    if (token.endsWith(form)) return token.slice(0, -form.length);
  }
  return token;
}

function formsOf(list: string): ReadonlySet<string> {
  return new Set(list.split("|").map((form) => lettersJoined(foldedTokens(form)).join(" ")));
}
