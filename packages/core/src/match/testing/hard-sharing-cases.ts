/** Identifiers that several people share, and names that several people bear. Format: see `hard-cases.ts`. */
export const HARD_SHARING_CASES = `
# family with one landline
different | Paul/Becker | +49 30 901820 || Petra/Becker | +49 30 901820
different | John/Marlow | +44 20 7946 0958 || Emma/Marlow | +44 20 7946 0958
ask | Marlow | +44 20 7946 0958 || John/Marlow | +44 20 7946 0958
different | Antonio/Ferrari | +39 06 1234 5678 || Antonella/Ferrari | +39 06 1234 5678
different | Hiroshi/Tanaka | +81 3 1234 5678 || Yuki/Tanaka | +81 3 1234 5678
different | Rahul/Mehta | +91 22 1234 5678 || Anjali/Mehta | +91 22 1234 5678
ask | Familie Schneider | +49 30 901820 || Klaus/Schneider | +49 30 901820
different | Ivan/Horvat | +385 1 234 5678 || Ivana/Horvat | +385 1 234 5678
# family with one mailbox
different | Luca/Greco | greco@famiglia.example || Sofia/Greco | greco@famiglia.example
different | Tom/Hill | thehills@mail.example || Ann/Hill | thehills@mail.example
ask | | thehills@mail.example || Tom/Hill | thehills@mail.example
different | Piotr/Nowak | nowakowie@poczta.example || Ewa/Nowak | nowakowie@poczta.example
different | Kwame/Asante | asante@mail.example || Ama/Asante | asante@mail.example
different | Henrik/Lund | familienlund@post.example || Sofie/Lund | familienlund@post.example
ask | The Hills | thehills@mail.example || Tom/Hill | thehills@mail.example
# twins
different | Ada/Quinn | quinn@mail.example | born:2010-03-09 || Eva/Quinn | quinn@mail.example | born:2010-03-09
different | Ben/Ott | +49 151 23456789 | born:2012-06-01 || Ken/Ott | +49 151 23456789 | born:2012-06-01
ask | Max/Ott | ott@post.example | +49 151 23456789 || Moritz/Ott | ott@post.example | +49 151 23456789
different | Lina/Saab | +961 1 234 567 | born:2009-09-09 || Dina/Saab | +961 1 234 567 | born:2009-09-09
different | Marco/Gallo | gallo@mail.example | born:2001-04-11 || Mirko/Gallo | gallo@mail.example | born:2001-04-11
different | Tim/Boer | +31 20 123 4567 | born:2011-02-02 || Tom/Boer | +31 20 123 4567 | born:2011-02-02
# child with the parent's number
different | Mia/Sommer | +49 151 23456789 || Katja/Sommer | +49 151 23456789
different | Leo (Schule) Brandt | +49 151 23456780 || Sabine/Brandt | +49 151 23456780
ask | Mom | +1 202 555 0143 || Carol/Banks | +1 202 555 0143
different | Noah/Petit | +33 6 12 34 56 78 || Claire/Petit | +33 6 12 34 56 78
different | Zoe/Adams | +1 202 555 0143 || Zachary/Adams | +1 202 555 0143
different | Emil/Larsen | +47 412 34 567 | born:2015-05-05 || Kari/Holm | +47 412 34 567
ask | Mama von Leni | +49 151 23456789 || Julia/Roth | +49 151 23456789
# couple on one card
ask | John & Jane/Reed | reeds@mail.example || John/Reed | reeds@mail.example
ask | Hans und Eva/Meier | +49 30 901820 || Eva/Meier | +49 30 901820
ask | Luis y Ana/Soto | sotos@correo.example || Luis/Soto | sotos@correo.example
ask | Pierre et Marie Morel | morel@courriel.example || Marie Morel | morel@courriel.example
ask | Anna e Marco/Conti | conti@casa.example || Marco/Conti | conti@casa.example
ask | Jan en Els/Bakker | +31 20 123 4567 || Els/Bakker | +31 20 123 4567
ask | Mr. and Mrs. Holt | holts@mail.example || Peter/Holt | holts@mail.example
ask | Оля и Петя/Котов | kotov@pochta.example || Петр/Котов | kotov@pochta.example
same | John & Jane/Reed | reeds@mail.example || Jane and John/Reed | reeds@mail.example
ask | Tom/Ann Hill | hills@mail.example || Tom + Ann/Hill | hills@mail.example
ask | Bill and Sue/Carter | carters@mail.example || Sue/Carter | carters@mail.example
ask | Familie Weber | +49 30 901820 || Anna/Weber | +49 30 901820
ask | Ana & Luis | +34 612 345 678 || Luis/Romero | +34 612 345 678
ask | Ole og Anne/Dahl | dahl@post.example || Anne/Dahl | dahl@post.example
# switchboard
different | Olga/Frost | +49 30 901820 | org:Nordbau || Ralf/Busch | +49 30 901820 | org:Nordbau
different | Dan/Moss | +1 202 555 0143 ext 12 || Dan/Moss | +1 202 555 0143 ext 98
different | Reception | +44 20 7946 0958 || Oliver/Finch | oliver@finch.example
same | Ray/Dune | +1 202 555 0143 ext 12 || Raymond/Dune | +1 202 555 0143 x12
different | Ines/Prado | +34 91 123 45 67 ext 3 || Rosa/Leal | +34 91 123 45 67 ext 3
ask | Front Desk | +44 20 7946 0958 || Amy/Clarke | +44 20 7946 0958
different | Ken/Ito | +81 3 1234 5678 | org:Shibuya Denki || Mika/Ono | +81 3 1234 5678 | org:Shibuya Denki
# role mailbox
different | Ina/Berg | info@nordbau.example || Udo/Stein | info@nordbau.example
different | Sales | noreply@shop.example || Support | noreply@shop.example
different | Kim/Lund | kontakt@firma.example || Kim/Lund | kontakt@firma.example
different | Paolo/Neri | amministrazione@neri.example || Gino/Neri | amministrazione@neri.example
different | Eva/Lang | office@praxis.example || Uta/Ernst | office@praxis.example
different | Jo/Park | support@acme.example || Lee/Dunn | support@acme.example
# firm and owner with one mobile
ask | | org:Malerei Huber | +43 664 1234567 || Josef/Huber | +43 664 1234567
different | Huber Maler GmbH | +43 664 1234567 || Josef/Kern | +43 664 1234567
ask | | org:Kiosk Nord | kiosk@nord.example || Ali/Demir | kiosk@nord.example
ask | Huber Maler GmbH | +43 664 1234567 || Josef/Huber | +43 664 1234567
ask | Ferri Idraulica S.r.l. | +39 347 123 4567 || Bruno/Ferri | +39 347 123 4567
ask | O'Brien Plumbing Ltd | +353 85 123 4567 || Sean/O'Brien | +353 85 123 4567
ask | Rossi Impianti S.n.c. | +39 347 123 4567 || Carlo/Rossi | +39 347 123 4567
ask | Salon Petra | +49 151 23456789 || Petra/Lang | +49 151 23456789
ask | | org:Garage Dubois | +33 6 12 34 56 78 || Luc/Dubois | +33 6 12 34 56 78
# reassigned work address
different | Nina/Falk | desk4@nordbau.example || Oskar/Pohl | desk4@nordbau.example
different | Iris/Kern | it-lead@nordbau.example || Uwe/Zorn | it-lead@nordbau.example
different | Carla/Neri | ceo.office@acme.example || Dora/Vitale | ceo.office@acme.example
different | Yuki/Mori | manager@hotel.example || Rei/Aoki | manager@hotel.example
different | Omar/Said | press@club.example || Lina/Nasser | press@club.example
different | Greta/Holm | praktikant@post.example || Ole/Vik | praktikant@post.example
# one name at two firms
different | IT-Support | it@nordbau.example || IT-Support | it@suedbau.example
different | Anna/Schmidt | as@nordbau.example | org:Nordbau || Anna/Schmidt | as@suedbau.example | org:Südbau
different | John/Smith | +1 202 555 0143 || John/Smith | +1 202 555 0199
different | Maria/Lopez | ml@clinica.example | org:Clínica Sur || Maria/Lopez | ml@banco.example | org:Banco Norte
different | David/Lee | dl@acme.example | org:Acme || David/Lee | dl@zenith.example | org:Zenith
different | Sales | +1 202 555 0143 | org:Acme || Sales | +1 202 555 0199 | org:Zenith
# namesakes
ask | Theophania/Blankenberg-Osterhagen || Theophania/Blankenberg-Osterhagen
different | Maria/Garcia || Maria/Garcia
different | Peter/Müller | pm1@post.example || Peter/Müller | pm2@post.example
ask | Zebulon/Featherstonehaugh || Zebulon/Featherstonehaugh
different | 王伟 || 王伟
different | Jan/Novák || Jan/Novák
ask | Xiomara Etxeberria-Goikoetxea || Xiomara Etxeberria-Goikoetxea
# birthdays
different | Anna/Wolf | born:1980-01-01 || Anna/Wolf | born:1980-01-01
same | Karl/Adler | karl@adler.example | born:1970-01-01 || Karl/Adler | karl@adler.example | born:1968-11-23
same | Ida/Falk | ida@falk.example | born:05-07 || Ida/Falk | ida@falk.example | born:1980-05-07
ask | John/Marlow | marlow@mail.example | born:1950-02-03 || John/Marlow | marlow@mail.example | born:1980-10-12
ask | Vera/Lindqvist | born:1980-05-07 || Vera/Lindqvist | born:1980-05-07
same | Beth/Lindgren | beth@lindgren.example | born:1980-05-07 || Elizabeth/Lindgren | beth@lindgren.example | born:1980-05-07
ask | Hans/Egger | egger@post.example | born:1948-03-02 || Hans/Egger | egger@post.example | born:1979-12-24
# empty and nearly empty
different | ||
different | Kim ||
ask | | +49 151 23456789 || | +49 151 23456789
ask | | +49 151 23456789 || Nora/Lenz | +49 151 23456789
ask | Nora | +49 151 23456789 || Nora/Lenz | +49 151 23456789
same | Nora/Lenz | +49 151 23456789 || Nora/Lenz | +49 151 23456789 | nora@lenz.example
same | Mom | +1 202 555 0143 || Mom | +1 202 555 0143
different | | nora@lenz.example || | nils@lenz.example
`;
