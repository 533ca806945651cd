/** Second surnames, particles, patronymics, married names, titles and generations. Format: see `hard-cases.ts`. */
export const HARD_SURNAME_CASES = `
# dropped second surname
same | Carmen/Ruiz Ortega | cruiz@correo.example || Carmen/Ruiz | cruiz@correo.example
same | João/Pereira da Silva | jps@correio.example || João/Silva | jps@correio.example
same | José Luis/Vega Prieto | +34 612 345 678 || José Luis/Vega | +34 612 345 678
same | Inês Maria Carvalho de Sousa | inês@correio.example || Inês Sousa | inês@correio.example
same | Gabriela/Mendoza Quispe | gmq@correo.example || Gaby/Mendoza | gmq@correo.example
same | Luiz Fernando/Alves Teixeira | +55 11 91234-5678 || Luiz/Teixeira | +55 11 91234-5678
same | María del Carmen/Soler Puig | mcs@correo.example || Mari Carmen/Soler | mcs@correo.example
same | Andrés Felipe Restrepo Gómez | afr@correo.example || Andrés Restrepo | afr@correo.example
same | Montserrat/Puig i Cadafalch | mpc@correu.example || Montse/Puig | mpc@correu.example
different | Luis/Vega Prieto | +34 91 123 45 67 || Ana/Vega Prieto | +34 91 123 45 67
different | Carmen/Ruiz Ortega | carmen1@correo.example || Carmen/Ruiz Salas | carmen2@correo.example
same | Sofía Hernández Aguilar | sh@correo.example || Sofía Hernández | sh@correo.example
same | Pedro Henrique/Souza Lima | pl@correio.example || Pedro/Lima | pl@correio.example
same | Beatriz/Fernandes de Almeida | bf@correio.example || Bia/Almeida | bf@correio.example
same | Juan Carlos/Ortiz Mejía | jo@correo.example || Juan/Ortiz | jo@correo.example
same | Rosa María/Quintero | rq@correo.example || Rosa/Quintero Vélez | rq@correo.example
# particles and patronymics
same | Ludwig/van der Berg | lb@mail.example || Ludwig/Vanderberg | lb@mail.example
same | Ivan Sergeyevich Petrov | isp@pochta.example || Ivan Petrov | isp@pochta.example
same | Omar/bin Khalid | omar@mail.example || Omar/Khalid | omar@mail.example
different | Ivan Sergeyevich Petrov | +7 495 123-45-67 || Ivan Pavlovich Petrov | +7 495 123-45-67
different | Jan/Novák | +420 221 123 456 || Jana/Nováková | +420 221 123 456
same | Joost/van den Heuvel | jvdh@post.example || Joost/Heuvel, van den | jvdh@post.example
same | Karim/Al-Masri | +20 100 123 4567 || Kareem/Elmasry | +20 100 123 4567
same | Guðrún Einarsdóttir | ge@post.example || Gudrun/Einarsdottir | ge@post.example
different | Jón Einarsson | +354 551 2345 || Anna Einarsdóttir | +354 551 2345
same | Anna/Petrova | anna.p@pochta.example || Анна Сергеевна Петрова | anna.p@pochta.example
same | Abdul Rahman/Siddiqui | ars@mail.example || Abdurrahman/Siddiqi | ars@mail.example
same | Marie/de La Fontaine | mlf@courriel.example || Marie/Lafontaine | mlf@courriel.example
same | Siti binti Hassan | siti@mail.example || Siti Hassan | siti@mail.example
same | Maria/dos Santos | +351 912 345 678 || Maria/Santos | +351 912 345 678
same | Yusuf ibn Tariq al-Rashid | yt@mail.example || Youssef/Rashid | yt@mail.example
same | Alasdair/MacDonald | +44 7911 123456 || Alasdair/Mac Donald | +44 7911 123456
same | Renata/Kowalska | rk@poczta.example || Renata/Kowalski | rk@poczta.example
same | Rasa/Kazlauskienė | rk@pastas.example || Rasa/Kazlauskas | rk@pastas.example
same | Ishaan/D'Souza | +91 98200 12345 || Ishaan/Dsouza | +91 98200 12345
same | Fatima/El Amrani | fa@mail.example || Fatima/Elamrani | fa@mail.example
same | Sheikh Tamim bin Hamad Al Thani | tt@mail.example || Tamim/Al-Thani | tt@mail.example
same | Olga Nikolaevna Smirnova | os@pochta.example || Olga/Smirnova | os@pochta.example
same | Leopold/von und zu Hohenberg | lh@post.example || Leopold/Hohenberg | lh@post.example
same | Abdel Fattah/El-Sayed | as@mail.example || Abdelfattah/Elsayed | as@mail.example
same | Jiří/Němec | jn@posta.example || Jiří/Nemec | jn@posta.example
different | Jiří/Němec | +420 221 123 456 || Jiřina/Němcová | +420 221 123 456
same | Nurul/binti Ahmad | na@mail.example || Nurul/Ahmad | na@mail.example
same | Charles/de Gaulle | cg@courriel.example || Charles/Degaulle | cg@courriel.example
same | Sinéad/Ní Dhomhnaill | sn@mail.example || Sinead/Dhomhnaill | sn@mail.example
same | Michael/O'Connor | mo@mail.example || Mike/O Connor | mo@mail.example
same | Peter/St. John | ps@mail.example || Peter/Saint John | ps@mail.example
different | Natalia Petrovna Orlova | +7 495 123-45-67 || Natalia Andreevna Orlova | +7 495 123-45-67
# married name
ask | Anna/Keller | anna.k@mail.example || Anna/Vogel | anna.k@mail.example
same | Anna/Keller | anna.k@mail.example || Anna/Keller-Vogel | anna.k@mail.example
ask | Maria/Rossi | +39 347 123 4567 || Maria/Bianchi | +39 347 123 4567
same | Anna/Vogel-Keller | anna.k@mail.example || Anna/Keller | anna.k@mail.example
same | Sophie Laurent (née Dubois) | sl@courriel.example || Sophie/Dubois | sl@courriel.example
same | Petra Lang geb. Winter | +49 151 23456789 || Petra/Winter | +49 151 23456789
ask | Emily/Carter | emily@mail.example || Emily/Thornton | emily@mail.example
ask | Katie/Nolan | +353 85 123 4567 || Katherine/Byrne | +353 85 123 4567
same | Laura/Jensen Holm | ljh@post.example || Laura/Holm | ljh@post.example
same | Hanna/Nowak-Zielińska | hnz@poczta.example || Hanna/Zielińska | hnz@poczta.example
different | Anna/Keller | anna.k@mail.example || Anna/Vogel | anna.v@mail.example
ask | Sarah/Mitchell | sarah@mail.example || Sarah/Goldstein | sarah@mail.example
same | Sarah/Mitchell | sarah@mail.example || Sarah/Mitchell Goldstein | sarah@mail.example
same | Ingrid Berg f. Dahl | ib@post.example || Ingrid/Berg | ib@post.example
same | Mme Claire Martin née Petit | cm@courriel.example || Claire/Petit | cm@courriel.example
ask | Jana/Horáková | jana@posta.example || Jana/Veselá | jana@posta.example
# titles and suffixes
same | Dr. Eva/Lang | eva@lang.example || Eva/Lang | eva@lang.example | suffix:MD
different | Frank/Dale | +1 202 555 0143 | suffix:Jr. || Frank/Dale | +1 202 555 0143 | suffix:Sr.
different | Frank/Dale | dale@mail.example | suffix:II || Frank/Dale | dale@mail.example | suffix:III
ask | Frank/Dale | dale@mail.example | suffix:Jr. || Frank/Dale | dale@mail.example
same | Prof. Dr.-Ing. Heinz/Krüger | hk@uni.example || Heinz/Krueger | hk@uni.example
same | Ing. Pavel Beneš, CSc. | pb@posta.example || Pavel/Beneš | pb@posta.example
same | Sig.ra Lucia/Ferri | +39 347 123 4567 || Lucia/Ferri | +39 347 123 4567
same | Rev. Thomas/Achebe | ta@mail.example || Thomas/Achebe | ta@mail.example | suffix:D.Min.
different | Carlos/Vidal | +34 91 123 45 67 | suffix:Hijo || Carlos/Vidal | +34 91 123 45 67 | suffix:Padre
ask | William Thorpe III | thorpe@mail.example || William Thorpe | thorpe@mail.example
same | Haji Ahmad/Zulkifli | az@mail.example || Ahmad/Zulkifli | az@mail.example
same | Mr. Kwame/Boateng | +233 24 123 4567 || Kwame/Boateng | +233 24 123 4567
same | Robert King PhD | rk@uni.example || Dr Bob King | rk@uni.example
different | Mr. A. Hughes | +44 20 7946 0958 || Mrs. A. Hughes | +44 20 7946 0958
same | Smt. Kamala Iyer | ki@mail.example || Kamala/Iyer | ki@mail.example
same | Dipl.-Ing. Karl/Huber | kh@post.example || Karl/Huber | kh@post.example
same | Avv. Giulia/Serra | gs@mail.example || Giulia/Serra | gs@mail.example
same | Sir Geoffrey/Blythe | gb@mail.example || Geoff/Blythe | gb@mail.example
same | Mgr. Lenka/Kučerová | lk@posta.example || Lenka/Kučerová | lk@posta.example
same | Capt. Amir/Farouk (Ret.) | af@mail.example || Amir/Farouk | af@mail.example
different | Henry/Vane | +1 202 555 0143 | suffix:III || Henry/Vane | +1 202 555 0143 | suffix:IV
different | José/Prado Filho | +55 11 91234-5678 || José/Prado Neto | +55 11 91234-5678
ask | Samuel Price Jr. | price@mail.example || Samuel Price | price@mail.example
`;
