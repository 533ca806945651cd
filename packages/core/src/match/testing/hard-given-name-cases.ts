/** Nicknames, initials, typos, and names of two people that differ by a letter. Format: see `hard-cases.ts`. */
export const HARD_GIVEN_NAME_CASES = `
# nickname
same | Robert/Fairweather | rf@fairweather.example || Bob/Fairweather | rf@fairweather.example
same | Aleksandr/Morozov | +7 912 345-67-89 || Sasha/Morozov | +7 912 345-67-89
same | Margaret/Oakes | m.oakes@mail.example || Peggy/Oakes | m.oakes@mail.example
same | Guadalupe/Herrera | lupe@correo.example || Lupita/Herrera | lupe@correo.example
same | Johannes/Gruber | hg@post.example || Hannes/Gruber | hg@post.example
same | Richard/Penhaligon | +44 7911 123456 || Dick/Penhaligon | +44 7911 123456
same | Francisco/Ibarra | paco@ibarra.example || Paco/Ibarra | paco@ibarra.example
same | Giuseppe/Lombardi | +39 347 123 4567 || Beppe/Lombardi | +39 347 123 4567
same | Małgorzata/Wrona | mw@poczta.example || Gosia/Wrona | mw@poczta.example
same | Jiří/Dvořáček | +420 601 123 456 || Jirka/Dvořáček | +420 601 123 456
same | Zsuzsanna/Farkas | zs@posta.example || Zsuzsi/Farkas | zs@posta.example
same | Konstantinos/Vlachos | +30 691 234 5678 || Kostas/Vlachos | +30 691 234 5678
same | Katarzyna/Mazur | km@poczta.example || Kasia/Mazur | km@poczta.example
same | Wilhelmina/de Vries | wdv@post.example || Mien/de Vries | wdv@post.example
same | Ekaterina/Lebedeva | +7 912 345-67-80 || Katya/Lebedeva | +7 912 345-67-80
same | Mehmet/Yıldırım | my@posta.example || Memo/Yıldırım | my@posta.example
same | Yitzhak/Peretz | ip@doar.example || Itzik/Peretz | ip@doar.example
same | Rajendra/Kulkarni | +91 98200 12345 || Raju/Kulkarni | +91 98200 12345
same | João/Figueiredo | jf@correio.example || Joãozinho/Figueiredo | jf@correio.example
same | Eleanor/Whitcombe | ew@mail.example || Nell/Whitcombe | ew@mail.example
same | Birgitta/Sandström | bs@post.example || Gitta/Sandström | bs@post.example
same | Sebastien/Marchand | +33 6 12 34 56 78 || Seb/Marchand | +33 6 12 34 56 78
same | Nikolaos/Antoniou | nick@antoniou.example || Nick/Antoniou | nick@antoniou.example
same | Milan Jovanović | mj@posta.example || Jovanović Milan | mj@posta.example
same | Theodora/Galanis | +30 691 234 5679 || Dora/Galanis | +30 691 234 5679
same | Smith/Bob | bob.s@mail.example || Robert/Smith | bob.s@mail.example
same | Isabel/Carrasco | chabela@correo.example || Chabela/Carrasco | chabela@correo.example
same | Kateřina/Součková | kaca@posta.example || Káťa/Součková | kaca@posta.example
same | Ludovic/Perrin | lp@courriel.example || Ludo/Perrin | lp@courriel.example
different | Elizabeth/Crane | +44 20 7946 0958 || Robert/Crane | +44 20 7946 0958
different | Bob/Fairweather | +1 202 555 0143 || Bill/Fairweather | +1 202 555 0143
different | Sasha/Morozov | +7 495 123-45-67 || Masha/Morozova | +7 495 123-45-67
same | William/Ashworth | wa@mail.example || Bill/Ashworth | wa@mail.example
same | Henry/Oduya | ho@mail.example || Hank/Oduya | ho@mail.example
same | Jadwiga/Sikora | js@poczta.example || Jadzia/Sikora | js@poczta.example
same | Vladimir/Kozlov | +7 912 345-67-89 || Vova/Kozlov | +7 912 345-67-89
same | Dimitrios/Pappas | dp@mail.example || Jimmy/Pappas | dp@mail.example
same | Salvatore/Greco | sg@mail.example || Totò/Greco | sg@mail.example
same | Concepción/Molina | cm@correo.example || Conchita/Molina | cm@correo.example
same | Friedrich/Albers | fa@post.example || Fritz/Albers | fa@post.example
same | Cornelis/Visser | cv@post.example || Kees/Visser | cv@post.example
same | László/Barta | lb@posta.example || Laci/Barta | lb@posta.example
same | Oluwaseun/Adeyemi | oa@mail.example || Seun/Adeyemi | oa@mail.example
same | Guðmundur/Jónsson | gj@post.example || Gummi/Jónsson | gj@post.example
same | Theresa/Quinlan | tq@mail.example || Tess/Quinlan | tq@mail.example
same | Anastasia/Volkova | av@pochta.example || Nastya/Volkova | av@pochta.example
same | Mustafa/Aydın | ma@posta.example || Musti/Aydın | ma@posta.example
same | Venkatesh/Rao | vr@mail.example || Venky/Rao | vr@mail.example
same | Jack/Pemberton | jp@mail.example || John/Pemberton | jp@mail.example
same | Antonio/Bianchi | ab@mail.example || Tonino/Bianchi | ab@mail.example
same | Abdulrahman/Khan | ak@mail.example || Abdur Rahman/Khan | ak@mail.example
same | Fernanda/Rocha | fr@correio.example || Nanda/Rocha | fr@correio.example
same | Bohdan/Melnyk | bm@poshta.example || Danko/Melnyk | bm@poshta.example
same | Xavier/Puig | xp@correu.example || Xavi/Puig | xp@correu.example
same | Catherine/Beaumont | cb@courriel.example || Cathy/Beaumont | cb@courriel.example
different | Tom/Barker | +44 20 7946 0958 || Tim/Barker | +44 20 7946 0958
different | Kate/Barker | +44 20 7946 0958 || Nate/Barker | +44 20 7946 0958
# nickname of two names
same | Ted/Marsh | ted@marsh.example || Edward/Marsh | ted@marsh.example
same | Ted/Marsh | ted@marsh.example || Theodore/Marsh | ted@marsh.example
different | Edward/Marsh | +1 202 555 0143 || Theodore/Marsh | +1 202 555 0143
same | Lena/Brandt | lena@brandt.example || Magdalena/Brandt | lena@brandt.example
same | Lena/Brandt | lena@brandt.example || Helena/Brandt | lena@brandt.example
different | Helena/Brandt | +49 30 901820 || Magdalena/Brandt | +49 30 901820
same | Slava/Orlov | slava@pochta.example || Vyacheslav/Orlov | slava@pochta.example
different | Yaroslav/Orlov | +7 495 123-45-67 || Vyacheslav/Orlov | +7 495 123-45-67
same | Beto/Quiroga | beto@correo.example || Alberto/Quiroga | beto@correo.example
different | Roberto/Quiroga | +52 55 1234 5678 || Alberto/Quiroga | +52 55 1234 5678
different | Samuel/Price | price@mail.example || Samantha/Price | price@mail.example
same | Sam/Whitfield | sam@mail.example || Samantha/Whitfield | sam@mail.example
same | Bert/Kaiser | bert@post.example || Norbert/Kaiser | bert@post.example
same | Nina/Sokolova | nina@pochta.example || Antonina/Sokolova | nina@pochta.example
different | Albert/Kaiser | +49 30 901820 || Norbert/Kaiser | +49 30 901820
different | Alexander/Roth | +49 30 901820 || Alexandra/Roth | +49 30 901820
different | Patrick/Doyle | +353 1 234 5678 || Patricia/Doyle | +353 1 234 5678
different | Christopher/Lamb | lambs@mail.example || Christine/Lamb | lambs@mail.example
# initials
same | J./Fairweather | jf@mail.example || John/Fairweather | jf@mail.example
same | J. R./Hartley | jrh@mail.example || John Robert/Hartley | jrh@mail.example
different | John A./Stone | +1 202 555 0143 || John B./Stone | +1 202 555 0143
same | S./Ramanathan | sr@mail.example || Subramaniam/Ramanathan | sr@mail.example
same | JP/Delacroix | jpd@courriel.example || Jean-Pierre/Delacroix | jpd@courriel.example
same | T. J./Okafor | tj@mail.example || TJ/Okafor | tj@mail.example
same | A.P.J. Kapoor | apj@mail.example || A P J Kapoor | apj@mail.example
same | John F. Whitlock | jfw@mail.example || John Frederick Whitlock | jfw@mail.example
ask | J./Smith | +44 20 7946 0958 || Jane/Smith | +44 20 7946 0958
ask | M./Weber | +49 30 901820 || Martin/Weber | +49 30 901820
different | J./Fairweather | +44 20 7946 0958 || Peter/Fairweather | +44 20 7946 0958
same | Maria S. | maria.s@mail.example || Maria/Santoro | maria.s@mail.example
same | R./Venkataraman | rv@mail.example || Ramaswamy/Venkataraman | rv@mail.example
same | J.K. Harrow | jk@mail.example || Joanne/Harrow | jk@mail.example
same | DJ/Okonkwo | dj@mail.example || D. J./Okonkwo | dj@mail.example
same | Mary-Jane/Foster | mj@mail.example || MJ/Foster | mj@mail.example
same | W. Somerset/Hale | wh@mail.example || William Somerset/Hale | wh@mail.example
ask | A./Kowalski | +48 22 123 45 67 || Anna/Kowalska | +48 22 123 45 67
different | K./Brandt | +49 30 901820 || Ute/Brandt | +49 30 901820
# typo
same | Elizbeth/Thornbury | eth@mail.example || Elizabeth/Thornbury | eth@mail.example
same | Anna/Hofmannsthal | ah@mail.example || Anna/Hofmansthal | ah@mail.example
same | Rebecca/Wintersale | rw@mail.example || Rebecca/Wintersael | rw@mail.example
same | Jonh/Aldridge | ja@mail.example || John/Aldridge | ja@mail.example
same | Micheal/Brennan | mb@mail.example || Michael/Brennan | mb@mail.example
same | Wolfgagn/Petersen | +49 151 23456789 || Wolfgang/Petersen | +49 151 23456789
same | Francisco/Montenegor | fm@correo.example || Francisco/Montenegro | fm@correo.example
same | Chritsopher/Langley | cl@mail.example || Christopher/Langley | cl@mail.example
same | Agnieszka/Wisniewsak | aw@poczta.example || Agnieszka/Wiśniewska | aw@poczta.example
same | Priya/Venkatesn | +91 98200 12345 || Priya/Venkatesan | +91 98200 12345
same | Steven/Hawthorne | sh@mail.example || Stephen/Hawthorne | sh@mail.example
same | Anna Lena/Björklund | al@post.example || Annalena/Björklund | al@post.example
same | Christohper/Vance | cv@mail.example || Christopher/Vance | cv@mail.example
same | Isabela/Montgomrey | im@mail.example || Isabela/Montgomery | im@mail.example
same | Geroge/Hathaway | gh@mail.example || George/Hathaway | gh@mail.example
same | Alejnadro/Fuentes | af@correo.example || Alejandro/Fuentes | af@correo.example
same | Magdalena/Schwarzenberg | ms@post.example || Magdalena/Schwarzenburg | ms@post.example
same | Katarzyna/Lewandwoska | kl@poczta.example || Katarzyna/Lewandowska | kl@poczta.example
same | Phillip/Rutherford | pr@mail.example || Philip/Rutherfrod | pr@mail.example
same | Matthew/Sinclair | ms@mail.example || Mathew/Sinclair | ms@mail.example
same | Sarah/Petersson | sp@mail.example || Sara/Peterson | sp@mail.example
# one letter apart
different | Jean/Marlow | +44 20 7946 0958 || Joan/Marlow | +44 20 7946 0958
different | Marta/Silva | silva@familia.example || Maria/Silva | silva@familia.example
different | Francesco/Greco | +39 06 1234 5678 || Francesca/Greco | +39 06 1234 5678
different | Martina/Rossi | casa@rossi.example || Marina/Rossi | casa@rossi.example
different | Erik/Holm | +46 8 123 456 78 || Erika/Holm | +46 8 123 456 78
different | Karin/Berg | +46 8 123 456 78 || Karen/Berg | +46 8 123 456 78
different | Christian/Dahl | +47 22 12 34 56 || Christina/Dahl | +47 22 12 34 56
different | Olga/Petrenko | +380 44 123 4567 || Oleg/Petrenko | +380 44 123 4567
different | Mario/Conti | casa@conti.example || Maria/Conti | casa@conti.example
different | Daniel/Weiss | +49 30 901820 || Daniela/Weiss | +49 30 901820
different | Ellen/Frost | frosts@mail.example || Helen/Frost | frosts@mail.example
different | Mohan/Nair | +91 22 1234 5678 || Rohan/Nair | +91 22 1234 5678
different | Jana/Svobodová | +420 221 123 456 || Hana/Svobodová | +420 221 123 456
different | Emre/Kaya | +90 212 123 45 67 || Emel/Kaya | +90 212 123 45 67
different | Daniel/Moss | moss@mail.example || Danielle/Moss | moss@mail.example
different | Paul/Graf | +49 30 901820 || Paula/Graf | +49 30 901820
different | Nicola/Bruno | +39 06 1234 5678 || Nicole/Bruno | +39 06 1234 5678
different | Andrea/Vogel | +49 30 901820 || Andreas/Vogel | +49 30 901820
different | Jin/Park | +82 2 1234 5678 || Jun/Park | +82 2 1234 5678
different | Carlos/Vega | +34 91 123 45 67 || Carla/Vega | +34 91 123 45 67
different | Ivo/Novak | +420 221 123 456 || Iva/Novak | +420 221 123 456
different | Robin/Lane | +44 20 7946 0958 || Robyn/Lane | +44 20 7946 0958
different | Noa/Levi | +972 3 123 4567 || Noah/Levi | +972 3 123 4567
different | Marek/Wolf | +48 22 123 45 67 || Marko/Wolf | +48 22 123 45 67
different | Lina/Haddad | +961 1 234 567 || Lana/Haddad | +961 1 234 567
different | Jan/Smit | +31 20 123 4567 || Jaap/Smit | +31 20 123 4567
different | Sanjay/Gupta | +91 22 1234 5678 || Ajay/Gupta | +91 22 1234 5678
different | Aisha/Bello | bello@mail.example || Amina/Bello | bello@mail.example
different | Michelle/Roy | roy@mail.example || Michael/Roy | roy@mail.example
different | Jean-Paul/Martin | +33 1 23 45 67 89 || Jean-Pierre/Martin | +33 1 23 45 67 89
`;
