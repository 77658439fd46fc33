/** HTML's names of the characters from U+00A0 to U+00FF, in their order (HTML 4.01, section 24.2). */
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

const CHARACTERS = new Map<string, string>([
  ...LATIN_1.map((name, place) => [name, String.fromCharCode(0xa0 + place)] as const),
  ...Object.entries({
    amp: '&',
    apos: "'",
    bdquo: '„',
    bull: '•',
    Dagger: '‡',
    dagger: '†',
    emsp: '\u2003',
    ensp: '\u2002',
    euro: '€',
    gt: '>',
    hellip: '…',
    ldquo: '“',
    lrm: '\u200e',
    lsaquo: '‹',
    lsquo: '‘',
    lt: '<',
    mdash: '—',
    minus: '−',
    ndash: '–',
    OElig: 'Œ',
    oelig: 'œ',
    permil: '‰',
    prime: '′',
    Prime: '″',
    quot: '"',
    rarr: '→',
    rdquo: '”',
    rlm: '\u200f',
    rsaquo: '›',
    rsquo: '’',
    sbquo: '‚',
    Scaron: 'Š',
    scaron: 'š',
    thinsp: '\u2009',
    trade: '™',
    Yuml: 'Ÿ',
    zwj: '\u200d',
    zwnj: '\u200c',
  }),
]);

/** An address, or a reference that was escaped once or more often. */
const REFERENCE =
  /https?:\/\/[^\s<>"]+|&(?:(?:amp|#38|#x26);)*(?:([A-Za-z]{2,6}[1-4]{0,2})|#(\d{2,7})|#[xX]([\da-fA-F]{2,6}));/g;
const ESCAPED_AMPERSAND = /&(?:amp;)+/g;
/** A line that speaks of markup may well mean the reference itself. */
const SPEAKS_OF_MARKUP = /\b(?:HTML|XHTML|XML|SGML)\b/;
const QUOTED = /["'“”„‘’«»‹›`「」]/;

/**
 * `text` with the references undone that were escaped once too often, so that readers would see `&amp;` or `&#8217;`. What is quoted
 * alone, stands on a line about HTML or XML, or is part of an address (but for its ampersands) stays.
 */
export function undoEntities(text: string): string {
  if (!hasReference(text)) return text;
  return text
    .split('\n')
    .map((line) => (line.includes('&') && !SPEAKS_OF_MARKUP.test(line) ? line.replace(REFERENCE, undone) : line))
    .join('\n');
}

/** Whether a letter or number sign stands behind an ampersand; one between two words is no reference. */
function hasReference(text: string): boolean {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    if (/[#a-zA-Z]/.test(text.charAt(at + 1))) return true;
  }
  return false;
}

function undone(
  whole: string,
  name: string | undefined,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  at: number,
  line: string,
): string {
  if (!whole.startsWith('&')) return whole.replace(ESCAPED_AMPERSAND, '&');
  if (QUOTED.test(line.charAt(at - 1)) && QUOTED.test(line.charAt(at + whole.length))) return whole;
  if (name !== undefined) return CHARACTERS.get(name) ?? (whole.startsWith('&amp;') ? `&${name};` : whole);
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return isMeant(code) ? String.fromCodePoint(code) : whole;
}

/** Whether a number stands for a character that someone escapes: none of what references themselves are written with. */
function isMeant(code: number): boolean {
  if (code < 0x80) return code >= 0x20 && !/[\dA-Za-z#;\u007f]/.test(String.fromCharCode(code));
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe;
}
