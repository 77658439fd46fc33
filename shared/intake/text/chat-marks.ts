import type { Piece } from './piece.ts';

/** Who sent a message and when, as chats export it: `[14/03/2026, 09:12] Jane Doe: `, `14.03.26, 09:12 - Jane Doe: `. */
const SENDER =
  /^\u200e?\[?\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[ap]\.?m\.?)?\]?(?: [–-])? [^:]{1,40}: /i;
/** Bold, slanted and struck text as chats mark it. */
const MARKED = /(?<![\p{L}\p{N}*_~])([*_~])(?! )([^*_~\n]{1,500}?)(?<! )\1(?![\p{L}\p{N}*_~])/gu;
const LONGEST_SENDER = 100;

/** The pieces of a message copied out of a chat, without its sender and the marks of its type; of any other text as they are. */
export function withoutChatMarks(pieces: readonly Piece[]): readonly Piece[] {
  if (!isSent(pieces[0]?.text ?? '')) return pieces;
  return pieces.map((piece) => {
    const text = (isSent(piece.text) ? piece.text.replace(SENDER, '') : piece.text).replace(MARKED, '$2');
    return text === piece.text ? piece : { ...piece, text };
  });
}

function isSent(text: string): boolean {
  return /^\u200e?\[?\d/.test(text) && SENDER.test(text.slice(0, LONGEST_SENDER));
}
