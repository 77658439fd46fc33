import type { Line } from './read-lines.ts';

/** The end of a line, ready for the next to be put behind it: a word that the line's end divided loses its hyphen, a compound keeps it. */
export type HyphenJoiner = (end: string, next: string) => string;

const DIVIDED = /(?<!\p{L})(\p{L}{1,40})-$/u;
const FIRST_WORD = /^\p{L}+/u;
/** `Vor- und Nachteile`, `two- or threefold`: the hyphen stands for a word that comes later. */
const SUSPENDED = /^(?:und|oder|bzw|bis|sowie|and|or|to|et|ou|y|o|e|en|of|och|og|i)\b/u;
/** What compounds begin with far more often than divided words do. */
const OPENS_COMPOUND = new Set(
  'well self non ex co anti pre post mid half all long short high low full part cross multi semi vice full first second third north south east west old new one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety left right wide open close hard soft cold hot warm deep fast slow ready hand home man world state year month week day hour minute mother father brother sister daughter son follow break make sell then ever by so called'.split(
    ' ',
  ),
);

/** Those of them that are no words, and begin divided words as often where a text has any: `ex-` and `pected`. */
const OPENS_WORD = new Set('ex co non pre post anti multi semi'.split(' '));

/**
 * A joiner that knows the words of the text. A hyphen goes where the undivided word stands elsewhere, or where neither part does and
 * the text has more hyphens at line ends than its compounds account for.
 */
export function createHyphenJoiner(lines: readonly Line[]): HyphenJoiner {
  let known: { readonly words: ReadonlySet<string>; readonly divides: boolean } | undefined;
  return (end, next) => {
    if (SUSPENDED.test(next)) return `${end} `;
    const head = DIVIDED.exec(end.slice(-42))?.[1] ?? '';
    const tail = FIRST_WORD.exec(next)?.[0] ?? '';
    known ??= learnWords(lines);
    return dividesWord(head.toLowerCase(), tail.toLowerCase(), end, next, known) ? end.slice(0, -1) : end;
  };
}

function dividesWord(
  head: string,
  tail: string,
  end: string,
  next: string,
  { words, divides }: { readonly words: ReadonlySet<string>; readonly divides: boolean },
): boolean {
  if (words.has(head + tail)) return true;
  if (words.has(`${head}-${tail}`) || next.charAt(tail.length) === '-' || /-\p{L}{1,40}-$/u.test(end.slice(-84)))
    return false;
  if (!divides) return false;
  if (OPENS_COMPOUND.has(head)) return OPENS_WORD.has(head) && !words.has(tail);
  return !(head.length >= 3 && tail.length >= 3 && words.has(head) && words.has(tail));
}

/** The words of the text, compounds among them, without those that line ends may have cut; and whether line ends divide words. */
function learnWords(lines: readonly Line[]): { readonly words: ReadonlySet<string>; readonly divides: boolean } {
  const words = new Set<string>();
  let atEnds = 0;
  let cut = false;
  for (const { text } of lines) {
    const found = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*-?/gu) ?? [];
    const cutsNext = DIVIDED.test(text.slice(-42));
    found.forEach((word, i) => {
      if ((i === 0 && cut) || (i === found.length - 1 && cutsNext)) return;
      words.add(word);
    });
    if (cutsNext) atEnds++;
    cut = cutsNext;
  }
  // A compound meets a line's end about once in six.
  const compounds = [...words].filter((word) => word.includes('-')).length;
  return { words, divides: atEnds * 3 > compounds };
}
