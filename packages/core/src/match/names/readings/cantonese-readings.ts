/**
 * Characters of names by their Cantonese syllable (Jyutping without tones), simplified forms standing for all variants.
 * Written for Hong Kong, Macau and the overseas communities, where names are spelled after this sound.
 */
export const CANTONESE_READINGS = `
aa:亚 au:欧区 baak:柏白伯百 baau:包鲍 baan:班 ban:宾彬斌 bat:毕 bei:悲 beng:柄 bik:碧壁璧 bing:冰炳兵秉 biu:彪标
bo:宝波葆 bou:宝葆布步保甫 boei:贝 bok:博 bui:贝 bun:本 buk:卜 caa:茶 caai:柴 caak:策 caam:参 caan:灿 cai:齐妻
cak:测 cam:岑沈寻 can:陈臣 cau:秋周邱 ce:车 ceng:青 ceoi:徐翠吹 ceon:春秦 ceot:出 ci:慈志池词 cin:千前钱
cing:青清晴程澄 cip:妾 cit:哲设 ciu:超昭赵 co:初楚 coeng:昌长祥翔 coi:才彩财采 cong:仓苍 cou:曹草 cung:聪松从丛
cuk:速 cyun:泉全川村传存 daai:戴大 daam:谈 daan:丹 daat:达 dai:弟迪 dak:德 dang:邓登 dei:地 dik:狄迪的 dim:点
din:电田 ding:丁定鼎 diu:刁 do:多 doi:代 dong:东当 dou:杜道都 duk:笃督 dung:东冬董栋 deoi:对 faa:花化 faan:范樊凡
fai:辉晖徽 fan:芬芬勋 fat:法发 fei:飞菲非 fo:火 fong:方芳放房 fu:符傅富夫虎苦 fui:灰 fuk:福 fun:欢宽
fung:冯凤丰风封峰锋枫 gaa:家嘉加佳 gaai:佳介 gaam:鉴 gaan:简 gaau:教 gai:继 gam:金锦甘琴 gan:勤根近 gang:庚耕
gat:吉 gau:久九 gei:基纪琪其机奇 geng:镜 gik:极 gim:剑兼俭 gin:坚建健见 ging:敬景京经镜 git:洁杰 giu:娇桥 go:高歌哥
gok:觉 gon:干 gong:江刚港广康 gou:高告 gu:古顾 guk:谷菊 gun:官冠观关 gung:恭龚宫功 gwaa:瓜 gwaan:关 gwai:贵桂
gwan:君军均坤筠 gwok:国郭 gwong:光广 gyun:娟捐 geoi:巨 haa:夏 haak:客 haan:娴闲 haang:行 haau:孝巧 hak:黑克 ham:涵
han:恒 hang:幸恒亨行 hau:侯厚 hei:希喜曦熙僖起 hing:兴馨庆 him:谦 hin:轩宪显 hip:协 ho:何可河荷 hoeng:香向响
hoi:海开凯 hon:韩汉翰寒 hong:康杭航 hou:豪浩昊灏皓好 hung:洪孔雄红鸿虹空 jam:任荫钦 jan:仁欣恩忍殷 jat:日一逸
jau:邱有佑友尤游柔优 jeoi:锐 jeok:若 jeong:杨阳洋扬让养 jeon:润 ji:怡仪儿伊以而 jik:亦翼益奕 jim:严炎
jin:言贤妍燕彦研 jing:英盈莹影瑛应映凝 jip:叶业 jiu:姚耀瑶饶 ju:余 juk:玉旭育 jung:容蓉勇溶荣翁
jyu:余如宇瑜儒裕乳预羽雨于 jyun:远源元袁圆苑婉沅阮 jyut:月悦越粤乐 kaai:楷 kai:启契 kam:琴 kan:勤芹 kat:咭 kau:求
kei:奇琪其祺骐淇棋麒 kin:健乾权 king:琼倾琼敬经 kit:洁杰 kiu:乔桥翘 kong:邝康 kuk:曲 kwan:群坤 kwok:廓 kyun:权娟
laam:蓝林岚南 laan:兰 lai:黎礼丽励 lam:林淋霖 lau:刘柳流楼 laap:立 lap:立 lei:李利理莉里梨俐 leng:灵 leoi:雷吕女
leon:伦麟邻 leong:梁良亮量 lik:力历 lim:廉 lin:连莲年 ling:玲凌灵龄岭铃绫宁令 lip:聂 liu:廖料 lo:罗卢 loi:来
lok:乐洛 long:郎朗浪龙 lou:卢劳鲁 luk:陆禄绿 lung:龙隆 lyun:联鸾 maa:马 maan:曼万 maau:茅 mai:米 man:文民敏闻雯汶
mei:美薇微眉 ming:明铭鸣名 min:绵勉 mou:毛武巫慕 mong:望 muk:穆木睦 mui:梅妹 mung:蒙梦 ngaai:艾 ngaa:雅牙 ngaan:颜
ngai:倪魏艺毅 ngan:银恩颜 nim:念 ning:宁 ngo:娥 nga:雅 ngo:我 ng:吴伍五 nei:妮尼 nin:年 no:娜 o:柯 oi:爱 on:安
paang:彭 pan:彬频 pau:鲍 pei:皮 ping:平萍苹炳屏 pok:璞朴 pong:庞 pou:普蒲 pui:佩沛培裴珮 pun:潘 saa:沙 saam:三
saan:山珊 saang:生 sai:世细 sak:塞 sam:心深森岑沈芯 san:新辛申 sang:生笙 sap:十 sau:秀寿修守 se:谢 sei:四 sek:石
seng:成 seoi:瑞水绥遂 seon:信顺纯淳 si:斯施诗时思师士史司丝 sik:锡释适 sim:婵 sin:仙先倩善冼
sing:成星诚胜声升盛城承 sip:摄 sit:雪薛 siu:萧少小肇兆绍笑韶 so:苏素 soeng:常尚双湘祥 song:桑 sou:苏素 suk:淑叔
sung:宋崇松 syun:孙宣旋璇 syut:雪 taai:太泰 taam:谭 tai:太娣 tam:谭 tan:吞 tau:头 tim:添甜 tin:天田 ting:婷廷庭亭
tip:贴 tit:铁 to:陶 tong:唐汤堂棠 tou:桃陶涛 tung:彤童桐同通 tyun:团 waa:华 waai:怀 waan:环湾
wai:威伟惠慧维韦卫蕙炜玮 wan:温尹允云韵运 wang:宏 wing:永荣咏颖泳嵘 wo:和 wong:黄王汪旺煌 wu:胡湖 wui:会 wun:焕桓
wut:活 zaai:斋 zaak:泽择 zam:枕 zan:真珍振镇臻 zang:曾增 zau:周洲就 ze:谢 zek:植 zeng:郑净 zeoi:聚 zeon:俊进晋津骏
zeong:张章蒋将 zi:芝志之智子姿紫梓芷至知枝治 zik:植积稷 zim:詹占 zin:展笺 zing:静正晶婧菁政贞精靖 zip:接 zit:捷
ziu:赵招昭照钊 zo:左佐祖 zoeng:张章蒋樟璋 zoi:再 zong:庄 zou:曹祖做 zuk:祝竹足 zung:钟宗忠中仲锺 zyu:朱珠诸主
zyun:专尊 zyut:绝 ceot:出 kwan:群 hoei:许 heoi:许 zeoi:醉 leoi:雷 faan:范 zing:郑 zeng:郑 leung:梁 keoi:渠
keung:强姜 koeng:强姜 goeng:姜羌 daan:丹 zaan:赞 zan:赞 hang:恒 wang:宏弘 lai:赖 laai:赖 lo:骆 lok:骆 lau:娄 lei:黎
tou:涂屠 jau:尤 zim:詹 ou:区欧 fong:邝 kwong:邝 mok:莫 mak:麦 ng:吴 luk:陆 tsoi:蔡 coi:蔡 coi:蔡彩 zoek:卓 coek:卓
cheuk:卓 gu:顾 ngan:颜 zan:甄 jan:甄 jan:忻 tyun:段 dyun:段
`;
