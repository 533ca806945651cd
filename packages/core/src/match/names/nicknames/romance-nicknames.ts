/** Spanish, Catalan, Portuguese, Italian, French and Romanian given names. Format: see `nickname-index.ts`. */
export const ROMANCE_NICKNAMES = `
anna ana; adelaida: ade adela; adelina: ade lina; adrian: adri; adriana: adri; agustin: agus tin; agustina: agus tina;
alberto: beto tito berto; alejandra: ale alex sandra jandra; alejandro: ale alex jandro sandro;
alessandra: ale sandra; alessandro: ale sandro; alexandre: alex xande sacha; alexandra: alex sandra xana;
alexandru: alex sandu; alfonso: poncho fonso alfon; alfredo: fredo fredy; alicia: ali licha; alvaro: alva;
amparo: amparito; ana: anita; andres: andy; angel: angelito gelo; antoine: toine titi; antonella: nella;
antonia: tonia tona; antonietta: nietta; antonino: nino; antonio: tono tonio toni antoniu toninho tonino;
armando: mando; arturo: art turo; asuncion: asun; augusto: gugu; baptiste: bapt; barbara: babi;
bartolomeo: meo; beatriz: bea bia betty; beatrice: bea bice; benedetta: benny; benito: beni;
benjamin: benja; bernardo: berny nardo; camila: cami; camille: cam; carlos: carlitos charly carlinhos caca;
carlota: carla; carmela: mela; carmen: carmina menchu mamen; carolina: caro carol lina; caroline: caro;
catalina: cata lina; catarina: cata rina; caterina: cate rina cati; catherine: cathy cath;
cecilia: ceci cilia; charles: charlot charly; charlotte: chacha lotte; christian: chris;
christophe: chris tof; clara: clarita; claudia: clau; clement: clem; clementine: clem;
concepcion: concha conchita; consuelo: chelo consu; cristian: cris; cristiana: cris; cristiano: cris;
cristina: cris tina; cristobal: tobal; daniel: dani; daniela: dani; daniele: dani; davide: dade;
dolores: lola loli lolita; dominique: dom; domenico: mimmo mico menico; domingo: mingo; eduard: edu;
eduardo: edu lalo dudu eddy duda; elena: ele nena; eleonora: nora ele; elisa: eli;
elisabetta: betta lisa eli; elisabete: bete; emanuela: manu; emanuele: manu lele; emilia: emi mili;
emiliano: emi; emilio: emi milo; emmanuel: manu; emmanuelle: manu; encarnacion: encarna;
enrico: rico chicco; enrique: quique kike enri; enriqueta: queta; ernesto: neto; esperanza: espe;
esteban: este; etienne: tienne; eugenia: uge geni; eugenio: gene geni; fabian: fabi; fabiana: fabi;
fabien: fab; fabienne: fab; fabrice: fab; fabrizio: fabri; federica: fede chicca; federico: fede fico;
felipe: feli pipe lipe; fernanda: fer nanda; fernando: fer nando; filippo: pippo; filipe: lipe;
francesca: franca checca fra franci; francesco: franco cesco checco ciccio fra;
francisca: paca paqui fran chica xica; francisco: paco pancho fran curro kiko quico chico xico;
francois: fanfan; francoise: fanfan; gabriel: gabi gaby gabo biel; gabriela: gabi gaby gabita; gabriele: lele gabri;
gabriella: gabri lella; gaetano: tano; giacomo: jack giacomino; gianluca: luca gian; gianpiero: piero gian;
giancarlo: carlo gian; gianfranco: franco gian; gianluigi: gigi gian; gianmarco: marco gian;
giorgia: gio giorgi; giorgio: gio giorgi; giovanna: vanna gianna nanna; giovanni: gianni nanni vanni gio;
giulia: giuli; giuseppa: pina; giuseppe: beppe peppe pino peppino beppino; giuseppina: giusy pina pinuccia;
gonzalo: gonza; gregorio: goyo; guadalupe: lupe lupita; guillaume: guigui gui; guillermo: guille memo willy;
gustavo: gus tavo guga; helena: lena; henri: riton; henrique: rique; ignacio: nacho; ignasi: nasi;
immaculada inmaculada: inma macu; ioan: ionel nelu; ion: ionel nelu; isabel: isa chabela bel bela;
isabella: isa bella; isabelle: isa babelle; ismael: isma; jacinto: chinto; jacqueline: jacquie line;
jacques: jacquot jacky; jaime: jimmy; javier: javi xavi; xavier: xavi; jean: jeannot; jeanbaptiste: jb;
jeanne: jeannette; jeremie: jerem; jerome: jeje; jesus: chucho chuy suso; joan: joanet; joao: joaozinho;
joaquim: quim; joaquin: quino chimo joaco; jorge: coque jorgito; jose: pepe chepe pepito ze zezinho;
josemaria: chema; joseluis: pepelu; josefa: pepa fina; josefina: fina pepa; josep: pep;
josephine: jo fifine; juan: juanito juanjo juanchi; juancarlos: juanca; juanjose: juanjo;
juanmanuel: juanma; juana: juanita; julia: juli; julian: juli; julie: juju; julien: juju; laetitia: titia;
laura: lau lauri; laurent: lolo; leonardo: leo nardo; leonor: leo nora; leticia: leti; liliana: lili;
lorenzo: enzo renzo lore; louis: loulou; louise: loulou; lourdes: lurdes; lucia: lucy luci; luciano: lucio;
lucie: lulu; ludovic: ludo; ludovica: ludo; luigi: gigi gino luigino; luis: lucho luisito;
luisa: lu luisita; luiz: lula; madalena: lena; magdalena: magda malena lena;
manuel: manolo manu manolito lolo manel neco; manuela: manoli manu manola; marcelo: celo;
margarita: marga rita mago; margarida: guida; margherita: rita marghe; marguerite: margot;
maria: mari mariquita; mariaangeles: marian angeles; mariacarmen: maica mamen; mariadelcarmen: maricarmen;
mariadolores: lola; mariaisabel: maribel marisa; mariajose: majo cote; marialuisa: marilu marisa;
mariapilar: maripili; mariateresa: maite mayte; mariano: nano; mario: marito; marisol: sol;
massimiliano: max massi; massimo: max massi; matheus: theus; mathieu matthieu: mat; mathilde: mat;
matilde: mati; matteo: teo; mauricio: mau; maurizio: mauri; maxime: max; maximiliano: maxi;
mercedes: merche meche; michel: michou; michele: miki; miguel: migue miguelito micky; miguelangel: miki;
mihai: misu; milagros: mila; monica: moni; monique: momo; montserrat: montse; natalia: nati naty tali;
nathalie: nath; nicola: nico; nicolas: nico; nicoleta: nico; octavio: tavo; pablo: pablito;
pasquale: lino pasqualino; patricia: pat patri tricia; patrizia: patty; paula: pauli; pedro: perico pedrito;
philippe: phil; pierre: pierrot; pietro: piero; pilar: pili; rafael: rafa; rafaela: rafa;
raffaella: raffa lella; raffaele: lele raffa; raimundo: rai; ramon: moncho mon; raquel: quel; rebeca: beca;
remedios: reme; ricardo: richi riki cado rica; riccardo: ricky ricca; roberta: robi;
roberto: beto tito berto robi; rocio: chio; rodolfo: rodo fito; rodrigo: rodri digo; rosa: rosita;
rosario: charo; salvador: salva; salvatore: toto salvo turi; samuel: samu; santiago: santi chago yago;
sebastian: sebas; sebastiao: tiao; sebastiano: seba nello; sebastien: seb; silvia: silvi; sofia: sofi;
soledad: sole; stefania: stefi; stefano: ste; stephane: steph; stephanie: steph; susana: susi;
teodoro: teo doro; teresa: tere teresita; thierry: titi; thomas: tom; tomas: tomy; trinidad: trini;
umberto: berto; valentin: val; valentina: vale tina; valentine: val; valeria: vale; valerie: val;
valerio: vale; veronica: vero; veronique: vero; vicente: chente vicen; victoria: vicky viqui toya;
vincent: vince; vincenza: enza; vincenzo: enzo vince cenzo; virginia: vir gina; virginie: nini;
vittoria: vicky; viviana: vivi; xavier: xav; ximena: xime; yolanda: yoli; zacarias: zaca
`;

/** Given names of these languages without a short form of their own: known, so that no typo is seen in them. */
export const ROMANCE_LONE_NAMES = `
alessia alessio anamaria andrea andreas andrei andreia angela angelica anna annalisa antoinette antonin
aurelia aurelio benedetto bernard bruna bruno camillo carla carlo cecile cesar chiara christelle christiane
claire claude claudine claudio conchita diego eleonore elodie emilie enrica estela fabio fabiola filippa
flavia flavio florian florin franck gerard gerardo gilles ginevra giuliana giuliano giulio goncalo graca
graziella guillem hector helene hernan hugo ines ivan joana jordi juliana julio justine laurence lea livia
lluis lorenza luc luca lucas luciana marc marcel marcela marcello marco marcos mariana marianna marianne
marie marina marine marta martin martina martine mateo mattia michela michelle miquel mireille natacha
nicole nicoletta noelia nuria olga oriana orlando paola paolo pascal pascale patrice patrick paul paulo
petru piero raul regina renata renato renaud rita rogelio rosalia rosina ruben serge sergio silvana simona
simone stefan sylvain sylvie vasco vicenta victor violeta vittorio walter yves yvette
`;
