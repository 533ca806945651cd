/** Names in two scripts, and homophones in one. Format: see `hard-cases.ts`. */
export const HARD_SCRIPT_CASES = `
# Chinese homophones
ask | 张伟 | +86 138 1234 5678 || 章伟 | +86 138 1234 5678
different | 王小明 | +86 138 1234 5678 || 王小红 | +86 138 1234 5678
ask | 李娜 | lina@mail.example || 李娜娜 | lina@mail.example
ask | 陈静 | +86 138 1234 5679 || 陈婧 | +86 138 1234 5679
ask | 周杰 | zj@mail.example || 周洁 | zj@mail.example
different | 刘洋 | ly1@mail.example || 刘洋 | ly2@mail.example
different | 王芳 | +86 10 1234 5678 || 李强 | +86 10 1234 5678
different | 佐藤健 | +81 3 1234 5678 || 佐藤愛 | +81 3 1234 5678
ask | 王丽 | +86 138 1234 5678 || 王莉 | +86 138 1234 5678
different | 陈伟 | +86 10 1234 5678 || 陈芳 | +86 10 1234 5678
# Chinese in Latin letters
same | 王小明 | xm@mail.example || Xiaoming Wang | xm@mail.example
same | 欧阳娜娜 | +86 138 1234 5678 || Nana/Ouyang | +86 138 1234 5678
same | 陳大文 | tm@mail.example || Chan Tai Man | tm@mail.example
same | 張偉 | +86 138 1234 5678 || 张伟 | +86 138 1234 5678
same | 曾国强 | gq@mail.example || Guoqiang/Zeng | gq@mail.example
same | 林志豪 | lzh@mail.example || Chih-hao/Lin | lzh@mail.example
same | 蔡雅婷 | +886 912 345 678 || Ya-Ting/Tsai | +886 912 345 678
same | 李嘉欣 | kayan@mail.example || Lee Ka Yan | kayan@mail.example
ask | 王小明 | +86 138 1234 5678 || David Wang | +86 138 1234 5678
same | 王小明 David | david@mail.example || David Wang | david@mail.example
same | Wang Xiao Ming | xm@mail.example || Xiaoming/Wang | xm@mail.example
same | Xiaoming (David) Wang | xm@mail.example || David/Wang | xm@mail.example
same | 司马懿 | sy@mail.example || Yi/Sima | sy@mail.example
different | 王小明 | +86 10 1234 5678 || Chen Li | chenli@mail.example
same | 刘德华 | ldh@mail.example || Andy Lau 刘德华 | ldh@mail.example
same | 黄志强 | wck@mail.example || Wong Chi Keung | wck@mail.example
same | 周润发 | crf@mail.example || Chow Yun-fat | crf@mail.example
same | 許雅婷 | hyt@mail.example || Ya-ting/Hsu | hyt@mail.example
same | 诸葛亮 | zgl@mail.example || Liang/Zhuge | zgl@mail.example
ask | 李明 | +86 138 1234 5678 || Kevin Li | +86 138 1234 5678
# kanji against romaji
same | 山田太郎 | taro@mail.example || Taro Yamada | taro@mail.example
same | 佐藤花子 | +81 90 1234 5678 || Hanako Sato | +81 90 1234 5678
same | 鈴木 一郎 | ichiro@mail.example || Ichirō/Suzuki | ichiro@mail.example
same | 渡辺真由美 | mayumi@mail.example || Mayumi/Watanabe | mayumi@mail.example
same | 高橋健太 | +81 90 1234 5679 || Takahashi Kenta | +81 90 1234 5679
same | やまもと きょうこ | kyoko@mail.example || Kyoko Yamamoto | kyoko@mail.example
same | 渡邊健 | ken@mail.example || 渡辺健 | ken@mail.example
same | 伊藤翔太 | shota@mail.example || Shouta/Itoh | shota@mail.example
same | 小林 美咲 | misaki@mail.example || Misaki/Kobayashi | misaki@mail.example
same | ジョン スミス | js@mail.example || John/Smith | js@mail.example
ask | 中村優子 | +81 90 1234 5670 || Naoko/Nakamura | +81 90 1234 5670
different | 佐藤花子 | hanako@mail.example || Kenji/Suzuki | kenji@mail.example
same | 高橋さくら | st@mail.example || Sakura Takahashi | st@mail.example
same | 松本 潤 | jm@mail.example || Jun/Matsumoto | jm@mail.example
same | 斉藤和也 | ks@mail.example || Kazuya/Saito | ks@mail.example
same | 中島 健 | kn@mail.example || Nakajima Ken | kn@mail.example
same | 長谷川 京子 | kh@mail.example || Kyouko/Hasegawa | kh@mail.example
same | マイケル・ブラウン | mb@mail.example || Michael/Brown | mb@mail.example
different | 田中一郎 | +81 3 1234 5678 || 田中花子 | +81 3 1234 5678
# Korean
same | 김민수 | ms@mail.example || Minsu/Kim | ms@mail.example
same | 이지훈 | jh@mail.example || Ji-hoon/Lee | jh@mail.example
same | 박서연 | +82 10 1234 5678 || Seoyeon/Park | +82 10 1234 5678
same | 최영희 | yh@mail.example || Young Hee/Choi | yh@mail.example
same | 정현우 | hw@mail.example || Hyunwoo/Chung | hw@mail.example
same | 임수정 | sj@mail.example || Soo-jung/Lim | sj@mail.example
different | 김민수 | +82 2 1234 5678 || 김민지 | +82 2 1234 5678
same | Ji Hoon Lee | jh@mail.example || Jihoon/Lee | jh@mail.example
same | 노경은 | ke@mail.example || Kyung-eun/Roh | ke@mail.example
ask | 김민수 | +82 10 1234 5678 || Daniel/Kim | +82 10 1234 5678
same | 강민호 | kmh@mail.example || Minho/Kang | kmh@mail.example
same | 윤서현 | ysh@mail.example || Seo-hyun/Yoon | ysh@mail.example
same | 오세훈 | osh@mail.example || Se-hoon/Oh | osh@mail.example
ask | 이민정 | +82 10 1234 5678 || Jenny Lee | +82 10 1234 5678
# Vietnamese and Thai
same | Nguyễn Thị Minh Khai | khai@mail.example || Khai/Nguyen | khai@mail.example
same | Trần/Quốc Bảo | bao@mail.example || Bao/Tran | bao@mail.example
same | สมชาย ใจดี | somchai@mail.example || Somchai Jaidee | somchai@mail.example
ask | ประยุทธ จันทร์ | +66 81 234 5678 || Prayuth Chan | +66 81 234 5678
same | Phạm Đức Anh | da@mail.example || Pham Duc Anh | da@mail.example
same | Lê Hoàng Nam | nam@mail.example || Nam Le | nam@mail.example
different | Nguyễn Văn An | +84 24 1234 567 || Nguyễn Thị Bình | +84 24 1234 567
same | ธนาคาร ศรีสุข | ts@mail.example || Thanakarn/Srisuk | ts@mail.example
# Arabic and Hebrew without vowels
same | محمد علي | mali@mail.example || Mohammed Ali | mali@mail.example
same | דוד כהן | dc@mail.example || David Cohen | dc@mail.example
different | محمد علي | +20 100 123 4567 || فاطمة علي | +20 100 123 4567
same | חיים לוי | +972 54 234 5678 || Chaim/Levy | +972 54 234 5678
same | يوسف الشريف | ys@mail.example || Youssef/El-Sherif | ys@mail.example
same | עבד אל־קאדר | aq@mail.example || Abd al-Qadir | aq@mail.example
same | نور حداد | nh@mail.example || Nour/Haddad | nh@mail.example
same | خالد بن سعيد | ks@mail.example || Khaled bin Saeed | ks@mail.example
same | رضا کریمی | rk@mail.example || Reza/Karimi | rk@mail.example
same | שירה מזרחי | sm@mail.example || Shira/Mizrahi | sm@mail.example
ask | محمد علي | +20 100 123 4567 || Mahmoud Ali | +20 100 123 4567
same | דוד כהן | +972 3 123 4567 || Dudu Cohen | +972 3 123 4567
same | أحمد حسين | ah@mail.example || احمد حسین | ah@mail.example
same | عبد الرحمن صالح | as@mail.example || Abdulrahman/Saleh | as@mail.example
same | עמית ברק | ab@mail.example || Amit/Barak | ab@mail.example
different | سارة منصور | +20 2 1234 5678 || ليلى منصور | +20 2 1234 5678
same | فاطمة الزهراء | fz@mail.example || Fatima Zahra | fz@mail.example
same | عمر الخطيب | ok@mail.example || Omar/Khatib | ok@mail.example
same | حسين رضائي | hr@mail.example || Hossein/Rezaei | hr@mail.example
same | יעל שפירא | ys@mail.example || Yael/Shapira | ys@mail.example
same | משה גולדברג | mg@mail.example || Moshe/Goldberg | mg@mail.example
same | אברהם פרידמן | af@mail.example || Avi/Friedman | af@mail.example
same | شريف عبد الله | sa@mail.example || Sherif/Abdullah | sa@mail.example
different | أحمد سعيد | +20 2 1234 5678 || منى سعيد | +20 2 1234 5678
# Cyrillic and other alphabets against Latin
same | Сергей Иванов | si@pochta.example || Sergei Ivanov | si@pochta.example
same | Юлия Щербакова | +7 912 345-67-89 || Yuliya Shcherbakova | +7 912 345-67-89
same | राज शर्मा | raj@mail.example || Raj Sharma | raj@mail.example
different | Иван Петров | petrov@pochta.example || Ольга Петрова | petrov@pochta.example
same | Γιώργος Παπαδόπουλος | gp@mail.example || George/Papadopoulos | gp@mail.example
same | Олександр Шевченко | os@poshta.example || Oleksandr/Shevchenko | os@poshta.example
same | Саша Морозов | sasha@pochta.example || Alexander/Morozov | sasha@pochta.example
same | Նարեկ Հակոբյան | nh@mail.example || Narek/Hakobyan | nh@mail.example
same | ნინო ბერიძე | nb@mail.example || Nino/Beridze | nb@mail.example
same | Пётр Чайковский | pt@pochta.example || Peter/Tchaikovsky | pt@pochta.example
same | प्रिया गुप्ता | +91 98200 12345 || Priya/Gupta | +91 98200 12345
same | সুমন চট্টোপাধ্যায় | sc@mail.example || Suman/Chattopadhyay | sc@mail.example
same | Ђорђе Ђукић | dd@posta.example || Đorđe/Đukić | dd@posta.example
same | Наталія Ковальчук | nk@poshta.example || Natalia/Kovalchuk | nk@poshta.example
same | முருகன் செல்வம் | ms@mail.example || Murugan/Selvam | ms@mail.example
same | Екатерина Хрущёва | eh@pochta.example || Ekaterina/Khrushcheva | eh@pochta.example
same | Аннa/Ceргeeвa | as@pochta.example || Анна/Сергеева | as@pochta.example
same | लक्ष्मी अय्यर | la@mail.example || Lakshmi/Iyer | la@mail.example
different | Иван Петров | +7 495 123-45-67 || Pavel Sidorov | +7 495 123-45-67
different | Мария Соколова | +7 495 123-45-67 || Marina/Sokolova | +7 495 123-45-67
same | Ольга Кузнецова | ok@pochta.example || Olga/Kuznetsova | ok@pochta.example
same | Михаил Горбачёв | mg@pochta.example || Mikhail/Gorbachev | mg@pochta.example
same | Володимир Зінченко | vz@poshta.example || Volodymyr/Zinchenko | vz@poshta.example
same | Ελένη Νικολάου | en@mail.example || Eleni/Nikolaou | en@mail.example
same | Арман Сулейменов | as@mail.example || Arman/Suleimenov | as@mail.example
same | अमित वर्मा | av@mail.example || Amit/Verma | av@mail.example
same | सुनीता देवी | sd@mail.example || Sunita/Devi | sd@mail.example
same | ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ | gs@mail.example || Gurpreet/Singh | gs@mail.example
same | ანა ქავთარაძე | ak@mail.example || Ana/Kavtaradze | ak@mail.example
different | Андрей Белов | +7 495 123-45-67 || Irina/Belova | +7 495 123-45-67
`;
