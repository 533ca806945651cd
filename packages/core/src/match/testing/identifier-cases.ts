import type { HardCase } from "./hard-cases.ts";

/**
 * Pairs that turn on what is shared rather than on names: mailboxes, numbers, firms, streets, dates and pages. Invented
 * people; numbers from ranges that are reserved or belong to nobody in particular. Written like `HARD_CASES`.
 */
const CASES = `
# mailbox
same | Ada/Quist | ada@quist.example || Ada/Quist | ADA@quist.example | org:Nordbau
same | Ada/Quist | ada@quist.example | +49 151 20000001 || Ada/Quist | ada@quist.example | +49 151 20000002 | org:Südbau
ask | Ada/Quist | ada@quist.example || | ada@quist.example
ask | Ada/Quist | ada.quist@one.example || | ada.quist@two.example
different | Ada/Quist | ada@quist.example || Bo/Falk | ada@quist.example | org:Quist Bau
different | Ada/Quist | sekretariat@quist.example || Ada/Falk | sekretariat@quist.example
# two shared identifiers
same | | dag@holm.example | +49 151 20000003 || Dag/Holm | dag@holm.example | +49 151 20000003
ask | Dag/Holm | dag@holm.example | +49 151 20000003 || Edda/Brecht | dag@holm.example | +49 151 20000003
ask | Dag/Holm | holm@post.example | +49 30 2000001 || | holm@post.example | +49 30 2000001
ask | Dag/Holm | dag@holm.example | holm@post.example | +49 151 20000003 || Edda/Brecht | dag@holm.example | holm@post.example | +49 151 20000003
ask | Anna/Keller | ak@post.example | +49 151 20000005 || Anna/Vogelwald | ak@post.example | +49 151 20000005
same | | ada@quist.example | quist@post.example | 8 912 345-67-89 || Ada/Quist | ada@quist.example | quist@post.example | +7 912 345-67-89
same | | +49 151 20000006 | +49 151 20000007 | org:Nordbau | born:1980-05-07 || Ada/Quist | +49 151 20000006 | +49 151 20000007 | org:Nordbau | born:1980-05-07
# mistyped address
ask | Edda/Krogh | edda.krogh@pots.example || Edda/Krogh | edda.krogh@post.example
same | Edda/Krogh | edda.krohg@post.example | org:Nordbau || Edda/Krogh | edda.krogh@post.example | org:Nordbau
different | Edda/Krogh | krogh1@post.example || Enno/Krogh | krogh2@post.example
different | Anna/Schmidt | anna.schmidt1@post.example || Anna/Schmidt | anna.schmidt2@post.example
# one local part at two domains
ask | Gro/Iversen | rhubarb77@one.example || Gro/Iversen | rhubarb77@two.example
different | Gro/Iversen | rhubarb77@one.example || Hal/Corvin | rhubarb77@two.example
ask | Severin/Hochwald | severin.hochwald@one.example || Severin/Hochwald | severin.hochwald@two.example
same | Gro/Iversen | rhubarb77@one.example | org:Nordbau || Gro/Iversen | rhubarb77@two.example | org:Nordbau
# mobile and landline
same | Ina/Dorn | +49 151 20000004 || Ina/Dorn | +49 151 20000004 | ina@dorn.example
same | Ina/Dorn | +49 30 2000002 || Ina/Dorn | +49 30 2000002 | ina@dorn.example
ask | Ina/Dorn | +49 30 2000002 || I./Dorn | +49 30 2000002
same | Ina/Dorn | +49 151 20000004 || I./Dorn | +49 151 20000004
different | Ina/Dorn | +49 30 2000002 | at:Lindenweg 4, 10115 Berlin || Jost/Dorn | +49 30 2000002 | at:Lindenweg 4, 10115 Berlin
ask | Anna Maria/Quist | +49 30 2000005 || Anna/Quist | +49 30 2000005
# switchboard
different | Kai/Eschen | +49 30 2000003 | org:Nordbau || Lene/Gerlach | +49 30 2000003 | org:Nordbau
different | Kai/Eschen | +49 30 2000003 ext 12 | org:Nordbau || Lene/Gerlach | +49 30 2000003 ext 13 | org:Nordbau
same | Kai/Eschen | +49 30 2000003 ext 12 || Kai/Eschen | +49 30 2000003 ext 12
same | Kai/Eschen | +49 30 2000003 ext 12 | org:Nordbau || Kai/Eschen | +49 30 2000003 | org:Nordbau
ask | Kai/Eschen | +49 30 2000003 ext 12 || Kai/Eschen | +49 30 2000003
# numbers without a country
same | Moritz/Ahlborn | 8 912 345-67-89 || Moritz/Ahlborn | +7 912 345-67-89
ask | Moritz/Ahlborn | 234 5678 || Moritz/Ahlborn | +1 206 234 5678
different | Moritz/Ahlborn | 234 5678 || Nils/Brecht | +1 206 234 5678
ask | Moritz/Ahlborn | +49 151 20000054 || Moritz/Ahlborn | +49 151 20000045
same | Moritz/Ahlborn | 234 5678 | org:Nordbau || Moritz/Ahlborn | +1 206 234 5678 | org:Nordbau
# firm
ask | Zebulon/Quistgaard | org:Nordbau || Zebulon/Quistgaard | org:Nordbau GmbH
ask | Zebulon/Quistgaard | org:Nordbau || Z./Quistgaard | org:Nordbau
different | Zebulon/Quistgaard | org:Nordbau || Yorick/Quistgaard | org:Nordbau
different | Ina/Dorn | org:Nordbau || Jost/Falk | org:Nordbau
different | | org:Nordbau || | org:Nordbau
same | Zebulon/Quistgaard | org:Nordbau; Architect | born:1980-05-07 || Zebulon/Quistgaard | org:Nordbau; Architect | born:1980-05-07
# street and town
ask | Zebulon/Quistgaard | at:Lindenweg 4, 10115 Berlin || Zebulon/Quistgaard | at:Lindenweg 4, 10115 Berlin
same | Zebulon/Quistgaard | at:Lindenweg 4, 10115 Berlin | born:1980-05-07 || Zebulon/Quistgaard | at:Lindenweg 4, 10115 Berlin | born:1980-05-07
ask | Zebulon/Quistgaard | at:Lindenweg 4, 10115 Berlin || Zebulon/Quistgaard | at:Mühlgasse 9, 10117 Berlin
different | Ole/Jessen | at:Lindenweg 4, 10115 Berlin || Pia/Jessen | at:Lindenweg 4, 10115 Berlin
different | Anna/Schmidt | at:Lindenweg 4, 10115 Berlin || Anna/Schmidt | at:Mühlgasse 9, 80331 München
# birthday
ask | Zebulon/Quistgaard | born:1980-05-07 || Zebulon/Quistgaard | born:1980-05-07
ask | Zebulon/Quistgaard | born:1980-05-07 || Zebulon/Quistgaard | born:1980-07-05
different | Anna/Schmidt | born:1980-05-07 || Anna/Schmidt | born:1981-03-02
same | Ada/Quist | ada@quist.example | born:2000-01-01 || Ada/Quist | ada@quist.example | born:1980-05-07
ask | Ada/Quist | ada@quist.example | born:1950-05-07 || Ada/Quist | ada@quist.example | born:1980-03-02
different | Ole/Jessen | +49 30 2000004 | born:2010-05-07 || Pia/Jessen | +49 30 2000004 | born:2010-05-07
same | Zebulon/Quistgaard | born:05-07 | org:Nordbau || Zebulon/Quistgaard | born:1980-05-07 | org:Nordbau
# pages
same | Hal/Corvin | url:https://www.linkedin.com/in/hal-corvin/ || Hal/Corvin | url:linkedin.com/in/Hal-Corvin
ask | Hal/Corvin | url:https://github.com/halco || | url:https://github.com/halco
different | Hal/Corvin | url:https://www.linkedin.com/in/ || Ina/Dorn | url:https://www.linkedin.com/in/
different | Anna/Schmidt | url:https://nordbau.example/ || Anna/Schmidt | url:https://nordbau.example
different | Anna/Schmidt | url:linkedin.com/company/nordbau || Anna/Schmidt | url:linkedin.com/company/nordbau
same | Hal/Corvin | url:https://nordbau.example/team/corvin | org:Nordbau || Hal/Corvin | url:nordbau.example/team/corvin | org:Nordbau
# role mailbox
different | Kim/Lund | office@firma.example || Pia/Berg | office@firma.example
different | | info@firma.example || Pia/Berg | info@firma.example
different | Kim/Lund | noreply@shop.example || Ole/Berg | noreply@shop.example
`;

/** Read like `HARD_CASES`. */
export const IDENTIFIER_CASES: readonly HardCase[] = readCases();

function readCases(): readonly HardCase[] {
  let kind = "";
  return CASES.trim()
    .split("\n")
    .flatMap((line): HardCase[] => {
      if (line.startsWith("# ")) {
        kind = line.slice(2);
        return [];
      }
      const [left = "", b = ""] = line.split("||");
      const [answer = "", ...a] = left.split("|");
      const expected = answer.trim();
      if (expected !== "same" && expected !== "ask" && expected !== "different") throw new Error(line);
      return [{ kind, answer: expected, a: a.join("|"), b }];
    });
}
