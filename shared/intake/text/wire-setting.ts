/** How a wire sets a line for machines (IPTC 7901): `^` opens it, `<` ends it. */
const SET_LINE = /^[> \t]{0,9}\^.{1,120}[<>][ \t]{0,9}$/m;
const ENDS = /[<>=][ \t]{0,9}$/;
const LONGEST = 160;

/** What the Austrian agency puts behind the part of a text that stands for all of it. */
const END_OF_SUMMARY = /(?<=[.!?"“”»)])\*{4}$/gm;

/** The last line of a head, above a blank one: `By Jane Doe, dpa =`. */
const END_OF_HEAD = ' =';
/** Characters from the top in which a head ends. */
const TOP = 1200;

/** The lines of a text as a wire sent it to typesetters, without their marks: `^By JANE DOE=`, and `_` for a dash. */
export function withoutSetting(set: string): string {
  const whole = set.includes('****') ? set.replace(END_OF_SUMMARY, '') : set;
  const text = withoutEndOfHead(whole);
  if (!text.includes('^') || !SET_LINE.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      const plain = line.replace(/^([> \t]{0,9})\^/, '$1').replace(/(\S) _ (?=\S)/g, '$1 — ');
      return plain.length <= LONGEST && ENDS.test(plain) ? plain.replace(ENDS, '') : plain;
    })
    .join('\n');
}

/** `text` without the sign that ends a head, where the line below it is blank or set in. */
function withoutEndOfHead(text: string): string {
  const top = text.slice(0, TOP + END_OF_HEAD.length);
  for (let at = top.indexOf(END_OF_HEAD); at > 0; at = top.indexOf(END_OF_HEAD, at + 1)) {
    const end = text.indexOf('\n', at);
    const line = text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end);
    if (line.trimEnd().endsWith(END_OF_HEAD) && line.indexOf('=') > SHORTEST_HEAD && /\s/.test(text.charAt(end + 1)))
      return text.slice(0, at) + text.slice(at + END_OF_HEAD.length);
  }
  return text;
}

const SHORTEST_HEAD = 4;
