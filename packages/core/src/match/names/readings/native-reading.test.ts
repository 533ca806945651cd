import { expect, test } from "vitest";

import { isConsonantSpelling, isKanaReading, readingAgreement } from "./native-reading.ts";

const WHOLE = `王小明 Xiaoming Wang; 王小明 Wang Hsiao Ming; 王小明 David Xiaoming Wang; 欧阳娜娜 Nana Ouyang; 曾国强 Guoqiang Zeng;
  司马懿 Yi Sima; 陳大文 Chan Tai Man; 李嘉欣 Lee Ka Yan; 黃志強 Chi Keung Wong; 周潤發 Chow Yun Fat; 林志豪 Chih Hao Lin; 蔡雅婷 Ya Ting Tsai;
  單雄信 Shan Xiongxin; 山田太郎 Taro Yamada; 山田太郎 Yamada Tarou; 佐藤花子 Hanako Satoh; 鈴木一郎 Ichiro Suzuki; 渡辺真由美 Mayumi Watanabe;
  長谷川京子 Kyoko Hasegawa; 伊藤翔太 Shota Ito; 大谷翔平 Shohei Ohtani; 佐々木希 Nozomi Sasaki; 本田圭佑 Keisuke Honda; 高橋さくら Sakura Takahashi;
  新垣結衣 Yui Aragaki; 김민수 Minsu Kim; 이지훈 Ji Hoon Lee; 정현우 Hyunwoo Chung; 노경은 Kyung Eun Roh; 윤석열 Yoon Suk Yeol; 임수정 Soo Jung Lim`;

test("names are read in Mandarin, Cantonese, Japanese and Korean, in either order", () => {
  for (const line of WHOLE.split(";")) {
    const [name = "", ...words] = line.trim().split(/\s+/u);
    const folded = words.map((word) => word.toLowerCase());
    expect(readingAgreement(name, folded), `the name ${line}`).toBe("whole");
  }
});

test.each([
  ["王小明", "david wang", "surname"],
  ["陳大文", "peter chan", "surname"],
  ["司马懿", "kevin sima", "surname"],
  ["中村優子", "naoko nakamura", "surname"],
  ["김민수", "daniel kim", "surname"],
  ["김민수", "minji kim", "surname"],
  ["王小明", "chen li", "none"],
  ["山田太郎", "hanako sato", "none"],
  ["김민수", "seo yeon park", "none"],
  ["王小明", "", "none"],
])("%s and %s agree in: %s", (name, words, expected) => {
  expect(
    readingAgreement(
      name,
      words.split(" ").filter((word) => word !== ""),
    ),
  ).toBe(expected);
});

test("kana are read where kanji stand in the other spelling", () => {
  expect(isKanaReading("渡辺まゆみ", "渡辺真由美")).toBe(true);
  expect(isKanaReading("渡辺真由美", "渡辺まゆみ")).toBe(true);
  expect(isKanaReading("渡辺まゆみ", "渡辺花子")).toBe(false);
});

const CONSONANTS = `محمد mohammed; علي ali; يوسف youssef; حداد haddad; الشريف elsherif; رضا reza; صالح saleh; عبد abd; نور nour; قاسم qassem;
  خليل khalil; شيرين shirin; جمال gamal; דוד david; כהן cohen; חיים chaim; לוי levy; מזרחי mizrahi; יצחק yitzhak; שפירא shapira; ברק barak`;

test("Hebrew and Arabic words are spelled by their consonants, whatever the vowels", () => {
  for (const line of CONSONANTS.split(";")) {
    const [word = "", latin = ""] = line.trim().split(/\s+/u);
    expect(isConsonantSpelling(word, latin), `the spelling ${line}`).toBe(true);
  }
});

test.each([
  ["محمد", "mahmoud"],
  ["سعيد", "saad"],
  ["שירה", "sara"],
  ["דוד", "dan"],
  ["כהן", "levi"],
  ["א", "a"],
  ["ا", ""],
])("%s is not %o", (word, latin) => expect(isConsonantSpelling(word, latin)).toBe(false));
