/** Words that one spelling of a name has and another leaves out or glues to its neighbor. */
const PARTICLES = new Set(
  (
    "van von der den de het t ter ten te vom zu zum zur auf af av la le les du des da das do dos di del della dei degli " +
    "dal dalla lo el al ul bin ibn ben bint binti binte bat abu y e i san st saint sankt mac mc o ap and und et og och " +
    "en ve ja " +
    "بن ابن بنت ال ابو بو אל בן בת ابي"
  ).split(" "),
);

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}
