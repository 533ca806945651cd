/** Single letters in a row are one abbreviation: "S. A." and "SA" are the same. */
export function lettersJoined(tokens: readonly string[]): readonly string[] {
  if (!tokens.some((token) => token.length === 1)) return tokens;
  const joined: string[] = [];
  let isRun = false;
  for (const token of tokens) {
    if (token.length === 1 && isRun) joined.push(`${joined.pop() ?? ""}${token}`);
    else joined.push(token);
    isRun = token.length === 1;
  }
  return joined;
}
