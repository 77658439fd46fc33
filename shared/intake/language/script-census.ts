/** Scripts that news is written in, by their ISO 15924 codes; `Latn` stands for whatever is in none of the others. */
export type Script = keyof typeof RANGES | 'Latn';

/** First and last code units of each script's letters (Unicode, Blocks.txt). */
const RANGES = {
  Grek: [0x0370, 0x03ff, 0x1f00, 0x1fff],
  Cyrl: [0x0400, 0x052f],
  Armn: [0x0531, 0x0587],
  Hebr: [0x05d0, 0x05f4, 0xfb1d, 0xfb4f],
  Arab: [0x0620, 0x064a, 0x066e, 0x06d3, 0x0750, 0x077f, 0x08a0, 0x08b4, 0xfb50, 0xfdff, 0xfe70, 0xfefc],
  Thaa: [0x0780, 0x07bf],
  Deva: [0x0900, 0x097f],
  Beng: [0x0980, 0x09ff],
  Guru: [0x0a00, 0x0a7f],
  Gujr: [0x0a80, 0x0aff],
  Orya: [0x0b00, 0x0b7f],
  Taml: [0x0b80, 0x0bff],
  Telu: [0x0c00, 0x0c7f],
  Knda: [0x0c80, 0x0cff],
  Mlym: [0x0d00, 0x0d7f],
  Sinh: [0x0d80, 0x0dff],
  Thai: [0x0e00, 0x0e7f],
  Laoo: [0x0e80, 0x0eff],
  Tibt: [0x0f00, 0x0fff],
  Mymr: [0x1000, 0x109f],
  Geor: [0x10a0, 0x10ff, 0x1c90, 0x1cbf],
  Hang: [0x1100, 0x11ff, 0x3130, 0x318f, 0xac00, 0xd7a3],
  Ethi: [0x1200, 0x137f],
  Khmr: [0x1780, 0x17ff],
  Kana: [0x3041, 0x30ff],
  Hani: [0x3400, 0x9fff, 0xf900, 0xfaff],
} as const satisfies Readonly<Record<string, readonly number[]>>;

const SCRIPTS = Object.entries(RANGES).flatMap(([script, bounds]) =>
  pairs(bounds).map(([first, last]) => ({ script: script as keyof typeof RANGES, first, last })),
);
/** A letter of Latin, or a ligature or letter with marks of it. */
const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/;
/** Any letter that is none of Latin's. */
const OTHER = /[\u0370-\u1dff\u1f00-\u1fff\u3041-\ud7a3\uf900-\ufaff\ufb1d-\ufefc]/;
/** A Chinese character says as much as this many letters. */
const LETTERS_IN_A_CHARACTER = 3;

/** The script that most of `text` is written in; Han with kana among it is `Kana`, and a text without letters is `Latn`. */
export function scriptOf(text: string): Script {
  if (!OTHER.test(text)) return 'Latn';
  const counts = new Map<Script, number>();
  for (let at = 0; at < text.length; at++) {
    const script = scriptAt(text.charCodeAt(at), text.charAt(at));
    if (script) counts.set(script, (counts.get(script) ?? 0) + (script === 'Hani' ? LETTERS_IN_A_CHARACTER : 1));
  }
  let most: Script = 'Latn';
  for (const [script, count] of counts) if (count > (counts.get(most) ?? 0)) most = script;
  const kana = counts.get('Kana') ?? 0;
  // Japanese has as much kana as Han; a Chinese text may have the name of a shop in it.
  return most === 'Hani' && kana * 10 * LETTERS_IN_A_CHARACTER > (counts.get('Hani') ?? 0) * 3 ? 'Kana' : most;
}

function scriptAt(unit: number, character: string): Script | undefined {
  if (unit < 0x370 || (unit >= 0x1e00 && unit < 0x1f00)) return LATIN.test(character) ? 'Latn' : undefined;
  return SCRIPTS.find(({ first, last }) => unit >= first && unit <= last)?.script;
}

function pairs(bounds: readonly number[]): readonly (readonly [first: number, last: number])[] {
  return bounds.flatMap((first, index) => (index % 2 === 0 ? [[first, bounds[index + 1] ?? first] as const] : []));
}
