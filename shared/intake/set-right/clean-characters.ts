import { composed } from '../../model/composed.ts';
import { undoEntities } from './undo-entities.ts';

/** What Windows-1252 has where Latin-1 has the C1 controls: text decoded as the wrong one of the two carries controls instead. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const LINE_END = /\r\n?|[\u2028\u2029\v\f]/g;
const C1 = /[\u0080-\u009f]/g;
/** Controls, soft hyphens, byte order marks, word joiners, object placeholders, noncharacters: nothing that a reader sees. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u2060-\u2064\u206a-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff]/g;
/** Thai, Lao, Myanmar and Khmer mark where a word may break with a zero-width space; elsewhere it is litter. */
const STRAY_ZERO_WIDTH_SPACE =
  /(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b|\u200b(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])/g;
/** Arabic, Syriac, Indic, Tibetan, Khmer and Mongolian spell with joiners between letters. */
const STRAY_NON_JOINER =
  /(?<![\u0600-\u08ff\u0900-\u109f\u1780-\u18af])\u200c|\u200c(?![\u0600-\u08ff\u0900-\u109f\u1780-\u18af])/g;
/** Emoji are held together by joiners too. */
const STRAY_JOINER =
  /(?<![\u0600-\u08ff\u0900-\u109f\u1780-\u18af\u2190-\u2bff]|[\ud804-\ud807\ud83c-\ud83e][\udc00-\udfff]|\ufe0f)\u200d/g;
/** The black flag and the letters of a region make one flag; elsewhere those letters are read by machines only. */
const TAGS = /(\ud83c\udff4)?(?:\udb40[\udc20-\udc7f])+/g;
/** A character has one variation selector; more of them carry what nobody sees. */
const MORE_SELECTORS = /([\ufe00-\ufe0f]|\udb40[\udd00-\uddef])(?:[\ufe00-\ufe0f]|\udb40[\udd00-\uddef])+/g;

/** Letters of a typeface's own that word processors and PDFs leave: bullets and arrows of Wingdings and Symbol, ligatures of Adobe's. */
const OF_TYPEFACES: Readonly<Record<string, string>> = {
  '\uf04a': '☺',
  '\uf076': '❖',
  '\uf0a7': '▪',
  '\uf0b7': '•',
  '\uf0d8': '➢',
  '\uf0df': '←',
  '\uf0e0': '→',
  '\uf0fc': '✓',
  '\uf001': 'fi',
  '\uf002': 'fl',
};
/** Private use: nobody but one typeface knows what it is. Between letters it is one of them, which a reader can guess. */
const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;
const LETTERS_AROUND = /^\p{L}.+\p{L}$/su;

/**
 * Ligatures and the shapes of Arabic letters, which a PDF gives instead of the letters. NFC leaves them; NFKC would undo them, but
 * also exponents, fractions, full-width letters and the like, which mean something.
 */
const SHAPES = /[\ufb00-\ufb06\ufe80-\ufefc]/g;

/** Whatever one of the above can match: most texts have none of it, and one look is cheaper than ten. */
const UNUSUAL =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ue000-\uf8ff\ufb00-\ufb06\ufdd0-\ufe0f\ufe80-\ufefc\ufeff\ufff9-\ufffc\ufffe\uffff\udb40\udb80-\udbff]/;

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
  const decoded = undoEntities(isClean ? text : text.toWellFormed().replace(LINE_END, '\n'));
  if (isClean && decoded === text) return text;
  return composed(UNUSUAL.test(decoded) ? withoutUnusual(decoded) : decoded, 'NFC');
}

function withoutUnusual(text: string): string {
  return text
    .replace(C1, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80))
    .replace(INVISIBLE, '')
    .replace(TAGS, (tags, flag?: string) => (flag === undefined ? '' : tags))
    .replace(PRIVATE, inPlain)
    .replace(SHAPES, (shape) => composed(shape, 'NFKC'))
    .replace(STRAY_ZERO_WIDTH_SPACE, '')
    .replace(STRAY_NON_JOINER, '')
    .replace(STRAY_JOINER, '')
    .replace(MORE_SELECTORS, '$1');
}

function inPlain(character: string, at: number, text: string): string {
  const known = OF_TYPEFACES[character];
  if (known !== undefined) return known;
  return LETTERS_AROUND.test(text.slice(Math.max(0, at - 1), at + character.length + 1)) ? character : '';
}
