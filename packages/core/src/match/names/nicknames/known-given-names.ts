/**
 * Given names that people of many countries bear: known, so that no other name is taken for a typo of one of them. Among
 * them the frequent ones of the United States census of 1990 (public domain) and of "popular names by country" (CC0).
 */
export const KNOWN_GIVEN_NAMES = `
aadhya aaliyah aarav aariz aarya aasha abbas abd abdallah abdou abdoulaye abdullo abel abena abeni abiola abril
abulfazl acacia ach adaeze adama adanna addison adebola adela adelaida adele aden adil adin adina aditi adjoa adnan
adolf adolfo adomas adora adrianne adrians adrienne adunni afia afua agustin ahava aida aidan aiko aileen ailsa aimar
aino aisultan aisyah aitana aitor aiur aiyana ajda ajla akemi akihiko akiko akin akio akira akosua aksel akua alain
alan alana alanoud alba albano alberta alberte alda aldiyar aldo alejandra alek aleta alexa alexandria alfio alfonsina
alfreda ali alikhan alina aline alinur alisa alise alisha alison alissa alister aliza allan allene alma almudena alona
alondra alonzo alparslan alta althea alton alva alvaro alvin alwin alyona alyssa ama amadou amahle amaia amal amalia
amancio amandine amara amaury amayra ambar amber ambra ambre ambroise amelie amelija amelja amerigo amie aminata amine
amir amira amit amita ammar amos amparo amrita anabel anahi anahit anais anand ananda ananya anar anastasios anatole
anders andrej androula aneta anette angelia angeline angelique angelita angelo angelos angus anh anil anisa anita
anjali anke ankita annabelle annalise anneli annelise annika anohito anouk ansel anselm anthea antje antonella anupama
anuradha anya anzu aoi apolline april aputsiaq araceli aram aranka aras archana arda ardell arden areg areni ari aria
ariadna ariadne ariana arianna arief ariel arif arjun arlene arline arlo arman armand armando armin armine arnaud arne
arnold arnulf aron arpad arsen artemis arthur artur arturo arun aruna aruuke aruuzat arvid arvin arvind aryan asako
asami asel asemahle ash asha ashlee ashok ashot ashraqat ashton ashwin asif asilim asim asiya asja aslan aslaug asmita
assia asta astrid asuka athena atsuko atsushi attila aubrey audra audrey august augusta augustin aurelie aurora austin
autumn ava avery aviana avigail avis awa axel aya ayaka ayako ayala ayalah ayan ayelet ayesha aygun ayim ayla aylin
ayodele ayoub ayra aysel ayumi ayzere azad azaria azariah azmi azra azucena baatar bader bakary bandar banele baptiste
barakat barbare baris bassam basudev batkhaan batya bautista bayarmaa beata beatriz bela belen ben benas benedikta
benedita beniamino benicio benita bennie benno beril berit bernadine bernice berrdo bertil bertille bertram beryl
beste bette bettie bettina betty bettye beulah beyza bhavana bhavesh bhavya bianca bibek bibiana biljana bina binita
bintou birdie birger birk birte bisera bishal bismah bjarke blaine blaise blake blanca blanche blerim bodil bogdan
boglarka bojana bolormaa bonita bonnie bora borana borja boyd bozidar brad bradford bradley brady brandie brandy
braulio breda brenno brent bret brett briana brianna brice bridgette brigida brisa brit britt brooke bryant bryce bryn
brynja brynn bryon bryson buddy bulent burak burcu burton busra byron cael cagla cagri cale caleb callie callum
calogero calvin camillo can canan candela candida caner carey cari carina carine carissa carl carlene carles carlo
carlos carlotta carlton carly carmella carmelo carmen carol carole carsten cary caryl caryn casey cassius cataldo
catalin cathleen catrina cecelia celal celeste celia celina celine celso cem cemre ceren cesare cevdet chad chandan
chandni chantal charbel charity charlene charmaine charu chase chasity chelsey cheri cherie cherry cheryl chidi
chidinma chika chike chinedu chinonso chioma chiyo chiyoko chizuko chloe christi christie christl christy chrystal
chuluun cian cillian ciro claes clarice clarisse clark claudette claudine clelia cleo cleopatra clodagh clotilde clyde
cody coen cole coleen colette colleen colm colton concetta conor consolata cora coral corentin corey corin corina
corine corinne cornelie corrine cortney cory cosima cosimo costanza courtney coy cristiano cristobal crystal csaba
cuneyt curzio cyprian cyprien cyrielle dag dagny daichi daiki daisuke dalal dale dalia dalibor dalila dallas dalton
damiano damir damjan damon dana dane dania danica daniels danila danna dante danuta daphne dara darcy daria darija
darin dario daris darius darko darla darnell darrel darrell darrin darryl darta darwin daryl davi davor dawit dawn
dayna dayo deana deann deanne deborah deena deepa deepti defne deidra deirdre dejan delbert delfin delfina delia
delila delilah della delma delores deloris demet demetre demetria demetrius demir dena denice denisa deniz deon derick
desiree dessie desta destiny detlev devendra devika devin devon dewayne dewey dexter dhanya dhia dhruv diallo diana
diann dieudonne dilan dilara dilek dilip dillon dina dinah dineke dino diogo dion dionne dirceu divya dixie djamel
djeneba djibril dobromir dogan doha dollie domen dominykas domitilla donal donata donatella donato donnell donovan
dora doretha doria dorian doriana dorina dorothee douwe dov doyle draga dragana drago drazen duane duarte dubravka
dudley duncan dunja dusica duska dustin dvora dwayne dwight dylan eabha earl earlene earline earnestine easton ebba
ebony ebru ece eda edda edel eder edgardo edina edith edna edoardo eduarda edythe effie efosa efrain efua egbert egil
eiji eiko eilidh einar eino eirik eitan ekow ela elaine elan elba elbert elchin elda eldar eldon elene elham elia
eliana elida elidio elie elif elina eliran elisabet elise eliseo eliska elke ella elles ellinor ellis elma elmar
elmira elnora elnur elodie eloisa eloise elsa elshan elske elton elva elvia elvin elvio elvira elvis elwood elyas
elzbieta eman emanuela embla emel emelia emely emem emery emi emico emiko emilija emils emin emina emine emir emmett
emmi emre ender enes engin enid eniko ennio enno enrica enver eoghan erasmo ercan erdem eren ergin erhan eri erica
erico erika eriko erin erkan erling erma ermelinda ermin erminia erna ernesta ernestina ernestine ernst erol eron
ersin ertan ervin esben esen esma esmeralda esra estefania estela estella estelle etsuko ettore etty eudora eugenia
eula eulalia eunice eusebio eva evan evandro evangelina evangeline evaristo evelina eveline evens evin evita evren
ewald ewen eyal eylul eymen eyup ezekiel ezgi ezra fabia fabrizia fadel fadi fadwa fahad fahd faisal faiza fajr fannie
fanta farah faraz fardin farhad farida farouk farrah farshad farzana fatemeh fatin fatoumata faustino fausto fay faye
fazal febe federika felecia felicia feliciano felicitas feliks felix femke feray ferda ferdi ferhat feride fern fernao
ferran feyza fiadh fiamma fidan fidel figen filiberto filiz filomena finlay finn fiona fiorella fiorenzo firat firoz
flaminia fleur floor flor flora florence florencia florian florin florine fons forough forrest fortunato fosco fozia
franca francine franka fraser fredrika freek freida freja freya frida frode fulvia fulvio fuma fumiko fumio furkan
furqan gabija gael gaetana gagan gagik gaia gale galen galina galit gamal gamalat ganesh garance gareth garland garret
garrett gaspar gaspard gaston gaurav gauri gautam gavin gavino gay gayane gayle gedeon geert gemma geneva gennaro
genoveva georgette geovanni gerda gereon germain germaine germano geronimo gerti ghada ghassan gia giada giancarla
gideon gilberto gilda gilles gilli gillis gina ginette ginevra gino gioia girish giselle gita gitte giulietta
giuseppina glauco glen glenda glenna gokhan goknur goktug golda goldie gonca gonzague googoosh gopal gorana gordana
graca graciela grady grant gratia grayson graziano greta grete griet grietje griselda grover guadalupe gudmund guido
guilhem guillaume gulay gulcan guler gulsen gulsum gun gunay gunel gunilla gunnar gunnhild gunter gussie gustav
gustavs guven guy gwenael gwenaelle gyula haakon habib habiba hadi hadicha hadiza hadrien hafsa haile haim hajime
hakan hakim halil halim halina hallie halvor hamed hamid hamish hana hanako hande hanneke hanns haoran haoyu harald
hardeep hari hariri harish harjit harlan harley harlow harper harpreet harraz harris haru haruka haruki haruko haruma
harumi haruna haruto hasan hashem hasmik hasnaa hatsue hattie hawa haya hayato hayden haydn hayes hayk heath hedda
hedi hedvig heide heidi heidrun heikapu heiko heinke heitor helga helle helma hemant hemlata henning herbert herculano
heriberto herkus hermann hermine herminia hernan herve hessa heta hettie hidayat hideaki hideki hideko hideo hikaru
hilal hilario hilde hille hilmi himanshu himari hina hinano hinata hinato hinrich hiram hiro hirofumi hiroki hiroko
hiromi hiroshi hiroto hiroyuki hisako hisashi hitomi hitoshi hjalmar hjordis hoda hollie homer honorine hope horacio
hortencia hortense hoshi hosna hosniya houda houston hristina hristo hudson hugo hulya humberto huri hussa hussam
hyacinthe ian ianthe iara ibai iben ibolya ibrahima ichiro idan iddo idoia idris ifeanyi ifeoma ignazio igor iker
ikram ikuko ila ilan ilana ilaria ilda ilene ilenia ilgar ilham ilias ilija ilker ilkka ilse ilyas iman imani imelda
imene iminathi imogene imran imtiaz ina inam inaya inci indira indra indu inez inka inmaculada inuk inunnguag inutsiaq
ioana ioane iola iolanda iona ione iorwerth ippolita iqbal irati irem irfan irina iris irmak irmela irmgard irvin
irving iryna isaac isadora isak isamu isao isaura iset ishaan ishita isidora isidoro isidro iskander isla ismet isolde
issa istvan itai italo itsuki itzel itziar ivalu ivan ivana ivaylo ivet ivica ivik ivo ivonne iwan iwona izabel izaro
izumi izz jacek jacinta jacklyn jackson jaclyn jacquelyn jad jaden jadranka jagdish jai jaideep jakov jakup jalal
jamal jami jamie jamila jan jana janell janelle janez janie janina janine janna janneke jannie jannik janos jany jarek
jarl jarmila jarno jaroslava jarrod jarvis jasna jasper jaswinder jatin javad javed jaxon jaya jayant jayanti jayesh
jayne jayson jean jeanna jeanne jeannie jeannine jekabs jelena jelle jena jenna jenni jennie jenny jens jeppe jerald
jeri jermaine jeroen jeronimo jerri jesse jesus jette jewel jewell jia jihane jill jillian jimena jimmie jina jirina
jitka jiya joachim joaquina joar jocelyne jochem jodie joel joelle johanna joke jokubas jokull jolanda jolanta jolene
jonas jonatan joni joos joost jordana jordi joris josephus josette josiah josiane josip jovan jovana jozefa juanita
judi judith jukka julen jules julianne juliet julieta juliette julija julius jun june junichi junior junko junpei
juraj juri jussi justa justin justina justine justus justyna jutta jyotsna kaan kabir kabita kacper kadiatou kadir
kaede kaia kairo kaito kaja kajal kajus kale kalle kaloyan kalpana kalyani kamal kamala kamau kamila kamile kamran
kana kanae kanako kapil kara karam karan karen kari karima karin karina karine karl karla karlijn karma karolien
karsten karthik karyn kasem kasey kashif kasimir kaspar katalin katarina kate katell katelyn kath katharine kathem
kathleen kathrin kati katie katina katja katla kato katri katsumi katsuo katsuyuki katy kavita kay kaya kaye kayo kazi
kazimierz kazuhiko kazuhiro kazuki kazuko kazumi kazuo kazuya keanu kedar keerthi kees keiichi keiji keiko keisha
keisuke keita keith kelechi kelley kelli kellie kelsey kelvin kemal ken kenan kendal kendall kendra kendrick kenichi
kenichiro kenji kent kenta kentaro kenya kerem keren keri kermit kerri keshav ketan ketil ketut keven kevin kevser
khadija khadije khalid khalil khawla khurram kiaan kiara kieran kikue kimberlee kimiko kimio kinga kingston kioko kira
kiran kirill kirk kirollos kirsten kirsti kirtan kishan kishor kiwa kiyo kiyoko kiyomi kiyoshi kjell kjersti kjetil
klaas klara klas klaudia knox knud knut koa kofi kohei koichi koji kojo koki komal konrad konstanze konul kora koray
koren korhan korinna kosta kosuke kota kotaro kris krishna krista kristan kristian kristie kristin kristof krystal
krystle ksawery ksenija kuldeep kumari kumiko kunal kunihiko kurt kushal kwabena kwadwo kwaku kwame kwasi kwesi kyle
kyohei kyoko kyra kyriaki labinot lacey lacy ladina ladonna laia laila lajos lakeisha lakesha lakisha lakshmi laleh
lalit lalita lamar lambert lamia lamija lamont lana lando landry lara lars lashonda lasse latanya latasha latif latifa
latisha latonya latoya latrice laura laure laurel lauren laurene lauretta lauri laurie lavanya laverne lavi lavonne
lawanda laxman layla lazar lazaro lea leah leandra leandro leann leanna leanne leano leeann leela leena leevi leif
leila leire leith leja lejla lela leland lelia lena leni lenka lenna lennart lennox lenny lenora lenore leo leocadia
leokadia leola leon leona leonid leonor leonora leontine leopoldo lesa lesedi lessie leszek leta letha lethabo
lethokuhle letizia lev levent levente levi lia liam liana lianne liat lida lidia liepa liesbeth liese lieve lieven
ligia lila lilah lile lilia lilian liliana lilien lilit lilja lilla lille lillemor lilo lily lina linda linnea linus
lion liona lior lisa lisakhanya lisbet lise lisette liv livia liza ljerka ljiljana ljubica ljubo ljudmila llibert loes
logan loic lola lonnie loredana loreen loren lorena lorene lorenza loreto loretta lorie lorin loris lorna lorrie lotta
lotte lou louella louis louisa louise loup lovro lowell luana luann lubanzi luc luca lucas luce lucia luciana luciano
lucien lucienne lucija lucilla lucinda lucjan ludek ludger ludivine ludmila luella luigia luise luiza luka lukas luke
lukne lulu lulwa luna lupo lur lusine luther lutz luuk luz lwandle lydia lydie lyla lyle lynette lynnette lyubomir
maaike maarit maarten mabel macarena maciej mack maddi maddox madeleine madhav madhavi madhu madhuri madina madis
madison mads mae mael maelle maeva magali magda maggie magnhild magnus maha mahamadou mahammad mahdi mahesh mahir
mahmut mahnaz mai maia maija maika maiko maja majid makiko mako makoto maksim malachi malaika malak malala malek malen
malena malgorzata maligiaq malik malin malina malinda mallory malte malthe malu malvina mamadou mami mamiko mamta
manabu manami mandla mandy manish manisha manjit manju manoela manon mansour manua manuela maor mara marama marat marc
marceau marcel marcela marceli marcelina marcella marcelle marcello marcia marcio marco marcus marcy mare marek maren
mareva margaux margo margot margret mari maria mariam mariami marian mariana marianela mariano maribel maricela marie
marieke mariela marielle marietta marijana marijn mariko marilena marilyn marina marinella marino mario marion maris
marisa marisol marit marita maritza marjan marjeta marjo marjolein mark markas markel marketa marko marla marlen
marlene marlies marlin marlon marlous marnie marquita marsel marta martha marthe marti martijn martim martin martina
martine martino marty marva marvin marwa marwan mary maryam marybeth maryellen marylou marzena marzia masa masaaki
masahiko masahiro masaki masako masami masanori masao masaru masashi masato masayuki mascha masha mason masoumeh
massimo masud matas mateja mateo mathias mathilda mathis matias matija matilda matko mats matteo matthijs matthildur
matti matus maud maude maudie maui maura maurice maurine maurits mauro mavis max maxence maxime maxwell maya mayank
mayer maynard mayra maysoun mayu mayuko mayumi mayuri mbali mechthild medard meena meera mees megha megumi mehar mehdi
mehmood mei meike meir melania melanie melati melba melek melike melina melinda melis melisa melissa melody melokuhle
meltem melva melvin mena menachem mercedes mercy meret meri meric merih merja merjem merle merlin mersana mert merve
mervin meryem meryl meta metin mette meyer mia micaela micah michal michela michiko michio midori mieczyslaw miek
mieke miep miguelina mihaela mihai miho mika mikael mikaere mikako mike miki mikiko mikko mila milada milan milana
milena milica milivoj milka milla millard milo milos milton mimi mina minako minato minerva mingze minh minik minna
minoru mio mira mirac miran miranda mireia mirela mirella miren miriam mirja mirjam mirjana mirka mirko mirna miron
miroslav misaki misako misty mitja mitsuko mitsuo mitsuru miwa miwako miya miyako miyoko miyuki mladen moana modesto
modibo moea moeata mohan mohini moira moises mojca mollie mona moni monia monica monika monte monty morana mordechai
morena moreno morgan morgane moritz mounia mounir mpho muchen muge muhammet mukesh mukul mumtaz murad murat murielle
murray musa mustafa muyang muzaffer mwangi myles myra myriam myrna myron myrthe myrto naama nabil nada nadeem nadege
nadia nadine nadira nadja naeem nagi nagisa nahia nahid nahla nahuel naila naim naima naka nalan nalini namrata nana
nanako nancy nanda nandini nanette nannie nao naohiko naoki naoko naomi naoto naoya nara naranbaatar narek naresh
narges nargis narine naser nash nasim nasrin nastasia nataliya natan natasa natascha nathalia natsuki natsuko natsumi
naura naveed naveen navid naya nayla nazan nazim nazli neale nebojsa necati neda nedim neea neelam neema neena neeraj
neeta nehal nehir neil nela nelda nele nelio nelly nelson nena nenad nerea neri nermin nermina nerys nesreen nesrin
nestor neta neva nevena neville nevin neyra neza ngaire ngoc nhung nia nico nicola nicole nicolette nidal niels nigel
nihal niharika nihat nika nikau nike nikhil niki nikki niklas niko nikodem nikol nikola nikoletta nikoloz nikos nila
nilay nilesh nils nilufer nimrod nina ning nino nira niraj niranjan nirav nirit nirmal nirmala nisha nishant nissim
nita nitin niven nives nivi niviaq njegos njoroge noa noam noboru nobuhiro nobuko nobuo nobuyuki noe noel noelia
noelle noemi noga nola nolan nomaan nona noor nora norah norbert noreen noriaki noriko norio norma norris norsaq
nosipho nouf nour nova nozomi nuala nuka nuno nuray nuri nuria nurislam nurit nurten nurul nutsa nyasha nyokabi obinna
octave octavia odalys odell odessa odette odile odval ofelia ofer ofir ogun oguz oihan oisha oisin okan oksana oktay
ola olaf olalla olav ole olena olga olgierd olimpia olinda oliva olive oliver olivera oliveta olivia olivier olli olof
oluwaseyi omar omer omphile ondine onni onur oonagh opal ophelia ora oren orestes orfeo oriana oriol orla orlando orly
ornella orsolya orson orville oscar oskar osman osvaldo otavio otilia otis ottavia ottavio otto ottoline oumou ovidiu
owen oyunbileg oyvind ozan ozge ozgur ozlem paavo padma paige pal pallavi palmira palmiro pamala pamela panagiota
paneeraq paninnguaq pansy paola paolina papa parag paraskevi parisa parvati parvin pascale pascual patricija patricio
patrizio patryk patti paul paula paulette pauliina paulina pauline pavel pavlina paz pearl pearlie pedro peggy pelin
penda penelope peppino pere perla pernilla petar peter petra petri petronella petter petya phaedra philine phoebe
phuong pia pier piera pierluigi pietro pilar pina pinar pinhas pinja piotr pipaluk pippa piroska placido poema pola
polat pooja poonam prabhu prakash pranav prasad prasert prashant pratibha pravin preethi prem preston primoz priscila
priscilla priscille priti prosper prudencio purnima puteri qasim qillaq quentin quincy quinton quirin quirino raanan
rabia rabina rachel rachelle rada radhika radka radmila radomir radu rae rafaela rafal raffaela raghav ragna ragnar
ragnhild rahel rahim rahul raimo raimund rainer raisa raj raja rajan rajat rajeev rajiv rajni rakesh ralfs ralitsa
ralph rama raman ramazan ramesh ramin ramiro ramiz ramla ramona ramzi ran rana randa randal randi rani rania ranjan
ranjit ranveer raoul raquel rasa rashad rashida rasim rasmus ratna rauf raul ravit ray rayan rayana raymonde raz
razvan reba rebeca recep reed reem reema refika regine rei reiji reiko reina reinaldo reine reiner reinhild reinier
reka rekha relja remi remo remus remy ren rena renae renaldo renan renate renato renaud rene renee renske renu renzo
resat retha rethabile reuven reva rex reyna reynaldo reza rhea rhiannon rhoda rhonda rhys ria riad rianne ricarda
ricardo riccarda richa richelle rickey rickie rie rieko rigoberto riikka rika rikke riko riku riley rin rina rino
rishi rita ritesh ritu riyad riza roald roan robbert roberta roberts robyn rocco rochelle rocio rocky roderich rodica
roel rogerio roghayyeh rohan rohini rohit roi rok roko roland rolande rolando romain roman romana romane romano romeo
romi romina romy ron ronan ronda ronit ronja roos roosevelt rory rosalba rosalee rosalia rosalie rosalind rosalinda
rosalyn rosamunda rosanna rosanne rosario roscoe rose roseann rosella roselyne rosetta rosina rosita roslyn rosmarie
rossana rossella roswitha rotem rouven rowan roxana roxie roy royce roza rozalia rozenn ruben rubina ruby ruchi rudi
rudy rufina ruggero rui rukhsana rumi runa rune ruoxi rupali rupert rupinder ruri rustam rusty rut ruta rutger ruth
ruxandra ryo ryoichi ryoko ryosuke ryota ryotaro ryu ryuichi ryuji saad saara sabah sabiha sabina sabine sabri sabrina
sachiko sachin sadaf sadako sadao sadia safa saffron safija safiya saga sagar sahar sahil saida saija sakeena saki
sakineh sakura salah saleem salih saliha salik salim sallie sally salma salman salome salvatrice sam samia samina
samir samira samiya sammie samu samvel samyar sana sandeep sander sandhya sandor sandra sandrine sandro sanela sangita
sania sanja sanjana sanna sanne santa santina santino santos santosh saori saqib sara sarai saran saraswati sarita
sarka sarra sascha saskia satoko satoru satoshi satu satya saul savannah saverio savitri sawa sayaka sayuri scarlett
schlomo sead seamus sean sebnem secil seda sefa segun seher seiichi seiji seiko sekou selahattin selam selcuk selda
selena selene selim selin selina selma sem semih semra sena senay senem sener seong septimus serafino serap serdar
serena serenella serge sergiu serhat serife serkan serpil servet sesili sevda severin severine severino sevgi sevil
sevim sevinj seyma shabnam shafiq shahd shahem shahid shahida shahnaz shahram shahrzad shai shaikha shaimaa shaista
shakir shalini shamim shams shamsa shana shanaya shane shani shankar shanna shanta shanti sharda shari sharlene
sharmila shauna shawna shay shayma sheela sheena sheetal sheikh shelby sheldon shelton sheree sheri sherifa sherman
sherri sherrie sherry sheryl shigeki shigeko shigeru shiho shikha shilpa shin shinichi shinji shinobu shinya shiori
shira shireen shirin shiro shiv shivani shivansh shiyam shizuka shizuko shlomit sho shobha shogo shoji shoko shona
shonda shota shree shreya shristi shruti shuichi shuji shulamit shun shunsuke sia sibel sibylle sid siddharth sidonie
sidra siegbert sieglinde siegmar siegrun sienna sierra sif signe sigrid sigrun sigurd siiri silas silje silke silva
silvana silvano silvester silvia silvie silvina silvio simay sime simin simo simon simona simonetta simran sina sinan
sindre sine sinem siphosethu siri sirin sirje sissel sita siti siv sivan skeldon slavica slavka slobodanka smadar
smilja sneha snezana sobia socorro soeren sofia sofie sofija sohail solange soley solja solomiya solveig soma somayyeh
somboon somchai somnath somporn somsak sonali sonam sondra sondre sonia sonja sonya soo sophie soraya soren soroush
sota souleymane spela spyridoula srdjan srecko sreedevi staci stacie stana stavroula stefaan stefana stefania stefanie
stefano steinar stela stella stellan stephane sterling stian stig stijn stina stine stipe stojan storm sudha sudhir
sue suha suhas sujata sukhbaatar sulamith suleika sultan suman sumayah sumi sumiko sumire sumit summer sunanda sunday
sunita sunniva suren surinder sushil sushma susumu suvi suzana suzette suzuka svante svea sven svend svenja sverre
sybil syed sylvain sylvana sylvie tabatha tadao tadashi tadeja taeko taha tahir tahira taichi taiki tais taisiya
takahiro takako takao takashi takayuki takeo takeshi taku takuma takumi takuya tal tala talal talia talya tamar
tamatoa tameka tamera tami tamika tamiko tamiya tammi tammie tamra tamsin tancredi taneli tanguy tania tanisha tanja
tanmay tanvi tanya tapio tapuarii tara tarana taras tareq tarita tarja taro taru tarun taryn tasha tassilo tate
tatjana tatsuki tatsuo tatsuya tatum tatyana taus tavita taylan taylor tea teemu tehei teiki teiva tekla telma temur
tendai teo teodora teodors teona tero terra terrance terrell terrie teruko teruo tetsuo tetsuya teun teura teva thaer
thais thalia thandeka thea thekla thelma theo theodor thiago thibaud thibault thierry thijs thilo thor thora thorben
thulani thurman thuy thyra tia tiana tiare tiberio tiffany tigran tihana tiina til tilda tilde till tillie tilly timea
timm timo timon tina tinatin tine tineke tinka tino tiril titaina titaua titus tiziana tiziano tjeerd toader tobiah
toby todd tohru toivo tolga tom tomas tomasa tomaz tomislav tommie tomoe tomohiro tomoko tomomi tomyris tone toni
tonia tonje tor tora toralf torill torkel torstein torsten toru tosca toshi toshiaki toshihiro toshiko toshio
toshiyuki tova tove toyoko traci tracie trajan trent treva trine tristan troels trond trondur truus trygve tsering
tsubasa tsutomu tugba tugce tulay tuleen tullio tulsi tuna tunar tuncay turgut turid turkan turki tuulikki tuure tuva
twila tyra tyrell tyrone tyson tzipi tzvi ubaldo uchechi uchenna udo uduak ugur uiloq uju ukeme ulf ulla ulloriaq
ulrica ulrik ulrike ulrikke ulysses uma umar umay umit umut una unai unni urania urban uri urmas urs urska ursula
urszula uschi usha usman uta ute utku uzma vaclav vaea vagn vahid vaino valarie valdemar valdis valentin valentina
valerian valeriu valter vamika vana vance vanda vandana vanesa vanessa vania vanja var varsha varun vasant vasilena
vasilije vasiliki vasilis vasilisa vasudha vaughn veda vedant vedat vedran veena vega vegard vello velma venera
venetia veniamin venla ventsislav vera verena verna veronica vesela vesna vibeke victoire vidar vidya viera vigdis
vijaya vikas viktoras viktorie vilhelm vilho viliam ville vilma vimala vinay vincenza vineet vinita vinko vinod viola
violeta violetta vipul virag viraj virgie virgil virgina virginie virpi virve vishnu vita vitor vittoria viveka vivian
viviane vivianne vjera vlasta vlatka vlatko vonda voula vugar vuk vuokko vusal vusala wade wael wafa wahid waldtraut
walid waltraud wanda wangari wanja wanjiku wanjiru warda warren wasim wassim wataru wednesday welmoed wenche wendelin
wendell wendi wendy wenke werner weronika wesam weston whitney wiebke wietse wilbert wilda wiley wilfredo willard
willis willow wilma wilson wiltrud wim winfried winona winston wioletta witold wojciech wolf woodrow wout wouter wyatt
xanthe xaver xavier xenia ximena xinyi xiomara yaara yadira yael yair yajaira yakup yamato yamila yamina yan yana
yannick yannis yara yardena yaroslava yasemin yaser yash yashika yasin yasir yasmina yassin yasuhiro yasuko yasumi
yasuo yasushi yavuz yayoi yehudit yelda yelena yesenia yesim yeter yichen yigit yihan yildiz yilmaz yimo yinuo yize
yngve yoana yoav yochanan yoel yogesh yohan yoichi yoji yoko yolande yoram yori yoriko yosef yoshiaki yoshie yoshihiro
yoshiko yoshimi yoshinori yoshio yoshito yoshiyuki younes young youri youssra yua yui yuichi yuina yuji yuka yukari
yuki yukiko yukio yuko yulia yuma yumi yumiko yuna yunus yuri yuriko yusif yusra yusuke yuta yutaka yuto yutong yuval
yuxi yuxuan yuze yves yvo yvonne zafer zahid zahir zahra zaid zaida zaira zakaria zakia zala zalan zan zandra zaneta
zara zarina zaur zbynek zdenka zehava zehra zeki zelda zeliha zeljka zeljko zelma zenaida zenobia zerrin zeynel ziad
zigmund zihan zilan zina zinaida zineb zion zita ziva ziya zlata zlatan zoe zofie zohar zoi zoltan zora zoriana zorica
zsofi zuhal zuleika zuleyha zulfiqar zully zuri zuzanna zvonimir
`;
