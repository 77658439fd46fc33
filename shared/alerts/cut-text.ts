import { oneLine } from './one-line.ts';

/** How long a text is in the unit that its channel counts in; every UTF-16 code unit counts at least 1. */
export type Measure = (text: string) => number;

/** UTF-16 code units. */
export const codeUnits: Measure = (text) => text.length;

/** Made where first needed, which is seldom: each costs some ten milliseconds, which every cold start would pay. */
const segmenters: { word?: Intl.Segmenter; grapheme?: Intl.Segmenter } = {};

/**
 * `line` whole where it is no longer than `limit`, else its beginning and `ellipsis`, together within `limit` as `measure` counts.
 * Cut at white space; where that would lose half of the room, as in a script without spaces, between words as Unicode finds them
 * (UAX 29); only a word that is itself too long is cut, between grapheme clusters. Empty where not even one of those fits.
 */
export function cutText(line: string, limit: number, measure: Measure = codeUnits, ellipsis = '...'): string {
  if (line.length <= limit && measure(line) <= limit) return line;
  const room = limit - measure(ellipsis);
  if (room <= 0) return '';
  // One more than can fit, so that a cut right before it is seen to be between words.
  const head = line.slice(0, room + 1).toWellFormed();
  const atSpace = longestFit(spaces(head), head, room, measure);
  if (measure(atSpace) * 2 >= room) return atSpace + ellipsis;
  const kept =
    longestFit(starts(head, 'word'), head, room, measure) || longestFit(starts(head, 'grapheme'), head, room, measure);
  return kept === '' ? '' : kept + ellipsis;
}

/** A field as one printable line of at most `limit` code units, cut between words; empty for an absent one. */
export function shortened(field: string | undefined, limit: number): string {
  return cutText(oneLine(field ?? ''), Math.ceil(limit), codeUnits, '…');
}

function longestFit(ends: readonly number[], text: string, room: number, measure: Measure): string {
  const end = ends.findLast((candidate) => measure(text.slice(0, candidate)) <= room) ?? 0;
  return text.slice(0, end).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '');
}

function spaces(text: string): readonly number[] {
  return Array.from(text.matchAll(/\s+/g), ({ index }) => index);
}

function starts(text: string, granularity: 'word' | 'grapheme'): readonly number[] {
  segmenters[granularity] ??= new Intl.Segmenter('und', { granularity });
  const segmenter = segmenters[granularity];
  return Array.from(segmenter.segment(text), ({ index }) => index);
}
