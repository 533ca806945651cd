import { lazily } from "../../../lazily.ts";
import { readingTable } from "./reading-table.ts";

/** Family names of two characters; every other Chinese family name has one. Simplified forms. */
const COMPOUND = new Set(
  (
    "欧阳 司马 上官 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 独孤 端木 东方 南宫 西门 百里 呼延 轩辕 完颜 司空 太史 " +
    "澹台 濮阳 淳于 单于 申屠 公羊 钟离 东郭 万俟 赫连 拓跋 闻人 鲜于 叶赫 范姜 张简 欧张"
  ).split(" "),
);

/**
 * How family names are spelled besides their Mandarin sound: after Cantonese, Hokkien, Teochew, Hakka and Shanghainese,
 * in Korean and Vietnamese, and by readings that the character has in family names only. Simplified forms.
 */
const SPELLINGS = `
陈:chan,tan,tjan,chin,tran,ding 李:lee,li,lie,rhee,yi,ly 王:wong,ong,heng,vuong,ng,bong
张:cheung,chong,teo,tiong,tjong,jang,chang,thio 刘:lau,low,liu,lew,liew,lauw,yoo,ryu
杨:yeung,yong,yeo,yeoh,iu,duong,njo 黄:wong,ng,ooi,oei,huang,hwang,wee,huynh,hoang,bong,eng
吴:ng,goh,go,woo,ngo,oh,gouw 林:lam,lim,liem,im,rim 徐:tsui,chee,choo,seo,suh,tjia,cher,zee
赵:chiu,chew,teo,cho,jo,tio,trieu 周:chow,chau,chew,chu,joo,tjioe,chou,jau 孙:suen,soon,sun,sng,son,swun
马:ma,mah,beh,be,mar 朱:chu,choo,zhu,joo,tjoe,chee 胡:wu,woo,oh,aw,ho,foo,hu
郭:kwok,kwek,quek,koay,kok,kuo,kwak,quach,quah,gwak 何:ho,hoh,ha,hoo 高:ko,koh,kow,go,kou 罗:law,lo,loh,low,na,ra
郑:cheng,tay,tee,teh,chung,jung,jeong,the,trinh 梁:leung,leong,neo,nio,yang,luong 谢:tse,cheah,chia,sia,tjia,cha,ta
宋:sung,song,soong,tsung 唐:tong,tang,dong 许:hui,hsu,khoo,koh,kho,khor,hsui,heo,hur,heu,hua
邓:tang,teng,thang,dang 冯:fung,foong,pang,phung,bong 韩:hon,han,hahn,hang 曹:cho,tso,chou,chao,zo,jo
曾:tsang,chan,chang,tseng,cheng,zeng,chin 彭:pang,phang,paang,peng 萧:siu,siew,seow,sio,hsiao,siauw,seo
蔡:choi,tsoi,chua,choy,tsai,toy,cai,chai,tjoa,thai 潘:poon,pan,phua,pua,phan,pon 田:tin,tian,chan,dien
董:tung,tang,dong,dung 袁:yuen,yuan,goan,wan,wun 于:yu,yue,woo,uh 余:yu,yee,yue,eu,u,yuu,yeo
叶:yip,yeh,ip,yap,yeap,iap,yep 蒋:cheung,chiang,chiong 杜:to,tu,toh,doo,du,dou,do 苏:so,soh,su,soo,sou,saw
魏:ngai,wei,gui,wai,wi,nguy 程:ching,cheng,thia,chen 吕:lui,lu,loo,looi,lyu,leu 丁:ting,ding,teng,dinh
沈:sum,shum,sim,shen,sam,sin,shim 任:yam,yum,ren,jen 姚:yiu,yao,yeow,yau 卢:lo,loo,lu,lou,low,no,roh 傅:fu,foo,poh
钟:chung,cheong,chong,tjung 姜:keung,kang,geung 崔:chui,choi,tsui 谭:tam,tham,tan,hom,hum,tom
廖:liu,liew,liaw,leow,liao,lew 范:fan,farn,huan,pham,beom 汪:wong,wang,ong 陆:luk,look,lu,loke,liok,yook,lock
金:kam,kim,gam,chin,gim,king 石:shek,sek,shih,siok,seok 戴:tai,dai,tay 贾:ka,kar,chia 韦:wai,wei,wee,vi
夏:ha,har,hsia,hah 邱:yau,khoo,chiu,yow,kho,hew,khoe 方:fong,fang,png,hong,pang,bang 侯:hau,hou,how,hao
邹:chau,chow,tsou,chew,zau 熊:hung,hsiung,him 孟:mang,meng 秦:chun,chin,tan 白:pak,peh,pai,bai,baek
江:kong,kiang,chiang,gong,kang 薛:sit,see,hsueh,sih,seol 闫:yim,yan 严:yim,giam,yen,ngiam,eom,um
武:mo,moo,wu,bu,vu,vo 顾:koo,ku,goo 毛:mo,mao,mok 万:man,wan,ban 尹:wan,yin,yoon,yun 钱:chin,tsien,chien,tsin,chee
汤:tong,thong,tang,teng 黎:lai,loi,le,ly,li 贺:ho 赖:lai,loi,lye 龚:kung,kong,keng 康:hong,kang,khng
莫:mok,mo,moh,bok,mac 孔:hung,kung,khoo,gong 向:heung 常:sheung 温:wan,wen,voon,oon,vun,on 易:yik,yi
庄:chong,chuang,ching,tsong,cheng,zhuang 关:kwan,kuan,guan,quan 骆:lok,lo,loh 欧:au,ow,ou,aw 区:au,ou,ow,aw,eu
麦:mak,mark,mac,bek 符:foo,fu,hu 卓:cheuk,toh,cho,chok,tok,tak 冼:sin,sinn,sen 霍:fok,huo,fock,hok
邝:kwong,fong,kong 甄:yan,yen 伍:ng,eng,wu,go 颜:ngan,gan,yen,ngai,an 朴:park,pak,bak,piao,pu 安:on,ahn,an
柳:lau,yoo,ryu,lew 郝:kok,hao 史:sze,shih,su,sa 施:sze,si,see,shi,sy,shih,sie 翁:yung,eng,ang,weng,ong,ung 凌:ling
岑:shum,sham,sam,sum,cen 巫:mo,moo,wu,boo 古:ku,koo,goo 简:kan,chien,gan 游:yau,yew,yu,you 尤:yau,yew,yu
詹:chim,chan,tsim,cham,jim 洪:hung,ang,hong 单:shan,sin 解:xie,kai,hai 仇:qiu,sau,chou 查:zha,cha 盖:ge,kai
翟:zhai,chak,di 覃:qin,tan,tam,chum 华:wah,hua,wa 纪:kee,chi,gee,ji,kay 葛:kot,ko,ge,got 缪:miao,miu 尉:wei
乐:yue,le,lok,yueh 曲:kuk,chu 宁:ning 佘:she,seah,sheh 官:koon,kuan 练:lin,lien 连:lin,lien 池:chi,tee,ji 荆:king
刁:tiu,diao 司徒:szeto,szetoe,situ,seto 欧阳:auyeung,auyong,ouyang,owyang,owyong,oyang 上官:sheungkwun,seongkoon
诸葛:chukot,jegal,chukuo 皇甫:wongpo,hwangbo 慕容:moyung 司马:szema 夏侯:hahau 南宫:namkung,namgung 申:shin,sin
权:kwon 南:nam 裴:bae,pae,pui,bui 河:ha 车:cha 全:jeon,chun,jun 文:moon,man,mun 玄:hyun 都:do 禹:woo 俞:yu,yoo,yue
辛:shin,sin,sun 延:yeon 奇:ki 昔:seok 阮:nguyen,yuen,un,yuan 段:doan,tuen
`;

const spellingsOfSurname = lazily(() => readingTable(SPELLINGS));

/** The family name that a Chinese name begins with: one character or two. */
export function chineseSurname(name: string): string {
  const characters = Array.from(name);
  const compound = characters.slice(0, 2).join("");
  return characters.length > 2 && COMPOUND.has(compound) ? compound : (characters[0] ?? "");
}

/** Latin spellings of a family name besides its Mandarin sound; mostly none. */
export function surnameSpellings(surname: string): readonly string[] {
  return spellingsOfSurname().get(surname) ?? [];
}
