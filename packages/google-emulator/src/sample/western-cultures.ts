import { parseNames } from "./culture.ts";
import type { Culture } from "./culture.ts";

const US_AREA_CODES =
  "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 331 334 336 337 339 347 351 352 360 361 385 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 432 434 435 440 443 469 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540 541 551 559 561 562 563 567 570 571 573 574 575 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 630 631 636 641 646 650 651 660 661 662 678 682 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 727 731 732 734 740 754 757 760 763 765 770 772 773 774 775 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832 843 845 847 848 850 856 857 858 859 860 862 863 864 865 870 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 931 936 937 940 941 947 949 951 952 954 956 970 971 972 973 978 979 980 985 989";
/** 555-01xx is the range set apart for fiction in every area. */
const US_NUMBERS = US_AREA_CODES.split(" ").map((area) => `${area}55501NN`);

/** Regions that write Latin letters, most with marks of their own. */
export const WESTERN_CULTURES: readonly Culture[] = [
  {
    id: "english",
    region: "US",
    country: "United States",
    weight: 5,
    given: parseNames(
      "James Mary John Patricia Michael Linda David Barbara William Susan Richard Jessica Joseph Sarah Thomas Karen Charles Nancy Christopher Lisa Daniel Betty Matthew Sandra Anthony Ashley Mark Emily Donald Kimberly Steven Donna Andrew Michelle Kenneth Carol Joshua Amanda Kevin Melissa Brian Deborah George Stephanie Timothy Rebecca Ronald Laura Jason Helen Ryan Sharon Jacob Cynthia Gary Kathleen Nicholas Amy Eric Angela Jonathan Shirley",
    ),
    family: parseNames(
      "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers Foster Sanders Ross Powell Sullivan Russell Fisher Henderson Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace",
    ),
    cities: ["Chicago", "Boston", "Seattle", "Denver", "Atlanta", "Portland"],
    callingCode: "1",
    mobile: US_NUMBERS,
    landline: US_NUMBERS,
    trunk: "",
  },
  {
    id: "german",
    region: "DE",
    country: "Deutschland",
    weight: 3,
    given: parseNames(
      "Lukas Anna Jörg Käthe Jürgen Sabine Björn Ursula Günther Brigitte Thomas Petra Andreas Monika Stefan Claudia Wolfgang Renate Klaus Heike Matthias Susanne Uwe Birgit Dieter Karin Tobias Kerstin Florian Franziska Sören Johanna Götz Hannelore Rüdiger Sieglinde Ansgar Friederike",
    ),
    family: parseNames(
      "Müller=Mueller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer=Schaefer Koch Bauer Richter Klein Wolf Schröder=Schroeder Neumann Schwarz Zimmermann Braun Krüger=Krueger Hofmann Hartmann Lange Werner Krause Lehmann Köhler=Koehler König=Koenig Walter Huber Kaiser Fuchs Peters Scholz Möller=Moeller Weiß=Weiss Jung Großmann=Grossmann Vogel Günther Keller Roth Böhm=Boehm Strauß=Strauss",
    ),
    cities: ["Berlin", "München", "Köln", "Hamburg", "Lübeck", "Gießen"],
    callingCode: "49",
    mobile: ["1512NNNNNNN", "170NNNNNNN", "1763NNNNNNN"],
    landline: ["30XNNNNNNN", "40XNNNNNNN", "89XNNNNNNN"],
    trunk: "0",
  },
  {
    id: "spanish",
    region: "ES",
    country: "España",
    weight: 2,
    given: parseNames(
      "José María Antonio Carmen Manuel Lucía Francisco Ana Javier Isabel Ángel Dolores Álvaro Pilar Sergio Cristina Íñigo Begoña Andrés Inés Raúl Mónica Óscar Verónica Jesús Concepción Rubén Nuria Adrián Rocío",
    ),
    family: parseNames(
      "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias",
    ),
    cities: ["Madrid", "Sevilla", "Málaga", "A Coruña"],
    callingCode: "34",
    mobile: ["6NNNNNNNN"],
    landline: ["91NNNNNNN", "95NNNNNNN"],
    trunk: "",
  },
  {
    id: "french",
    region: "FR",
    country: "France",
    weight: 2,
    given: parseNames(
      "Jean Marie Pierre Françoise Michel Hélène René Chloé Stéphane Céline Benoît Aurélie Gaël Noëlle Loïc Anaïs François Zoé Rémi Émilie Cédric Léa Hervé Agnès Jérôme Sylvie Thibault Mathilde Éric Geneviève",
    ),
    family: parseNames(
      "Martin Bernard Dubois Durand Leroy Moreau Laurent Lefèvre Michel Garcia Lefebvre Bertrand Roux Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Müller Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Perrin Robin Clément Morin Nicolas Mathieu Gérard",
    ),
    cities: ["Paris", "Lyon", "Besançon", "Nîmes"],
    callingCode: "33",
    mobile: ["612NNNNNN", "678NNNNNN"],
    landline: ["19900NNNN", "46571NNNN"],
    trunk: "0",
  },
  {
    id: "polish",
    region: "PL",
    country: "Polska",
    weight: 1,
    given: parseNames(
      "Łukasz Małgorzata Paweł Agnieszka Michał Bożena Grzegorz Zofia Krzysztof Elżbieta Stanisław Świętosława Wojciech Jadwiga Rafał Grażyna Sławomir Żaneta Bartłomiej Joanna",
    ),
    family: parseNames(
      "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Woźniak Szymański Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Pawłowski Michalski Grabowski Wróbel Głowacki Błaszczyk Łuczak Żak Śliwiński Ćwikła",
    ),
    cities: ["Łódź", "Kraków", "Wrocław", "Gdańsk"],
    callingCode: "48",
    mobile: ["5012NNNNN", "6003NNNNN"],
    landline: ["22621NNNN"],
    trunk: "",
  },
  {
    id: "nordic",
    region: "DK",
    country: "Danmark",
    weight: 1,
    given: parseNames(
      "Søren Åse Jørgen Bjørn Kåre Mette Lærke Niels Kirsten Øyvind Håkon Sigrún Þórdís Guðrún Anders Astrid Lars Ingrid Torbjörn Gösta Märta Åke Jón Birgitta Frøya Sæmundur",
    ),
    family: parseNames(
      "Sørensen Møller Jørgensen Nørgaard Lindqvist Åkesson Kjær Bjørnstad Ødegård Strøm Håkansson Österberg Sjögren Jónsdóttir Guðmundsson Þorsteinsson Nielsen Hansen Pedersen Larsen Berg Dahl Lund Holm Skov Bak Friis Krogh Brøndum Sæther",
    ),
    cities: ["København", "Århus", "Tromsø", "Malmö"],
    callingCode: "45",
    mobile: ["20XNNNNN", "31XNNNNN"],
    landline: ["33XNNNNN"],
    trunk: "",
  },
  {
    id: "turkish",
    region: "TR",
    country: "Türkiye",
    weight: 1,
    given: parseNames(
      "Mehmet Ayşe Mustafa Fatma Ahmet Emine Ali Hatice Hüseyin Zeynep İbrahim Elif Çağlar Gülşen Şükrü Özlem Ümit Iğdır Tuğba Oğuz Nazlı Barış Ezgi Işıl",
    ),
    family: parseNames(
      "Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Erdoğan Güneş Aktaş Tekin Bulut",
    ),
    cities: ["İstanbul", "İzmir", "Eskişehir"],
    callingCode: "90",
    mobile: ["532NNNNNNN", "505NNNNNNN"],
    landline: ["212NNNNNNN"],
    trunk: "0",
  },
  {
    id: "vietnamese",
    region: "VN",
    country: "Việt Nam",
    weight: 1,
    given: parseNames(
      "Anh Bình Châu Dũng Đức Giang Hạnh Hùng Khánh Lan Linh Long Minh Nga Ngọc Phúc Quỳnh Sơn Thảo Trang Tuấn Vân Việt Yến",
    ),
    family: parseNames(
      "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Tạ",
    ),
    cities: ["Hà Nội", "Đà Nẵng", "Huế"],
    callingCode: "84",
    mobile: ["912NNNNNN", "983NNNNNN"],
    landline: ["2438NNNNNN"],
    trunk: "0",
  },
  {
    id: "portuguese",
    region: "BR",
    country: "Brasil",
    weight: 2,
    given: parseNames(
      "João Maria Antônio Ana José Francisca Luís Adriana Paulo Juliana Sebastião Conceição Márcio Letícia Vinícius Débora Otávio Luíza Flávio Patrícia Caio Inês Estêvão Thaís",
    ),
    family: parseNames(
      "Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares Vieira Barbosa Rocha Dias Nascimento Araújo Gonçalves Assunção Magalhães Guimarães Conceição Brandão Falcão",
    ),
    cities: ["São Paulo", "Brasília", "Florianópolis"],
    callingCode: "55",
    mobile: ["119X1NNNNNN", "219X1NNNNNN"],
    landline: ["113X1NNNNN"],
    trunk: "0",
  },
];
