import { type Bomb, filled, pieces } from './bomb.ts';

const HEAD = 'Ferry returns\n\nThe ferry is back after nine days.\n\n';

const PIECES: readonly Bomb[] = pieces('text', 'bombs/a.txt', HEAD, [
  'word ',
  'x',
  ' ',
  '\t',
  '\n',
  'x\n',
  'X\n',
  'X\n\n',
  'WORD ',
  'WORD\n\n',
  '• x\n',
  '1. x\n',
  '1',
  '1.',
  'https://x.example/ ',
  'https://',
  'a\tb\n',
  '\t\t\t\n',
  'a  b  c\n',
  '“',
  '“x\n\n',
  '.',
  '…',
  '- ',
  '-\n',
  'A. ',
  'Q: x\n\nA: y\n\n',
  'By A B\n',
  'By A B\n\n',
  'Photo: A\n\n',
  'Share\n\n',
  'Read more\n\n',
  'Monday, January 5, 2026\n\n',
  'Name: value\n',
  'LONDON (AP) — ',
  'a@b.example ',
  'a-\nb',
  'word word word word word word word word word word word word word\n',
  'word word word word word word word word word word word word word.\n\n',
  'Word word\nword word word\n\n',
  '漢',
  '漢\n\n',
  '(',
  '&amp;',
  'e\u0301',
  'é ',
  'Ã©',
  // Marks that must change places with each other to be in order.
  '\u0301\u0323',
  // Read wrongly twice.
  'Ã\u0083Â©',
  'a   b      c\n',
]);

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Text in one line that is no UTF-8, so that its encoding must be guessed. */
const ENCODED: readonly Bomb[] = [
  '\u00e9t\u00e9 ',
  '\u0082\u00a0\u0082\u00a2',
  '\u00c4\u00e3\u00ba\u00c3',
  '\u0080\u00ff\u00b4a',
].map((piece) => ({
  name: `text: bytes ${Buffer.from(bytes(piece)).toString('hex')}`,
  key: 'bombs/a.txt',
  make: (size) => bytes(filled(piece, size)),
}));

export const TEXT_BOMBS: readonly Bomb[] = [...PIECES, ...ENCODED];
