import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { childOf, type PartElement } from './read-part.ts';

/** Fonts whose characters are pictures, which mammoth knows; others’ symbols have no meaning without the font. */
const SYMBOL_FONT = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;

/** Where the area for private use ends. */
const FIRST_PUBLIC = 0xf900;

/** What a `w:sym` stands for: a character of any font, a sign that mammoth knows, or one that is lost without its font. */
export type Sign =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sign'; readonly markup: string }
  | { readonly kind: 'lost'; readonly problem: Problem };

/** Reads the attributes of a `w:sym` (17.3.3.30); `undefined` where they name no character. */
export function readSymbol({ 'w:font': font = '', 'w:char': char = '' }: PartElement['attributes']): Sign | undefined {
  if (!/^[0-9A-F]{2,4}$/i.test(char)) return undefined;
  if (SYMBOL_FONT.test(font) && /^(?:F0)?[0-9A-F]{2}$/i.test(char))
    return { kind: 'sign', markup: `<w:sym w:font="${font}" w:char="${char.toUpperCase()}"/>` };
  const code = Number.parseInt(char, 16);
  // Outside the area for private use a character is what it is, in whatever font.
  if (code >= 0x20 && (code < 0xd800 || (code >= FIRST_PUBLIC && code < 0xfffe)))
    return { kind: 'text', text: String.fromCodePoint(code) };
  return { kind: 'lost', problem: lostSymbol(font, char) };
}

/** The attributes of the `w:sym` that a letter of a font with pictures in their places stands for; `undefined` for a letter that has none. */
export function symbolOfLetter(letter: string, font: string): PartElement['attributes'] | undefined {
  if (!/^[\u0021-\u007e\uf021-\uf0ff]$/.test(letter)) return undefined;
  const code = letter.charCodeAt(0) & 0xff;
  return { 'w:font': font, 'w:char': `F0${code.toString(16).padStart(2, '0')}` };
}

/** The font of a run where its letters are pictures. */
export function symbolFontOf(properties: PartElement | undefined): string | undefined {
  const { 'w:ascii': ascii, 'w:hAnsi': other } = childOf(properties, 'w:rFonts')?.attributes ?? {};
  const font = ascii ?? other ?? '';
  return SYMBOL_FONT.test(font) ? font : undefined;
}

function lostSymbol(font: string, char: string): Problem {
  const found = `the character ${quote(char.toUpperCase())} of the font ${quote(font)}`;
  return problem('left-out', found, {}, { mend: 'Put the sign in as a character of an ordinary font.' });
}
