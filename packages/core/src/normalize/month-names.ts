/** Names and abbreviations of each month, folded, in the languages whose calendars write dates with words. */
const MONTHS: readonly string[] = [
  "january jan januar janner jaenner janvier janv enero ene janeiro gennaio gen januari januarie styczen stycznia sty leden ledna tammikuu tammikuuta ocak ianuarie yanvar yanvarya ianouariou",
  "february feb februar feber fevrier fev fevr febrero fevereiro febbraio februari februarie luty lutego lut unor unora helmikuu helmikuuta subat fevral fevralya",
  "march mar marz maerz mrz mars marzo marco maart martie marzec marca brezen brezna maaliskuu maaliskuuta mart marta",
  "april apr avril avr abril abr aprile aprilie kwiecien kwietnia kwi duben dubna huhtikuu huhtikuuta nisan aprel aprelya",
  "may mai mayo maio maggio mag mei maj maja kveten kvetna toukokuu toukokuuta mayis maya",
  "june jun juni juin junio junho giugno giu czerwiec czerwca cze cerven cervna kesakuu kesakuuta haziran iunie iyun iyunya",
  "july jul juli juillet juil julio julho luglio lug lipiec lipca lip cervenec cervence heinakuu heinakuuta temmuz iulie iyul iyulya",
  "august aug aout agosto ago augustus sierpien sierpnia sie srpen srpna elokuu elokuuta agustos avgust avgusta",
  "september sep sept septembre septiembre setiembre setembro set settembre sett wrzesien wrzesnia wrz zari syyskuu syyskuuta eylul septembrie sentyabr sentyabrya",
  "october oct oktober okt octobre octubre outubro out ottobre ott pazdziernik pazdziernika paz rijen rijna lokakuu lokakuuta ekim octombrie oktyabr oktyabrya",
  "november nov novembre noviembre novembro listopad listopada lis listopadu marraskuu marraskuuta kasim noiembrie noyabr noyabrya",
  "december dec dezember dez decembre diciembre dic dezembro dicembre grudzien grudnia gru prosinec prosince joulukuu joulukuuta aralik decembrie dekabr dekabrya",
];

const MONTHS_BY_NAME = new Map(
  MONTHS.flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** 1 to 12 for a folded month name, else null. */
export function monthOf(foldedName: string): number | null {
  return MONTHS_BY_NAME.get(foldedName) ?? null;
}
