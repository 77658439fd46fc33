import fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';

/** Any sequence of UTF-16 code units, lone surrogates among them, with what is delicate in XML, HTML and JSON made likely. */
export const anyString: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 4 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        ']]>',
        ']]',
        '>',
        ']',
        '<',
        '&',
        '"',
        "'",
        '`',
        '\\',
        '\u0000',
        '\u0001',
        '\r',
        '\n',
        '\t',
        '\r\n',
      ),
      fc.constantFrom(
        '<![CDATA[',
        '<!--',
        '-->',
        '</p>',
        '<script>',
        '</script>',
        '</title>',
        '</style>',
        '&amp;',
        '&#60;',
      ),
      fc.constantFrom(
        '\ud800',
        '\udfff',
        '\ud83f',
        '\udffe',
        '\ufffe',
        '\uffff',
        '\ufdd0',
        '\u0085',
        '\u2028',
        '\\ud800',
      ),
      fc.constantFrom('\u{1fffe}', '\u{1ffff}', '\u{10ffff}', '\u{1f600}', '漢字', 'עברית', 'é'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** `value` without the code points that XML 1.0 section 2.2 does not list: what a parser must read back. */
export function allowedInXml(value: string): string {
  return kept(value, (code) => {
    if (code === 0x9 || code === 0xa || code === 0xd) return true;
    return (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
  });
}

/** `value` as section 13.2.3.5 of the HTML Standard lets a document hold it, line ends made one. */
export function allowedInHtml(value: string): string {
  return kept(value.replace(/\r\n?/g, '\n'), (code) => {
    if (code === 0x9 || code === 0xa) return true;
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || (code >= 0xd800 && code <= 0xdfff)) return false;
    return !(code >= 0xfdd0 && code <= 0xfdef) && (code & 0xfffe) !== 0xfffe;
  });
}

function kept(value: string, isAllowed: (code: number) => boolean): string {
  return [...value].filter((character) => isAllowed(character.codePointAt(0) ?? 0)).join('');
}
