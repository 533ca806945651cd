/** Written by scripts/name-frequencies.ts, which names the sources: `bits: names`, each borne by 2^-bits of people. */
export const FAMILY_NAME_FREQUENCIES = `
3: can chan chen chun tan ting tran
3.5: ghim gim kim lam le liem lim lin lum nguyen silva wang wong
4: chang cheong cheung chong eng gonzalez huang ng pham santos teo teoh tiong tiu ung vang zhang zoeng
4.5: benitez ferreira go goh gouw heng huynhhoang lee lei li martinez ngo ong pereira phan rhee sousa vong vuvo woo wu
  yi
5: bak borg cai camilleri chai chhoa choa choe choi choy chua coi costa eaw farrugia fernandes garcia goncalves ieong
  iu jesus joeng joy lao lau liu lopez lou low martins oliveira pak park rodrigues toy tsai tsay tsoi vella yang yeong
  yeung young
5.5: almeida alves bui carvalho chung cohen dang duarte fernandez flores galea gang ghang gimenez gomes grech jeong
  jung kang lima lopes marques micallef pinto quispe ramirez ribeiro rodriguez sanchez vera villalba zammit
6: acosta araujo attard ayala baez barbosa caceres cardoso chavez chiu cho correia diaz do galeano gomez herrera jang
  jo joe melo mendes mendoza moreira nunes nunez ortiz perez ramos rojas ruiz sato schmidt schmitz smirnov spiteri
  suzuki teixeira torres yoon youn yun zhao
6.5: ahmetov akter andersson andov azevedo beridze berzins blondal brown cardozo castillo castro cavalcante cavalcanti
  chaudhary chow chowdhury chu coelho correa cruz cunha delacruz devi dias duong espinoza franco grigoryan gutierrez
  han hansen hernandez ho horvat horvath huaman im ivanou ivanov ivanova joensen jovanovic kazlauskas kazlauskiene
  krasniqi kumar levi levy ma mamani mammadov martin melnyk monteiro montes morais muller murphy nagy neves nielsen
  novak novakova nowak oh peeters perera popa popovic rhim rim rocha rossi rusu schmit seo seoh shin sin singh smith
  soares suen suh sun takahashi tanaka tsui vargas vasquez vieira watanabe xu yilmaz zhou zhu
7: ahn aliyev alvarez an angelov antunes bernard ceban cheon dao doan fernando fonseca gao gashi georgiev georgieva
  guo gwon harutyunyan he hong hu hwang islam ito jankauskas jankauskiene janssens jensen jeon jimenez johansen
  johansson johnson jones jun kalnins kato kaya kazlou kelly ko kobayashi koh kovac kovacevic kovacs kowalski kuen
  kuznetsov kwok kwon law luo machado mamedov mamedovi markovic matos meier mora morales moreno munoz nakamura okelly
  omarov petrovic phi phung pinas pires popescu popov prasad reis reyes romero russo ryoo ryu salazar shevchenko
  simoes sokolov song svoboda svobodova tamang tamm tavares thorarensen trinh truong vuong williams yamamoto yoo yu
7.5: alonso babic bae baek bai bandara berisha bhak bogdanov boyko bozinov chand chin ciobanu davis dejong demir
  desilva dimitrov dimitrova dubois dvorak dvorakova esposito ferrari figueiredo freitas gelashvili gurung ha hah
  hasanov heo her hoa hoffmann hossain hovhannisyan hui hur huseynov jacobs jacobsen jansons kapanadze karlsson kaur
  kavaliou kazlouski keller keo khatun khuc kovacic kovalenko kozlov krajnc larsen lebedev lourenco ly maes mai maric
  mon moon morina morozov mun munn nam nan nham nikolic nilsson no noh novikov novotna novotny olsen ospanov osullivan
  ozolins pae pai paik patel pedersen petrauskas petrauskiene petrov petrova phak pop radovic radu roh ryang saar
  sahin sargsyan schmid sepp sharma shen shim sim sohn son sonn stankeviciene stankevicius sullivan szabo ta than
  thapa thomas thuong tieu to tong toth trac tremblay tu turcan varga vujovic walsh weber wisniewski wojcik yau
8: abdullayev ahmadov ahmed ali aliev alievi andersen bakker balaz balodis bauer bianchi blanco bondarenko brankov
  bruno butkiene butkus byrne bytyqi cebotari celik cerna cerny cha choo christensen claes colombo contreras dam
  damcevski davidov deleon devries dissanayake dominguez dordevic dumitru durand eom eriksson fischer gagnon gamage
  gheorghe gil giorgadze gonzales goo goossens gruber gu guliyev gwak hakobyan hamalainen hasani heikkinen hristov
  hristova huber iglesias ilic iskakov ismayilov ivanovic jansen janssen jean jee jen ji jin johannesen joo ju juric
  juu kalloe kaminski kastrati khachatryan khan khat khay khiev khlot kiss knezevic koak koo korhonen kovalchuk
  kowalczyk kravchenko kristiansen krumins kucera kucerova kumara kwak la laine lal larsson lewandowski lie liepins
  lomidze lungu luong luu mac magar magi maisuradze makela makinen mertens meyer miller min mizrachi mizrahi mlakar
  mohamed mohan moller molnar munteanu na narayan navarro nieminen nikolov nikolova nilsen novik obrien obyrne olsson
  oryan ozols ozturk paulauskas paulauskiene pavlov pena perovic persson petersen petit petrosyan potocnik poulsen
  prochazka prochazkova quach ra radulovic rahman rai rana richard robert romano roy ryan schneider schroeder semyonov
  seong shala shong shung sirbu solovyov sorensen sosa soto stan stankovic stoica stojanovic stoyanov stoyanova suarez
  suleimenov sung taylor thach thai thill thomsen tkachenko todorov todorova trieu uhm um vandenberg vandijk vandyk
  vardanyan vasiliauskas vasiliauskiene vasilyev vassiljev vazquez vesela vesely virtanen volkov wagner white willems
  wilson yadav yildirim yildiz yim zaytsev zielinski zukauskas zukauskiene zupancic zuu
8.5: abbasov abdrahmanov abuladze aferdita aguirre anderson angelova arias arslan aslan avetisyan aydin bajram balog
  balogh baumann bautista becker bekim bengtsson berg berger bergmann bishwakarma biton bolkvadze bondar bozic briem
  brunner calderon cetin chandra chetry chhan chhetri clarke cojocari conti dabrowski danielsen deboer deguzman
  delgado deluca desmet djurhuus dogan doherty donev doyle eglitis emine eriksen estrada faber farkas fatime filipov
  frei fuentes gajdos gallagher gallo gerber gevorgyan ghazaryan golob golubev greco gustafsson gutu hansson harris
  haugen heikkila heinonen herath hjaltalin hofer horak horakova hoti ibraev ibragimov iliev ilieva ilves ionescu
  ivanovski jackson jafarov james janev jankowski jansson jarvinen jayasinghe johnsen jonsson jorgensen juhasz kaliev
  karapetyan karklins karlsen karpin kask kavaliauskas kavaliauskiene khutsishvili kieffer kilic kinnunen kitanovski
  klavins klein kluivert kollar korosec kos koskinen koval kozlowski kralj kremer kristensen kryeziu kukk
  kvaratskhelia kwiatkowski laitinen lakatos lama lata laurent lefebvre lehtinen lehtonen leitner leroy lewis liyanage
  lukac macdonald madsen manukyan marino marroquin matei matic matsumoto mayer mazur mccarthy medina meijer mejia
  melnic mendez michel mihhailov milosevic mkrtchyan molina moore moreau moroz moser naidu nand nemcova nemec nemeth
  niemi nozadze oconnor odoherty ogallagher oneill oreilly ortega ozdemir papp pavlovic peiris peretz pereyra
  petersons pettersen pettersson phillips pichler poghosyan polak polishchuk ram ranasinghe rasmussen rathnayake
  rebane reilly reuter ricci rivas rivera roberts robinson rosario rosca rotari rubio saarinen sabajo sadykov sah
  salas salminen salo salonen santana sanz sasaki scheving schulz semil sepulveda serrano shah shengelia shevchuk
  shrestha simon simonsen smit steiner svensson szymanski takacs thompson thorlacius tjin tkachuk tomic tsiklauri turk
  turner turunen urbonas urboniene ursu vanags varela vidmar villanueva vinogradov visser vitols vorobyov vukovic
  waage walker weerasinghe wouters wozniak yakovenko yamada yamaguchi yoshida zarins
9: abazi abdullaev abe adams ademovic adilovic aguilar ahamed ahmetovic ahonen aivaliotis aleksejev alexander allen
  alvarado amangeldy amar andre andreassen andrejev aquino arakelyan araya arben avraham azoulay bairamov bairamovi
  baker balazs barbieri bardhi begu bektashi berndsen bertrand bird bizjak blazevic bos brahimi cabrera cami campos
  caruso cengic chea cheam chey chhet chhorn chim christiansen clark cox dahan dahl david davies davtyan degroot
  dekker delemovic delic delossantos delvina demirovic deo dervishi dibra domingo dukic dupont duric eder egzon
  ekanayake escobar feher fekete ferhatovic ferrara ferreyra filipovic fjeldsted fontana fournier francisco frasheri
  friedman fuchs gal gega gegaj giordano girard gjika gjoni gogoladze golubovic goundar grabowski green grgic
  gunasekara guzman hadzic hagen halili hall halvorsen hasanovic hashimoto hayashi hendriks henriksen hettiarachchi
  hill hocevar hodzic hojgaard hoxha hribar hudak hysi ibrahimovic ikeda inoue isaev ismailov iusupov jakobsson
  johannessen jokinen kaczmarek kara karimov karjalainen kastelic katz kavcic kayser kelmendi kennedy kimura king koc
  kola kolar kolla koloski kontos koppel koroveshi kostov kostovski kotnik koufos kovacik krawczyk krier kristi kristo
  kritikos krlicevic kuqi kurt kvaran laci lahtinen lambert lefevre leka lindberg lombardi lovric luka lukic luna lund
  lynch lysenko madrigal magnusson maharaj maharjan maier majerus malcah malka manasievski mancini marchenko margaryan
  mariani marin markoski markov markovski marku martirosyan mason matovski mattila mayr mchedlishvili mehmedovic
  mehmeti mendis mercier meszaros meyers mikeladze mikkelsen miranda mirkovic mitchell mitrovic mladenovski morel
  moretti mori mortensen muhamet mulder murati muratovic murray mytaras nakajima nakashima nanayakkara nepali nikolla
  nikolovski norddahl nurgaliev oblak olah olofsson omer omoore oquinn oravec orellana otero ozkan papoutsis pariyar
  parn pathirana pavic pavlovski paz penov peric perkovic permeti petek peters petrenko piotrowski pokharel pokhrel
  ponce portillo prakash prifti prishtina quinn quiroga racz radic raj rajapaksha ramadan rantanen reddy reiter rey
  ries rinaldi rios rizzo rose roux rozman rudenko sahakyan saito salihovic samaras sampath santiago santoro saric
  savchenko savic savolainen schiltz schwarz scott segura semjonov serik shehu shimizu shkodra shkreli simic simsek
  sinani smagulov steffen subotic suljic sultanov szilagyi tabatadze tahirovic terzic thanasi tharu torok toska toskaj
  tuominen valenzuela valon valverde vanleeuwen vega velasquez vidal vidovic villalobos vincent vos vujic waqa weiss
  welter wickramasinghe wijesinghe winkler wojciechowski wright yamasaki yamazaki yosef zagar zukic zupan
9.5: adary adrei aigner amarasinghe amato aoki ashkenazi auer barisic baumgartner bell bendavid bianco binder bolat
  bonnet bosnjak braun bravo brouwer calvo campbell carrasco carrizo carter chadad chathuranga chazan chhim collins
  conte cook coppola corpuz cortes dangelo deangelis degraaf delrosario desantis dewit diallo diederich dijkstra din
  dith dizon droplets dul dumont ebner edirisinghe edri edry edwards egger endo evans ferri figueroa fonseka francois
  fujii fujita fukuda gabai galli garza gentile godoy golan goto guerrero gunawardana gunawardena haas hadad hasegawa
  hazan heilig ibanez ishii ishikawa jara javier jayasekara jayasuriya jayawardana jayawardena jayaweera juarez jukic
  kaneko karunaratne khen klemencic koller kondo koren kosir kusainov lakmal lang lechner leclercq ledesma lehner
  leone levin lombardo longo lorenzo maeda maldonado manalo marat marchetti marini martinelli martini mercado messina
  miura morgan morris moshe munasinghe murakami murat nakagawa nelson nhek nishimura ochion ogawa ohana ohayon okada
  ota parisi parker peralta petkov petrevski petrovski popoff popovski prieto ranaweera rathnayaka ratnayake reed
  riquelme ristevski rivero rodrigo rogers sakamoto salvador samarasinghe sandoval sanjeewa schuster segal segel
  senanayake seneviratne serikbay serra shapira smits soria soriano stewart stojanov taing takeuchi tal tang tapia tat
  tep thy tolentino trajanoski trajanovski trajcevski trajkovski ty valdez vandermeer velasco vergara villa vitale
  wagener wallner wimmer wolf yamashita
10: aguilera alarcon ando arai aravena avila bailey barnes barone basile benedetti bennett bernardi brooks bryant bun
  bustos butler camacho caputo carbone cardenas carrillo carvajal castaneda cattaneo cervantes coleman cooper cortez
  damico denis derosa distefano fabbri farina ferraro fiore foster fujihara fujiwara gallardo garrido gatti giuliani
  grassi grasso gray griffin hara harada hayes henderson henriquez hirano howard hughes ibarra imai ishida jenkins
  khmer kojima koyama kudo lagos lara leiva lejeune leon long madusanka mao marquez martino maruyama masuda matsuda
  mazza mean means meas meng miyamoto miyasaki miyazaki monti morelli morita mul murata muy myers nakano nakayama neri
  noguchi okamoto olivares ono orlando orozco otsuka oyama pacheco padilla palma palmieri palumbo pang parra patterson
  pellegrini pellegrino pen perry peterson phy pino pizarro pok powell price richardson riva rizzi robles romeo ros
  rosales rosas ross rossetti russell saavedra sakai sala salinas sam san sanders sang sanhueza sanna sat say shibata
  shimada silvestri simmons sok solis sor sugahara sugawara sugiyama takada takagi takaki takata takeda taketa tamura
  testa uchida ueda ueta valdes valentini wada ward washington watson wood yanez yokoyama yos zuniga
10.5: ang bah battaglia bellini black boyd burns bustamante castelli chiba cole crawford dagostino daniels dixon
  donoso eam ek ellis farias ferguson ferretti fisher ford freeman gibson gordon graham grant guerra hamilton harrison
  hawkins henry hicks holmes hun hunt hunter ichikawa iv iwasaki jordan kawano kikuchi kinoshita knight kono marshall
  matsui mcdonald meza mills montanari nava navarrete nichols nomura ochoa ok om owens pagano palmer paredes piras
  poblete poli porter rangel reynolds rice robertson ruggiero saez sakurai sanmartin sano sen seng shaw sieng simpson
  so som sorrentino soun stevens stone su suy taniguchi toro tucker uch ueno uy valencia valente venegas wallace
  warren watabe webb wells west woods zamora
11: andrews armstrong arnold austin banks barry berry bishop bowman bradley brewer burke burton carlson carpenter carr
  carroll chapman cunningham day dean duncan dunn elliott fields fowler fox franklin frazier fuller gardner garrett
  george gilbert greene hanson harper hart harvey hoffman holland howell hudson johnston kelley lane larson lawrence
  lawson little matthews mccoy montgomery morrison oliver olson payne pearson perkins pierce ray reid richards riley
  sims snyder spencer stanley stephens watkins weaver welch wheeler williamson willis
11.5: baldwin ball barber barker barnett barrett bates beck benson blair bowen burgess bush byrd caldwell cannon
  chambers chandler craig cross cummings curry curtis daniel davidson dawson dennis douglas farmer fleming fletcher
  garner glover goodwin graves gregory griffith hale hardy harmon haynes higgins hines holt hopkins horton hubbard
  ingram jennings leonard love lowe lucas lyons mack mann manning may mcdaniel mcgee mckinney miles moss mullins neal
  newman newton norris page parks potter powers ramsey reese reeves rhodes robbins rodgers rodriquez schultz sharp
  shelton sow steele stevenson strickland sutton tate terry thornton todd townsend vaughn wade walters walton warner
  watts wolfe
12: abbott adkins allison anthony atkins ballard barton bass baxter blake bond boone bowers bradford brady bridges
  briggs brock bruce bryan buchanan burnett cain cameron carson casey charles chase christian clay clayton cobb
  cochran collier colon combs conley conner copeland davenport dickerson drake dyer erickson fitzgerald flowers floyd
  flynn francis frank french gaines gates gibbs gill gilmore goodman greer grimes gross hammond hampton hancock
  harrington heath hensley hodge hodges hogan holloway hood hoover houston huff huffman jefferson joseph kirby kirk
  kramer lamb lindsey lloyd logan malone marsh massey mathews mathis maxwell mcbride mcclain mccormick mcguire
  mckenzie mclaughlin melton monroe moody moran morrow morton mosley nash nicholson norman norton oneal osborne owen
  parsons patrick patton paul phelps pittman pitts poole pope pratt randall roberson roman rowe saunders sawyer
  schwartz shaffer shepherd sherman short singleton skinner small snow sparks stokes summers swanson tyler underwood
  wall ware waters webster whitaker wiggins wilcox wilkerson wilkins wise wyatt yates zimmerman
12.5: ashley atkinson avery ayers barr barron bartlett battle bean beard beasley benali bentley benton best blackburn
  blackwell blanchard blankenship blevins booker booth boyer bradshaw branch bray brennan browning buck buckley
  bullock calhoun callahan cantu carey carver case cherry church cline conway crosby dalton decker dickson dillon
  dodson donaldson dorsey dotson dudley duran durham eaton ellison english estes everett farley farrell faulkner
  finley foley frost gallegos galloway gamble garrison gay gentry giles gillespie glass glenn golden gould haley
  hardin harding harrell hartman hatfield hebert hendricks henson herman herring hess hester hickman hinton hobbs
  holman hopper horn horne house howe hull humphrey hurley hurst hutchinson jacobson johns joyce kane keith kemp kent
  kerr key kline knapp knox koch landry leach leblanc lester livingston lowery maddox marks maynard mays mccall
  mcclure mcconnell mccullough mcdowell mcfarland mcintosh mcintyre mckee mcknight mclean mcmillan mcneil meadows
  melendez merritt middleton montoya morin morse moses mueller nixon noble nolan orr pace parrish peck pennington
  petty potts preston prince pruitt pugh randolph rich richmond rivers roach rollins roth rush sampson sanford savage
  sellers sexton shannon shepard sheppard shields sloan solomon spears spence stafford stephenson stout strong sweeney
  tanner terrell tillman trevino trujillo valentine vance velez villarreal waller walls walter weeks whitehead whitney
  wiley wilkinson william winters woodard woodward york
13: acevedo akers albert alford alston andrade archer arrington arroyo bacon baird barlow barrera beach beatty belcher
  bender benjamin bland blanton blue boggs bolden bolton bonner boucher boyce boyle brandon brandt bright britt
  buckner bunch burch burks burris burt butts byers camp cantrell carney cash chamberlain chaney childers childress
  childs clements clemons cleveland clifton coffey compton connor conrad cooke cooley corbett cordova cote cotton
  covington cowan crabtree craft cramer crane crowe crowley crum dailey dale daugherty dejesus delaney dillard dodd
  donahue donovan dougherty downing downs duffy duke dunbar dunlap dye elder eldridge elkins elmore emerson england
  ervin ewing farris felix ferrell field finch fitzpatrick flanagan fontenot forbes foreman franks frederick fry frye
  fulton galvan gary gibbons gilliam godfrey goff goldstein good gore goss grace grady gregg griggs guthrie guy hahn
  hamm haney hanna harden hartley hastings hatcher hayden hays head heard helms hendrix herbert herron hewitt hilton
  holcomb holden holder holley hollis hooper hutchins hyde irwin jamison jarvis joyner justice kaufman kendall
  kendrick kidd kimball kinney kirkland kirkpatrick knowles krause krueger lake lancaster langley levine lindsay
  lockhart lott lozano lucero lugo lutz lynn lyon macias mackey madden madison magee mahoney maloney manley mayes
  mayfield mayo mcallister mccann mccarty mccray mcfadden mcghee mcginnis mcgowan mcgrath mckay mcleod mcmahon
  mcpherson meeks mercer merrill michael minor mobley mooney moyer mullen newell newsome nieves noel oconnell odell
  odom odonnell oneil osborn pate pearce pickett pierson pike plummer polk pollard proctor pryor puckett rankin
  ratliff raymond reyna riddle riggs ritter rosa rosado rouse rowland rucker rutherford rutledge sargent schaefer
  sears seymour sharpe shea shirley shoemaker simms sinclair slater slaughter smart snider spivey springer stanton
  stark starr stein stinson stuart swain sweet sykes talley tatum tracy travis tyson vaughan velazquez vinson walden
  webber werner whitfield whitley wilder winter witt womack wooten workman wynn yarbrough yoder
13.5: bingham britton broussard christopher coffman crow davila delarosa dickinson forrest fritz gorman hickey john
  lehman manuel mata mccabe nance neely nix numbers shafer steward whaley wills woodruff worley
`;
