import { expect, test } from "vitest";

import { normalizeContact } from "../../normalize/normalize-contact.ts";
import type { NameLevel } from "./name-compatibility.ts";
import { nameCompatibility } from "./name-compatibility.ts";
import { card } from "../testing/card.ts";

/** By language: pairs of names of one person, and behind the bar pairs of two people. */
const LANGUAGES: Readonly<Record<string, string>> = {
  English: `Bob/Lee = Robert/Lee; Peggy/Oakes = Margaret/Oakes; Jack/Hill = John/Hill; Wm/Hale = William/Hale;
    Catherine/Day = Kathryn/Day; Steven/Ross = Stephen/Ross; O'Brien, Sean = Sean/OBrien; T. J./Ames = TJ/Ames
    | Paul/Lee = Paula/Lee; Eric/Lee = Erica/Lee; Tim/Lee = Tom/Lee; Dan/Lee = Stan/Lee`,
  German: `Hannes/Roth = Johannes/Roth; Sepp/Roth = Josef/Roth; Jörg/Groß = Joerg/Gross; Karl-Heinz/Roth = Karlheinz/Roth;
    Fritz/Kuhn = Friedrich/Kuhn; Uschi/Kuhn = Ursula/Kuhn | Karin/Roth = Heike/Roth; Erik/Roth = Erika/Roth`,
  Dutch: `Kees/de Wit = Cornelis/de Wit; Joost/van den Berg = Joost/Vandenberg; Piet/Bos = Pieter/Bos; Truus/Bos = Geertruida/Bos
    | Jan/Bos = Jaap/Bos; Els/Bos = Ellen/Bos`,
  Nordic: `Søren/Kjær = Soren/Kjaer; Kalle/Ek = Karl/Ek; Gummi/Jónsson = Guðmundur/Jónsson; Åsa/Öberg = Aasa/Oeberg;
    Siggi/Pálsson = Sigurður/Palsson | Jón/Einarsson = Anna/Einarsdóttir; Nils/Ek = Nina/Ek`,
  French: `Fred/Petit = Frédéric/Petit; Zoé/Côté = Zoe/Cote; JP/Morel = Jean-Pierre/Morel; Marie/de La Tour = Marie/Delatour;
    Claire Martin née Petit = Claire/Petit | Jean-Paul/Morel = Jean-Pierre/Morel; Michel/Roy = Michelle/Roy`,
  Spanish: `Paco/Ruiz = Francisco/Ruiz; Pepe/Ruiz = José/Ruiz; Lupita/Vega = Guadalupe/Vega; Carmen/Ruiz Ortega = Carmen/Ruiz;
    Chuy/Vega = Jesús/Vega; José Luis/Vega Prieto = José/Vega | Mario/Vega = María/Vega; Alberto/Vega = Roberto/Vega`,
  Portuguese: `Zé/Lima = José/Lima; Chico/Lima = Francisco/Lima; João/Pereira da Silva = João/Silva; Bia/Rocha = Beatriz/Rocha
    | João/Lima = Joana/Lima; José/Prado Filho = José/Prado Neto`,
  Italian: `Beppe/Serra = Giuseppe/Serra; Gigi/Serra = Luigi/Serra; Totò/Serra = Salvatore/Serra; Nicolò/Serra = Nicolo/Serra
    | Andrea/Serra = Andreina/Serra; Francesco/Serra = Francesca/Serra`,
  Romanian: `Gigi/Popa = Gheorghe/Popa; Ștefan/Țăran = Stefan/Taran; Nicu/Popa = Nicolae/Popa | Ion/Popa = Ioana/Popa`,
  Polish: `Kasia/Wrona = Katarzyna/Wrona; Łukasz/Żak = Lukasz/Zak; Gosia/Wrona = Małgorzata/Wrona; Anna/Lis-Wrona = Anna/Wrona;
    Anna/Kowalski = Anna/Kowalska | Jan/Wrona = Janina/Wrona; Piotr/Kowalski = Ewa/Kowalska`,
  "Czech and Slovak": `Jirka/Beneš = Jiří/Beneš; Honza/Dvořák = Jan/Dvořák; Eva/Novák = Eva/Nováková; Káťa/Malá = Kateřina/Malá
    | Jan/Novák = Jana/Nováková; Petr/Malý = Petra/Malá`,
  Russian: `Sasha/Orlov = Aleksandr/Orlov; Иван Сергеевич Петров = Ivan/Petrov; Пётр/Орлов = Petr/Orlov; Юлия/Орлова = Julia/Orlova;
    Саша/Орлов = Александр/Орлов; Evgeny/Orlov = Yevgeniy/Orlov | Ivan Sergeyevich Orlov = Ivan Pavlovich Orlov; Олег/Орлов = Ольга/Орлова`,
  Ukrainian: `Сашко/Коваль = Олександр/Коваль; Volodymyr/Hrytsenko = Володимир/Гриценко; Natalka/Koval = Nataliia/Koval
    | Андрій/Коваль = Оксана/Коваль`,
  Balkan: `Đorđe/Đukić = Djordje/Djukic; Ђорђе Ђукић = Đorđe/Đukić; Pera/Marić = Petar/Marić; Gosho/Petrov = Georgi/Petrov;
    Желко/Чаушев = Zhelko/Chaushev | Ivan/Marić = Ivana/Marić; Milan/Marić = Milica/Marić`,
  Greek: `Kostas/Vlachos = Konstantinos/Vlachos; Γιώργος Παππάς = Giorgos/Pappas; Eleni/Georgiadis = Eleni/Georgiadi;
    Takis/Vlachos = Panagiotis/Vlachos | Nikos/Vlachos = Nikoletta/Vlachos`,
  Hungarian: `Nagy István = István/Nagy; Zsuzsi/Farkas = Zsuzsanna/Farkas; Laci/Szűcs = László/Szucs | János/Nagy = Jolán/Nagy`,
  Baltic: `Rasa/Kazlauskas = Rasa/Kazlauskienė; Jānis/Bērziņš = Janis/Berzins; Anna/Bērziņa = Anna/Berzins | Jonas/Kazlauskas = Rasa/Kazlauskienė`,
  Turkish: `Işıl/Çağlar = Isil/Caglar; Memo/Kaya = Mehmet/Kaya; İbrahim/Şahin = ibrahim/sahin; Apo/Kaya = Abdullah/Kaya
    | Emre/Kaya = Emel/Kaya; Ayşe/Kaya = Ayla/Kaya`,
  Arabic: `Mohammed/Ali = Muhammad/Ali; محمد علي = Mohamed/Ali; Abdul Rahman/Saleh = Abdelrahman/Saleh; يوسف الشريف = Youssef/Sherif;
    عبد الله خليل = Abdullah/Khalil; Omar/bin Khalid = Omar/Khalid; Karim/Al-Masri = Kareem/Elmasry
    | محمد علي = فاطمة علي; Amina/Saleh = Aisha/Saleh; Hassan/Ali = Hussein/Ali`,
  Persian: `رضا کریمی = Reza/Karimi; Alireza/Karimi = Ali Reza/Karimi; حسین احمدی = Hossein/Ahmadi | رضا کریمی = مریم کریمی`,
  Hebrew: `יצחק לוי = Yitzhak/Levi; Itzik/Levi = Yitzhak/Levi; דוד כהן = David/Cohen; משה גולדברג = Moshe/Goldberg;
    אברהם פרידמן = Avi/Friedman | דוד כהן = שרה כהן`,
  Indian: `राज शर्मा = Raj/Sharma; Venky/Rao = Venkatesh/Rao; S./Ramanathan = Subramaniam/Ramanathan; Rameshbhai/Patel = Ramesh/Patel;
    Lakshmi/Iyer = Laxmi/Iyer; गुरप्रीत सिंह = Gurpreet/Singh; சுரேஷ் குமார் = Suresh/Kumar | Rajesh/Rao = Ramesh/Rao; Anita/Rao = Amita/Rao`,
  "South-East Asian": `Nguyễn Văn Hùng = Hùng/Nguyễn; Trần/Quốc Bảo = Bao/Tran; สมชาย ใจดี = Somchai/Jaidee; Siti binti Hassan = Siti/Hassan
    | Nguyễn Văn An = Nguyễn Thị Bình; Siti/Hassan = Nurul/Hassan`,
  Filipino: `Boy/Santos | nick:Jun = Jun/Santos; Cory/Reyes = Corazon/Reyes; Ma. Theresa/Reyes = Maria Theresa/Reyes
    | Jun/Reyes = Joy/Reyes`,
  Chinese: `王小明 = Xiaoming/Wang; 王小明 = Wang Hsiao-ming; 陳大文 = Chan Tai Man; 张伟 = 張偉; Wang Xiao Ming = Xiaoming/Wang;
    David Wang 王小明 = 王小明; 欧阳娜娜 = Nana/Ouyang; 王小明先生 = 王小明 | 王小明 = 王小红; 王芳 = 李强`,
  Japanese: `山田太郎 = Taro/Yamada; 佐藤花子 = Sato Hanako; やまもと きょうこ = Kyoko/Yamamoto; 渡邊健 = 渡辺健; 伊藤翔太 = Shouta/Itoh;
    ジョン スミス = John/Smith; 山田太郎様 = 山田太郎 | 佐藤健 = 佐藤愛`,
  Korean: `김민수 = Minsu/Kim; 이지훈 = Ji-hoon/Lee; 노경은 = Kyung-eun/Roh; Ji Hoon Lee = Jihoon/Lee; 김민수 부장님 = 김민수
    | 김민수 = 김민지; Minsu/Kim = Minji/Kim`,
  African: `Seun/Adeyemi = Oluwaseun/Adeyemi; Kwame/Boateng = Kwame/Boateng; Emeka/Obi = Chukwuemeka/Obi | Ama/Boateng = Kofi/Boateng`,
  Caucasian: `ნინო ბერიძე = Nino/Beridze; Նարեկ Հակոբյան = Narek/Hakobyan; Əli/Həsənov = Ali/Hasanov | ნინო ბერიძე = Giorgi/Beridze`,
};

const AGREEING: readonly NameLevel[] = ["exact", "compatible", "nickname", "reading", "initial"];

test.each(Object.entries(LANGUAGES))(
  "%s names of one person agree, and those of two people do not",
  (_, table) => {
    const [same = "", different = ""] = table.split(/\n\s*\| |\s\| (?!nick)/u);
    for (const [a, b] of pairsOf(same)) expect(AGREEING, `${a} = ${b}`).toContain(level(a, b));
    for (const [a, b] of pairsOf(different)) expect(level(a, b), `${a} = ${b}`).toBe("incompatible");
  },
);

function pairsOf(text: string): readonly (readonly [string, string])[] {
  const pairs = text.split(";").map((pair) => pair.split(" = ").map((name) => name.trim()));
  expect(pairs.length).toBeGreaterThan(0);
  return pairs.map(([a = "", b = ""]) => [a, b]);
}

function level(a: string, b: string): NameLevel {
  return nameCompatibility(normalizeContact(card(a)), normalizeContact(card(b)));
}
