import { readListMarker } from './list-marker.ts';
import type { Piece } from './piece.ts';

/** Who sent a message and when, as chats export it: `[14/03/2026, 09:12] Jane Doe: `, `14.03.26, 09:12 - Jane Doe: `. */
const SENDER =
  /^\u200e?\[?\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[ap]\.?m\.?)?\]?(?: [–-])? [^:]{1,40}: /i;
/** Bold, slanted and struck text as chats mark it. */
const MARKED = /(?<![\p{L}\p{N}*_~])([*_~])(?! )([^*_~\n]{1,500}?)(?<! )\1(?![\p{L}\p{N}*_~])/gu;
const LONGEST_SENDER = 100;
const LONGEST_BOLD = 160;
/** What stands above a message that was passed on. */
const FORWARDED =
  /^(?:↪️? ?)?(?:forwarded(?: many times)?|weitergeleitet|häufig weitergeleitet|transféré|reenviado|inoltrato|encaminhada|doorgestuurd)$/i;

/** The pieces of a message copied out of a chat, without its sender and the marks of its type; of any other text as they are. */
export function withoutChatMarks(pieces: readonly Piece[]): readonly Piece[] {
  const [first, second] = pieces;
  if (first && second && FORWARDED.test(first.text)) return unmarked(pieces.slice(1));
  const at = pieces.slice(0, 2).findIndex(({ text }) => SIGN.test(text));
  if (at !== -1 && !pieces.slice(at + 1, at + 4).some(({ text }) => readListMarker(text) !== undefined))
    return pieces.map((piece, i) => (i === at ? { ...piece, text: piece.text.replace(SIGN, '') } : piece));
  return isSent(first?.text ?? '') || isBold(first?.text ?? '') ? unmarked(pieces) : pieces;
}

/** Pictures that open a headline. */
const SIGN = /^(?![©®™])(?:\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2} ?){1,3}(?=["“«„]?\p{L})/u;

function unmarked(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    const text = (isSent(piece.text) ? piece.text.replace(SENDER, '') : piece.text).replace(MARKED, '$2');
    return text === piece.text ? piece : { ...piece, text };
  });
}

/** A first line that is bold from end to end, as the headline of a message. */
function isBold(text: string): boolean {
  return text.startsWith('*') && text.length <= LONGEST_BOLD && /^\*[^\s*][^*]{10,}\*$/.test(text);
}

function isSent(text: string): boolean {
  return /^\u200e?\[?\d/.test(text) && SENDER.test(text.slice(0, LONGEST_SENDER));
}
