import { endsSentence, foldLine, startsSmall } from './letters.ts';
import type { Line } from './read-lines.ts';

/** Pages of a document that is pasted as an article; what stands on more of them is no running head. */
const MOST_LINES = 20_000;
const LONGEST = 120;
/** `Page 3 of 9`, `Seite 3/9`, `- 3 -`: nothing but the number of a page. */
const PAGE_LINE =
  /^(?:(?:page|seite|página|pagina|pág\.|p\.|strona|sida|side|стр\.|страница|صفحة|第)\s*\d{1,4}(?:\s*(?:of|\/|von|de|di|van|sur|z|av|из|من)\s*\d{1,4}|\s*頁|\s*页|\s*ページ)?|[–—-]\s?\d{1,4}\s?[–—-])$/iu;
const NUMBER_AT_EDGE =
  /^(\d{1,4})(?:\s{2,40}|\s{0,9}[|•·\t]\s{0,9})(\D.*)$|^(\D.*?)(?:\s{2,40}|\s{0,9}[|•·\t]\s{0,9})(?:page\s{1,9})?(\d{1,4})$/iu;
const BARE_NUMBER = /^\d{1,4}$/;
/** Lines that go on below. */
const LEAST_SEAMS = 3;
const RULE = /^[–—_-]{3,}$/;

/** The lines without what a printed page has above and below its text: numbers of pages, and running heads beside them. */
export function withoutPageBreaks(lines: readonly Line[]): readonly Line[] {
  if (lines.length > MOST_LINES || !lines.some((line) => mayBePageLine(line.text))) return lines;
  const isGone = pageLines(lines);
  if (!isGone.includes(true)) return lines;
  const left: Line[] = [];
  let gap = 0;
  let broken = false;
  lines.forEach((line, i) => {
    gap = Math.max(gap, line.gap);
    const isRuleBeside = RULE.test(line.text) && (isGone[i - 1] === true || isGone[i + 1] === true);
    if (isGone[i] || isRuleBeside) {
      broken = true;
      return;
    }
    const before = left.at(-1);
    const goesOn = broken && before !== undefined && !endsSentence(before.text) && startsSmall(line.text);
    left.push({ ...line, gap: goesOn || before === undefined ? 0 : gap });
    gap = 0;
    broken = false;
  });
  return left;
}

function mayBePageLine(text: string): boolean {
  return text.length <= LONGEST && (/^\d|\d$/.test(text) || PAGE_LINE.test(text));
}

function pageLines(lines: readonly Line[]): readonly boolean[] {
  const numbersOf = new Map<string, number[]>();
  const keys = lines.map(({ text }) => {
    if (!mayBePageLine(text)) return undefined;
    if (PAGE_LINE.test(text)) return '#';
    const parts = BARE_NUMBER.test(text) ? null : NUMBER_AT_EDGE.exec(text);
    const key = BARE_NUMBER.test(text) ? '' : parts ? foldLine(parts[2] ?? parts[3] ?? '') : undefined;
    if (key === undefined || (key === '' && !BARE_NUMBER.test(text))) return undefined;
    const numbers = numbersOf.get(key) ?? [];
    numbers.push(Number(parts ? (parts[1] ?? parts[4]) : text));
    numbersOf.set(key, numbers);
    return key;
  });
  const interrupts = keys.some(
    (key, i) => key === '' && !endsSentence(lines[i - 1]?.text ?? '.') && startsSmall(lines[i + 1]?.text ?? ''),
  );
  const isWrapped = isWrappedAround(lines, numbersOf.get('')?.length ?? 0);
  return keys.map((key, i) => {
    if (key === undefined) return false;
    // The only figure by itself, between lines that a machine wrapped.
    if (key === '' && isWrapped) return (lines[i]?.gap ?? 0) > 0 && (lines[i + 1]?.gap ?? 0) > 0;
    if (key === '#') return true;
    const numbers = numbersOf.get(key) ?? [];
    if (numbers.length < 2 || !numbers.every((number, n) => n === 0 || number > (numbers[n - 1] ?? 0))) return false;
    // Figures by themselves number chapters too, and stand in lists: those of pages interrupt sentences.
    return (
      key !== '' ||
      (interrupts && isPageRun(numbers) && (lines[i]?.gap ?? 0) + (lines[i + 1]?.gap ?? 1) > 0 && isApart(keys, i))
    );
  });
}

/** Whether so many lines go on within a sentence that they were wrapped, and a single number stands among them. */
function isWrappedAround(lines: readonly Line[], numbers: number): boolean {
  if (numbers !== 1) return false;
  const seams = lines.filter(
    ({ text }, i) => lines[i + 1]?.gap === 0 && !endsSentence(text) && startsSmall(lines[i + 1]?.text ?? ''),
  );
  return seams.length >= LEAST_SEAMS;
}

function isPageRun(numbers: readonly number[]): boolean {
  return numbers.every((number, n) => n === 0 || number - (numbers[n - 1] ?? 0) === 1);
}

/** Whether lines of text stand on both sides. */
function isApart(keys: readonly (string | undefined)[], i: number): boolean {
  return (
    keys[i - 1] === undefined && keys[i + 1] === undefined && keys[i - 2] === undefined && keys[i + 2] === undefined
  );
}
