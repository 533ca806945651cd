/** English, Irish, Scottish and Welsh given names. Format: see `nickname-index.ts`. */
export const ENGLISH_NICKNAMES = `
aaron aron: ron ronnie; abigail abigael: abby abbie abbey gail; abraham: abe bram; ada: adie; adam: ad addy;
adelaide: addie heidi; adeline adelina: addie lina; adrian: ade; agatha: aggie; agnes: aggie nessie;
aidan aiden aedan; alan allan allen alun: al; alana alanna; albert: al bert bertie albie;
alexander aleksander: alex al alec alick lex xander sandy zander sander alasdair;
alexandra: alex lexi lexie sandra sandy sasha alix ali; alfred: alf alfie fred freddie freddy;
alice alyce: ali allie; alison allison alyson: ali allie; alistair alasdair alastair alister: al ali;
amanda: mandy mandi manda; amelia: amy millie mel emmy; amy aimee; andrew: andy drew dandy;
andrea: andie andi; angela: angie ange; angelica angelika: angie; angelina: angie lina; angus aonghus: gus;
anita: nita; ann anne: annie nan nancy; anna: annie; annabel annabelle: anna belle bella;
anthony antony: tony ant; antonia: toni tonia; antoinette: toni nettie; archibald: archie baldie;
arnold: arnie; arthur: art artie; ashley ashleigh: ash; audrey: audie; augustus: gus augie;
augustine: gus austin; austin: aus; barbara: barb barbie babs bab; barnaby barnabas: barney;
bartholomew: bart barty; basil: baz; beatrice beatrix: bea bee trixie; belinda: bel linda lindy;
benedict: ben; benjamin: ben benny benji benjy; bernadette: bernie detta; bernard: bernie; bethany: beth;
beverley beverly: bev; brenda: bren; brendan brendon: bren; brian bryan: bri; bridget brigid: bridie biddy;
brittany britney: britt; bryony: bry; caitlin kaitlyn caitlyn: cait; calvin: cal; cameron: cam;
camilla: millie cammie milla; candace candice: candy; carol carole; caroline carolyn: carrie caro lyn;
cassandra: cass cassie sandra;
catherine katherine kathryn catharine katharine cathryn: cathy kathy kate katie kay kit kitty cath kath kat cat katy trina;
cecilia cecily: cissy celia cece; cedric: ced; charles: charlie chuck chas chaz charley chip;
charlotte: charlie lottie lotte char; cheryl sheryl; chester: chet; christian: chris;
christina: chris chrissy tina; christine: chris chrissie tina; christopher: chris kit topher;
clarence: clarrie; clarissa: clary; claire clare; clayton: clay; clement: clem; clifford: cliff;
clifton: cliff; clinton: clint; connor conor; constance: connie; cordelia: delia cordy;
cornelius: con neil corny; curtis: curt; cynthia: cindy cyndi; cyril: cy; cyrus: cy; damian damien;
daniel: dan danny; danielle: dani danni; darren darron: daz; david: dave davey davy dai;
deborah debra debora: deb debbie debby; deirdre: dee; denis dennis: den denny; dennison: den;
derek derrick: del; desmond: des; diana dianna: di; diane dianne: di; dominic dominick: dom nick;
donald: don donnie donny; doreen: dory; doris: dory; dorothy dorothea: dot dottie dolly dora thea;
douglas: doug dougie; duncan: dunc; dustin: dusty; eamon eamonn; edgar: ed eddie; edith: edie;
edmund edmond: ed eddie ned ted; edward: ed eddie ted teddy ned ward; edwin: ed eddie win;
edwina: eddie winnie; elaine: lainey; eleanor elinor eleanore: ellie nell nelly nora ellen lena;
eleanora: nora; elijah: eli lige;
elizabeth elisabeth: liz lizzie lizzy beth betty betsy bess bessie eliza elsie libby lisa lise lilibet buffy;
ellen: ellie nell nellie; elliot elliott eliot; emanuel emmanuel: manny; emily: em emmy millie;
emma: em emmy; eric: rick; erica: ricky; ernest: ernie; esther ester: essie; eugene: gene; eve: evie;
evelyn: evie eve lyn; ewan euan ewen; faith: fay; felicity: flick fliss; fergus: gus; fiona: fi fee;
florence: flo flossie florrie; frances: fran frannie fanny francie; francis: frank frankie fran;
franklin: frank; frederick fredrick frederic: fred freddie freddy rick; frederica: freddie rica;
gabriel: gabe; gabrielle: gabby gaby; gareth: gaz gary; gary garry: gaz; gavin: gav; gemma jemma: gem;
genevieve: gen ginny; geoffrey jeffrey jeffery: geoff jeff; george: georgie geordie; georgina: georgie gina;
georgiana: georgie; georgia: georgie; gerald: gerry jerry ger; geraldine: gerry; gerard: gerry ger;
gertrude: gertie trudy; gideon: gid; gilbert: gil bert; gillian: gill jill; gladys: glad; glenn glen;
gordon: gord; grace: gracie; graham graeme: gray; gregory: greg gregg; griffith: griff;
gwendolyn gwendolen: gwen wendy; hannah: han; harold: harry hal; harriet: hattie harrie; harrison: harry;
harvey: harv; helen: nell nellie lena; helena: lena; henrietta: hettie etta hen; henry: harry hank hal;
herbert: herb bert herbie; hester: hettie; hilary hillary: hil; howard: howie; hubert: bert hugh;
hugh: hughie huw; ian iain; imogen: immy; irene: rene; isaac: ike zac;
isabel isabelle isobel: izzy bel belle bella ibby; isabella: izzy bella bel; isidore: izzy; jacob: jake jay;
jacqueline: jackie jacqui; james: jim jimmy jamie jem jimbo; jane jayne: janey jenny; janet: jan jannie;
janice: jan; jasmine yasmin; jason: jay jase; jean: jeanie; jeanette: nettie jean; jemima: mima jem;
jennifer: jen jenny jenn; jeremiah: jerry jem; jeremy: jem jerry jez; jerome: jerry; jessica: jess jessie;
joan: joanie; joanna: jo; joanne: jo; jocelyn: joss; jodie jody; john: johnny jack jon johnnie jock;
jonathan johnathan jonathon: jon jonny; joseph: joe joey jo; josephine: jo josie posy; joshua: josh;
judith: judy jude; julia: jules; julian: jules; juliana julianna; julie: jules; juliet juliette: jules;
karen: kaz; karin: kaz; katrina: trina kat; kelly: kel; kelvin: kel; kenneth: ken kenny; kerry: kez; kevin: kev;
kieran ciaran; kimberly kimberley: kim; kirsten: kirsty; kristen kirstin: kris; kristin: kris;
kristina: kris tina; kristine: kris; lachlan: lachie; lancelot: lance; laura: laurie lolly; lauren: laurie;
laurence lawrence: larry laurie lol loz; lee leigh; leonard: len lenny leo; leonora: nora leo; leroy: roy;
leslie: les; lesley: les; lester: les; letitia: lettie tish; lewis: lew; lillian lilian: lil lily; lily: lil;
lincoln: linc; linda lynda: lindy lyn; lindsay lindsey; lorraine: lori; louis: lou louie; louisa: lou lulu;
louise: lou lulu; lucas: luke; lucille: lucy lu; lucinda: lucy cindy; lucy: lu; lydia: liddy; lynn lynne;
mabel: mab; mackenzie: mac; madeleine madeline madelyn: maddie maddy; malcolm: mal; marcus: marc;
margaret margret: maggie meg peggy peg madge marge margie margo rita daisy greta mags meggie molly;
margery marjorie marjory: marge margie; marjorie: marge; mark marc; marsha marcia: marcie;
marshall: marsh; martha: marty mattie patty; martin martyn: marty; martina: tina;
mary: molly polly mamie may minnie; mathilda matilda: tilly mattie tilda; matthew mathew: matt mattie matty;
maureen: mo; maurice morris: mo; maximilian: max; maxine: max; maxwell: max; megan: meg; melanie: mel;
melinda: mel mindy linda; melissa: mel missy lissa; melvin: mel; mercedes: mercy; meredith: merry;
michael micheal: mike mick mickey micky mikey mitch; michaela mikayla; michelle: shelly shell;
mildred: millie; miles myles; millicent: millie; miranda: mandy randy; miriam: mim mimi; mitchell: mitch;
mortimer: mort; moses: moe; natalie nathalie: nat; nathan: nate nat; nathaniel nathanael: nate nat nathan;
neil niall neal; nicholas nicolas: nick nicky nico; nicola: nicky nikki; nicole: nicky nikki; nigel: nige;
nora norah; norman: norm; octavia: tavy; olive: ollie; oliver: ollie oli; olivia: liv livvy ollie;
oswald: ozzie; pamela: pam pammie; patricia: pat patty trish tricia patsy trisha;
patrick: pat paddy rick patsy; pauline: polly; penelope: penny pen; percival: percy; peter: pete;
philip phillip: phil pip; philippa: pippa pip; philomena: mena phil; phoebe: fee; phyllis: phyl;
prudence: prue pru; rachel rachael: rach rae; ralph: rafe; randall randolph: randy; raymond: ray;
rebecca rebekah: becky becca bex beck; reginald: reg reggie; reuben ruben: rube; rhys reece;
richard: rick dick richie rich ricky dickie; robert: rob bob robbie bobby bobbie bert robin;
roberta: bobbie robbie; robin: rob; robyn; roderick: rod roddy rick; rodney: rod; roger rodger: rog;
roland rowland: roly rollo; ronald: ron ronnie; rosalind: ros roz rosie; rosamund: ros; rose: rosie;
rosemary: rose rosie romy; roxanne: roxy; rudolph: rudy; russell: russ; ruth: ruthie; sally: sal;
samantha: sam sammy; samuel: sam sammy; sandra: sandy; sara sarah: sally sadie; scott: scotty;
sean shaun shawn; sebastian: seb bas; selina selena; sharon: shaz; shirley: shirl; sidney sydney: sid syd;
simon: si; solomon: sol; sophia: sophie; spencer: spence; stacey stacy: stace; stanley: stan;
stephanie: steph stevie steffi; stephen steven: steve stevie ste; stewart stuart: stu stew;
susan: sue susie suzy; susanna susannah: sue susie sanna; suzanne: sue suzy; sylvester: sly;
sylvia silvia: syl; tabitha: tabby; tamara: tammy; tamsin: tammy; tanya tania; terence terrence: terry tel;
teresa theresa: terry tess tessa tracy; tracey tracy; thaddeus: thad tad; theodora: thea dora theo;
theodore: ted teddy theo; thomas: tom tommy thom; tiffany: tiff; timothy: tim timmy; tobias: toby;
travis: trav; trevor: trev; tristan: tris; tyler: ty; tyrone: ty; valentine: val; valerie: val;
vanessa: nessa van; vernon: vern; veronica: ronnie vera roni; victor: vic;
victoria: vicky tori vic vicki vickie; vincent: vince vin vinnie; violet: vi; virginia: ginny ginger gina;
vivian vivien: viv; wallace: wally; walter: walt wally wat; wesley: wes; wilfred wilfrid: wilf fred;
wilhelmina: mina minnie billie willa; william: will bill billy willy liam willie; winifred: winnie freda;
winston: win; zachary zachariah zackary: zach zac zack;
joanne joann: jo; renee renae; kristy kristi kristie christy christi christie; brandi brandy brandie; jodi jody jodie;
nicole nichole; meghan megan meagan: meg; kara cara; marissa marisa; marcella marcela;
brittany brittney: britt; jennifer jenifer: jenny jennie jen; jenny jennie jenni; lucille lucile; lily lilly lili; sharon sharron;
melissa melisa mellisa; harriet harriett; lorraine loraine; alison allyson alyson: ali; sandra saundra; deirdre deidre;
katherine kathrine katheryn kathryn: kate kathy kathie cathy cathie katie; cassandra casandra kassandra: cass cassie;
bridget bridgett bridgette brigid; jacqueline jacquelyn jaqueline jacquline jaclyn: jackie; eric erick erik; erica ericka erika;
ernest earnest: ernie; derek derick derrick; nicholas nickolas: nick; jason jayson; geoffrey jeffry jeffery: jeff;
randall randal: randy; russell russel: russ; scott scot; terrance terrence terence: terry; bobbie bobbi;
johnny johnnie jonny; cecilia cecelia: celia; aubrey aubree; haley hayley hailey haylee; kaylee kayleigh; ashley ashlee ashleigh;
sherry sheri sherri sherrie shari; terri teri; tammy tammi tammie: tam; vicky vicki vickie: vic; tracy tracey traci tracie;
stacy stacey staci stacie; lori lorie lorrie; debbie debby; ann anne; caitlin kaitlin katelyn caitlyn kaitlyn: cait;
chelsea chelsey; kelly kelley kelli kellie; lindsay lindsey; maryann maryanne; annmarie annemarie;
muhammad mohammed: md mohd; william: wm; charles: chas; george: geo; james: jas; thomas: thos; joseph: jos; robert: robt;
benjamin: benj; samuel: saml; frederick: fredk; margaret: margt; elizabeth: eliz; alexander: alexr; patrick: patk
`;

/** Given names of these languages without a short form of their own: known, so that no typo is seen in them. */
export const ENGLISH_LONE_NAMES = `
arlene barry beryl brandon bruce carl carmel carroll carter cecil chelsea chloe clara claudia clive colin
craig daisy darlene dawn dean deanna delia denise dominique donna dora dylan eileen eli elisha ella elmer
elsie elvira enid erin ethan ethel eunice eva evan everett felix floyd frank giles gloria hamish hayley
hazel heather hector heidi herman holly horace hugo humphrey ida ingrid iris isaiah ivan ivy jack jade jared
jasper jesse jill joel jordan joy joyce juan judy june justin karl kayla keith kyle larry laurel leah leo
leon leona lillie lionel lloyd lois lorna luke maggie maria marianne marie marilyn marina marlene marlon
michele moira molly monica morgan muriel myra myrtle nadine naomi nelson noah noel norma oscar owen paul
paula paulette pearl perry petra polly quentin raphael rhiannon rita rory rosalia rosalie rosalina ross
rowena roy rufus rupert ryan samson seth seymour shannon sheila shelley simone sinead siobhan sophie stella
thelma todd troy una ursula vaughan vera vicente viola wanda warren wayne wendy wilbur yvette yvonne zoe
`;
