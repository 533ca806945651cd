import type { PersonInput } from "../people/person.ts";
import { makePhone } from "./culture.ts";
import type { Culture, NamePair } from "./culture.ts";
import type { Random } from "./random.ts";
import type { SamplePerson } from "./sample-account.ts";

/** Somebody made up, before a card is written about them. */
export interface Human {
  entity: string;
  culture: Culture;
  given: NamePair;
  family: NamePair;
  email: string;
  mobile: ReturnType<typeof makePhone>;
  company: string;
}

export interface PersonMaker {
  human(culture?: Culture): Human;
  /** A card of somebody of whom the account knows as much as real accounts do. */
  background(): SamplePerson;
  firm(): string;
  readonly random: Random;
}

const PROVIDERS = ["gmail.com", "gmail.com", "outlook.com", "yahoo.com", "icloud.com", "web.de", "proton.me"];

export function createPersonMaker(random: Random, cultures: readonly Culture[]): PersonMaker {
  const weighted = cultures.flatMap((culture) => Array.from({ length: culture.weight }, () => culture));
  let humans = 0;
  const usedNames = new Set<string>();

  const firm = (): string => `${random.pick(weighted).family[0]?.native ?? "Acme"} & Co`;

  const human = (wanted?: Culture): Human => {
    const culture = wanted ?? random.pick(weighted);
    humans += 1;
    let given = random.pick(culture.given);
    let family = random.pick(culture.family);
    for (let attempt = 0; attempt < 8 && usedNames.has(`${given.native} ${family.native}`); attempt += 1) {
      given = random.pick(culture.given);
      family = random.pick(culture.family);
    }
    usedNames.add(`${given.native} ${family.native}`);
    const local = `${given.latin}.${family.latin}`.toLowerCase().replaceAll(/[^a-z.]/gu, "");
    return {
      entity: `human-${humans}`,
      culture,
      given,
      family,
      email: `${local}${humans}@${random.pick(PROVIDERS)}`,
      mobile: makePhone(culture, random),
      company: firm(),
    };
  };

  return {
    random,
    human,
    firm,
    background() {
      const one = human();
      const person: PersonInput = {
        names: [{ givenName: one.given.native, familyName: one.family.native }],
        ...(random.chance(0.47)
          ? { emailAddresses: [{ value: one.email, type: random.pick(["home", "work"]) }] }
          : {}),
        ...(random.chance(0.23)
          ? { phoneNumbers: [{ value: one.mobile.international, type: "mobile" }] }
          : {}),
        ...(random.chance(0.39) ? { organizations: [{ name: one.company }] } : {}),
      };
      return { person, entity: one.entity };
    },
  };
}
