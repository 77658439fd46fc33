/** What Windows-1252 has where Latin-1 has the C1 controls: text decoded as the wrong one of the two carries controls instead. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  euro: '€',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: '\u00a0',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
};

const ENTITY = /&(?:([a-z]{2,6})|#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5}));/g;

const LINE_END = /\r\n?|[\u2028\u2029\v\f]/g;
const C1 = /[\u0080-\u009f]/g;
/** Controls, soft hyphens, byte order marks, word joiners, object placeholders: nothing that a reader sees. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u2060\ufeff\ufff9-\ufffc]/g;
/** Thai, Lao, Myanmar and Khmer mark where a word may break with a zero-width space; elsewhere it is litter. */
const STRAY_ZERO_WIDTH_SPACE =
  /(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b|\u200b(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])/g;
/** Arabic, Syriac, Indic, Tibetan, Khmer and Mongolian spell with joiners between letters. */
const STRAY_NON_JOINER =
  /(?<![\u0600-\u08ff\u0900-\u109f\u1780-\u18af])\u200c|\u200c(?![\u0600-\u08ff\u0900-\u109f\u1780-\u18af])/g;
/** Emoji are held together by joiners too. */
const STRAY_JOINER =
  /(?<![\u0600-\u08ff\u0900-\u109f\u1780-\u18af\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff]|\ufe0f)\u200d/g;

/** Whatever one of the above can match: most texts have none of it, and one look is cheaper than five. */
const UNUSUAL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200d\u2060\ufeff\ufff9-\ufffc]/;

/**
 * Whatever is changed below but for entities: line ends and characters of the kinds above, lone surrogates, and what NFC may compose or
 * decompose, which begins at U+0300. Of what lies above that only the usual dashes, quotation marks and the euro sign are left out.
 */
const UNCLEAN = /[\u0300-\u200f\u2027-\u20ab\u20ad-\uffff\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad]/;

/**
 * `text` with `\n` line ends, in Unicode NFC, entities that escaped twice undone, and without the characters that no reader sees.
 * Joiners stay where a script or an emoji needs them; bidirectional marks stay everywhere.
 */
export function cleanCharacters(text: string): string {
  const isClean = !UNCLEAN.test(text);
  const lines = isClean ? text : text.toWellFormed().replace(LINE_END, '\n');
  const decoded = lines.includes('&') ? lines.replace(ENTITY, decodeEntity) : lines;
  if (isClean && decoded === text) return text;
  return (UNUSUAL.test(decoded) ? withoutUnusual(decoded) : decoded).normalize('NFC');
}

function withoutUnusual(text: string): string {
  return text
    .replace(C1, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80))
    .replace(INVISIBLE, '')
    .replace(STRAY_ZERO_WIDTH_SPACE, '')
    .replace(STRAY_NON_JOINER, '')
    .replace(STRAY_JOINER, '');
}

function decodeEntity(whole: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
}
