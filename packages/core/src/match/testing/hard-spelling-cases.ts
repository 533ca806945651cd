/** Numbers and addresses written in several ways. Format: see `hard-cases.ts`. */
export const HARD_SPELLING_CASES = `
# trunk prefixes
same | Oleg/Belov | 8 912 345-67-89 || Oleg/Belov | +7 912 345-67-89
same | Uta/Hahn | 030 901820 || Uta/Hahn | +49 30 901820
same | Amy/Moss | 020 7946 0958 || Amy/Moss | +44 20 7946 0958
same | Rita/Bauer | 0151 23456789 || Rita/Bauer | +49 151 23456789
same | Ilya/Gromov | 8 (495) 123-45-67 || Ilya/Gromov | +7 495 123-45-67
same | Tess/Ward | 07911 123456 || Tess/Ward | +44 7911 123456
# 00 for +
same | Uta/Hahn | 0049 30 901820 || Uta/Hahn | +49 30 901820
same | Amy/Moss | 0044 20 7946 0958 || Amy/Moss | +44 (0)20 7946 0958
same | Ivo/Banks | 001 202 555 0143 || Ivo/Banks | +1 202 555 0143
same | Marie/Roux | 0033 6 12 34 56 78 || Marie/Roux | +33 6 12 34 56 78
same | Juan/Prieto | 0034 612 345 678 || Juan/Prieto | +34 612 345 678
same | Ahmet/Demir | 0090 532 123 45 67 || Ahmet/Demir | +90 532 123 45 67
# numbering changes of a country
same | Julia/Sosa | +54 9 11 2345-6789 || Julia/Sosa | +54 11 15 2345-6789
same | Pablo/Rivas | +52 1 55 1234 5678 || Pablo/Rivas | +52 55 1234 5678
same | Ana/Rey | +54 9 351 234-5678 || Ana/Rey | +54 351 15 234-5678
same | Rosa/Luna | +52 1 33 1234 5678 || Rosa/Luna | +52 33 1234 5678
same | Bruno/Lima | +55 11 98765-4321 || Bruno/Lima | +55 11 8765-4321
same | Nico/Paz | +54 9 11 4321-6789 || Nico/Paz | +54 11 15-4321-6789
# local and vanity numbers
ask | Ken/Hale | 555 0143 || Kenneth/Hale | 555 0143
ask | Amy/Dunn | 555 0143 || Amy/Dunn | +1 202 555 0143
same | Flora/Bloom | 1-800-FLOWERS || Flora/Bloom | +1 800 356 9377
same | Hal/Gibbs | 1 (202) 555-0143 || Hal/Gibbs | 202.555.0143
ask | Lou/Grant | 555-0188 || Louis/Grant | 202 555 0188
same | Max/Kidd | +1 888 4MAXKID || Max/Kidd | +1 888 462 9543
# transposed digits
different | Kim/Ray | +49 151 23456789 || Lee/Ray | +49 151 23456798
ask | Tessa/Weidenfeld | +49 151 23456789 || Tessa/Weidenfeld | +49 151 23456798
different | Tom/Lee | +1 202 555 0134 || Tom/Lee | +1 202 555 0143
ask | Casimir/Oberhofer | +43 664 1234567 || Casimir/Oberhofer | +43 664 1234576
different | Ana/Silva | +351 912 345 678 || Rui/Costa | +351 912 345 687
different | Ian/Bell | +44 7911 123456 || Ian/Bell | +44 7911 123465
# dots and tags in addresses
same | Una/Marsh | una.marsh@gmail.com || Una/Marsh | unamarsh@gmail.com
same | Una/Marsh | una.marsh+shop@gmail.com || Una/Marsh | una.marsh@googlemail.com
different | Una/Marsh | un.marsh@firma.example || Una/Marsh | unmarsh@firma.example
same | Gil/Amato | gil.amato@googlemail.com || Gilbert/Amato | gilamato@gmail.com
same | Oda/Viken | oda+news@fastmail.com || Oda/Viken | oda@fastmail.com
different | Al/Kern | a.kern@mail.example || Anna/Kern | ak.ern@mail.example
# typos in addresses
ask | Otto/Brandauer | otto@brandauer.exmaple || Otto/Brandauer | otto@brandauer.example
ask | Lena/Kuhn | lena.kuhn@gmial.com || Lena/Kuhn | lena.kuhn@gmail.com
ask | Rosa/Amari | rosa.amari@mail.example || Rosa/Amari | rosa.amri@mail.example
ask | Ilse/Wagenbach | ilse.wagenbach@gmail.con || Ilse/Wagenbach | ilse.wagenbach@gmail.com
ask | Tuva/Ekelund | tuva.ekelund@hotmial.com || Tuva/Ekelund | tuva.ekelund@hotmail.com
ask | Bela/Horvath | bela.horvath@yaho.com || Béla/Horváth | bela.horvath@yahoo.com
# same local part at two domains
ask | Severin/Hochstetter | severin.hochstetter@a.example || Severin/Hochstetter | severin.hochstetter@b.example
different | Paul/King | paul@a.example || Paul/Stone | paul@b.example
different | Admin | admin@a.example || Admin | admin@b.example
ask | Ottilie/Wrangel | ottilie.wrangel@firma.example || Ottilie/Wrangel | ottilie.wrangel@post.example
different | Info | info@a.example || Info | info@b.example
different | Ann/Day | ann@a.example || Ann/Fox | ann@b.example
# a family's own domain
different | Paul/Zeller | paul@zeller.example || Rita/Zeller | rita@zeller.example
different | Paul/Zeller | mail@zeller.example || Rita/Zeller | mail@zeller.example
different | P./Zeller | paul@zeller.example || Petra/Zeller | petra@zeller.example
different | Ugo/Bassi | ugo@bassi.example || Ida/Bassi | ida@bassi.example
different | Jon/Thorsen | post@thorsen.example || Liv/Thorsen | post@thorsen.example
same | Paul/Zeller | paul@zeller.example || P./Zeller | paul@zeller.example
# generic urls
different | Ann/Day | url:https://facebook.com || Ben/Day | url:https://facebook.com
different | Ann/Day | url:https://linkedin.com/in/ || Bea/Roth | url:https://linkedin.com/in/
different | Jim/Ross | url:https://nordbau.example || Eva/Lang | url:https://nordbau.example
different | Tim/Cole | url:https://instagram.com || Tim/Cole | url:https://instagram.com
different | Lea/Wolf | url:https://www.google.com || Max/Wolf | url:https://www.google.com
different | Joe/Hart | url:https://github.com/ || Ian/West | url:https://github.com/
`;
