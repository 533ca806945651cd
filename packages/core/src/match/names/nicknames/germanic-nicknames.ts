/** German, Dutch, Scandinavian, Icelandic, Finnish and Estonian given names. Format: see `nickname-index.ts`. */
export const GERMANIC_NICKNAMES = `
adelheid: heidi adele; albert: bert; albrecht: brecht; alexander: alex sascha sander xander;
alexandra: alex sandra sascha; alfred: fred fredi; alois aloisius: loisl luis; amalie: malie;
andreas: andi andy anders; angelika: geli; anna: anni; annalena: anni lena; annegret: anne gretel;
annelies annelise: anne liesl lies; annemarie: anne; annette: nette; anton: toni; antonia: toni;
antonius: ton toon teun; arnold: nolte nol; august: gustl; auguste: guste; balthasar: balthes;
barbara: babsi barbel; bartholomaus: barthel; bastiaan: bas; beate: bea; benedikt: beni bene;
benjamin: ben benni; bernhard: bernd benno hardy; bertha: berta; berthold: bert bertl; bettina: tina betti;
birgit: biggi gitte; birgitta: gitta britta; brigitte: gitte gitti biggi; burkhard: burki;
carl: calle kalle; carolin: caro; caroline: caro line; cecilie: cille silje; charlotte: lotte lotta charly;
christian: chris krischan kristan; christiane: chris jane; christina: chris tina;
christine: chris tine stine christel; christoph christof: chris stoffel; cornelia: conny nele;
cornelis: cor cees kees; cornelius: conny; dagmar: daggi; daniel: dani; daniela: dani; diederik: dirk dik;
dietrich: dieter dirk; dominik: domi nik; dorothea: dorle thea dora dorte; eberhard: ebbo hardy;
eckhard eckehard: ecki; edeltraud: traudl edel; eduard: edi;
elisabeth: elli lisa liesl lisbeth else elsbeth betti sissi lies bettina liselotte; emilie: milli; eva: evi;
ferdinand: ferdi nando; florian: flo flori; franz: franzl; franziska: franzi sissi ziska;
franciscus: frans cis; frederik: fred frits rik; friederike: rike fritzi frieda;
friedrich: fritz friedl fiete; gabriele: gabi; georg: schorsch jorg jurgen gorg; gerard: gerrit;
gerardus: gerard gerrit; gerhard: gerd gert; gerlinde: linde gerli; gertrud gertrude: trude gerti traudl;
gijsbert: gijs; gisela: gisi; gottfried: friedl gotz; gudrun: gudi; gunther gunter guenter;
gustaf gustav: gus gusti gosta; hakon haakon; hanna hannah; hannelore: hanne lore;
hansjoachim: hajo hans jochen; hansjurgen: hansi hans jurgen; hanspeter: hape hans; hansgeorg: hans;
harald: harry; hedwig: hedi hedy; heidemarie: heide heidi; heinrich: heinz heiner heini hinnerk henk hein;
helena: lena lene; helene: lene leni hella; helmut hellmut: helmi; hendrik: henk hein rik henri;
hendrikus: henk rik; herbert: herbi; hermann: manni; hildegard: hilde hilda; hubert: hubsi; ingeborg: inge;
ingrid: inga; irmgard: irmi irma; isabel: bella isa; isabella: bella; jacob: jaap co koos;
jacobus: koos jaap cor jaco; jakob: jackl kobi; joachim: jochen achim jo; johann: hans hannes jo;
johanna: hanna hanne jo hansi anneke; johannes: hans hannes jan johan jo han joop; jonathan: jonny;
jorg joerg; josef joseph: sepp sepperl jupp beppo jos; josefine josephine: josi fini pepi;
jozef: jef jos sjef; julia: jule juli; juliane: jule; jurgen juergen; kai kay; karl: kalle kalli;
karlheinz: kalle; karoline: karo line; karsten carsten; kaspar caspar; katarina: kata rina;
katharina: kathi kati katja trina kathe rina nina; kathrin katrin: kathi; kerstin: kersti; klaus claus;
konrad conrad: conny kurt; konstantin: kosta konsti; kristian: kris; kristina: kris tina stina;
kristine: stine; kristoffer: kris stoffer; lars: lasse; leonhard: leo hartl; leonie: leo;
leopold: poldi leo; leopoldine: poldi; lieselotte liselotte: lilo lotte lisa; lorenz: lenz;
ludwig: lutz luggi wiggerl; luise: lulu; lukas lucas; magdalena: lena magda leni madlen lene; magnus: mange;
manfred: manni fred; manuel: manu; manuela: manu;
margarete margareta margarethe: grete gretel greta gretchen marga meta margret rita;
maria: mia mitzi ria mieke; mariatheresia: resi; marianne: nanne mariandl; marielouise: malou;
martin: maddin tinus; martina: tina; martinus: martin tinus tijn; matthias mathias: matze hias matti thies;
matthijs: thijs; maximilian: max maxi; mechthild: mecki; melanie: melli; michael: michi michl michel mike;
michaela: michi ela; mikael: micke; monika: moni; nicolaas: klaas nico; nicole: nicki; niels nils;
niklas niclas: nik; nikolaus nicolaus: klaus niklas nick nico; norbert: bert nobby; olaf olav; oskar oscar;
oswald: ossi; per: pelle; peter: pit piet peterl; petrus: piet peter; philipp: lipp phil; pieter: piet;
rainer reiner; ralf ralph; rebekka: becky; regina: gina regi; reinhard: hardy reini; reinhold: holdi;
renate: reni nate; richard: ricky richie; robert: robi bert rob; roland: roli; rosemarie: rosi rosel;
rosina: rosi; rudolf: rudi rolf; rupert: ruppi; sabine: bine bini; samuel: sam; sara sarah;
sebastian: basti wastl bastian; siegfried: sigi friedl sigge; siegmund sigmund: sigi; sigrid: siri sigi;
sofie sophie: fieke fie; stefan stephan: steff steffen; stefanie stephanie: steffi; stephanus: stef fanus;
susanne: susi sanne suse; susanna: sanna; tatjana: tanja; theodor: theo; theodorus: theo dorus;
theresa therese: resi thea tessa; theresia: resi; thomas: tom tommi thom; thorsten torsten: toto;
tilman: till; tobias: tobi; ulrich: uli ulli; ulrike: uli ulli rike; ursula: uschi ulla ursel;
valentin: valtin; verena: vreni; veronika: vroni; viktoria: vicky; walburga: burgl wally;
waltraud waltraut: traudl wally; walter walther: walti; wilfried: willi fried;
wilhelm: willi helm willy wim willem; wilhelmina: mina willemien mien; willem: wim pim;
wolfgang: wolf wolfi
`;

/** Given names of these languages without a short form of their own: known, so that no typo is seen in them. */
export const GERMANIC_LONE_NAMES = `
adolf agnes agneta anders andre anja anke annamaria anni arie arne arno bas bernd bjarne bjorn bodil britta
bruno carla christa christel detlef dieter dietmar dirk elias elina elke elsa emanuel emil emma emmanuel
erich erik erika ernst erwin esther eveline ewald felix frank frans friedhelm fritz gabriel gerd gerrit
gregor greta gunnar hannes hans hanschristian hartmut heide heidi heike heiner heinz helga henri henrik
horst hugo ida ilona ilse inge ingo irene jan jana jannik jeanette jens jesper jochen johan jolanda jonas
jorn judith julian julius jutta karen karin karina karla katja kirsten kirsti klaas klara kristin kurt lasse
laura lauri leif lena linda lisa lothar lotta louisa louise luca ludger ludmilla lutz marcel marcus maren
margret marie marija marijke marika marina marion marjatta mark markku markus marta martha mats matti michel
mikko nadine nele nikola nikolaj nina ole otto paul paula pauliina peer pekka petra pia pirjo raimund rasmus
regine rikard rolf roman rosa rudiger sandra sascha seppo sigrun silke silvia simon simone sofia sonja soren
steffen sten sven svenja tanja teemu thor tim timo tom tomas torben tore traudl udo ulf ulla ute uwe vera
viktor volker werner wolf yvonne
`;
