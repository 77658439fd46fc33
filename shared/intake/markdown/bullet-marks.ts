/** A bullet as other programs set it, which Markdown does not know for one. */
const BULLET = /^([ \t]{0,12})[•●▪◦‣⁃][ \t\u00a0]{1,9}(?=\S)/;
const SIGNS = ['•', '●', '▪', '◦', '‣', '⁃'];
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;

/** `text` with lines behind bullets as items of Markdown’s lists. Lines keep their numbers; code stays as it is. */
export function readBulletMarks(text: string): string {
  if (!SIGNS.some((sign) => text.includes(sign))) return text;
  let isCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (FENCE.test(line)) isCode = !isCode;
      return isCode ? line : line.replace(BULLET, '$1- ');
    })
    .join('\n');
}
