/** What a careful person with nothing but the two cards would say. */
export type HardCaseAnswer = "same" | "ask" | "different";

export interface HardCase {
  readonly kind: string;
  readonly answer: HardCaseAnswer;
  /** Two lines for `card`. */
  readonly a: string;
  readonly b: string;
}

/** Written for this test: invented people, numbers from ranges that are reserved or belong to nobody in particular. */
const NAME_CASES = `
# nickname
same | Robert/Fairweather | rf@fairweather.example || Bob/Fairweather | rf@fairweather.example
same | Aleksandr/Morozov | +7 912 345-67-89 || Sasha/Morozov | +7 912 345-67-89
same | Margaret/Oakes | m.oakes@mail.example || Peggy/Oakes | m.oakes@mail.example
same | Guadalupe/Herrera | lupe@correo.example || Lupita/Herrera | lupe@correo.example
same | Johannes/Gruber | hg@post.example || Hannes/Gruber | hg@post.example
# nickname of two names
same | Ted/Marsh | ted@marsh.example || Edward/Marsh | ted@marsh.example
same | Ted/Marsh | ted@marsh.example || Theodore/Marsh | ted@marsh.example
different | Edward/Marsh | +1 202 555 0143 || Theodore/Marsh | +1 202 555 0143
# diacritics that do not decompose
same | Łukasz/Żak | lz@poczta.example || Lukasz/Zak | lz@poczta.example
same | Jörg/Großmann | jg@post.example || Joerg/Grossmann | jg@post.example
same | Søren/Ågård | sa@post.example || Soren/Agard | sa@post.example
# NFC against NFD
same | Zoë/Núñez | zoe@mail.example || Zoe\u0308/Nu\u0301n\u0303ez | zoe@mail.example
same | Đặng/Thị Hoa | hoa@mail.example || Đa\u0323\u0306ng/Thi\u0323 Hoa | hoa@mail.example
same | André/Brücke | +49 151 23456789 || Andre\u0301/Bru\u0308cke | +49 151 23456789
# mojibake
same | Jörg/Müller | jm@post.example || JÃ¶rg/MÃ¼ller | jm@post.example
same | François/Lefèvre | fl@courriel.example || FranÃ§ois/LefÃ¨vre | fl@courriel.example
ask | José/Peña | +34 612 345 678 || Jos?/Pe?a | +34 612 345 678
# last name first in one field
same | Quill, Peter | pq@mail.example || Peter Quill | pq@mail.example
same | van Dyck, Anna | avd@mail.example || Anna van Dyck | avd@mail.example
same | García López, María | mgl@correo.example || María García López | mgl@correo.example
# swapped fields
same | Wei/Chen | wei.chen@mail.example || Chen/Wei | wei.chen@mail.example
same | Novák/Petr | +420 601 123 456 || Petr/Novák | +420 601 123 456
same | Thomas/Paul | tp@mail.example || Paul/Thomas | tp@mail.example
# dropped second surname
same | Carmen/Ruiz Ortega | cruiz@correo.example || Carmen/Ruiz | cruiz@correo.example
same | João/Pereira da Silva | jps@correio.example || João/Silva | jps@correio.example
same | José Luis/Vega Prieto | +34 612 345 678 || José Luis/Vega | +34 612 345 678
# particles and patronymics
same | Ludwig/van der Berg | lb@mail.example || Ludwig/Vanderberg | lb@mail.example
same | Ivan Sergeyevich Petrov | isp@pochta.example || Ivan Petrov | isp@pochta.example
same | Omar/bin Khalid | omar@mail.example || Omar/Khalid | omar@mail.example
different | Ivan Sergeyevich Petrov | +7 495 123-45-67 || Ivan Pavlovich Petrov | +7 495 123-45-67
different | Jan/Novák | +420 221 123 456 || Jana/Nováková | +420 221 123 456
# married name
ask | Anna/Keller | anna.k@mail.example || Anna/Vogel | anna.k@mail.example
same | Anna/Keller | anna.k@mail.example || Anna/Keller-Vogel | anna.k@mail.example
ask | Maria/Rossi | +39 347 123 4567 || Maria/Bianchi | +39 347 123 4567
# initials
same | J./Fairweather | jf@mail.example || John/Fairweather | jf@mail.example
same | J. R./Hartley | jrh@mail.example || John Robert/Hartley | jrh@mail.example
different | John A./Stone | +1 202 555 0143 || John B./Stone | +1 202 555 0143
# titles and suffixes
same | Dr. Eva/Lang | eva@lang.example || Eva/Lang | eva@lang.example | suffix:MD
different | Frank/Dale | +1 202 555 0143 | suffix:Jr. || Frank/Dale | +1 202 555 0143 | suffix:Sr.
different | Frank/Dale | dale@mail.example | suffix:II || Frank/Dale | dale@mail.example | suffix:III
ask | Frank/Dale | dale@mail.example | suffix:Jr. || Frank/Dale | dale@mail.example
# notes in names
same | Karl Weber (Plumber) | +49 151 23456789 || Karl Weber | +49 151 23456789
same | Ines Prado OLD NUMBER | ines@prado.example || Ines Prado | ines@prado.example
same | Lia Conte 🎉 | +39 347 123 4567 || Lia Conte | +39 347 123 4567
# typo
same | Elizbeth/Thornbury | eth@mail.example || Elizabeth/Thornbury | eth@mail.example
same | Anna/Hofmannsthal | ah@mail.example || Anna/Hofmansthal | ah@mail.example
same | Rebecca/Wintersale | rw@mail.example || Rebecca/Wintersael | rw@mail.example
# one letter apart
different | Jean/Marlow | +44 20 7946 0958 || Joan/Marlow | +44 20 7946 0958
different | Marta/Silva | silva@familia.example || Maria/Silva | silva@familia.example
different | Francesco/Greco | +39 06 1234 5678 || Francesca/Greco | +39 06 1234 5678
different | Martina/Rossi | casa@rossi.example || Marina/Rossi | casa@rossi.example
# homophones and scripts
ask | 张伟 | +86 138 1234 5678 || 章伟 | +86 138 1234 5678
different | 王小明 | +86 138 1234 5678 || 王小红 | +86 138 1234 5678
ask | 山田太郎 | taro@mail.example || Taro Yamada | taro@mail.example
ask | 王小明 | xm@mail.example || Xiaoming Wang | xm@mail.example
ask | 佐藤花子 | +81 90 1234 5678 || Hanako Sato | +81 90 1234 5678
ask | محمد علي | mali@mail.example || Mohammed Ali | mali@mail.example
ask | דוד כהן | dc@mail.example || David Cohen | dc@mail.example
different | محمد علي | +20 100 123 4567 || فاطمة علي | +20 100 123 4567
same | Сергей Иванов | si@pochta.example || Sergei Ivanov | si@pochta.example
same | Юлия Щербакова | +7 912 345-67-89 || Yuliya Shcherbakova | +7 912 345-67-89
same | राज शर्मा | raj@mail.example || Raj Sharma | raj@mail.example
different | Иван Петров | petrov@pochta.example || Ольга Петрова | petrov@pochta.example
`;

const SHARING_CASES = `
# family with one landline
different | Paul/Becker | +49 30 901820 || Petra/Becker | +49 30 901820
different | John/Marlow | +44 20 7946 0958 || Emma/Marlow | +44 20 7946 0958
ask | Marlow | +44 20 7946 0958 || John/Marlow | +44 20 7946 0958
# family with one mailbox
different | Luca/Greco | greco@famiglia.example || Sofia/Greco | greco@famiglia.example
different | Tom/Hill | thehills@mail.example || Ann/Hill | thehills@mail.example
ask | | thehills@mail.example || Tom/Hill | thehills@mail.example
# twins
different | Ada/Quinn | quinn@mail.example | born:2010-03-09 || Eva/Quinn | quinn@mail.example | born:2010-03-09
different | Ben/Ott | +49 151 23456789 | born:2012-06-01 || Ken/Ott | +49 151 23456789 | born:2012-06-01
ask | Max/Ott | ott@post.example | +49 151 23456789 || Moritz/Ott | ott@post.example | +49 151 23456789
# child with the parent's number
different | Mia/Sommer | +49 151 23456789 || Katja/Sommer | +49 151 23456789
different | Leo (Schule) Brandt | +49 151 23456780 || Sabine/Brandt | +49 151 23456780
ask | Mom | +1 202 555 0143 || Carol/Banks | +1 202 555 0143
# couple on one card
ask | John & Jane/Reed | reeds@mail.example || John/Reed | reeds@mail.example
ask | Hans und Eva/Meier | +49 30 901820 || Eva/Meier | +49 30 901820
ask | Luis y Ana/Soto | sotos@correo.example || Luis/Soto | sotos@correo.example
# switchboard
different | Olga/Frost | +49 30 901820 | org:Nordbau || Ralf/Busch | +49 30 901820 | org:Nordbau
different | Dan/Moss | +1 202 555 0143 ext 12 || Dan/Moss | +1 202 555 0143 ext 98
different | Reception | +44 20 7946 0958 || Oliver/Finch | oliver@finch.example
same | Ray/Dune | +1 202 555 0143 ext 12 || Raymond/Dune | +1 202 555 0143 x12
# role mailbox
different | Ina/Berg | info@nordbau.example || Udo/Stein | info@nordbau.example
different | Sales | noreply@shop.example || Support | noreply@shop.example
different | Kim/Lund | kontakt@firma.example || Kim/Lund | kontakt@firma.example
# firm and owner with one mobile
ask | | org:Malerei Huber | +43 664 1234567 || Josef/Huber | +43 664 1234567
different | Huber Maler GmbH | +43 664 1234567 || Josef/Kern | +43 664 1234567
ask | | org:Kiosk Nord | kiosk@nord.example || Ali/Demir | kiosk@nord.example
# reassigned work address
different | Nina/Falk | desk4@nordbau.example || Oskar/Pohl | desk4@nordbau.example
different | Iris/Kern | it-lead@nordbau.example || Uwe/Zorn | it-lead@nordbau.example
different | Carla/Neri | ceo.office@acme.example || Dora/Vitale | ceo.office@acme.example
# one name at two firms
different | IT-Support | it@nordbau.example || IT-Support | it@suedbau.example
different | Anna/Schmidt | as@nordbau.example | org:Nordbau || Anna/Schmidt | as@suedbau.example | org:Südbau
different | John/Smith | +1 202 555 0143 || John/Smith | +1 202 555 0199
# namesakes
ask | Theophania/Blankenberg-Osterhagen || Theophania/Blankenberg-Osterhagen
different | Maria/Garcia || Maria/Garcia
different | Peter/Müller | pm1@post.example || Peter/Müller | pm2@post.example
# birthdays
different | Anna/Wolf | born:1980-01-01 || Anna/Wolf | born:1980-01-01
same | Karl/Adler | karl@adler.example | born:1970-01-01 || Karl/Adler | karl@adler.example | born:1968-11-23
same | Ida/Falk | ida@falk.example | born:05-07 || Ida/Falk | ida@falk.example | born:1980-05-07
ask | John/Marlow | marlow@mail.example | born:1950-02-03 || John/Marlow | marlow@mail.example | born:1980-10-12
ask | Vera/Lindqvist | born:1980-05-07 || Vera/Lindqvist | born:1980-05-07
# empty and nearly empty
different | ||
different | Kim ||
ask | | +49 151 23456789 || | +49 151 23456789
ask | | +49 151 23456789 || Nora/Lenz | +49 151 23456789
`;

const SPELLING_CASES = `
# trunk prefixes
same | Oleg/Belov | 8 912 345-67-89 || Oleg/Belov | +7 912 345-67-89
same | Uta/Hahn | 030 901820 || Uta/Hahn | +49 30 901820
same | Amy/Moss | 020 7946 0958 || Amy/Moss | +44 20 7946 0958
# 00 for +
same | Uta/Hahn | 0049 30 901820 || Uta/Hahn | +49 30 901820
same | Amy/Moss | 0044 20 7946 0958 || Amy/Moss | +44 (0)20 7946 0958
same | Ivo/Banks | 001 202 555 0143 || Ivo/Banks | +1 202 555 0143
# numbering changes of a country
same | Julia/Sosa | +54 9 11 2345-6789 || Julia/Sosa | +54 11 15 2345-6789
same | Pablo/Rivas | +52 1 55 1234 5678 || Pablo/Rivas | +52 55 1234 5678
same | Ana/Rey | +54 9 351 234-5678 || Ana/Rey | +54 351 15 234-5678
# local and vanity numbers
ask | Ken/Hale | 555 0143 || Kenneth/Hale | 555 0143
ask | Amy/Dunn | 555 0143 || Amy/Dunn | +1 202 555 0143
same | Flora/Bloom | 1-800-FLOWERS || Flora/Bloom | +1 800 356 9377
# transposed digits
different | Kim/Ray | +49 151 23456789 || Lee/Ray | +49 151 23456798
ask | Tessa/Weidenfeld | +49 151 23456789 || Tessa/Weidenfeld | +49 151 23456798
different | Tom/Lee | +1 202 555 0134 || Tom/Lee | +1 202 555 0143
# dots and tags in addresses
same | Una/Marsh | una.marsh@gmail.com || Una/Marsh | unamarsh@gmail.com
same | Una/Marsh | una.marsh+shop@gmail.com || Una/Marsh | una.marsh@googlemail.com
different | Una/Marsh | un.marsh@firma.example || Una/Marsh | unmarsh@firma.example
# typos in addresses
ask | Otto/Brandauer | otto@brandauer.exmaple || Otto/Brandauer | otto@brandauer.example
ask | Lena/Kuhn | lena.kuhn@gmial.com || Lena/Kuhn | lena.kuhn@gmail.com
ask | Rosa/Amari | rosa.amari@mail.example || Rosa/Amari | rosa.amri@mail.example
# same local part at two domains
ask | Severin/Hochstetter | severin.hochstetter@a.example || Severin/Hochstetter | severin.hochstetter@b.example
different | Paul/King | paul@a.example || Paul/Stone | paul@b.example
different | Admin | admin@a.example || Admin | admin@b.example
# a family's own domain
different | Paul/Zeller | paul@zeller.example || Rita/Zeller | rita@zeller.example
different | Paul/Zeller | mail@zeller.example || Rita/Zeller | mail@zeller.example
different | P./Zeller | paul@zeller.example || Petra/Zeller | petra@zeller.example
# generic urls
different | Ann/Day | url:https://facebook.com || Ben/Day | url:https://facebook.com
different | Ann/Day | url:https://linkedin.com/in/ || Bea/Roth | url:https://linkedin.com/in/
different | Jim/Ross | url:https://nordbau.example || Eva/Lang | url:https://nordbau.example
`;

/** The kinds of pairs that every contact matcher meets, three or more of each. */
export const HARD_CASES: readonly HardCase[] = [NAME_CASES, SHARING_CASES, SPELLING_CASES].flatMap(readCases);

function readCases(text: string): readonly HardCase[] {
  let kind = "";
  const cases: HardCase[] = [];
  for (const line of text.trim().split("\n")) {
    if (line.startsWith("# ")) {
      kind = line.slice(2);
      continue;
    }
    const [left = "", right = ""] = line.split("||");
    const [answer = "", ...a] = left.split("|");
    cases.push({ kind, answer: answerOf(answer.trim()), a: a.join("|"), b: right });
  }
  return cases;
}

function answerOf(text: string): HardCaseAnswer {
  if (text === "same" || text === "ask" || text === "different") return text;
  throw new Error(`A hard case has no answer: ${text}`);
}
