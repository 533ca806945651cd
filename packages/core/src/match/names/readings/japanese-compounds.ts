/** Japanese names, family names above all, whose reading is not the sum of their characters'; long vowels written out. */
export const JAPANESE_COMPOUNDS = `
渡辺:watanabe,watabe 渡部:watanabe,watabe 長谷川:hasegawa 長谷部:hasebe 服部:hattori 五十嵐:igarashi
日下部:kusakabe 日下:kusaka 東海林:shouji,tokairin 小鳥遊:takanashi 四月一日:watanuki 月見里:yamanashi 大和:yamato
和泉:izumi 百々:dodo 佐々木:sasaki 佐々:sasa 野々村:nonomura 井上:inoue,inoe,inouye 三枝:saegusa,mieda
八月一日:hozumi 小山内:osanai 小比類巻:kohiruimaki 熊谷:kumagai,kumagaya,kumatani 神谷:kamiya,kamitani
神田:kanda,kamida 神山:kamiyama,kouyama 神戸:kanbe,koube,kando 神崎:kanzaki,kouzaki 神:jin,kami,kou 伊達:date
安達:adachi 安曇:azumi 東雲:shinonome 一色:isshiki 北条:houjou 西園寺:saionji 中臣:nakatomi 物部:mononobe 蘇我:soga
木下:kinoshita 日野:hino 三木:miki 山内:yamauchi,yamanouchi 井口:iguchi,inokuchi 堀内:horiuchi,horinouchi
武田:takeda 池上:ikegami,ikenoue 田上:tagami,tanoue 村上:murakami 河上:kawakami 川上:kawakami
坂上:sakagami,sakaue,sakanoue 羽生:hanyuu,habu 羽田:haneda,hata 丹羽:niwa 丹:tan,ni 仁科:nishina 沓掛:kutsukake
相模:sagami 相良:sagara 百瀬:momose 七海:nanami 柴崎:shibasaki 箕輪:minowa 土方:hijikata 土屋:tsuchiya 土居:doi
土井:doi 小野:ono 小野寺:onodera 小川:ogawa 小田:oda 小原:ohara,obara,kohara 小沢:ozawa 小笠原:ogasawara
小倉:ogura,kokura 小山:koyama,oyama 小島:kojima,ojima 上野:ueno,uwano 上原:uehara 上村:uemura,kamimura 三上:mikami
三浦:miura 三宅:miyake 三原:mihara 菅原:sugawara,sugahara 菅野:sugano,kanno 菅:suga,kan 近藤:kondou 遠藤:endou
安藤:andou 工藤:kudou 斎藤:saitou 斉藤:saitou 伊藤:itou 加藤:katou 佐藤:satou 後藤:gotou 内藤:naitou
須藤:sudou,sutou 武藤:mutou 進藤:shindou 新藤:shindou 新井:arai 荒井:arai 新田:nitta,arata 新垣:aragaki,arakaki
新家:niinomi 新谷:shintani,araya,niiya 金城:kinjou,kaneshiro 比嘉:higa 大城:ooshiro,oshiro 宮城:miyagi 知念:chinen
喜屋武:kyan 仲村:nakamura 玉城:tamaki,tamashiro 島袋:shimabukuro 具志堅:gushiken 我那覇:ganaha 東:higashi,azuma
東江:agarie 西:nishi 久保:kubo 大久保:ookubo,okubo 一条:ichijou 二階堂:nikaidou 三好:miyoshi 四宮:shinomiya
五島:gotou,goshima 六車:muguruma 八木:yagi 八田:hatta,yada 九条:kujou 十河:sogou 千葉:chiba 千田:senda,chida
万代:bandai,mandai 生田:ikuta 生駒:ikoma 生方:ubukata 柳生:yagyuu 早乙女:saotome 五月女:saotome 雑賀:saika
飛鳥:asuka 日向:hinata,hyuuga 服:hattori 勅使河原:teshigawara 大谷:ootani,otani,ooya 水谷:mizutani,mizuya
渋谷:shibuya,shibutani 本多:honda 本田:honda 本間:honma 本庄:honjou 黒木:kuroki 目黒:meguro 天野:amano 天海:amami
雨宮:amemiya,amamiya 宇佐美:usami 宇都宮:utsunomiya 浜田:hamada 長嶋:nagashima 長島:nagashima 長田:nagata,osada
長:chou,osa 海老原:ebihara 海老名:ebina 蛯名:ebina 蝦名:ebina 保科:hoshina 石川:ishikawa 石井:ishii 石黒:ishiguro
戸田:toda 江戸:edo 江口:eguchi 江崎:ezaki,esaki 直江:naoe 東野:higashino,touno 真田:sanada 真壁:makabe
美濃部:minobe 美作:mimasaka 不破:fuwa 別府:beppu 朝比奈:asahina 佐伯:saeki,saiki 綾瀬:ayase 各務:kakami
河内:kawachi,kouchi 河野:kouno,kawano 川内:kawauchi,sendai 香川:kagawa 香取:katori 香坂:kousaka
高坂:kousaka,takasaka 高村:takamura,koumura 京極:kyougoku 鳥羽:toba 鳥居:torii 鳥山:toriyama 刑部:osakabe
忽那:kutsuna 毛利:mouri 酒井:sakai 坂井:sakai 境:sakai 堺:sakai 兵頭:hyoudou 兵藤:hyoudou 有働:udou 有馬:arima
阿部:abe 安部:abe 阿倍:abe 安倍:abe 織田:oda 織部:oribe 来栖:kurusu 栗栖:kurisu,kurusu 早稲田:waseda 稲葉:inaba
稲垣:inagaki 鵜飼:ukai 鵜澤:uzawa 犬養:inukai 犬飼:inukai 猪股:inomata 猪俣:inomata 猪瀬:inose 祖父江:sobue
大原:oohara,ohara 大野:oono,ono,ohno 大木:ooki,oki 大塚:ootsuka,otsuka 大川:ookawa,okawa 大島:ooshima,oshima
大橋:oohashi,ohashi 大石:ooishi,oishi 大西:oonishi,onishi 大森:oomori,omori 大村:oomura,omura 大田:oota,ota,ohta
太田:oota,ota,ohta 河合:kawai 川合:kawai 落合:ochiai 小栗:oguri 長沼:naganuma 中谷:nakatani,nakaya
米谷:yonetani,maiya 角田:kakuta,tsunoda,sumida 幸田:kouda,koda 三田:mita,sanda 日高:hidaka 春日:kasuga
春日井:kasugai 飯島:iijima 飯塚:iizuka 飯田:iida 入江:irie 入野:irino 国分:kokubu 国府田:koda 大神:oogami,ogami
吉川:yoshikawa,kikkawa 関谷:sekiya 関屋:sekiya 熱海:atami 米倉:yonekura 米田:yoneda 明石:akashi 赤穂:akou
出雲:izumo 出口:deguchi 乙部:otobe 小津:ozu 桑名:kuwana 桐生:kiryuu 喜多:kita 喜多川:kitagawa 越智:ochi 郡司:gunji
五味:gomi 御手洗:mitarai 後醍院:godaiin 左近:sakon 白鳥:shiratori 須賀:suga 瀬戸:seto 曽我:soga 曽根:sone
当麻:touma 得能:tokunou 土岐:toki 友利:tomori 永瀬:nagase 梨本:nashimoto 新実:niimi 新美:niimi
新村:niimura,shinmura 新妻:niizuma 西田:nishida 野呂:noro 芳賀:haga 羽賀:haga 平賀:hiraga 平良:taira 藤堂:toudou
藤枝:fujieda 藤波:fujinami 不二:fuji 舟木:funaki 文屋:bunya 卜部:urabe 真鍋:manabe 真野:mano 三雲:mikumo
水上:mizukami,minakami 三井:mitsui 三橋:mitsuhashi 三谷:mitani 三輪:miwa 武者小路:mushanokouji 虫明:mushiake
村主:suguri 門田:kadota 八代:yashiro 安井:yasui 柳:yanagi 山県:yamagata 山名:yamana 吉良:kira 和歌山:wakayama
和気:wake 渡会:watarai 綿貫:watanuki 鰐淵:wanibuchi 陽葵:himari,hinata,hina,haruki 陽翔:hinato,haruto,akito
大和:yamato 凪沙:nagisa 咲茉:ema 心愛:kokoa,kokona,koa 結愛:yua,yuna 美桜:mio,miou 翔:kakeru
大翔:hiroto,haruto,yamato,taiga 蒼空:sora 海斗:kaito 悠斗:yuuto,haruto 百合:yuri 百合子:yuriko 小百合:sayuri
紫苑:shion 日葵:himari 七:nana 五月:satsuki 弥生:yayoi 明日香:asuka 飛鳥:asuka 美神:mikami 向日葵:himawari 明日:asu
今日:kyou 和泉:izumi 武蔵:musashi 紅葉:momiji,kureha 時雨:shigure
`;
