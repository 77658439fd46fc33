/** How a wire sets a line for machines (IPTC 7901): `^` opens it, `<` ends it. */
const SET_LINE = /^[> \t]{0,9}\^.{1,120}[<>][ \t]{0,9}$/m;
const ENDS = /[<>=][ \t]{0,9}$/;
const LONGEST = 160;

/** The lines of a text as a wire sent it to typesetters, without their marks: `^By JANE DOE=`, and `_` for a dash. */
export function withoutSetting(text: string): string {
  if (!text.includes('^') || !SET_LINE.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      const plain = line.replace(/^([> \t]{0,9})\^/, '$1').replace(/(\S) _ (?=\S)/g, '$1 — ');
      return plain.length <= LONGEST && ENDS.test(plain) ? plain.replace(ENDS, '') : plain;
    })
    .join('\n');
}
