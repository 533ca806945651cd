/** Given names of further languages in their usual Latin spellings. Format: see `nickname-index.ts`. */
export const MORE_NICKNAMES = `
agamemnon: memos; aikaterini katerina ekaterini: katina kaiti rinio; alexandros: alekos alexis;
anastasios anastassios: tasos; anastasia: tasoula natasa sia; angeliki aggeliki: kiki angela;
antonios antonis: tonis; apostolos: tolis lakis; aristotelis: telis aris; athanasia: nasia soula;
athanasios thanasis: thanos nasos sakis;
charalampos charalambos haralambos: babis haris harry lampis bambos; christos: chris;
dimitra dimitroula: mimi roula; dimitrios dimitris demetrios: mitsos jimmy takis mimis jim;
dionysios dionysis: nionios; eirini irini: rena rinio; eleni: lena nitsa elena; eleftheria: ria litsa;
eleftherios lefteris: terry; emmanouil manolis: manos; evangelia: litsa lia eva;
evangelos vangelis: vagelis angelos; fotini: foteini; georgia: gogo;
georgios giorgos george: yorgos giorgis yiorgos; grigorios grigoris; ilias elias; ioanna: gianna;
ioannis yiannis giannis yannis john: yanni giannakis; konstantina: dina nantia;
konstantinos costas: kostas dinos kostis gus costa; kyriakos: koulis; maria: marika mairi;
michail: michalis mihalis mike; nikolaos: nikos nick; panagiota: yiota giota;
panagiotis panayiotis: panos takis notis; paraskevi: vivi voula evi; sotirios sotiris;
spyridon spyros: spiros; stylianos stelios; theodora: dora; theodoros thodoris: theo;
vasiliki: vaso vicky vasso; vasileios vasilios vasilis: bill billy lakis vassilis; agnes: agi;
andras: andris bandi; aniko: ani; anna: panni annus; attila: ati; balazs: bali; barnabas: barna;
benedek: bence; erzsebet: erzsi bozsi zsoka bori; eva: evike; ferenc: feri ferko; gabor: gabi;
gabriella: gabi; gergely: gergo geri; gizella: gizi; gyorgy: gyuri gyurka; gyula: gyuszi; ilona: ica ili;
istvan: pista pisti isti; janos: jani jancsi; jozsef: jozsi; judit: jutka; julianna: juli julcsa;
karoly: karcsi; katalin: kati kata katinka; klara: klari; krisztina: kriszti; krisztian: krisz; lajos: lali;
laszlo: laci; magdolna: magdi; margit: manci gitta; maria: mari mariska marcsi; marton: marci;
matyas: matyi; mihaly: misi miska; miklos: miki; monika: moni; pal: pali; peter: peti; piroska: piri;
rozalia: rozi; sandor: sanyi; sara: sari; tamas: tomi; terezia: terez teri; tibor: tibi; timea: timi;
veronika: vera; viktoria: viki; zoltan: zoli; zsigmond: zsiga; zsofia: zsofi; zsolt: zsolti;
zsuzsanna: zsuzsa zsuzsi; abdullah: abdul apo; ahmet ahmad ahmed ahmat: hamada; ayse aishe;
fatma fatima fatimah fatema: fato fatos; hasan hassan: hasso; hatice khadija khadijah hatidza: hatce;
huseyin hussein husain husayn hussain hossein: huso hus; ibrahim ebrahim: ibo brahim; ismail ismael: ismo;
kemal kamal; mehmet: memo memet; mustafa mostafa moustafa: musti mustapha;
mohammed muhammad mohamed mohammad muhammed mohamad muhamed muhammet mohd: mo moh hamo; omer omar umar;
osman uthman othman; suleyman suleiman sulaiman soliman: sulo; yusuf youssef yousef yousuf josef: joe;
zeynep zainab zaynab zeinab: zeyno; abdelkader: kader;
abdelrahman abdulrahman abdurrahman abdelrahmane: abdou; abdelaziz abdulaziz: aziz;
abubakar aboubakar abubakr: abu; aisha ayesha aysha aicha: aish; amina aminah; bilal belal;
farouk farooq faruk; haidar haider haydar; hamza hamzah; imran emran; jamal gamal djamal jamaal;
jamila djamila gamila; karim kareem kerim; khaled khalid halid; layla leila laila leyla;
mahmoud mahmud mehmood mahmood; maryam mariam meryem miriam; nour noor nur; noureddine nooruddin nureddin;
osama usama; rashid rasheed rachid; said saeed sayed; salim saleem selim; samir sameer; tariq tarek tarik;
walid waleed; yahya yehia; yasmin yasmine jasmin yasmeen; avraham abraham: avi avrum;
binyamin benyamin: benny; chaim haim hayim; chana hannah; david dovid: dudi dudu; eliezer eliyahu;
menachem menahem: mendel; moshe moses: moishe moishele moyshe; mordechai mordekhai: motti moti;
rivka rivkah rebecca: rivki; shmuel samuel: shmulik muli; tzvi zvi;
yaakov jacob yaacov: yankel koby kobi yaki; yehoshua: shuki; yehuda: yudi udi; yehudit judith;
yisrael israel: srulik; yitzhak yitzchak isaac itzhak: itzik yitz; yonatan jonathan: yoni;
yosef joseph: yossi yosi; abhishek: abhi; aditya: adi; akash akaash; amitabh: amit; anjali: anju;
deepak dipak: deepu; deepika dipika: deepu; gayatri: gayu; geeta gita; harish: hari; jitendra: jitu jeet;
kavita kavitha; krishna krishnan: kishan; krishnamurthy krishnamurthi; lakshmi laxmi luxmi; mahendra: mahi;
manjunath: manju; meena mina; narendra: naren; pooja puja; pradeep pradip; praveen pravin; priyanka: priya;
rajendra: raj raju rajan; rajesh: raj raju; ravindra: ravi; sandeep sandip: sandy; sangeeta sangita;
sanjay sanjai: sanju; satish sathish; seema sima; shankar sankar; shiva siva; siddharth siddhartha: sid;
srinivas srinivasan shrinivas: srini; subramanian subramaniam subramanyam: subbu mani; sudhir sudheer;
sunil suneel; sunita suneeta; surendra: suren; venkatesh venkatesan venkat: venky; vikram: vicky;
yogesh: yogi; ahn an; giorgi george: gia gio goga; ketevan: keti keto; davit david: dato;
tamar tamara: tamuna tako; zurab: zura; hovhannes ohannes: hovo; gevorg kevork george: gevo;
hakob hagop jacob: hako; karapet garabed; juozas: juozukas; kazimieras: kazys; ona: onute; vytautas: vytas;
janis: janka; aleksandrs: sandis; juhani: jussi juha; johannes juhannes: juha jussi hannu; heikki: hessu;
kaarlo: kalle; kaarina: kaisa; katariina: kaisa kati; margareeta: reeta maarit; mikael: mika miska;
aodhan aidan; aoife: eva; caoimhe keeva; ciaran kieran; diarmuid dermot; eoghan eoin owen; maire: maura;
niamh neve; padraig patrick padraic: paddy podge; seamus james: shay; alejandro: ander; begona: bego;
xabier: xabi; chukwuemeka: emeka; oluwaseun: seun; oluwatobi: tobi; olufemi: femi; babatunde: tunde;
temitope: temi tope; adebayo: bayo; thandiwe: thandi; sibusiso: sbu; nkosinathi: nathi
`;

/** Given names of these languages without a short form of their own: known, so that no typo is seen in them. */
export const MORE_LONE_NAMES = `
adnan aino aladar alexandra ali amit andrea andreas andris anil antanas antti arjun armen ashok aysegul
balint bela bence bharat brian cathal cemal chandra christina chrysanthi chrysoula dezso dinesh edit
elisheva emine eniko erika ganesh habib harpreet imre inaki jonas joseba jyoti karlis kiran koldo liam
mairead malik manoj marija marios michal mukesh neha ngozi nikoletta nino nnamdi olli patxi pavlos petros
prakash pramod priya rakesh ramesh salma santosh sara sean shimon shlomo sinead siobhan sofia stavros suresh
swati tadhg vahagn vaishnavi vijay vinod vishal vivek yrjo zaki zeev zoi
`;
