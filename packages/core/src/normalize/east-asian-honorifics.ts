/**
 * Forms of address that Chinese, Japanese and Korean writers put behind a name without a space. Left out are those that
 * given names end in (君 and 氏 in Han script, 아 and 야 in Hangul).
 */
const HONORIFICS =
  "先生 小姐 女士 太太 夫人 老师 老師 医生 醫生 大夫 师傅 師傅 同学 同學 经理 經理 总经理 總經理 主任 教授 博士 律师 律師 阿姨 叔叔 伯伯 " +
  "様 さま さん くん ちゃん 殿 씨 님 선생님 선생 사장님 사장 부장님 부장 과장님 과장 차장님 대리님 이사님 대표님 대표 교수님 박사님 팀장님 실장님 " +
  "원장님 기사님 목사님 아저씨 아줌마 이모 삼촌";

const TRAILING = new RegExp(`\\s*(?:${HONORIFICS.split(" ").join("|")})$`, "u");
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・\s]{2,}$/u;

/** The name without the form of address behind it; a text that is nothing else stays as it is. */
export function withoutHonorific(text: string): string {
  if (!EAST_ASIAN.test(text)) return text;
  const name = text.replace(TRAILING, "");
  return name.trim() === "" ? text : name;
}
