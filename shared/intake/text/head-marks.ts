import { startsSmall } from './letters.ts';
import { isProse, type Piece, withoutPieces } from './piece.ts';

const MARK = /^[|•·∙–—-]$/;
const MARKS_BEFORE = '/|›';
const MARKS_BEHIND = '|›»';
const EDGE_MARK = /^[|•·∙–—-]$|\S ?[|›»]$|^[/|›] ?\p{Lu}/u;
const LONGEST_MARKED = 60;
/** Between byline and date such marks stand below the standfirst, too. */
const DEEPEST_MARK = 16;

/** Without the marks that stand on lines of their own between the parts of a head. */
export function withoutMarks(pieces: readonly Piece[]): readonly Piece[] {
  const text = Math.max(
    pieces.findIndex((piece) => isProse(piece)),
    Math.min(pieces.length, DEEPEST_MARK),
  );
  if (
    !pieces
      .slice(0, text)
      .some((piece) => mayHaveMark(piece.text) && (EDGE_MARK.test(piece.text) || piece.text.length === 1))
  )
    return pieces;
  return withoutPieces(
    pieces.map((piece, i) => (i < text && piece.text.length <= LONGEST_MARKED ? withoutEdgeMarks(piece) : piece)),
    pieces.map((piece, i) => i < text && (MARK.test(piece.text) || isIcon(piece.text, pieces[i + 1]))),
  );
}

/** Whether a letter by itself was an icon in its font, and no initial that the text goes on from. */
function isIcon(text: string, next: Piece | undefined): boolean {
  return (
    text.length === 1 && next?.gap === 0 && /[\p{Ll}\p{Lu}]/u.test(text) && !startsSmall(next.text) && !isProse(next)
  );
}

function mayHaveMark(text: string): boolean {
  return (
    text.length === 1 || MARKS_BEFORE.includes(text.charAt(0)) || MARKS_BEHIND.includes(text.charAt(text.length - 1))
  );
}

function withoutEdgeMarks(piece: Piece): Piece {
  const text = piece.text.replace(/ ?[|›»]$/, '').replace(/^[/|›] ?(?=\p{Lu}\p{L}{2,20}(?: \p{L}{2,20})?$)/u, '');
  return text === '' ||
    (piece.text.startsWith('|') && piece.text.endsWith('|')) ||
    text === piece.text ||
    /[«‹]/.test(text)
    ? piece
    : { ...piece, text };
}
