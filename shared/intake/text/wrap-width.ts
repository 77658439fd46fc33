import { columns, endsSentence, isSetSolid, startsSmall } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import type { Line } from './read-lines.ts';

/** No mail program or wire wraps narrower or wider than this. */
const NARROWEST = 36;
const WIDEST = 110;
const NARROW = 46;
/** In a short text so many lines this wide, each full and none a sentence's end, were wrapped, whatever words they break before. */
const FEWEST_FULL = 3;
const WIDE = 64;
/** Lines that are looked at: a text is wrapped throughout or not at all. */
const SAMPLE = 2000;
/** Times the width at which the others are wrapped. */
const UNBROKEN = 1.25;
/** So many addresses stick out of a narrow column. */
const MOST_UNBROKEN = 1;
/** Columns by which a line may fall short of being full. */
export const SLACK = 3;

/** Lines that stand directly below one another, each with its follower. */
interface Seam {
  readonly width: number;
  /** Columns of the follower's first word: had it fitted, it would stand on the line above. */
  readonly nextWord: number;
  readonly nextHasCase: boolean;
  readonly nextStartsSmall: boolean;
  readonly endsSentence: boolean;
}

/**
 * The columns at which these lines were wrapped by a machine, or `undefined` where each line stands by itself. `isDoubtful` where the text
 * around them is not wrapped: then it is the breaks within sentences that count.
 */
export function findWrapWidth(lines: readonly Line[], isDoubtful = false): number | undefined {
  const seams = seamsOf(lines);
  if (seams.length < 2) return undefined;
  const widths = seams.map((seam) => seam.width).sort((a, b) => a - b);
  // A long address cannot be broken and sticks out; a tenth of the lines may.
  const typical = widths[Math.round((widths.length - 1) * 0.9)] ?? 0;
  if (typical < NARROWEST || typical > WIDEST) return undefined;
  const width = widths.findLast((w) => w <= typical + 8) ?? typical;
  let full = 0;
  let inSentence = 0;
  let short = 0;
  let small = 0;
  let cased = 0;
  for (const seam of seams) {
    // Menus, lists and addresses may stand in wrapped text too; they are short, and say nothing of the rest.
    if (seam.width < width * 0.7) continue;
    if (isFull(seam, width)) {
      full++;
      if (!seam.endsSentence) inSentence++;
    }
    // A paragraph’s last line need not be full, where no blank line follows it.
    else if (!seam.endsSentence) short++;
    if (seam.nextStartsSmall) small++;
    if (seam.nextHasCase) cased++;
  }
  // Verse has shorter and longer lines and begins them with capitals; wrapped prose fills its lines and breaks anywhere.
  const fullShare = full / Math.max(1, full + short);
  const breaksAnywhere = isDoubtful
    ? cased > 0 && small / cased >= 0.4
    : cased === 0 ||
      small / cased >= 0.2 ||
      (full >= 6 && width >= 50) ||
      (full >= FEWEST_FULL && full === inSentence && short === 0 && width >= WIDE);
  // Lines that no machine broke stand between them: it broke the others as little.
  if (full > 0) {
    const unbroken = countUnbroken(lines, width);
    if (unbroken >= full || (width < NARROW && unbroken > MOST_UNBROKEN)) return undefined;
  }
  // A few narrow lines are verse rather than prose that was wrapped.
  // Where a line is full is hardly ever where a sentence ends.
  return full >= (width < NARROW ? 6 : 2) &&
    inSentence * 3 >= full &&
    breaksAnywhere &&
    fullShare >= (width < 50 ? 0.85 : 0.7)
    ? width
    : undefined;
}

/** How many lines are so much wider than `width` that they would have been wrapped, if any was. */
function countUnbroken(lines: readonly Line[], width: number): number {
  const most = width * UNBROKEN;
  return lines.slice(0, SAMPLE).filter(({ text }) => text.length > most && text.lastIndexOf(' ', most) > width / 2)
    .length;
}

function seamsOf(lines: readonly Line[]): readonly Seam[] {
  const seams: Seam[] = [];
  for (let i = 0; i + 1 < Math.min(lines.length, SAMPLE); i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (
      !line ||
      !next ||
      next.gap > 0 ||
      next.indent > line.indent + 1 ||
      next.text.includes('\t') ||
      readListMarker(next.text)
    )
      continue;
    seams.push({
      width: columns(line.text) + line.indent,
      nextWord: firstWordColumns(withoutQuoteMarks(next.text)),
      nextHasCase: /^\P{L}*[\p{Lu}\p{Ll}]/u.test(next.text.slice(0, 20)),
      nextStartsSmall: startsSmall(withoutQuoteMarks(next.text)),
      endsSentence: endsSentence(line.text),
    });
  }
  return seams;
}

/** The columns of a line's first word; of its first character where the script needs no spaces. */
export function firstWordColumns(line: string): number {
  if (isSetSolid(line.charAt(0))) return 2;
  const end = line.search(/\s/);
  return columns(end === -1 ? line.slice(0, 200) : line.slice(0, end));
}

/** Whether the next word would not have fitted, give or take what a hand or another way of counting makes of it. */
function isFull(seam: Seam, width: number): boolean {
  return seam.width + 1 + seam.nextWord > width - SLACK;
}

function withoutQuoteMarks(line: string): string {
  return line.replace(/^(?:> ?)+/, '');
}
