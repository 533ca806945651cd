import { nameOf } from "./person-maker.ts";
import type { PersonMaker } from "./person-maker.ts";
import type { SamplePerson } from "./sample-account.ts";

/** Values that have broken importers: each card is a person of its own. */
export function nastyCards(maker: PersonMaker): SamplePerson[] {
  const card = (person: SamplePerson["person"]): SamplePerson => {
    const one = maker.human();
    return { person: { names: [nameOf(one)], ...person }, entity: one.entity };
  };
  return [
    card({ biographies: [{ value: "half of an emoji: \ud83d, then text" }] }),
    card({ userDefined: [{ key: "nul", value: "before\u0000after" }] }),
    card({ names: [{ givenName: "👨‍👩‍👧‍👦", familyName: "🎉🎊" }] }),
    card({ biographies: [{ value: "long note. ".repeat(2_000) }] }),
    card({ names: [{ givenName: "Robert'); DROP TABLE contacts;--" }] }),
    card({ names: [{ givenName: "<script>alert(1)</script>", familyName: "&amp;" }] }),
    card({ names: [{ givenName: "\u202Eevil\u202C", familyName: "\u200Bzero\u200Dwidth" }] }),
    card({ nicknames: [{ value: "Z̸̢͕a̵͝l̷͎̃g̶̉o̴͆" }] }),
    card({ emailAddresses: [{ value: "not an address at all" }] }),
    card({ phoneNumbers: [{ value: "*31#+49 30 2312 5000" }, { value: "ask reception" }] }),
    card({ birthdays: [{ text: "sometime in spring" }] }),
    card({ birthdays: [{ date: { year: 0, month: 2, day: 29 } }] }),
    card({ userDefined: [{ key: "__proto__", value: "constructor" }] }),
    card({ addresses: [{ formattedValue: "line 1\r\nline 2\tline 3\u2028line 4" }] }),
    card({
      clientData: [
        { key: "number", value: "1e400" },
        { key: "number", value: "-0" },
      ],
    }),
  ];
}
