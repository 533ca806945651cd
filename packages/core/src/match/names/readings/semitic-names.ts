import { lazily } from "../../../lazily.ts";
import { readingTable } from "./reading-table.ts";

/**
 * Given names that share their consonants with others, with their Latin spellings: Mahmoud could be spelled by the letters
 * of Mohammed, Saeed by those of Saad, Shira by those of Sara. Folded as `foldedTokens` folds both scripts.
 */
const NAMES = `
محمد:mohammed,mohamed,mohammad,mohamad,muhammad,muhammed,muhamad,mohamd,mohd,mohmed,mhamed,mehmet,mahomed
محمود:mahmoud,mahmud,mahmood,mehmood,mehmud احمد:ahmed,ahmad,ahmet,achmed,ahmd حامد:hamed,hamid
حميد:hamid,hameed,hamed حمد:hamad,hamed حمدي:hamdi,hamdy حماد:hammad,hamad امجد:amjad ماجد:majed,majid,maged
مجيد:majeed,majid مجدي:magdy,majdi حسن:hassan,hasan,hassen
حسين:hussein,husain,hussain,husayn,hossein,hussien,hocine,hosein,huseyin حسان:hassan,hassane حسني:hosni,husni
حسنا:hasna علي:ali,aly,ally علا:ola,ala علاء:alaa,ala على:ali,aly عليا:alia,aliya,alya عادل:adel,adil عدل:adl
سعد:saad,sad,saed سعيد:saeed,said,saied,sayeed,saiid سعود:saud,saoud,soud سيد:sayed,sayyid,syed,said سلمان:salman
سليمان:suleiman,sulaiman,soliman,slimane,suleyman سليم:salim,saleem,selim سالم:salem,salim سلمي:salma سلمى:salma
سلام:salam سامي:sami,samy سمير:samir,sameer سميره:samira سامر:samer سمر:samar ثامر:thamer كريم:karim,kareem,kerim
كرم:karam اكرم:akram كامل:kamel,kamil كمال:kamal,kemal جمال:jamal,gamal,djamal,jamaal
جميل:jamil,jameel,gamil,djamil جميله:jamila,gamila,djamila رشيد:rashid,rasheed,rachid راشد:rashed,rashid
رشاد:rashad,rachad رشا:rasha امين:amin,ameen,amine امينه:amina ايمن:ayman,aymen ايمان:iman,eman,imane امان:aman
منى:mona,muna مني:mona,muna منا:mena منير:munir,mounir,moneer مناره:manara عمر:omar,umar,omer عمرو:amr,amro
عمار:ammar,amar عامر:amer,amir امير:amir,ameer,emir عمران:imran,omran عمير:omair
مريم:maryam,mariam,meryem,meriem,miriam,maryem مروان:marwan مروه:marwa مرام:maram رامي:rami,ramy ريم:reem,rim
رام:ram ريما:rima خالد:khaled,khalid خلود:khulood,kholoud خليل:khalil,khaleel خليفه:khalifa خالده:khalida
طارق:tarek,tariq,tarik,tareq طريق:tariq زيد:zaid,zayd,zeid زياد:ziad,ziyad يزيد:yazid,yazeed زايد:zayed,zaid
زينب:zainab,zeinab,zaynab,zeynep زين:zain,zein,zayn زينه:zeina,zina نور:nour,noor,nur نوره:noura,nora,nura
نورا:noura,nora نوري:nouri,nuri نادر:nader,nadir ندير:nadir,nadeer نادي:nadi ندى:nada ناديه:nadia,nadya
هدى:huda,hoda هادي:hadi,hady هدي:huda,hadi هاني:hani,hany هنا:hana,hanna هند:hind,hend مهند:muhannad
فريد:farid,fareed فريده:farida فراس:firas,feras فارس:fares,faris
يوسف:yousef,youssef,yusuf,yousif,yusef,youcef,joseph يونس:younes,younis,yunus,younus وليد:walid,waleed والد:waled
ولاء:walaa وائل:wael,wail ليلى:layla,leila,laila,leyla ليلي:layla,leila,laila,leyla لولو:lulu لينا:lina,leena
ابراهيم:ibrahim,ebrahim,brahim براهيم:brahim بلال:bilal,belal هلال:hilal,helal طلال:talal جلال:jalal,galal
خليل:khalil دانيال:daniel,danial دينا:dina,deena دانا:dana دنيا:dunia,donia عبير:abeer,abir عبد:abd,abed,abdul
عبيد:obaid,ubaid عباس:abbas عابد:abed,abid سهيل:suhail,sohail سهيله:soheila سهى:suha سها:suha,soha رنا:rana
رانيا:rania رنيم:raneem مرح:marah فاطمه:fatima,fatma,fatema,fatimah,fatme فطيمه:fatima رضا:reza,rida,redha
راضي:radi رضوان:radwan,redouane,rizwan ماهر:maher مهره:mehra مهدي:mahdi,mehdi ياسر:yasser,yasir,yaser
يسرا:yusra,yousra ياسمين:yasmin,yasmine,yasmeen,jasmin,jasmine حنان:hanan حنين:hanin,haneen لطيف:latif
لطفي:lutfi,lotfi شريف:sherif,sharif,shareef,cherif شريفه:sharifa,cherifa اشرف:ashraf صالح:saleh,salih صلاح:salah
صالحه:saleha نبيل:nabil,nabeel نبيله:nabila نبال:nibal باسم:basem,bassem,bassam بسام:bassam,basam بسمه:basma
وسام:wissam,wisam وسيم:wassim,waseem,wasim هشام:hisham,hicham هاشم:hashem,hashim
قاسم:qasim,kassem,qassem,gasem,kasim قصي:qusay,qusai דוד:david,dovid,dawid,davide דודו:dudu,dodo דוידי:davidi
דן:dan דנה:dana דני:danny,dani,danni דינה:dina,dinah דניאל:daniel דניאלה:daniela,daniella עדן:eden עדינה:adina
שרה:sara,sarah שרית:sarit שיר:shir שירה:shira,shirah שירי:shiri שרון:sharon אורי:uri,ori,oori אור:or אורה:ora,orah
אורית:orit אירית:irit נועם:noam נועה:noa,noah נח:noah,noach נעמה:naama,naomi נעמי:naomi,noemi,naomy רון:ron
רונה:rona רוני:roni,ronny,ronnie רן:ran רינה:rina,rena רונית:ronit גל:gal גלי:gali גילה:gila גלית:galit גיל:gil
טל:tal טלי:tali,tally יעל:yael,jael אלי:eli,elie,ely אליה:elia,eliya,elijah אילה:ayala אילת:ayelet אייל:eyal
אבי:avi אביב:aviv אביבה:aviva מאיר:meir,meyer,mayer מירה:mira מרים:miriam,maryam,miryam מירי:miri,miry עמית:amit
עמי:ami עומר:omer עמרי:omri יוסי:yossi,yosi יוסף:yosef,joseph,josef,yoseph יוני:yoni יונה:yona,jonah
יונתן:yonatan,jonathan יהונתן:jonathan,yehonatan נתן:natan,nathan נתנאל:netanel,nathaniel משה:moshe,moses,moishe
שמואל:shmuel,samuel,schmuel ישי:ishai,yishai שי:shai,shay שלי:shelly,sheli שלום:shalom,sholom
שלמה:shlomo,solomon,salomon חנה:hannah,hanna,chana,hana חן:chen,hen חיים:chaim,haim,hayim חיה:chaya,haya ליאור:lior
ליאורה:liora לאה:leah,lea לי:lee,li ליאת:liat יובל:yuval יואב:yoav יואל:yoel,joel
יצחק:yitzhak,itzhak,isaac,yitzchak,izak,yitshak יעקב:yaakov,jacob,yakov,jakob,yaacov
רבקה:rivka,rebecca,rivkah,rebekah רחל:rachel,rahel,racheli אברהם:avraham,abraham,avrum אסתר:esther,ester,estee
מיכל:michal מיכאל:michael,mikhael מיכה:micha,micah
`;

const HEBREW = /\p{Script=Hebrew}/u;

const spellings = lazily(() => readingTable(NAMES));
const bearersOf = lazily(() => {
  const bearers = new Map<string, string[]>();
  for (const [native, names] of spellings()) {
    for (const name of names) bearers.set(name, [...(bearers.get(name) ?? []), native]);
  }
  return bearers;
});

/** The Latin spellings of a name that the table has; none for most words. */
export function knownSpellings(native: string): readonly string[] {
  return spellings().get(native) ?? [];
}

/**
 * What the table says of a word and a Latin spelling: true or false where it has both, null where it leaves the question to
 * the letters.
 */
export function isKnownSpelling(native: string, latin: string): boolean | null {
  const bearers =
    bearersOf()
      .get(latin)
      ?.filter((name) => HEBREW.test(name) === HEBREW.test(native)) ?? [];
  if (bearers.includes(native)) return true;
  return bearers.length === 0 ? null : false;
}
