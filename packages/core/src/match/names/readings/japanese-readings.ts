/**
 * How kanji are read in Japanese names: Hepburn, long vowels written out (the "ou" of Tarou), voiced forms included (田 is
 * ta and da, 川 kawa and gawa). Names have readings of their own (nanori), beside those of the dictionary.
 */
export const JAPANESE_READINGS = `
一:ichi,kazu,hajime,hito,i,ip,is,it,ik,masa 二:ji,ni,tsugu 三:mi,zou,san,sabu,kazu,mitsu 四:shi,yo,yon 五:go,itsu,i
六:roku,mutsu,mu 七:nana,shichi 八:hachi,ya,hatsu,yatsu 九:kyuu,ku,hisa 十:juu,tou,to 百:momo,hyaku,yuri
千:chi,sen,kazu,yuki 万:man,kazu,ma 上:ue,kami,kan,jou,uwa 下:shita,shimo,moto 中:naka,chuu,na,atsu
大:dai,oo,o,hiro,tai,masa,oki,ta 小:ko,o,shou,sa 太:ta,tai,futo,hiro,dai 多:ta,oo 子:ko,shi,ne 女:me,jo,onna
男:o,dan,otoko 人:hito,to,jin,nin,ndo 介:suke,kai 丸:maru 久:hisa,ku,kyuu,hisashi,naga 之:yuki,no,shi,yuk
也:ya,nari 乃:no,nai,dai 乙:oto 井:i,sei 亜:a,tsugu 京:kyou,miyako,kei 亮:ryou,akira,makoto,suke
仁:hitoshi,jin,ni,hito,masa,nin 今:ima,kon 代:yo,shiro,dai,nori 令:rei,nori 以:i,mochi 仲:naka,chuu 伊:i,kore 伍:go
会:kai,ai 伝:den 伸:nobu,shin,nob 位:i 佐:sa,suke,tasuku 佑:yuu,suke,tasuku 住:sumi,juu,zumi 体:tai 何:nani,ka
余:yo 作:saku,tsukuri 来:rai,ki,kuru,ku 依:yori,e,i 佳:yoshi,ka,kei,keiko 信:nobu,shin,makoto,shino,akira,nob
俊:toshi,shun,suguru,takashi 保:yasu,ho,tamotsu,yasushi 修:osamu,shuu,nobu,naga 倉:kura,gura
健:ken,take,takeshi,tsuyoshi,katsu 偉:i,takeshi 優:yuu,masaru,suguru,yu,yasashi,masa 傑:ketsu,takashi,suguru
元:moto,gen,hajime,yuki 充:mitsuru,mitsu,juu 兆:chou,kizashi 光:mitsu,hikari,kou,hikaru,teru,aki,akira,mi
克:katsu,koku,masaru,yoshi,katsumi 児:ji,ko 全:zen,masa,akira 公:kimi,kou,masa,hiro 典:nori,ten,sukemi,fumi
兵:hyou,hei,be 内:uchi,nai,chi 円:en,mado,madoka 冨:tomi,fu 冬:fuyu,tou 冴:sae 凌:ryou,shinogu 凛:rin 凜:rin
凪:nagi,nagisa 出:ide,de,izu 刀:tou,katana 初:hatsu,sho,hajime,ui 利:toshi,ri,kazu,yoshi,tos 則:nori,soku 前:mae,zen,saki
剛:tsuyoshi,gou,takeshi,tsuyo,take 力:riki,tsutomu,chikara 加:ka,ga,masu 勇:isamu,yuu,isao,take,yu 勉:tsutomu,ben
勝:masaru,katsu,shou,masa,suguru,kachi 勲:isao,kun,isa 勤:tsutomu,kin 動:dou 務:tsutomu,mu 北:kita,hoku,ki
卓:taku,takashi,suguru,masaru 南:minami,nan,nami 博:hiroshi,haku,hiro 印:in 厚:atsushi,kou,atsu
原:hara,wara,bara,gen,moto 又:mata 友:tomo,yuu 双:sou 取:tori 口:kuchi,guchi,kou 古:furu,ko,hisa 可:ka,yoshi
右:migi,u 史:fumi,shi,chika,hito 司:tsukasa,ji,shi,mori,kazu 合:ai,gou 吉:yoshi,kichi,kitsu,ki,yoshitomo 名:na,mei
向:mukai,muka,kou,hi 君:kimi,kun 吾:go,ware 吹:fuki,fubuki,buki 呂:ro 周:shuu,chika,nori,amane,makoto 味:aji,mi
咲:saki,e,saku,sa,emi 和:kazu,wa,yasu,nagomi,yamato,kazuo,masa,chika,ma,tomo,yori,izu 品:shina 哉:ya,kana,chika,toshi
哲:tetsu,satoshi,akira,tetsushi,nori 唯:yui,i,tada,yu 啓:kei,hiro,akira,hiraku,satoshi 善:yoshi,zen,yoshio
喜:yoshi,ki,nobu,haru 喬:takashi,kyou,taka 国:kuni,koku 園:sono,en,zono 土:tsuchi,do,to,hiji 圭:kei,yoshi,tama,kiyo
地:ji,chi 坂:saka,zaka 坪:tsubo 垣:kaki,gaki 城:shiro,jou,ki,gi,kuni,shigi 執:shuu,tori 基:moto,ki,motoi 堀:hori
堂:dou 堅:ken,kata,katashi 塚:tsuka,zuka 堤:tsutsumi 境:sakai 増:masu,zou 墨:sumi 士:shi,ji,o,tsukasa
壮:sou,takeshi,masa,takashi 声:koe,sei 夏:natsu,ka,na 夕:yuu,yu 外:soto,gai,to 夢:yume,mu,yu
天:ten,ama,sora,taka,ame 央:ou,hiro,hisa,naka,o 奈:na,nai 奥:oku 好:yoshi,kou,konomi,ko 妃:hi,ki,kisaki 妙:tae,myou
姫:hime,ki 孝:takashi,kou,taka,nori,yuki,yoshi 孟:takeshi,mou 季:ki,sue,toki,hide 学:manabu,gaku,satoru,sato
宅:yake,taku 宇:u,taka,hiro 守:mamoru,mori,su,kami,morita 安:yasu,an,a,yasushi 宏:hiroshi,hiro,kou,atsu
宗:mune,sou,shuu,toki 定:sada,tei,jou 実:minoru,mi,jitsu,sane,nori,makoto,chika,mino 宮:miya,guu,kyuu,gu
家:ie,ke,ya,ka,iwa 容:you,hiro 宣:nobu,sen,nori 富:tomi,fu,to,toyo 寛:hiroshi,kan,hiro,yutaka,nori 寺:tera,ji,dera
寿:hisa,toshi,kotobuki,ju,kazu,yoshi,hisashi 寧:yasushi,nei,yasu,ne,shizuka 将:shou,masa,masaru,susumu,tasuku
尊:takashi,takeru,son,mikoto 尋:hiro,jin,tsune 尚:nao,shou,hisashi,takashi,hisa,naoshi 尾:o,bi 居:i,kyo 屋:ya,oku
山:yama,san,zan,sen,taka 岐:ki,michi,chi 岡:oka,kou 岩:iwa,gan 岸:kishi,gishi 峰:mine,hou,takashi 島:shima,jima,tou
崇:takashi,shuu,sou,taka 崎:saki,zaki 嵐:arashi,ran 嶺:mine,rei,ne 巌:iwao,gan,iwa 川:kawa,gawa,sen 州:shuu,kuni,su
巧:takumi,kou 左:hidari,sa 己:mi,ki,ko 市:ichi,shi 布:nuno,fu 希:ki,nozomi,mare,nozo,ke 帆:ho,han
平:hei,hira,taira,pei,hitoshi,bei,yasu,toshi,taka 年:toshi,nen,tomo 幸:yuki,kou,sachi,miyuki,saki,yuk,hiro,taka
広:hiro,hiroshi,kou 庄:shou 康:yasu,kou,yasushi,michi 延:nobu,en 建:ken,take,tatsu,tate 弁:ben 弓:yumi,kyuu
弘:hiro,hiroshi,kou,mitsu 引:hiki,biki 弥:ya,mi,wataru,hisa,yo,mitsu 弦:gen,tsuru,yuzuru 強:tsuyoshi,kyou 当:tou
形:kata,gata,nari 彦:hiko 彩:aya,sai,irodori,ayaka 影:kage,ei 彰:akira,shou,aki,teru 彬:akira,yoshi,hin,aki
律:ritsu,nori,tadashi 後:go,nochi,ato,goto 徒:to 得:toku,ari 徳:toku,nori,nari,megumu,yoshi,no
徹:tooru,tetsu,touru,akira 心:kokoro,shin,mi,ko,moto,kiyo 志:shi,yuki,kokorozashi,ji,motoyuki,mune,moto,sato,shin
忍:shinobu,nin 忠:tadashi,tada,chuu,atsu 快:kai,yasushi,hayashi 怜:rei,satoshi,ryou,satoi 思:shi,omoi,koto
恒:hisashi,tsune,kou,wataru,hisa 恩:on,megumi 恭:yasushi,kyou,yasu,taka,nori
恵:megumi,kei,e,sato,megu,aya,shige,yoshi 悟:satoru,go,satoshi 悠:yuu,haruka,hisashi,haru,yu,chika,hisa 情:jou
惟:i,tada,nobu 惇:atsushi,jun 慎:shin,makoto,nori,chika 愛:ai,mana,megumi,chika,a,me,nari,yoshi,aya,ito,manami
慧:kei,satoshi,sato,satoru,akira,e 慶:kei,yoshi,yasu,chika 憲:nori,ken,akira,kazu,toshi
成:nari,shige,sei,naru,akira,masa,shigeru,aki,yoshi 我:ga,ware 戸:to,do,be,he,kado 房:fusa,bou 所:tokoro,sho
才:sai,toshi 手:te,ta 承:shou,tsugu,yoshi 拓:taku,hiroshi,hiromu,hiraku 持:mochi,ji 掛:kake
敏:toshi,satoshi,bin,haru 教:nori,kyou,michi 敦:atsushi,ton,atsu,osamu 敬:takashi,kei,taka,yoshi,nori,hiroshi
数:kazu,suu 整:hitoshi,sei 文:fumi,aya,bun,mon,nori,hisa 斉:sai,hitoshi,sei,nari 斎:sai,itsuki 斗:to,hoshi,masu
新:ara,shin,arata,nii,ni,chika,wakashi 方:kata,hou,masa,michi 旗:hata 日:hi,ka,nichi,haru,aki,kusa 旦:tan,akira
早:haya,sa,sou 旭:asahi,akira,teru 昂:takashi,kou,akira,subaru 昇:noboru,shou,nori
明:aki,akira,mei,akiko,ake,mi,haru,aka,asu,toshi,hiro 昌:masa,masashi,shou,akira,yoshi,aki 昭:aki,akira,shou,teru
春:haru,shun,kazu 是:kore,yoshi,yuki,naoshi 星:hoshi,sei,akari,boshi 映:ei,mitsu,aki,teru
晃:akira,kou,aki,hikaru,mitsu 時:toki,ji 晋:susumu,shin,yuki,kuni 晟:akira,sei,mitsu 晴:haru,sei,hare,hareru,kiyo
晶:akira,shou,aki,masa 智:tomo,satoshi,chi,sato,toshi,nori,akira,satoru
暁:akatsuki,akira,gyou,satoru,aki,satoshi,toshi 暖:dan,haru,nodoka,atsu 曜:you,akira,teru,hikaru 更:sara
書:fumi,sho,nobu 曽:so,sone 月:tsuki,zuki,runa,getsu 有:ari,yuu,u,tamotsu,yu 服:hatto,fuku 朋:tomo,hou
望:nozomi,bou,nozomu,mochi,mi 朝:asa,tomo,chou,toki 木:ki,gi,ko,moku,boku,shige 未:mi,iwa 末:sue 本:moto,hon,pon
札:fuda 朱:ake,shu,aka,su 杉:sugi 李:ri,sumomo,momo 村:mura,son 杏:an,kyou,anzu 東:higashi,tou,azuma,haru,hiro
松:matsu,shou 林:hayashi,bayashi,rin,shige 枝:eda,e,shi 柄:e,gara,tsuka 染:some,zome 柳:yanagi,yana,ryuu 柴:shiba
柏:kashiwa,haku 栄:sakae,ei,shige,hide,masa,e 栗:kuri,guri 根:ne,kon 桂:katsura,kei,yoshi 桃:momo,tou 桐:kiri,tou
桑:kuwa,sou 桜:sakura,ou,sa 梅:ume,bai,me 梓:azusa,shi 梨:nashi,ri,rin 森:mori,shin 植:ue,shoku,ta 椎:shii
楓:kaede,fuu,ka 楠:kusunoki,kusu,nan 業:gyou,nari 榎:enoki,e 榊:sakaki 樋:hi,toi 槙:maki
樹:ju,ki,itsuki,tatsuki,mi,na,shige,tatsu,miki,tsuki 橋:hashi,bashi,kyou 橘:tachibana 次:tsugu,ji,tsugi,shi
武:take,takeshi,mu,bu,fumi,tatsu 歩:ayumu,ayumi,ho,mu,a,ayu 歳:toshi,sai
正:masa,tadashi,shou,sei,masashi,akira,tada,naka,nobu 毅:takeshi,tsuyoshi,ki,take 毛:ke,mou 比:hi,hisa
民:tami,min,hito 水:mizu,sui,mi 永:naga,ei,hisa,nori,haruka,hisashi,to 江:e,kou,gou 池:ike,chi 汰:ta
河:kawa,gawa,kou 油:yu 治:osamu,haru,ji,hiro,chi,naoharu 沢:sawa,zawa,taku 沖:oki,chuu 沙:sa,suna,su 法:hou,nori
波:nami,ha,ba 泉:izumi,sen,mizu 泰:yasu,tai,yasushi,hiro,yoshi 洋:hiroshi,you,hiro,umi,nada,mi 津:tsu,zu,shin
洸:kou,hiro,takeshi 活:katsu 流:ryuu,naga,ru 浅:asa,sen 浜:hama 浦:ura 浩:hiroshi,kou,hiro,yutaka
海:kai,umi,mi,u,ama,mihiro 涼:ryou,suzu,suzushi 淀:yodo 深:fuka,mi,shin 淳:jun,atsushi,atsu,kiyoshi,makoto,aki
清:kiyoshi,kiyo,sei,sumi,shi,sayaka 渉:wataru,shou,ayumu 渋:shibu 渓:kei,tani 渚:nagisa,sho
渡:watari,wata,watana,to,wataru 温:haru,atsushi,on,yutaka,nuku,atsu 港:minato,kou 湊:minato,sou 湯:yu,tou
湖:ko,mizuumi 満:mitsuru,mitsu,man,ma,michi 源:minamoto,gen,moto,hajime 準:jun,hitoshi 溝:mizo 滝:taki
滋:shigeru,shige,ji,masu 漆:urushi 潔:kiyoshi,kiyo,ketsu,yuki 潤:jun,hiro,uruu,uru,mitsu,masu
澄:sumi,kiyoshi,chou,sumu,kiyo 澪:mio,rei 瀬:se 灯:akari,tou,tomori 炎:en,honoo 為:tame,nari,i
烈:retsu,takeshi,tsuyoshi 照:teru,shou,akira,aki,mitsu 煌:kou,kirara,aki,akira 熊:kuma,yuu 熙:hiro,ki,hiroshi
熱:netsu,atsu 燕:tsubame 片:kata 牛:ushi,gyuu 牧:maki,boku 物:mono 犬:inu 狩:kari 猪:ino,i,inoshishi 猿:saru
玄:gen,kuro,hiro 玉:tama,dama,gyoku 王:ou 玖:ku,kyuu,hisashi 玲:rei,akira,ryou,tama 珠:tama,ju,mi,shu,su 現:gen
球:kyuu,tama 理:ri,masa,satoru,osamu,michi,osa,aya,masashi 琉:ryuu,ru 琢:taku,aya 琳:rin 琴:koto,kin
瑛:ei,akira,teru,aki 瑞:mizu,zui,tama,mi 瑠:ru,ryuu 璃:ri,aki 瑶:you,tama 環:tamaki,kan,tama 瓜:uri 瓦:kawara
甘:ama 生:o,i,ki,iku,sei,mi,nari,fu,u,bu,shou,ubu 用:mochi,you 甫:suke,hajime,ho,toshi,fu,nami 田:ta,da,den
由:yu,yoshi,yuu,yui 甲:kou,ka,katsu 町:machi,chou 画:ga,e 畑:hata,hatake,bata 留:tome,ru,dome 畠:hata,hatake,bata
登:noboru,nobori,to,tou,tomi,nori 白:shiro,shira,haku,ki 的:mato 皆:mina,kai 皇:kou,ou,sume
盛:mori,sei,shigeru,taka 盤:iwa,ban 目:me,moku 直:nao,naoki,tadashi,choku,sunao,tada,naoshi 相:ai,sou,suke,sagara
省:shou,sei,mi 真:makoto,ma,shin,masa,mana,mi,mako,shinji,nao 眸:hitomi 瞳:hitomi,dou,akira
知:tomo,chi,satoshi,kazu,haru,tomoko,sato 矢:ya,naoyuki 石:ishi,iwa,seki,se,ku 砂:suna,sa 研:ken,migaku
碧:midori,aoi,heki,tama 磨:ma,osamu 磯:iso 礼:rei,aya,nori,hiro 社:yashiro,sha 祐:yuu,suke,hiroshi,masa,sachi,yu
祥:yoshi,shou,aki,saki,sachi,naga,hiroshi 福:fuku,tomi,yoshi,saki 禎:sada,tei,yoshi
秀:hide,shuu,hiizu,suguru,ho,mitsu,yoshi,hidenori 秋:aki,shuu,toki 科:shina,ka 秦:hata,shin 稀:ki,mare
種:tane,kusa,shu 稔:minoru,nen,toshi,minori,nari 稗:hie 稲:ina,ine,tou 穂:ho,mi,minori 積:tsumi,zumi,seki,katsu
穣:yutaka,jou,minoru 空:sora,kuu,taka,ku,a 窪:kubo 立:tachi,tate,tatsu,ritsu,ryuu,taka,date
章:akira,shou,aki,fumi,nori,yuki 童:warabe,dou 竜:ryuu,tatsu,ryou,tooru 端:hata,hashi,tadashi,tan,bata
竹:take,chiku,dake 笑:emi,warai,e 笠:kasa,gasa,ryuu 笹:sasa 第:dai,tei 等:hitoshi,shina 策:saku 筒:tsutsu,zutsu
算:san,kazu 節:setsu,misao,sada,takashi,tomo 築:chiku,tsuki 篠:shino 篤:atsushi,tochi,atsu,toku,shige
米:yone,kome,mei,yo,me 粕:kasu 糸:ito,shi 紀:ki,nori,osamu,toshi,kazu,tada,moto 紅:beni,kure,kou,kurenai,momi,aka
納:nou,na,osamu 紗:sa,sha,suzu,tae 純:jun,atsushi,sumi,aya,makoto,kiyoshi 紘:hiro,kou,hiroshi 紡:tsumugi
細:hoso,sai 紫:murasaki,shi,yukari 紬:tsumugi 絃:gen 絆:kizuna 結:yui,yuu,yu,ketsu,kata 給:kyuu
統:osamu,tou,tsune,moto 絢:aya,ken,jun 絵:e,kai 継:tsugu,kei,tsugi 綱:tsuna,kou 綺:aya,ki 綾:aya,ryou 綿:wata,men
緑:midori,ryoku 緒:o,sho,tsugu 線:sen 織:ori,shiki,o 繁:shigeru,shige,han 縄:nawa,jou 羅:ra
美:mi,yoshi,bi,haru,tomi,miyoshi,yoshimi,mei,hashi,ume,fumi 義:yoshi,gi,nori,tadashi,aki,yori
翔:shou,kakeru,tsubasa,to,sho,shouta,ka 翠:midori,sui,akira 翼:tsubasa,yoku,suke 耀:you,akira,teru 老:oi,rou
考:takashi,kou,taka 耕:kou,tagayasu,yasu 耶:ya,ka 聖:sei,kiyoshi,masa,satoshi,hijiri,kiyo,shou,akira
聡:satoshi,sou,akira,sato,toshi,satoru,so,tomi 聴:chou,aki 肇:hajime,chou,tadashi 肥:koe,hi
育:iku,nari,sodatsu,yasu 胡:ko,ebisu 能:nou,yoshi,no,taka 脇:waki 膳:zen 臣:omi,shin,on,tomi,jin,o 臼:usu
至:itaru,shi,yuki,michi,chika 興:oki,kou,tomo 舘:tate,tachi,date 舞:mai,bu,ma 舟:fune,funa,shuu
船:fune,funa,sen,bune 良:yoshi,ryou,ra,nagashi,raku,naga,kazu,nao,haru,ro,fumi 色:iro 芋:imo 芙:fu,hasu
芝:shiba,shi 芦:ashi 芥:akuta 花:hana,ka,haru,bana 芳:yoshi,hou,kaoru,ka,michi 芹:seri 芽:me,ga,mei 苅:kari
苑:sono,en 苗:nae,nawa,mitsu 若:waka,nyaku,yori,naho 英:hide,ei,fusa,aya,akira,hana,hanabusa,teru,hidehiro,e,suguru
茂:shigeru,shige,mo,moto,yutaka,toshi 茅:kaya,chi 茉:ma,matsu 茜:akane 茨:ibara 草:kusa,gusa,shige,sou 荒:ara
荘:shou,sou,masa 荻:ogi 莉:ri,mari 菅:suga,kan,sugano,suge 菊:kiku,aki 菜:na,sai 華:hana,ka,haru,hiro,kei 菫:sumire
萌:moe,megumi,kizashi,moyu,hajime,mei,mo 萩:hagi 葉:ha,you,ba,wa 葛:kuzu,katsu,kazu 葵:aoi,ki,mamoru 蒲:gama,kama
蒼:sou,aoi,ao 蓮:ren,hasu 蓬:yomogi 蔵:kura,zou,osamu,masa 蔦:tsuta 蕗:fuki 薄:usui,susuki,usu
薫:kaoru,kun,shigeru,kaori,yuki 藍:ai,ran 藤:fuji,tou,dou,katsura,to,do 蘭:ran,ka 虎:tora,ko,take 虹:niji,kou
虻:abu 蛭:hiru 衆:shuu 行:yuki,kou,iku,gyou,tsura,michi 衛:ei,mori,mamoru,e
裕:hiroshi,yuu,yutaka,hiro,yasu,yu,sachi 西:nishi,sei,sai,aki 要:kaname,you,me 見:mi,ken,chika
規:nori,ki,tadashi,moto,chika 視:shi,mi 覚:satoru,kaku,aki,sato,tada 親:chika,shin,yoshi,oya,mi
角:kado,kaku,tsuno,sumi 解:kai,satoru,toki 言:koto,gen,ki,nobu 計:kei,kazu,hakaru 記:ki,fumi,nori,shirushi
訓:kuni,nori,kun,satoshi,michi 詠:ei,uta,naga 詩:shi,uta,shiori,shiika 詢:jun 誉:takashi,homare,yo,yasu,shige
誠:makoto,sei,masa,nobu,akira,tomo,nari 語:go,katari,kata 説:setsu,toki 諏:su 諒:ryou,makoto,masa
諭:satoshi,yu,tsugu 謙:ken,yuzuru,akira,nori,kane 譲:yuzuru,jou 谷:tani,ya,dani,gai,koku,hiro,gaya,tanimi
豆:mame,zu 豊:toyo,yutaka,hou,bun,hiro,minoru 貝:kai,gai,bai 貞:sada,tei,tadashi,misao 財:zai,takara 貢:mitsugu,kou
貫:nuki,kan,tooru 貴:taka,takashi,ki,yoshi,atsushi,take 賀:ga,ka,yoshi,shige,nori 資:suke,shi,moto
賢:ken,satoshi,masaru,kata,yoshi,takashi,taka,tada,sato,suguru 質:shichi 赤:aka,seki 赳:takeshi 起:oki,ki,tatsu
越:koshi,etsu,kochi,goe 足:ashi,taru,tari,a 路:michi,ji,ro 輔:suke,ho,tasuku
輝:teru,ki,akira,hikaru,kagayaki,kira,aki 輪:wa,rin 辺:be,nabe,hen,atari,nami 辰:tatsu,shin,toki,nobu 農:nou,atsu
迅:jin,haya,hayate 迫:sako,hazama,saki 近:chika,kon,kin,oumi 迪:susumu,michi,fumi 追:oi,tsui 透:tooru,tou,yuki
通:michi,tsuu,tooru,mitsu 速:haya,hayami,soku 造:zou,nari,miyatsuko 連:ren,tsura,muraji
逸:itsu,hayashi,toshi,haya,suguru 進:susumu,shin,nobu,yuki,michi 遊:yuu,yu,asobu 運:un,yasu,kazu
道:michi,dou,ji,osamu,masa 達:tatsu,tooru,satoshi,itaru,tachi,tsuji,sato,tate 遙:haruka,haru,you 遥:haruka,haru,you
遠:tooi,en,too,to,haruka 那:na,tomo,yasu,yuki 邦:kuni,hou 邪:ya 邸:tei 郁:kaoru,iku,fumi,yuu,ka 郎:rou,ro,o,ou
部:be,bu,hetsu 郷:gou,satori,sato,kyou 都:miyako,to,tsu,kuni,ichi,satoshi 配:hai 酒:saka,sake,shu 酉:tori
里:sato,ri,zato,nori 重:shige,juu,shigeru,chou,kazu,e,atsushi 野:no,ya,nu,nao 金:kane,kana,kon,kin,kanagane 釜:kama
釘:kugi 針:hari 鈴:suzu,rin,rei 鉄:tetsu,kane,magane 銀:gin,shirogane,kane 銭:sen 鋭:toshi,ei,satoshi
錦:nishiki,kin,kane 錬:ren 鍋:nabe 鍛:tan 鍵:kagi,ken 鎌:kama,ken,kata 鏡:kagami,kyou,aki
長:naga,chou,osa,take,tsune,hisa,osamu,masaru,ha 門:kado,mon,to,yuki 開:kai,hiraku,haru,aki
間:ma,aida,hazama,kan,chika 関:seki,zeki,kan,mori 閑:shizu,kan 阪:saka,han 防:bou,sakimori 阿:a,kuma,o 陣:jin
陸:riku,mutsu,michi,atsushi,taka 陽:you,haru,hi,akira,aki,hinata,minami,kiyo,yo,asahi 隅:sumi,kuma
隆:takashi,taka,ryuu,yutaka,toki,mori,oki 隈:kuma,sumi 階:kai,hashi,shina 集:shuu,tsudoi
雄:o,yuu,takeshi,katsu,takashi,yu,kazu,masaru,yoshi,toshi 雅:masa,miyabi,ga,masashi,moto,nori,hitoshi,tsune,tadashi
雨:ame,u,ama,same,fu 雪:yuki,setsu,kiyo 雫:shizuku 雲:kumo,un,yuku,zumo 零:rei 電:den 雷:rai,ikazuchi 霞:kasumi,ka
露:tsuyu,ro,akira 青:ao,sei,haru,kiyo 静:shizu,sei,yasu,shizuka,kiyo 響:hibiki,kyou,hibi,oto
音:oto,ne,on,oo,nari,to 順:jun,nori,yori,yoshi,masa,shige,osamu,yuki,kazu,nobu,nao,michi,mitsu,toshi 須:su,mochi
頼:yori,rai,nori,yoshi 題:dai 額:nuka 顕:aki,ken,akira,takashi,teru,kan 風:kaze,fuu,kaza,fu,kazashi
飛:tobi,hi,taka,asu 飯:ii,han,meshi 飼:kai,shi 養:you,yasu,kai,sumi,nobu,osa,masu,kiyo 館:tate,kan,tachi
首:kubi,obito,shu,kashira 香:ka,kaori,kou,kaoru,ga,yoshi,kyou,kako 馨:kaoru,kei,kaori,yoshi,ka 馬:uma,ma,ba,take,me
駒:koma,goma 駿:shun,hayao,toshi,hayashi,suruga 騎:ki,nori 高:taka,takashi,kou,daka,tomi,akira 鬼:oni,ki,kido
魁:kai,isao,tsutomu 魚:uo,io,gyo 鮎:ayu 鮫:same 鯉:koi 鯛:tai 鳥:tori,tou,to,dori 鳩:hato 鳳:hou,ootori,takashi
鳴:naru,mei,nari,naruse 鴨:kamo,gamo 鴻:kou,hiroshi,hiro,toki 鵜:u 鶏:tori 鶴:tsuru,zuru,tazu,kaku,tsu
鷲:washi,wasshi 鷹:taka,takashi,you 鹿:shika,ka,ga 麗:rei,urara,yoshi,kazu,tsugu,yori,tsura,uraraka 麟:rin
麻:asa,ma,nusa,o 麿:maro 黄:ki,kou 黒:kuro,koku,guro 鼓:tsuzumi 龍:ryuu,tatsu,ryou,tooru,shigemi,ryu
丈:jou,take,hiro,tomo,masu 丞:jou,shou,suke,susumu 主:nushi,shu,mori 予:yo 争:sou 事:koto,ji
享:kyou,takashi,akira,susumu,nori 俣:mata 倫:rin,tomo,michi,hitoshi,nori,osamu 傳:den,tsutae 兎:to,usagi
共:tomo,kyou 具:gu,tomo,tomohiro 冠:kan,kanmuri 判:han 到:itaru,tou,yuki 創:sou,hajime,tsukuru 厳:gen,iwao,itsuki
叶:kanae,kana,kano,kanau 同:dou 吏:ri,tsukasa 呉:go,kure,kuni 告:koku,tsugu 咫:ta 哀:ai 嘉:yoshi,ka,hiro 圏:ken
報:hou 夜:yo,ya,yoru 夫:o,suke,fu,yuu,yoshi,bu 娃:a,ai 娘:jou,ryou 婭:a 婦:fu 宍:shishi
宙:sora,chuu,hiroshi,michi,haru 宝:takara,hou,tomi,taka,tama,yoshi 室:muro,shitsu 宵:yoi,shou 密:mitsu
専:sen,atsumu 対:tsui 峻:shun,takashi,ryou,tosh 崚:ryou 嶋:shima,jima,tou 巡:meguru,jun 工:takumi,ku,kou 巳:mi,shi
帝:mikado,tei 帯:obi 常:tsune,jou,toki,hitachi 幡:hata,han 庵:iori,an 庭:niwa,tei,ba 廉:ren,kiyoshi,tadashi,yasu
廣:hiro,hiroshi,kou 弐:ni 彗:sui,kei,satoshi 征:masa,sei,yuki,tadashi 御:mi,go,o,on,miko 忽:kutsu 恋:koi,ren 恰:kou
悦:etsu,yoshi,nobu 惣:sou,fusa,osamu 愁:shuu 慈:shigeru,ji,itsuku,yoshi,shige 憧:shou,dou 戌:inu 抱:kakae,hou
提:sage,tei 揚:age,you,akira 操:misao,sou,aya 攻:kou,osamu 政:masa,sei,tadashi,osamu,masashi,nori 晏:an,yasu,haru
普:hiroshi,fu,hiro,yuki 景:kage,kei,hiro,akira 暉:ki,akira,teru,haru,aki 曙:akebono,akira,sho
朔:saku,hajime,moto,kita 朗:akira,rou,aki,o,hogara,toki 杜:mori,to,toki 果:ka,hata,mi 枡:masu 柊:hiiragi,shuu,shu
柚:yuzu,yu 栖:su,sumi,sei 栞:shiori,kan 桧:hinoki,hi,kai 梢:kozue,shou 梧:go 椋:ryou,kura,muku 椛:momiji,hana
椿:tsubaki,chin 楽:raku,gaku,tanoshi,ra,yoshi,moto 欣:yoshi,kin,yasushi 止:tomeru,todomu 歌:uta,ka 毬:mari
氏:uji,shi 汐:shio,kiyo,seki 汀:migiwa,tei,nagisa 沼:numa,shou 洲:shuu,su,kuni,shima 湧:yuu,waku,yu,wa 湘:shou
渥:atsushi,atsu 滉:kou,akira,hiro 漣:ren,sazanami 潮:ushio,shio,chou 澤:sawa,zawa,taku 濱:hama 瀧:taki 灘:nada
焔:homura 燎:ryou 燦:san,akira,kirameki 爽:sou,sawa,sayaka,akira,sa 牟:mu 猛:takeshi,mou,takeru,take 獅:shi,leo
玩:gan 琥:ko 瑚:ko,go 瑳:sa 甚:jin 疾:haya 皐:satsuki,kou,sa 睦:mutsu,mutsumi,atsushi,chika,tomo,mu,boku,nobu
瞬:shun 瞭:ryou,akira 矩:nori,tsune,kaku 碓:usui,usu 稜:ryou,taka,kado 穆:atsushi,boku,mutsu 窓:mado
竣:shun,takashi 竪:tate 筆:fude 箕:mino,mi 箱:hako 簾:sudare,ren 粋:sui,kiyo 紋:mon,aya,monchi
素:moto,so,sunao,su,yuki 紺:kon 絹:kinu,ken,masa 維:i,tsuna,masa,tada,sumi,yui,fusa,shige 綸:rin
縁:yukari,en,enishi,yori 繭:mayu 罧:fushi 羚:rei 羽:hane,ha,wa,u,ba,hau 聞:bun,kiku,hiro 肖:shou,ayu
胤:tane,in,tsugu,kazu 脩:osamu,shuu,naga,nobu 臨:rin,nozomu 舷:gen 艶:tsuya,en,yoshi 芭:ba,ha 芯:shin 苫:toma
苺:ichigo,mai 菖:ayame,shou 菱:hishi,ryou 萬:man,yorozu,kazu,tsumoru 葺:fuki 蔭:kage,in,on 蕉:shou 薗:sono,en
薙:nagi,tei 藻:mo,sou 蘇:so,su 蛍:hotaru,kei 裟:sa,kesa 覇:ha 詞:kotoba,shi,nori,fumi 諄:jun,makoto,atsu
讃:san,sanu 跡:ato,michi 逞:takuma,tei 逢:ai,hou 遍:hen 遼:ryou,haruka 醍:dai 采:aya,koto,sai 釉:yuu
鎮:shizu,chin,yasushi,masa 閃:sen,hikaru 陵:ryou,misasagi,taka,oka 隼:hayato,shun,haya,jun,hayabusa 雛:hina
韻:in,hibiki,oto 颯:hayate,fuu,sou,satsu,haya,soujirou 饗:kyou 駆:kakeru,ku 驍:takeshi 麦:mugi,baku 黎:rei,tami,kuro
黛:mayuzumi 衣:i,e,kinu 横:yoko,ou 辻:tsuji 落:ochi,raku 塩:shio,en 梶:kaji 楢:nara 樫:kashi 鞍:kura 櫛:kushi
巻:maki 泊:tomari 狛:koma 猫:neko 県:agata 粟:awa 糟:kasu 荏:e 蕨:warabi 袴:hakama 袖:sode 裏:ura 辛:kara,shin
釣:tsuri 鞠:mari 頭:kashira,tou 鷺:sagi 鼻:hana 伴:ban,tomo,han 倖:kou,sachi 儀:gi,nori 匠:takumi,shou 勘:kan
叡:ei,satoshi 吟:gin 嗣:tsugu,shi,hide 坊:bou 塔:tou 壱:ichi,i 夷:ebisu 奏:kanade,sou,kana 岬:misaki 嶽:take,gaku
岳:take,gaku,takashi 巽:tatsumi 彪:takeshi,hyou,akira 悌:yasushi,tei 扇:ougi,sen 敷:shiki 斐:aya,i,hi 於:o
昊:kou,sora 暢:nobu,mitsuru,you,tooru 杵:kine 柿:kaki 桶:oke 棚:tana,dana 榛:haru,shin 槌:tsuchi 樺:kaba
氷:hi,koori 洞:hora 浄:kiyo,jou,kiyoshi 渕:fuchi,buchi 淵:fuchi,buchi 珀:haku 祈:inori 緋:hi 置:oki 茶:cha 薮:yabu
袋:fukuro,bukuro 諸:moro 鞆:tomo 曲:maga,kyoku 萱:kaya 轟:todoroki 楯:tate 隠:on,kaku 刈:kari 桔:ki 梗:kyou 睿:ei
浪:nami,rou 潟:kata,gata 蜂:hachi 鍬:kuwa 庫:ko 丹:tan,ni 畔:kuro 冷:rei 穴:ana 荷:ni,ka 蒔:maki 綴:tsuzuri
雀:suzume 鯨:kujira 奨:shou 尭:takashi,gyou,aki 堯:takashi,gyou 牡:bo 樟:kusu 些:sa 梁:yana,ryou 簗:yana
溜:ryuu,tame 琶:wa 箸:hashi 蓼:tade 逗:zu 霧:kiri,mu 霜:shimo,sou
`;
