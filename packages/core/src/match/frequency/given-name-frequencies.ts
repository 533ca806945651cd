/** Written by scripts/name-frequencies.ts, which names the sources: `bits: names`, each borne by 2^-bits of people. */
export const GIVEN_NAME_FREQUENCIES = `
6: james john mary michael robert
6.5: david william
7: adam aditi aiden aleksandar alexander ali alikhan alisa althea alysha amelia amirali anahit anastasia andreas ane
  anna antonella antoni ao aoi armen aron artem arthur astrid aurora avigail aya camila charbel charles charlotte
  chiahao daniel davit davud dragan elias elie eliska ella ema embla emilia emily emma fatemeh fatima fatma fatoumata
  filip francisco gabriel georgios grace hanna helena himari hina hinata hiro iker imene ines inuk isla ivaana jack
  jacob jade jakob jakub jana jelena jian jonas jose joseph jouri juan juancarlos julia kai krishna lea leo leonardo
  lethabo levente liam lily lin luca lucia luka madina maksim mamadou manuel marc maria mariadelcarmen mariam mariami
  marie marija markas markel marks martha martin martina maryam mateo matias mehdi mehmet melokuhle mia miguel mila
  milica mohamed mohammad mohammed muchen muhamad muhammad naranbaatar nare nikau nikola noah noel nora nur odval
  oliver olivia omar oskar paul peter ramon relja richard ruoxi saliha santiago sara sebastian seojun sevinj shaimaa
  shristi shufen so sofia sofija sofiya somchai sophia stevenson sumayah thiago thomas tiare tommaso valentina
  viktoria widelene willow yeva yusuf zahra zeynep zofia
7.5: abdelkader abdullah afonso ahmad ahmed aino aisultan ajla alessandro alice alise alma alparslan amir ana
  anastasiya andria angel ari aria arianna ariel artur asiya ava ayalah aylin ayse barbara batkhaan bautista benas
  benjamin bolormaa chihming christopher damjan danna dmytro donald dunja dylan edoardo elchin elena eleni elif
  elizabeth elyas emilija fahd fozia frida gaspar gayane george georgi gunel hajoon haoyu hayoon hinano hugo huseyn
  inaya ioannis isabel isabella jan jennifer jeronimo joao jokull joseluis jude kiran laia lara latifa lazar lillie
  linda liv lubanzi lucija maja malik mariya mark marko mate matei matteo max merjem mikhail milan mirlande moussa
  muhammed mustafa nagi nagisa narek nathaniel nil nino nivi noa nour omphile oscar patricia pierre rania rayana rin
  roberts roxana salma samuel sergei shams shayma shivansh shuhui somsak stanley sunita taim tamar teiki theo theodore
  umar vaino victoria wan yelena yinuo youssef zala zoe zoran zuzanna
8: aada aadhya aaron aarya abdul abdullo abdulrahman abubakr adama adela adele adin adriana ahmet aikaterini aisyah
  aldiyar aleksander aleksandr aleksandre alessia alexandru alexey amaia amar amelija amelja amina aminata amirhossein
  amy anamaria anar andrei andrias androula angelina anohito anthony antonia antonio archie areg arpi artyom asel
  asilim asja asmita assia asya athena awa aygun ayoub aysa aziz azorakiara baatar bakary barbare bayarmaa beatrice
  beatriz bence benedita betty bibek biel bilal biljana bishal bismah bogdan bogdana boris brian bruno carl carlos
  celeste celine charlie chienhung chloe christos chuluun chunchieh chunhung daria defne dhruv diego dimitrios dmitry
  dominik dominykas dorothy doyun dragana duarte dyllan edward eevi eino elene elijah elnur emely emil emiliano emils
  emine esma esperanza eunwoo eva evie eymen ezekiel fahad farida farrah felipe fiadh finn florence francesco
  francisca franciszek freja freya frieda gael georgia geronimo gevorg gianna ginevra giorgi giulia googoosh goran
  gunay gustavs haeun hamza hana hannah harris haruna haruto hasmik hassan hatice hawa heitor helen helma henry herkus
  hessa hinato hoda hossein hur huseyin hussa hussain hussein hydar ian ibrahim ida iminathi imogen inunnguag irene
  isabelle islande ivan ivana ivy jakov jason jekabs jessica joel jogvan jokubas jon jori jovan julen jules julieta
  julija june junior kabir kaloyan kamile karen kari karim karine kenneth keven kevin khaled khawla khongordzol kiara
  koa konstantinos kyra laura lavi leah leandra lena lenna leon leonor leordo lethokuhle lev leyla lia lian lianne
  lile lilja lilly lina lisa lisakhanya liz lorenzo louis louise lovelie lucas luciana luis lukne luna lur lyn lyna
  maddi maeva maha mahamadou mahammad mahdi mahmoud maia maksym malachi malek malthe maneh manua marama marcoantonio
  margaret mariaalice mariajose mariateresa marina markus marta marti maryja masoumeh matilde matthew matvey matyas
  maxim maximilian maya maysoun mees meihui meiling michail michal miguelangel mihail milagrosa milena millie milos
  mina minato mingze minik mira mirac mirjana moana monte mykhaylo myrlande nahia naim nancy natalia nathan naya niel
  niharika nik nika niko nikodem nikol nikolaos nina niviaq nurislam nurul oihan oisha oleksandra olga omer omerasaf
  oyunbileg panagiota paula peterson poema pol prasert rabina ramona raphael raul raya reem refael regina ren ria rian
  rita roan robin roko ronald safija sakineh sama samantha samvel sarah seoah seoyun sherifa siddhartha sienna siwoo
  snezana sobia sofie soley somboon somporn sonia sophie stella steven sukhbaatar susan teodora tereza thaniel theodor
  tigran timofey tomas turki uiloq uri uta valeria vasilije vasiliki vedant vera veronika vesna viktoriya vugar vuk
  ximena yasmin yasmine yasna yating yekaterina yichen yihan yousouf yuina yuna yusef yusif zeinab zeynab zihan
8.5: aarav aariz aasha abbas abd abdallah abdoulaye abdulaziz abdulla abulfazl adomas adrian adrians agnes agustin
  agustina aicha aimar aisha aitana aiur ajda aksel alanoud albert alejandro aleks aleksandra alex alexandra alfie
  aliasaf alicja alina aline alinur alireza aliya alteo alvaro amahle amal amalie amara amaris amayra ambar ambra
  ambre amine amira amirabbas ammar an anastasija andrea andreea andrej andrew andriy angela angeliki angeline angelo
  annie anzu aoife aputsiaq aras areni ariana arjun arman armine artiom aruuke aruuzat asemahle ashot ashraqat asta
  athanasios atlas august aviana ayala ayesha ayim ayla ayra aysel ayzere azaria azariah azra bader bandar banele
  baran ben benicio berrdo beshoi binita bintou bisera boglarka brahim camille carla carmen carol carolina catalina
  cecilia cesar chedeline chihchiang chihhao chihwei chinlung christian christina cillian ciro clara concepcion
  cynthia daisy dalal dalila damian dan danel daniela danielalejandro daniels daniil danijel danylo darija daris darta
  davi deborah dejan delfina demetre dhia diegoalejandro dimitar dimitra dion djamel djeneba donna dora dusan dzan
  eabha ecrin edouard eeli eisha eitan eithan elija elizaveta ellen elli ellie elmar elshan elza eman emelia emiliya
  emir emmanuel eric esther ethan evelina evelyn evens evgeny eylul fadi faisal fanta farah farzana fatemehzahra fatin
  felix fernanda ferndo fran frank frederick fuma gabija gabor gabriela gabriele gagik gary gilli gita gogo goktug
  gordana guadalupe gudrun habib habiba hadicha haoran harin harper harraz harry haru haruma harun hasan hashem hayk
  helmi hjordis hovhannes hudson ibai iben ichun igor ilgar ilija iman inci indira ioane ioanna ion irati irina isaac
  isak isidora ismail itsuki ivalu ivik izaro izz jad jakup jameson javier jeffrey jia jiho jiwoo jiya jiyoo joe jordi
  jorge josefa joshua josiah josip jovana juana juanandres judeline juliana julie juliette juwon kabita kadiatou kaia
  kairo kajus kamal karam karima karlis karolina katerina kathem katla kazi keanu khadije kiaan kimberly kirollos kiwa
  klea konstantina konul kora ksenija kyriaki lamija lan lana larry layla leano leen leevi leja lejla leni lesedi levi
  lidia liepa lihua lili lilien lilit lio livia ljiljana logan lourenco lovely lovro luana ludovica luiz lukas lulwa
  lusine lwandle lydia mabel mael mahesh maite malak malen maligiaq malu manaia manish manuela marcell marcia marcos
  margarida mari mariafernanda mariana mario marios martim marwa marya masa matas matej matija matilda matthias
  matthildur mattia mattias maui maximiliano mehar mei melina melisa melissa meriem mersana meryem michalis michelle
  mikael mikaere mikayel miki mikolaj milana minjun mio modibo moea moeata mohammadreza mohammadtaha mona murad muyang
  nada narine natalie natalija nathalie naura nazaninzahra nehir nela nelio nesreen neza nia nicolas nicole nikoloz
  nilay nils noam noemi nomaan noor norsaq nouf nuray nutsa ofentse oisin oleksandr oliwia ona onni osman oumar oumou
  pablo panagiotis paninnguaq paraskevi pari patricija pau paulo pedro penelope petar pipaluk pola polina prakash prem
  princess puteri rachid radmila ralfs ramazan raquel rashad rasmus ravi raymond reema rei reina renata rethabile reza
  ricardo riccardo riko roel roghayyeh roman ronja rory rose rosie rosmery ruth saar safiya saga sahar said sakeena
  sakura salome samir samyar sandra saqib scott sekou selma sem serife sesili sevda shahd shahem shahid shaikha sharon
  sheikh shirley shuchen shuchuan shuhua simona siphosethu sita siti sofi solja solomiya soma somayyeh sooah
  souleymane stanislaw stefan stephen sultan susanna suzana syed szymon tadhg taha tamatoa tara tarana tareq tarita
  tatiana tatsuki tehei teiva teo teodor tess teva than tiago tim timothy titaina titaua tobias toivo tom tomyris
  trinidad trondur tuleen tunar ulloriaq usman vaea valdemar valter vamika varvara vasileios vasilisa venla vicente
  victor victorhugo viktor viktorie violeta viraj vita vittoria vladyslav vojtech vusal vusala wassim wateen wenhsiung
  wilson xinyi yamato yara yassin yehuda yejun yimo yize yoana younes yousef yua yujun yulia yuma yutong yuxi yuxuan
  yuze zahid zahir zainab zalan zan zehra zina zion zumra
9: abdelrahman alberte amanda ann brenda carolyn catherine christine debra dennis diane doha doris douglas fajr finlay
  frances gamalat gamila gloria gregory halim harold hasnaa heather heikapu hosna hosniya inutsiaq janet jerry joyce
  kathleen lewis mareva nuka pamela paneeraq patrick qillaq rafael rebecca rosemerline rowan salik selim stephanie
  suha tapuarii teresa teura valentin var virginia walter
9.5: ashley beverly billy brandon bruce cheryl denise fred gerald jane janice jean jeremy joan jonathan judith judy
  justin katherine kathryn kathy keith kelly lawrence lori marilyn mildred nicholas rachel ralph roger roy ryan steve
  tammy terry theresa wayne willie
10: alan allen anne bobby bonnie bryan carrie chad chris cindy clarence connie craig crystal curtis dale danny dawn
  diana earl edith edna elaine ernest ethel eugene gladys glenn howard jacqueline jeff jeffery jesse jimmy johnny
  josephine kim leonard lillian lois marjorie marvin mike monica norma norman pauline peggy philip phillip phyllis
  randy rodney rosa ruby russell sean shannon shawn sheila sherry sylvia thelma tiffany tina todd tony tracy travis
  vincent wanda wendy
10.5: alfred alicia amber anita annette april audrey barry bernard bernice bertha bradley brittany cathy clifford dana
  danielle darlene debbie dolores don eddie edwin eleanor erica erin francis gail geraldine hazel herbert holly jamie
  jay jesus jill jim joann joanne juanita kyle lauren lee leroy leslie lorraine lucille lynn marcus marion megan
  melvin micheal michele randall ray renee rhonda ricky roberta sally stacy suzanne troy valerie veronica vivian
  yvonne
11: allison alvin arlene bessie beth bill brent calvin caroline charlene claudia clyde colleen constance corey
  courtney darrell dean delores derek derrick dustin eileen elsie floyd gene gertrude gilbert gina glen glenda gordon
  greg hector heidi herman jackie jeanette jeanne jerome jessie jo joy katie kristen kristin laurie lester lloyd
  loretta lucy marian marlene maureen maurice melanie melinda minnie nellie pearl reginald rick roberto ronnie
  rosemary sam shane stacey sue tamara tanya terri tommy tonya tyler vanessa vernon vicki viola warren wesley wilma
  yolanda zachary
11.5: allan andre arnold becky belinda billie bobbie brad brandy brett carole cassandra cecil chester christy claire
  claude clayton clinton cody cory darren darryl deanna dianne duane dwayne edgar elmer erik erika felicia fernando
  franklin geneva guy gwendolyn harvey hilda hugh irma jared jennie jenny julio karl katrina kay kristina kurt lance
  leona lindsay lindsey lonnie mae margarita margie marsha mathew mattie maxine milton miriam misty mitchell myrtle
  naomi neil nelson patsy penny priscilla roland ron ruben shelly sherri sheryl ted toni tracey tyrone velma vickie
  violet
12: ada alberta alberto alfredo alison andy angie antoinette armando arturo austin beulah blanche bob brandi bridget
  byron candace candice casey celia clifton cora daryl dave della dwight eduardo enrique eunice evan everett fannie
  faye flora freddie fredrick gayle genevieve harriet hattie inez iris jaime janie jeannette jeremiah jimmie joanna
  jodi joey johnnie jordan julian julius karla kayla kelli ken kent kirk kristi kristine kristy latoya lola lula
  luther luz lynda lynne madeline maggie mamie marguerite marianne marshall maryann melody molly monique morris
  natasha nick opal pam patty perry rene ross sabrina salvador sandy sergio seth shelia shelley sheri sidney sonya
  stuart susie terrance terrence verna vicky virgil wade wallace wendell whitney willard yvette
12.5: abraham adrienne alfonso alton alyssa andres angelica bennie benny bernadette bethany betsy blake blanca brooke
  cameron carlton cecelia chelsea christie colin cristina damon delbert desiree dianna dominic donnie doreen doug
  earnest ed edmund eloise erma ernestine ernesto estelle eula freda garry geoffrey gerard gerardo ginger grant
  gretchen guillermo henrietta homer hope horace hubert ira jacquelyn janis jasmine jody johnathan jonathon kara
  kelley kelvin kendra kenny kerry krista krystal leigh leticia lora loren luke lyle lynette mable malcolm marcella
  marco matt meghan mercedes meredith muriel myra myron nadine neal nichole orlando otis pat paulette pete preston
  rachael randolph rex rickey robyn rochelle roderick rodolfo rosalie rosemarie roxanne rudolph rudy sadie shaun
  spencer teri traci trevor wilbur willis wm
13: al bryant caleb carroll cedric clark clint dallas darrel devin dewey doyle drew ellis erick ervin forrest frankie
  garrett gilberto gregg gustavo ignacio irving ismael israel jake jermaine josh kristopher laurence leland lionel
  lowell mack marty orville owen rogelio roosevelt rufus salvatore sammy sheldon sherman simon stewart sylvester
  taylor terence wilbert wilfred woodrow
`;
