import { type BodyNode, type Element, element } from '../../model/body.ts';
import { inlineText } from './inline-text.ts';
import { countWords, endsInFullStop, endsOpen, endsSentence, isWiderThan, startsSmall } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { LIST_TITLE } from './list-title.ts';
import type { Piece } from './piece.ts';

/** A stanza, an address, a signature: short lines that belong together as they stand; and how many pieces it takes. */
export interface VerseSpan {
  readonly verse: Element;
  readonly length: number;
}

const WIDEST = 64;
/** Speakers, times and speech begin paragraphs of their own. */
const OPENS_PARAGRAPH =
  /^(?:[\p{Lu}][\p{L}\p{M}.' -]{0,30}[:：]\s|["“«„「『–—-]|\d{1,2}[:.h]\d{2}(?!\d)|\p{Lu}\p{L}{2,11} (?:19|20)\d{2}$)/u;
/** What each of those has in it, which is quicker to look for. */
const MAY_OPEN_PARAGRAPH = /^["“«„「『–—-]|[\d:：]/;

/** The short lines that stand directly below one another from piece `i` on and end with a blank line. */
export function readVerseSpan(pieces: readonly Piece[], i: number): VerseSpan | undefined {
  let end = i;
  while (end < pieces.length && (end === i || pieces[end]?.gap === 0) && isVerseLine(pieces[end])) end++;
  const lines = pieces.slice(i, end);
  if (lines.length < 2 || pieces[end]?.gap === 0) return undefined;
  // A question and what was answered.
  if (/[?？؟;]["”’»)]?$/.test(lines[0]?.text ?? '') && lines.every((line) => endsSentence(line.text))) return undefined;
  // What recipes set above short lines without bullets.
  if (LIST_TITLE.test(lines[0]?.text ?? '')) return undefined;
  // A title directly on the text below it.
  if (lines.length === 2 && isTitleOn(lines[0], lines[1])) return undefined;
  // Short sentences one below the other are paragraphs.
  if (lines.every((line) => endsSentence(line.text) && countWords(line.text) >= 7)) return undefined;
  const content: BodyNode[] = lines.flatMap((line, k) =>
    k === 0 ? inlineText(line.text) : [element('br', []), ...inlineText(line.text)],
  );
  return { verse: element('p', content), length: lines.length };
}

function isTitleOn(title: Piece | undefined, below: Piece | undefined): boolean {
  if (!title || !below || endsSentence(title.text) || endsOpen(title.text)) return false;
  return (
    countWords(title.text) <= 6 && countWords(below.text) >= 4 && endsInFullStop(below.text) && !startsSmall(below.text)
  );
}

function isVerseLine(piece: Piece | undefined): boolean {
  if (!piece || piece.headingLevel !== undefined || piece.raw.includes('\t')) return false;
  if (isWiderThan(piece.text, WIDEST) || opensParagraph(piece.text)) return false;
  return piece.lineCount === 1 && readListMarker(piece.text) === undefined;
}

function opensParagraph(text: string): boolean {
  return MAY_OPEN_PARAGRAPH.test(text) && OPENS_PARAGRAPH.test(text);
}
