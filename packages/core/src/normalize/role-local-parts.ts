import { foldedText } from "./folded-text.ts";

/**
 * Local parts that name a function and not a person, folded and without separators. Given names and surnames that are
 * also such words (Art, Job, Page, Chancery) are left out: a person's own address must not lose its weight.
 */
const ROLES: readonly string[] = [
  // English: the mailboxes of RFC 2142, then what firms, shops, schools, clubs and sites use.
  "info information infos inquiry inquiries enquiry enquiries contact contacts contactus getintouch ask",
  "sales presales salesteam marketing advertising advertise ads promo promotions pr press media news newsroom",
  "newsletter newsletters subscribe subscriptions unsubscribe offers deals events webinar webinars campaign",
  "support supportteam customersupport techsupport help helpdesk helpline servicedesk service services",
  "customerservice customercare care clientservices clients customers customer feedback complaints",
  "abuse noc security hostmaster postmaster webmaster usenet uucp ftp www web dns sysadmin",
  "admin admins administrator administration adm it itsupport itdesk operations ops devops dev developers",
  "engineering api hosting domains domain ssladmin ssl system systems alerts alert alarm monitoring status",
  "notifications notification notify noreply donotreply noanswer mailerdaemon daemon mailer bounce bounces",
  "mail mailbox email post postbox office offices frontdesk reception receptionist frontoffice backoffice",
  "secretary secretariat registrar registration registrations enrollment admissions admission bookings booking",
  "reservations reservation reserve appointments appointment orders order ordering shop store webshop checkout",
  "shipping delivery deliveries dispatch logistics warehouse returns refunds procurement purchasing purchase",
  "accounts account accounting accountspayable accountsreceivable ap ar billing invoice invoices invoicing",
  "payment payments payroll finance treasury tax taxes audit legal compliance privacy dpo gdpr dataprotection",
  "hr humanresources people peopleops jobs career careers recruiting recruitment talent hiring vacancies resume",
  "team staff everyone all allstaff board committee members member membership volunteers volunteer",
  "management manager director headoffice hq corporate investors investorrelations ir partners partnership",
  "partnerships affiliates affiliate vendors suppliers wholesale export import exports imports",
  "school library alumni students student faculty principal church restaurant hotel",
  "clinic surgery pharmacy practice dentist studio gallery museum theatre tickets ticket boxoffice",
  "hello hi welcome greetings me ourteam founders editor editors editorial editorialteam letters community",
  "forum moderator moderators test testing demo example user username nobody anonymous spam null",
  "lists listserv majordomo request requests owner updates update digest reports report survey surveys",
  "rentals rental leasing lettings property properties maintenance facilities facility dispatcher fleet",
  "communications comms publicrelations branding creative design designteam content copyright licensing",
  "business businessdevelopment bizdev bd bdr sdr growth customersuccess customercenter customerservices custserv",
  "clientcare clientservice clientsupport usersupport productsupport techteam techsupportteam tech technical",
  "technicalsupport itdepartment itservices itservice itsupportteam helpme helpcenter ticketing feedbacks suggestions",
  "automated automation autoconfirm autoreply autoresponder robot bot system01 backup server cloud data database",
  "announcements announce bulletin bulletins calendar schedule scheduling conference conferences course courses",
  "training workshops education academy academics research lab labs center centre institute department dept",
  "agency agencies brokers broker realestate catering hospitality banquets concierge travel tours tour",
  "benefits compensation employment recruiters recruiter applications application apply interns internship",
  "contracts contract consulting consultants consultant advisors compliance insurance claims",
  "distribution wholesaleorders production manufacturing quality qa qualitycontrol fulfillment inventory dealers",
  "documents docs archive archives records publications publisher publishing webteam webadmin website online",
  "allemployees allusers allteam allhands everybody employees sponsors sponsorship fundraising donations donate",
  "giving grants outreach publicaffairs government ceo cfo cto coo cmo cio ciso president vicepresident",
  "executive executives exec leadership chairman treasurer coordinator coordinators supervisor",
  "accountant advisor agents apps beta bugs chat client comments company corp crm devnull devteam digital directors",
  "directory donors download downloads ecommerce emergency engineers enq enquire enquires errors error events",
  "experts feed finanzen founder general global guest guests health hotline insights ideas intranet licenses local",
  "logs network networks nobody notice notices online organizer organizers owners parents pay pos platform product",
  "products program programs project projects purchaser quote quotes quotation rates receipts referrals regional",
  "remote rsvp safety schools script shipments signup solutions startups statements stores strategy students",
  "studios subscription success suggestion surveyor tasks teachers tips trade trading transport trial uptime vip",
  "visitors visit warranty webinfo wholesaler workshop writers donotrespond dontreply noresponse replies replyto mailing mailinglist mailings mails emails",
  // German
  "kontakt anfrage anfragen auskunft buero verwaltung sekretariat zentrale empfang post poststelle",
  "buchhaltung rechnung rechnungen rechnungswesen mahnung einkauf verkauf vertrieb bestellung bestellungen",
  "bestellservice kundenservice kundendienst kundenbetreuung kunden hilfe technik werkstatt lager versand",
  "personal personalabteilung bewerbung bewerbungen karriere ausbildung presse redaktion werbung anzeigen",
  "geschaeftsfuehrung geschaeftsleitung vorstand verein praxis apotheke gemeinde pfarramt pfarrbuero rathaus",
  "stadtverwaltung schule schulleitung datenschutz reservierung reservierungen termine anmeldung nichtantworten",
  "keineantwort hausverwaltung kanzlei mitglieder spenden",
  // French
  "contactez renseignement renseignements accueil bureau secretariat direction administratif comptabilite",
  "compta facturation factures facture commercial commerciaux ventes achats commande commandes livraison",
  "serviceclient serviceclients relationclient clientele assistance sav boutique magasin recrutement rh emploi",
  "presse communication redaction publicite reservation reservations inscription inscriptions mairie ecole",
  "cabinet juridique nepasrepondre nereponsepas sansreponse adherents benevoles courrier",
  // Spanish, Catalan
  "informacion contacto consultas consulta atencion atencionalcliente atencioncliente clientes cliente ventas",
  "compras comercial pedidos pedido facturacion facturas contabilidad pagos cobros cobranzas administracion",
  "oficina recepcion secretaria direccion gerencia soporte ayuda servicio servicios serviciotecnico reservas",
  "citas prensa publicidad comunicacion empleo empleos rrhh recursoshumanos seleccion taller",
  "almacen envios colegio escuela ayuntamiento noresponder norespondas avisos boletin suscripciones",
  "informacio comandes vendes comptabilitat",
  // Portuguese
  "informacoes contato faleconosco atendimento sac vendas financeiro faturamento cobranca contabilidade",
  "administrativo escritorio recepcao secretaria diretoria gerencia suporte ajuda servicos pedidos",
  "reservas imprensa publicidade comunicacao vagas rh curriculo loja naoresponda naoresponder geral",
  "encomendas faturas apoio apoioaocliente ouvidoria juridico compras",
  // Italian
  "informazioni contatti contatto assistenza assistenzaclienti clienti servizioclienti vendite acquisti ordini",
  "ordine fatture fatturazione amministrazione contabilita ufficio segreteria direzione commerciale",
  "prenotazioni prenotazione stampa ufficiostampa pubblicita comunicazione lavoro risorseumane personale",
  "negozio magazzino spedizioni scuola comune parrocchia protocollo nonrispondere studio",
  // Dutch, Afrikaans
  "informatie inlichtingen administratie boekhouding facturen factuur facturatie verkoop inkoop bestelling",
  "bestellingen klantenservice klantendienst klant klanten kantoor receptie secretariaat directie planning",
  "vacatures sollicitatie personeelszaken redactie pers reserveren reserveringen magazijn bestuur",
  "ledenadministratie leden nietbeantwoorden geenantwoord gemeente navrae kantoor",
  // Nordic
  "kundeservice kundtjanst kundservice asiakaspalvelu kundesenter salg forsaljning myynti inkop innkjop kjop",
  "faktura fakturor regnskap ekonomi okonomi bokforing laskutus laskut kontor toimisto resepsjon reception",
  "bestilling bestallning tilaukset ordre post postmottak firmapost presse press markedsforing marknad viestinta",
  "jobb rekrytointi rekrytering stotte hjelp hjalp tuki svarikke svarejikke noreplyplease eivastausta",
  "bokning booking varaukset skola skole koulu kommune kommun kunta kirjaamo styrelsen styret hallitus upplysingar",
  // Polish, Czech, Slovak
  "kontakt biuro sekretariat recepcja sprzedaz handlowy zamowienia zamowienie faktury faktura ksiegowosc finanse",
  "kadry rekrutacja praca pomoc wsparcie serwis reklamacje obsluga obslugaklienta marketing reklama prasa",
  "redakcja sklep hurtownia magazyn rezerwacje rezerwacja szkola urzad gmina parafia nieodpowiadaj zarzad",
  "informace obchod objednavky objednavka fakturace ucetni ucetnictvi uctaren kancelar recepce podpora",
  "reklamace servis prodej nakup sklad doprava rezervace personalni kariera podatelna skola urad neodpovidat",
  "objednavky predaj uctovnictvo podatelna obec neodpovedat",
  // South Slavic, Baltic, Hungarian, Romanian, Albanian
  "prodaja prodajaservis narudzbe narudzbe racunovodstvo racuni podrska pomoc ured kancelarija uprava narocila",
  "podpora pisarna tajnistvo kadrovska informacija informacije rezervacije skola neodgovaraj pardavimai",
  "uzsakymai buhalterija pagalba sekretoriatas birojs gramatvediba pardosana palidziba muuk raamatupidamine",
  "kontor tellimused abi iroda titkarsag ugyfelszolgalat ertekesites rendeles rendelesek szamlazas konyveles",
  "penzugy segitseg sajto allas recepcio foglalas nevalaszolj birou secretariat vanzari comenzi facturare",
  "contabilitate relatiiclienti suport ajutor angajari rezervari presa primaria nuraspunde informacion shitje",
  // Greek, Turkish
  "epikoinonia pliroforiespoliseis poliseis paraggelies logistirio grammateia ypostiriksi kratiseis grafeio",
  "bilgi iletisim satis destek yardim muhasebe fatura siparis musterihizmetleri musteri insankaynaklari ik",
  "kariyer basin reklam rezervasyon ofis sekreter yonetim okul cevaplamayin yanitlamayin",
  // Russian, Ukrainian, Bulgarian, Kazakh, as transliterated and in Cyrillic (folded to Latin)
  "prodazhi zakaz zakazy buhgalteria buhgalteriya bukhgalteriia bukhgalteriya priemnaya priemnaia kantselyariya",
  "kanc kadry otdelkadrov rabota vakansii podderzhka pomosch pomoshch sekretar spravka reklama redaktsiya",
  "redakcija snabzhenie zakupki sklad dostavka servis magazin ofis shkola bronirovanie neotvechat otvet",
  "zamovlennya pidtrymka dopomoha buhhalteriya prodazh pryymalna porachki schetovodstvo prodajbi",
  "информация инфо контакт контакты поддержка продажи отдел отделпродаж заказ заказы бухгалтерия приемная офис",
  "магазин сервис доставка склад кадры отделкадров вакансии рассылка администратор админ реклама секретарь почта",
  "помощь школа редакция підтримка замовлення продаж бухгалтерія",
  // Arabic, Hebrew, Persian, Indian, South-East Asian, as transliterated
  "mabiaat khidmat maktab istifsar sherut sherutlakohot mechirot misrad kasherut khadamat forush sampark sahayata",
  "seva karyalay jankari informasi kontak penjualan pemasaran layanan pelanggan bantuan keuangan pesanan",
  "kantor sekretaris lowongan jualan khidmatpelanggan pejabat pertanyaan lienhe hotro banhang ketoan kinhdoanh",
  "tuyendung chamsockhachhang dathang vanphong tidto borikan faikhai banchi",
  // Chinese, Japanese, Korean, as transliterated
  "kefu xiaoshou xiaoshoubu caiwu renshi zhaopin bangongshi lianxi fuwu jishu zongji",
  "toiawase otoiawase soumu somu eigyo eigyou keiri jinji saiyo saiyou kouhou koho madoguchi chumon uketsuke",
  "munui gogaek jumun yeongeop hoegye insa chaeyong",
];

/** Words that make a role of any address that begins or ends with them (`support-eu@`, `berlin.info@`). */
const STRONG_ROLES =
  "info sales support service helpdesk noreply reply donotreply billing invoice invoices office kontakt contact " +
  "contacto contato contatti newsletter notifications notification alerts mailer daemon bounces marketing " +
  "accounting accounts reservations booking bookings orders careers jobs webmaster postmaster admin press " +
  "customerservice customer ventas vendas vendite verkauf vertrieb buchhaltung rechnung bewerbung compta " +
  "facturation biuro sprzedaz satis destek";

const ROLE_LOCAL_PARTS = new Set(ROLES.flatMap((line) => line.split(" ").map(foldedText)));
const STRONG_ROLE_WORDS = new Set(STRONG_ROLES.split(" "));
/** Machine mailboxes, wherever the word stands in the local part. */
const MACHINE = /no-?_?\.?reply|do-?_?\.?not-?_?\.?reply|mailer-?daemon|bounces?[+=-]|unsubscribe/u;
/** What no name ends in ("Rosales" does end in "sales"). */
const ROLE_ENDING = /(?:team|services?|support|desk|department|newsletter)$/u;
const SEPARATORS = /[\s._+-]+/u;
const TRAILING_DIGITS = /\d+$/u;

/** Whether a mailbox with this local part (lower case, folded, as written) belongs to a function and not to a person. */
export function isRoleLocalPart(localPart: string): boolean {
  if (MACHINE.test(localPart)) return true;
  const beforeTag = localPart.split("+")[0] ?? "";
  const words = beforeTag
    .replace(TRAILING_DIGITS, "")
    .split(SEPARATORS)
    .filter((word) => word !== "");
  const joined = words.join("");
  if (ROLE_LOCAL_PARTS.has(joined) || ROLE_ENDING.test(joined)) return true;
  const first = words[0] ?? "";
  const last = (words.at(-1) ?? "").replace(TRAILING_DIGITS, "");
  return STRONG_ROLE_WORDS.has(first) || STRONG_ROLE_WORDS.has(last);
}
