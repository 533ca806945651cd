/**
 * One name in several languages, groups separated by semicolons: Johann who is John abroad, Пётр who signs Peter. The
 * same person may go by both, but so may a father and a son, so this is a doubt and no more.
 */
export const COGNATE_NAMES = `
john juan giovanni johann johannes johan ivan joao sean iain jovan ioannis yiannis giannis janos ioan ion jens hans yahya
evan eoin jonas juhani hovhannes ivane;
peter pedro pierre pietro petr pyotr piotr petro petros petrus pieter pere petar per peer petri boutros;
paul pablo paolo paulo pavel pawel pavlo pavlos pal paavo pol pau pavol poul;
james jaime jaume jacques giacomo seamus hamish; jacob jakob jakub yakov yaakov jaap jaakko hakob yakub yaqub iago jacobus jakov;
joseph jose giuseppe josef jozef josip yosef youssef yusuf jozsef yousef iosif hovsep josep joao joosep;
michael miguel michel mikhail mikael michal mihai mihaly michail miquel mykhailo mihail mikhael mikko mikel mihajlo;
george jorge georges giorgio georg yuri georgios jerzy jiri gyorgy jordi georgi gheorghe juraj jurgen joris yegor heorhiy gevorg goran
jurij georgiy giorgi;
william guillermo guillaume guglielmo wilhelm guilherme willem vilem vilmos guillem wiliam vilhelm gulielmo liam uilliam;
charles carlos carlo karl karel karol karoly carles kaarle karolis;
henry enrique henri enrico heinrich henrique henryk jindrich hendrik henrik enric heikki hinrich anri;
louis luis luigi ludwig luiz lajos ludovic lewis ludvik lluis ludwik ludovico aloysius alois;
francis francisco francois francesco franz frantisek ferenc franciszek frans francesc franciscus franjo pranciskus;
andrew andres andre andreas andrei andrey andrzej andras ondrej andreu anders andriy andrej antti andrius andrija;
anthony antonio antoine anton antoni antonin antal antoon antun antanas antonios anto;
alexander alejandro alexandre alessandro aleksandr alexandros sandor aleksander oleksandr iskander alexandru aleksandar alasdair
iskandar skender;
nicholas nicolas nikolaus nikolai nikolaos miklos mikolaj mikulas nicolau nikola niklas mykola nicolae klaas colin nils;
stephen esteban etienne stefano stefan stepan istvan stefanos steven stephan stjepan esteve szczepan tapani stepanos;
thomas tomas tommaso tomasz tamas tomaz tuomas foma toma;
matthew mateo mathieu matteo matthias mateus mateusz matej matvey mate matus matei mattias;
mark marcos marc marco markus marek marko marcus markos;
luke lucas luca lukas lukasz lukacs luc luka;
daniel danilo daniele danijel danylo daniil;
david davide dawid dafydd davyd dovid dawud davud daoud;
philip felipe philippe filippo philipp filip fulop filipe filippos;
edward eduardo edouard edoardo eduard edvard edvardas duarte;
robert roberto rupert ruprecht robrecht;
frederick federico frederic friedrich fryderyk frederik bedrich fedor frigyes frederico fredrik;
lawrence lorenzo laurent lorenz laurentius lourenco lars lavrentiy vavrinec llorenc wawrzyniec lauri;
vincent vicente vincenzo vincenz vicenc vikentiy;
gabriel gavril gabor jibril gavriel gawel;
raphael rafael raffaele rafal refael;
martin martino marton maarten morten marcin;
christopher cristobal christophe cristoforo christoph krzysztof krystof kristof kristoffer christoffer;
christian cristian cristiano kristian krystian krisztian;
bartholomew bartolome bartolomeo barthelemy bartholomaus bartlomiej bartolomej bertalan;
gregory gregorio gregoire gregor grigory grzegorz gergely grigoris hryhoriy rehor grigorios krikor;
theodore teodoro theodor fyodor teodor theodoros fedor feodor;
basil vasily basilio vasilios vasyl bazyli vasil vasile basile;
eugene eugenio evgeny eugen yevhen eugeniusz evgenios eugenie;
benjamin beniamino beniamin veniamin binyamin benyamin;
solomon salomon shlomo suleiman sulayman sulejman; abraham avraham ibrahim abramo abraam ibrahima brahim;
isaac yitzhak ishaq isak izaak isaak; moses moshe musa moussa moises mose; aaron aharon haroun harun aron;
samuel shmuel samuele samuil; elijah elias eliyahu ilya ilias elia ilyas; simon simeon shimon semyon szymon simao;
mary maria marie miriam maryam mariam marija maire mariya mari maryna moira meryem myriam;
anna ann anne ana ganna ane anja anneke; hannah hanna hanne chana hana;
elizabeth isabel elisabeth elisabetta elzbieta isabella yelizaveta erzsebet alzbeta elizaveta elisa isabelle elisheva lisbeth izabela;
catherine catalina caterina katharina ekaterina katarzyna katerina katalin catarina aikaterini kateryna katarina karin katrin kathleen
karen kaarina katriona;
margaret margarita marguerite margherita margarethe malgorzata marketa margit margarida marjorie margareta margriet;
helen elena helene helena eleni olena ilona jelena yelena elaine eileen alena; jane juana jeanne giovanna johanna joana jana
ioanna joanna jovana janina ivana yana zhanna; julia giulia julie yulia juliette yuliya iulia; christine cristina christina krystyna kristina kristin
kirsten krisztina; barbara varvara borbala barbora barbro; dorothy dorotea dorothea dorota dorothee; teresa theresa therese terezie
terezia tereza; agnes ines agnieszka agnese anezka; lucy lucia lucie luzia lucja luce; sophia sofia sophie zofia zsofia sofiya;
susan susanna susana suzanne zuzana zsuzsanna shoshana suzana; martha marta marthe marfa; monica monika monique; veronica veronika
veronique; natalie natalia nathalie natalya natalija; eve eva ewa yeva; rose rosa rosalie roza; alice alicia alix alicja; claire clara
chiara klara clare klaara; emily emilia emilie emiliya; charlotte carlota carlotta karolina carolina caroline; joanna johanna giovanna; marian marion mariana marianne; diana diane; marie mary maria; leslie lesley; robin robyn
`;
