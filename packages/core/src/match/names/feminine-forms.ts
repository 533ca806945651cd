/** Endings of surnames by the sex of the bearer: how the masculine one goes over into the feminine one. */
const ENDINGS: readonly (readonly [masculine: RegExp, ...feminine: string[]])[] = [
  // Russian, Ukrainian, Bulgarian
  [/(?<=ov|ev|in|yn)$/u, "a"],
  // Polish, Czech, Slovak, Russian, Macedonian adjectives
  [/(?<=sk|ck|dzk|tsk)(?:iy|ij|yi|yy|i|y)$/u, "a", "aia", "aya", "aja", "e"],
  [/(?<=[nrlvt])(?:yy|yi|iy|oy|oi|y)$/u, "a", "aia", "aya", "aja"],
  // Czech and Slovak: Novák, Nováková; Marek, Marková; Svoboda, Svobodová
  [/$/u, "ova"],
  [/[aeo]$/u, "ova"],
  [/ek$/u, "kova"],
  [/ec$/u, "cova"],
  [/el$/u, "lova"],
  // Lithuanian and Latvian
  [/as$/u, "iene", "aite"],
  [/[iy]s$/u, "iene", "yte"],
  [/us$/u, "iene", "ute", "uviene"],
  [/(?<=[nl])s$/u, "a"],
  // Greek genitive
  [/(?<=op)oulos$/u, "oulou"],
  [/(?<=id|ad|ak|ell)is$/u, "i"],
  [/(?<=.{3})os$/u, "ou"],
];
const LETTERS_MIN = 4;

/**
 * Feminine forms of Slavic, Baltic and Greek surnames: Ivanov and Ivanova, Novák and Nováková, Kowalski and Kowalska,
 * Kazlauskas and Kazlauskienė, Papadopoulos and Papadopoulou.
 */
export function isFeminineForm(a: string, b: string): boolean {
  return isFeminineOf(a, b) || isFeminineOf(b, a);
}

function isFeminineOf(feminine: string, masculine: string): boolean {
  if (masculine.length < LETTERS_MIN || feminine.slice(0, 3) !== masculine.slice(0, 3)) return false;
  return ENDINGS.some(
    ([ending, ...others]) =>
      ending.test(masculine) && others.some((other) => feminine === masculine.replace(ending, other)),
  );
}
