import { columns, isSetSolid, startsSmall } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import type { Line } from './read-lines.ts';

/** No mail program or wire wraps narrower or wider than this. */
const NARROWEST = 36;
const WIDEST = 110;

/** Lines that stand directly below one another, each with its follower. */
interface Seam {
  readonly width: number;
  /** Columns of the follower's first word: had it fitted, it would stand on the line above. */
  readonly nextWord: number;
  readonly nextStartsSmall: boolean;
}

/** The columns at which these lines were wrapped by a machine, or `undefined` where each line stands by itself. */
export function findWrapWidth(lines: readonly Line[]): number | undefined {
  const seams = seamsOf(lines);
  if (seams.length < 2) return undefined;
  const widths = seams.map((seam) => seam.width).sort((a, b) => a - b);
  // A long address cannot be broken and sticks out; a tenth of the lines may.
  const typical = widths[Math.floor((widths.length - 1) * 0.9)] ?? 0;
  if (typical < NARROWEST || typical > WIDEST) return undefined;
  const width = widths.findLast((w) => w <= typical + 8) ?? typical;
  let full = 0;
  let small = 0;
  let cased = 0;
  for (const seam of seams) {
    if (seam.width + 1 + seam.nextWord > width) full++;
    if (seam.nextStartsSmall) small++;
    if (seam.nextWord > 2) cased++;
  }
  // Verse and addresses have short and long lines and begin them with capitals; wrapped prose fills its lines and breaks anywhere.
  const fullShare = full / seams.length;
  const runsOn = cased === 0 || small / seams.length >= 0.2;
  return (fullShare >= 0.6 && runsOn) || (fullShare >= 0.9 && seams.length >= 6 && width >= 50) ? width : undefined;
}

function seamsOf(lines: readonly Line[]): readonly Seam[] {
  const seams: Seam[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !next || next.gap > 0 || next.text.includes('\t') || readListMarker(next.text)) continue;
    seams.push({
      width: columns(line.text) + line.indent,
      nextWord: firstWordColumns(next.text),
      nextStartsSmall: startsSmall(next.text),
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
