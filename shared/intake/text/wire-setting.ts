/** How a wire sets a line for machines (IPTC 7901): `^` opens it, `<` ends it. */
const SET_LINE = /^[> \t]{0,9}\^.{1,120}[<>][ \t]{0,9}$/m;
const ENDS = /[<>=][ \t]{0,9}$/;
/** The number that machines know a message by, set before its slug: `^*9006< ^`. */
const KEYWORD = /^([> \t]{0,9}\^)\*\d{2,6}<[ \t]{0,9}\^/;
const LONGEST = 160;

/** What the Austrian agency puts behind the part of a text that stands for all of it. */
const END_OF_SUMMARY = /(?<=[.!?"“”»)])\*{4}$/gm;

/** The last line of a head, above a blank one: `By Jane Doe, dpa =`. */
const END_OF_HEAD = ' =';
/** Characters from the top in which a head ends. */
const TOP = 1200;

/** The lines of a text as a wire sent it to typesetters, without their marks: `^By JANE DOE=`, and `_` for a dash. */
export function withoutSetting(tagged: string): string {
  const set = tagged.includes('@') ? withoutStyleTags(tagged) : tagged;
  const whole = set.includes('****') ? set.replace(END_OF_SUMMARY, '') : set;
  const text = withoutEndOfHead(whole);
  if (!text.includes('^') || !SET_LINE.test(text)) return text;
  return withListed(text.split('\n'))
    .map((line) => {
      const own = line.replace(KEYWORD, '$1').replace(/^([> \t]{0,9})\^/, '$1');
      const plain = own.replace(/(\S) _ (?=\S)/g, '$1 — ');
      return (own !== line || plain.length <= LONGEST) && ENDS.test(plain) ? plain.replace(ENDS, '') : plain;
    })
    .join('\n');
}

/** One of several lines that open as a head's do and do not end so: a list, of other stories' headlines mostly. */
const LISTED = /^\^\p{Lu}.{10,118}[^<>=\s]$/u;
const LEAST_LISTED = 4;

function withListed(lines: readonly string[]): readonly string[] {
  const listed = lines.filter((line) => line.startsWith('^') && LISTED.test(line)).length;
  return listed < LEAST_LISTED ? lines : lines.map((line) => (LISTED.test(line) ? `• ${line.slice(1)}` : line));
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

/** How typesetting systems tag a paragraph with its style: `@Head: Harbour opens`. */
const STYLE_TAG = /^@([A-Za-z][A-Za-z _-]{1,24}):[ \t]{0,9}/;
/** What the styles of a head are called, and the labels that say the same. */
const LABEL_OF_STYLE: readonly (readonly [style: RegExp, label: string])[] = [
  [/^(?:head|hed|headline|hl|hl1|title|main ?head)$/i, 'Headline: '],
  [/^(?:deck|dek|sub ?deck|sub ?headline|standfirst|summary|intro ?deck|second ?deck)$/i, 'Standfirst: '],
  [/^(?:byline|by|author)$/i, 'Byline: '],
  [/^(?:dateline|place)$/i, 'Dateline: '],
  [/^(?:section|slug|kicker)$/i, 'Section: '],
];
/** Tagged paragraphs, at least. */
const LEAST_TAGGED = 2;

/** The paragraphs of a text that are tagged with their styles, those of its head with labels instead; of any other text itself. */
function withoutStyleTags(text: string): string {
  if (!STYLE_TAG.test(text.trimStart())) return text;
  const lines = text.split('\n');
  if (lines.filter((line) => STYLE_TAG.test(line)).length < LEAST_TAGGED) return text;
  return lines
    .map((line) => {
      const [tag, style = ''] = STYLE_TAG.exec(line) ?? [];
      if (tag === undefined) return line;
      const label = LABEL_OF_STYLE.find(([pattern]) => pattern.test(style.trim()))?.[1];
      const bare = line.slice(tag.length);
      return label === undefined ? `\n${bare}` : `${label}${label === 'Byline: ' ? bare.replace(/^by\s/i, '') : bare}`;
    })
    .join('\n');
}
