import type { FurnitureKind } from './furniture.ts';
import { countWords, endsSentence } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { areNames } from './names.ts';
import type { Piece } from './piece.ts';
import { isKnownSection } from './section-labels.ts';

const LONGEST = 30;
const MOST_WORDS = 3;
const LEAST = 2;

/**
 * Where the topics begin that a page lists below the text, from `from` on: nothing but a few words a line, and a section among them. The number
 * of pieces where what stands there may be the article's.
 */
export function startOfTopics(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  from: number,
): number {
  const none = pieces.length;
  if (from === 0 || /[:：]$/.test(pieces[from - 1]?.text ?? '')) return none;
  let topics = 0;
  let hasSection = false;
  for (let i = from; i < pieces.length; i++) {
    if (kinds[i] !== undefined) continue;
    const piece = pieces[i];
    if (!piece || !isTopic(piece)) return none;
    topics++;
    hasSection ||= isKnownSection(piece.text);
  }
  if (topics < LEAST || !(hasSection || (topics > LEAST && areNamedAbove(pieces, kinds, from)))) return none;
  // Whoever signs the text stands above them.
  const first = pieces[from]?.text ?? '';
  const isSigned = areNames(first) && !pieces.slice(0, from).some(({ text }) => text.includes(first));
  return isSigned ? from + 1 : from;
}

/** Whether half of the lines and more are in the text or its title as they stand. */
function areNamedAbove(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[], from: number): boolean {
  const above = pieces.slice(0, from);
  const topics = pieces.slice(from).filter((_, i) => kinds[from + i] === undefined);
  return topics.filter(({ text }) => above.some((piece) => piece.text.includes(text))).length * 2 > topics.length;
}

function isTopic({ text, raw, headingLevel }: Piece): boolean {
  if (text.length > LONGEST || headingLevel !== undefined || raw.includes('\t') || countWords(text) > MOST_WORDS)
    return false;
  return !endsSentence(text) && !/[\d:：]/.test(text) && readListMarker(text) === undefined;
}
