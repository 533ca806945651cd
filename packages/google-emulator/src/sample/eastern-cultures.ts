import { parseNames } from "./culture.ts";
import type { Culture } from "./culture.ts";

/** Regions that write other scripts; each name beside its usual Latin form. */
export const EASTERN_CULTURES: readonly Culture[] = [
  {
    id: "russian",
    region: "RU",
    country: "Россия",
    weight: 2,
    given: parseNames(
      "Александр=Aleksandr Дмитрий=Dmitry Сергей=Sergey Андрей=Andrey Алексей=Aleksey Иван=Ivan Михаил=Mikhail Николай=Nikolay Владимир=Vladimir Юрий=Yury Павел=Pavel Игорь=Igor Евгений=Evgeny Константин=Konstantin Фёдор=Fyodor Григорий=Grigory Василий=Vasily Роман=Roman Виктор=Viktor Борис=Boris",
    ),
    family: parseNames(
      "Иванов=Ivanov Смирнов=Smirnov Кузнецов=Kuznetsov Попов=Popov Соколов=Sokolov Лебедев=Lebedev Козлов=Kozlov Новиков=Novikov Морозов=Morozov Петров=Petrov Волков=Volkov Соловьёв=Solovyov Васильев=Vasilyev Зайцев=Zaytsev Павлов=Pavlov Семёнов=Semyonov Голубев=Golubev Виноградов=Vinogradov Богданов=Bogdanov Воробьёв=Vorobyov Фёдоров=Fyodorov Щербаков=Shcherbakov Чернышёв=Chernyshyov Жуков=Zhukov",
    ),
    cities: ["Москва", "Казань", "Томск"],
    callingCode: "7",
    mobile: ["916NNNNNNN", "903NNNNNNN"],
    landline: ["495NNNNNNN"],
    trunk: "8",
  },
  {
    id: "ukrainian",
    region: "UA",
    country: "Україна",
    weight: 1,
    given: parseNames(
      "Олександр=Oleksandr Олена=Olena Андрій=Andrii Ірина=Iryna Сергій=Serhii Наталія=Nataliia Микола=Mykola Оксана=Oksana Тарас=Taras Леся=Lesia Богдан=Bohdan Юлія=Yuliia Ігор=Ihor Ганна=Hanna",
    ),
    family: parseNames(
      "Шевченко=Shevchenko Коваленко=Kovalenko Бондаренко=Bondarenko Ткаченко=Tkachenko Кравченко=Kravchenko Олійник=Oliinyk Шевчук=Shevchuk Поліщук=Polishchuk Лисенко=Lysenko Мельник=Melnyk Гриценко=Hrytsenko Савченко=Savchenko Їжакевич=Yizhakevych",
    ),
    cities: ["Київ", "Львів", "Харків"],
    callingCode: "380",
    mobile: ["67NNNNNNN", "50NNNNNNN"],
    landline: ["44NNNNNNN"],
    trunk: "0",
  },
  {
    id: "greek",
    region: "GR",
    country: "Ελλάδα",
    weight: 1,
    given: parseNames(
      "Γιώργος=Giorgos Μαρία=Maria Δημήτρης=Dimitris Ελένη=Eleni Κώστας=Kostas Κατερίνα=Katerina Νίκος=Nikos Βασιλική=Vasiliki Παναγιώτης=Panagiotis Σοφία=Sofia Χρήστος=Christos Αγγελική=Angeliki Θανάσης=Thanasis Ιωάννα=Ioanna",
    ),
    family: parseNames(
      "Παπαδόπουλος=Papadopoulos Βλάχος=Vlachos Αγγελόπουλος=Angelopoulos Νικολαΐδης=Nikolaidis Γεωργίου=Georgiou Οικονόμου=Oikonomou Καραγιάννης=Karagiannis Μακρής=Makris Ιωάννου=Ioannou Δημητρίου=Dimitriou Αντωνίου=Antoniou Χατζής=Chatzis",
    ),
    cities: ["Αθήνα", "Θεσσαλονίκη"],
    callingCode: "30",
    mobile: ["694NNNNNNN", "697NNNNNNN"],
    landline: ["210NNNNNNN"],
    trunk: "",
  },
  {
    id: "arabic",
    region: "EG",
    country: "مصر",
    weight: 1,
    given: parseNames(
      "محمد=Mohamed أحمد=Ahmed فاطمة=Fatima خالد=Khaled مريم=Mariam عمر=Omar يوسف=Youssef ليلى=Layla حسن=Hassan زينب=Zeinab إبراهيم=Ibrahim سارة=Sara علي=Ali نور=Nour مصطفى=Mostafa هدى=Huda",
    ),
    family: parseNames(
      "السيد=El-Sayed حسين=Hussein المصري=El-Masry عبد_الله=Abdallah منصور=Mansour الشريف=El-Sherif سليمان=Soliman حداد=Haddad خوري=Khoury النجار=El-Naggar صالح=Saleh فاروق=Farouk رمضان=Ramadan",
    ),
    cities: ["القاهرة", "الإسكندرية"],
    callingCode: "20",
    mobile: ["100NNNNNNN", "122NNNNNNN"],
    landline: ["22NNNNNNN"],
    trunk: "0",
  },
  {
    id: "hebrew",
    region: "IL",
    country: "ישראל",
    weight: 1,
    given: parseNames(
      "דוד=David שרה=Sarah משה=Moshe רחל=Rachel יוסף=Yosef מרים=Miriam אברהם=Avraham חנה=Hannah יעקב=Yaakov נועה=Noa איתי=Itay תמר=Tamar אורי=Uri מיכל=Michal",
    ),
    family: parseNames(
      "כהן=Cohen לוי=Levi מזרחי=Mizrahi פרץ=Peretz ביטון=Biton פרידמן=Friedman אברהם=Abraham שפירא=Shapira גולדברג=Goldberg קליין=Klein חדד=Hadad רוזנברג=Rosenberg",
    ),
    cities: ["תל אביב", "חיפה"],
    callingCode: "972",
    mobile: ["52XNNNNNN", "54XNNNNNN"],
    landline: ["3XNNNNNN"],
    trunk: "0",
  },
  {
    id: "hindi",
    region: "IN",
    country: "भारत",
    weight: 2,
    given: parseNames(
      "राहुल=Rahul प्रिया=Priya अमित=Amit अंजलि=Anjali संजय=Sanjay सुनीता=Sunita विजय=Vijay कविता=Kavita राजेश=Rajesh नेहा=Neha अनिल=Anil पूजा=Pooja दीपक=Deepak मीना=Meena सुरेश=Suresh रेखा=Rekha",
    ),
    family: parseNames(
      "शर्मा=Sharma वर्मा=Verma गुप्ता=Gupta सिंह=Singh कुमार=Kumar मिश्रा=Mishra यादव=Yadav पटेल=Patel जोशी=Joshi त्रिपाठी=Tripathi चौधरी=Chaudhary अग्रवाल=Agarwal देशमुख=Deshmukh",
    ),
    cities: ["दिल्ली", "मुंबई"],
    callingCode: "91",
    mobile: ["98NNNNNNNN", "99NNNNNNNN"],
    landline: ["112XNNNNNN"],
    trunk: "0",
  },
  {
    id: "chinese",
    region: "CN",
    country: "中国",
    weight: 2,
    given: parseNames(
      "伟=Wei 芳=Fang 娜=Na 秀英=Xiuying 敏=Min 静=Jing 丽=Li 强=Qiang 磊=Lei 军=Jun 洋=Yang 勇=Yong 艳=Yan 杰=Jie 涛=Tao 明=Ming 超=Chao 建国=Jianguo 小红=Xiaohong 志强=Zhiqiang 思远=Siyuan 雨桐=Yutong 浩然=Haoran 子涵=Zihan",
    ),
    family: parseNames(
      "王=Wang 李=Li 张=Zhang 刘=Liu 陈=Chen 杨=Yang 黄=Huang 赵=Zhao 吴=Wu 周=Zhou 徐=Xu 孙=Sun 马=Ma 朱=Zhu 胡=Hu 郭=Guo 何=He 林=Lin 高=Gao 罗=Luo 欧阳=Ouyang 司马=Sima",
    ),
    cities: ["北京", "上海", "成都"],
    callingCode: "86",
    mobile: ["138NNNNNNNN", "159NNNNNNNN"],
    landline: ["10XNNNNNNN"],
    trunk: "",
  },
  {
    id: "japanese",
    region: "JP",
    country: "日本",
    weight: 2,
    given: parseNames(
      "太郎=Taro 花子=Hanako 健一=Kenichi 裕子=Yuko 誠=Makoto 由美=Yumi さくら=Sakura 大輔=Daisuke 直樹=Naoki 恵子=Keiko 翔太=Shota 美咲=Misaki 拓也=Takuya ひかり=Hikari 健太=Kenta マリ=Mari",
    ),
    family: parseNames(
      "佐藤=Sato 鈴木=Suzuki 高橋=Takahashi 田中=Tanaka 伊藤=Ito 渡辺=Watanabe 山本=Yamamoto 中村=Nakamura 小林=Kobayashi 加藤=Kato 吉田=Yoshida 山田=Yamada 佐々木=Sasaki 山口=Yamaguchi 松本=Matsumoto 井上=Inoue",
    ),
    cities: ["東京", "大阪", "札幌"],
    callingCode: "81",
    mobile: ["90XNNNNNNN", "80XNNNNNNN"],
    landline: ["33XNNNNNN"],
    trunk: "0",
  },
  {
    id: "korean",
    region: "KR",
    country: "대한민국",
    weight: 1,
    given: parseNames(
      "민준=Minjun 서연=Seoyeon 지훈=Jihoon 지우=Jiwoo 현우=Hyunwoo 수진=Sujin 영호=Youngho 은지=Eunji 성민=Sungmin 미영=Miyoung 준호=Junho 하은=Haeun 동현=Donghyun 유나=Yuna",
    ),
    family: parseNames(
      "김=Kim 이=Lee 박=Park 최=Choi 정=Jung 강=Kang 조=Cho 윤=Yoon 장=Jang 임=Lim 한=Han 오=Oh 서=Seo 신=Shin 황보=Hwangbo",
    ),
    cities: ["서울", "부산"],
    callingCode: "82",
    mobile: ["102NNNNNNN", "104NNNNNNN"],
    landline: ["2XNNNNNN"],
    trunk: "0",
  },
  {
    id: "thai",
    region: "TH",
    country: "ประเทศไทย",
    weight: 1,
    given: parseNames(
      "สมชาย=Somchai สมหญิง=Somying ประเสริฐ=Prasert มาลี=Malee วิชัย=Wichai นภา=Napha สุดา=Suda อนันต์=Anan กมล=Kamon พิมพ์=Phim ณัฐ=Nat ศิริ=Siri",
    ),
    family: parseNames(
      "แสงทอง=Saengthong ศรีสุข=Srisuk ใจดี=Jaidee บุญมี=Bunmee ทองคำ=Thongkham รักไทย=Rakthai วงศ์สวัสดิ์=Wongsawat สุขสันต์=Suksan จันทร์เพ็ญ=Chanphen",
    ),
    cities: ["กรุงเทพฯ", "เชียงใหม่"],
    callingCode: "66",
    mobile: ["81XNNNNNN", "89XNNNNNN"],
    landline: ["2XNNNNNN"],
    trunk: "0",
  },
  {
    id: "armenian",
    region: "AM",
    country: "Հայաստան",
    weight: 1,
    given: parseNames(
      "Արամ=Aram Անի=Ani Տիգրան=Tigran Մարիամ=Mariam Հայկ=Hayk Նարե=Nare Գևորգ=Gevorg Լուսինե=Lusine Վարդան=Vardan Սիրանուշ=Siranush",
    ),
    family: parseNames(
      "Հակոբյան=Hakobyan Սարգսյան=Sargsyan Հարությունյան=Harutyunyan Գրիգորյան=Grigoryan Պետրոսյան=Petrosyan Մկրտչյան=Mkrtchyan Ավետիսյան=Avetisyan Կարապետյան=Karapetyan",
    ),
    cities: ["Երևան", "Գյումրի"],
    callingCode: "374",
    mobile: ["91NNNNNN", "77NNNNNN"],
    landline: ["10NNNNNN"],
    trunk: "0",
  },
  {
    id: "georgian",
    region: "GE",
    country: "საქართველო",
    weight: 1,
    given: parseNames(
      "გიორგი=Giorgi ნინო=Nino დავითი=Davit მარიამი=Mariam ლევანი=Levan თამარი=Tamar ირაკლი=Irakli ქეთევანი=Ketevan ზურაბი=Zurab ეკატერინე=Ekaterine",
    ),
    family: parseNames(
      "ბერიძე=Beridze კაპანაძე=Kapanadze გელაშვილი=Gelashvili მაისურაძე=Maisuradze გიორგაძე=Giorgadze ლომიძე=Lomidze წიკლაური=Tsiklauri კვარაცხელია=Kvaratskhelia",
    ),
    cities: ["თბილისი", "ბათუმი"],
    callingCode: "995",
    mobile: ["599NNNNNN", "577NNNNNN"],
    landline: ["322XNNNNN"],
    trunk: "0",
  },
];
