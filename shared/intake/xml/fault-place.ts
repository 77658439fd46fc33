import type { Place } from '../../model/problem.ts';
import type { XmlFault } from './xml-fault.ts';

/** The line and column of an offset into `text`; it looks at all that stands before. */
export function placeOf(text: string, at: number): Required<Pick<Place, 'line' | 'column'>> {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return { line: text.slice(0, start).split('\n').length, column: at - start + 1 };
}

/** Where the line ends that begins at `start`. */
export function endOfLine(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? Number.POSITIVE_INFINITY : end;
}

/** `text` up to its first line end. */
export function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Where the text at fault begins whose last character was read. */
export function startOfFault(source: string, kind: XmlFault['kind'], last: number): number {
  if (kind === 'character') return last;
  const mark = kind === 'reference' ? '&' : kind === 'outside' ? '>' : '<';
  const at = source.lastIndexOf(mark, last);
  if (kind !== 'outside') return Math.max(at, 0);
  let start = at + 1;
  while (start < last && /\s/.test(source.charAt(start))) start++;
  return start;
}
