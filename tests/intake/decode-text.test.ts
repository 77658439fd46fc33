import { describe, expect, test } from 'vitest';
import { decodeText } from '../../shared/intake/decode-text.ts';
import { PASSAGES } from './language/passages.ts';
import { legacyBytes } from './legacy-bytes.ts';

const utf8 = new TextEncoder();

/** Bytes of text and of single numbers, one after another. */
function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8.encode(part)] : [part])));
}

function utf16(text: string, lowFirst: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return Uint8Array.from(units.flatMap((unit) => (lowFirst ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}

async function decoded(file: Uint8Array, contentType?: string) {
  const result = await decodeText(file, contentType);
  if ('problem' in result) throw new Error(result.problem.found);
  const problems = result.problems.map(({ code, severity, place, found }) => ({ code, severity, place, found }));
  return { text: result.text, problems };
}

async function refused(file: Uint8Array) {
  const result = await decodeText(file);
  if ('text' in result) throw new Error(`taken as ${result.text}`);
  const { code, place, found } = result.problem;
  return { code, place, found };
}

describe('UTF-16 without a mark is told by its spaces', () => {
  test.each([
    ['Western', 'Café open\nIt is late.'],
    ['Cyrillic', `${PASSAGES.ru}\n`],
    ['Chinese', `標題\n${PASSAGES['zh-Hant']}`],
  ])('%s', async (_, text) => {
    const problem = (name: string) => ({
      code: 'encoding-guessed',
      severity: 'warning',
      place: { line: 1 },
      found: `${name} without a byte-order mark`,
    });
    expect(await decoded(utf16(text, true))).toEqual({ text, problems: [problem('UTF-16LE')] });
    expect(await decoded(utf16(text, false))).toEqual({ text, problems: [problem('UTF-16BE')] });
  });
});

describe('what is declared is believed where the bytes are no UTF-8', () => {
  test.each([
    ['the media type', '<p>Привет', 'windows-1251', 'text/html; charset=windows-1251'],
    ['an XML declaration', '<?xml version="1.0" encoding="koi8-r"?><p>Привет</p>', 'koi8-r', undefined],
    ['meta', '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>碼頭', 'big5', undefined],
  ])('by %s', async (_, text, encoding, contentType) => {
    expect(await decoded(legacyBytes(text, encoding), contentType)).toEqual({ text, problems: [] });
  });

  test('and not where they are', async () => {
    expect(await decoded(bytes('<meta charset=latin1>é'), 'text/html; charset=windows-1251')).toEqual({
      text: '<meta charset=latin1>é',
      problems: [],
    });
  });

  test.each(['utf-8', 'utf-16', 'no-such-thing', 'x-user-defined'])('but not %s, which it cannot be', async (label) => {
    expect((await decoded(bytes('<meta charset=', label, '><p>Caf', 0xe9, ' noir'))).text).toBe(
      `<meta charset=${label}><p>Café noir`,
    );
  });

  test('Japanese mail declares itself in its escapes', async () => {
    expect(await decoded(bytes(0x1b, '$B', 0x46, 0x7c, 0x4b, 0x5c, 0x1b, '(B'))).toEqual({
      text: '日本',
      problems: [],
    });
  });
});

describe('where nothing is declared the encoding is the one whose text is most like a language', () => {
  const WESTERN = ['da', 'de', 'es', 'fi', 'fr', 'is', 'it', 'no', 'pt', 'sv', 'ca'];
  const cases: readonly (readonly [encoding: string, languages: readonly string[]])[] = [
    ['windows-1252', WESTERN],
    ['windows-1250', ['pl', 'cs', 'sk', 'sl', 'hr', 'hu']],
    ['windows-1251', ['ru', 'uk', 'be', 'bg', 'sr', 'mk']],
    ['windows-1253', ['el']],
    ['windows-1254', ['tr']],
    ['windows-1255', ['he']],
    ['windows-1256', ['ar']],
    ['windows-1257', ['lv', 'lt', 'et']],
    ['windows-874', ['th']],
    ['koi8-u', ['ru', 'uk']],
    ['shift_jis', ['ja']],
    ['euc-jp', ['ja']],
    ['gb18030', ['zh']],
    ['big5', ['zh-Hant']],
    ['euc-kr', ['ko']],
  ];
  test.each(cases.flatMap(([encoding, languages]) => languages.map((language) => [encoding, language] as const)))(
    '%s in %s',
    async (encoding, language) => {
      const text = `An ASCII line.\n${PASSAGES[language]}`;
      const { text: read, problems } = await decoded(legacyBytes(text, encoding));
      expect(read).toBe(text);
      expect(problems).toMatchObject([{ code: 'encoding-guessed', severity: 'warning', place: { line: 2 } }]);
    },
  );

  test.each([
    ['one letter in a headline', ['Caf', 0xe9, '\n\nOpen late.'], 'Café\n\nOpen late.'],
    ['an apostrophe', ['It', 0x92, 's late'], 'It’s late'],
    ['marks and a sum', ['A na', 0xef, 've ', 0x93, 'plan', 0x94, ' ', 0x96, ' ', 0xa3, '5'], 'A naïve “plan” – £5'],
    ['capitals', ['CAF', 0xc9, ' DE LA R', 0xc9, 'PUBLIQUE'], 'CAFÉ DE LA RÉPUBLIQUE'],
    ['fractions', [0xbd, ' cup and ', 0xbe, ' cup of milk'], '½ cup and ¾ cup of milk'],
    ['measures', ['10 ', 0xd7, ' 20 m', 0xb2], '10 × 20 m²'],
    ['Spanish names in English', ['Zo', 0xeb, ' Ni', 0xf1, 'o, of the se', 0xf1, 'oras'], 'Zoë Niño, of the señoras'],
    ['French spaces', [0xab, 0xa0, 'Oui', 0xa0, 0xbb, ', dit-il.'], '«\u00a0Oui\u00a0», dit-il.'],
  ])('Windows-1252 with no more than %s', async (_, parts, text) => {
    expect((await decoded(bytes(...parts))).text).toBe(text);
  });

  test('and the editor is told what it is, and the first place that shows it', async () => {
    expect((await decoded(legacyBytes('Line\nUn été à la mer, dit-on.', 'windows-1252'))).problems).toEqual([
      {
        code: 'encoding-guessed',
        severity: 'warning',
        place: { line: 2, column: 4 },
        found: 'windows-1252, byte 0xE9 of which begins “été”',
      },
    ]);
  });
});

describe('a wrong byte in UTF-8', () => {
  test('is a mark or a letter of Windows-1252 where it can be one, and the place is told', async () => {
    expect(await decoded(bytes('Été\nIt', 0x92, 's a caf', 0xe9, ', été'))).toEqual({
      text: 'Été\nIt’s a café, été',
      problems: [
        {
          code: 'encoding-guessed',
          severity: 'warning',
          place: { line: 2, column: 3 },
          found: 'byte 0x92 in UTF-8, read as “’” of Windows-1252, and 1 more',
        },
      ],
    });
  });

  test.each([
    ['half a letter', ['été\nUn caf', 0xc3, ' noir'], { line: 2, column: 7 }, 'byte 0xC3'],
    ['the rest of a mark', ['“Été”\nIt', 0x80, 0x99, 's'], { line: 2, column: 3 }, 'byte 0x80'],
    ['a letter that is in no word', ['été ', 0xff, 'B'], { line: 1, column: 5 }, 'byte 0xFF'],
  ])('that is %s is a problem', async (_, parts, place, found) => {
    expect(await refused(bytes(...parts))).toEqual({
      code: 'bad-encoding',
      place,
      found: `${found}, which UTF-8 cannot have there`,
    });
  });
});

describe('bytes that are no text are refused', () => {
  test('with controls among them', async () => {
    expect((await refused(bytes(1, 2, 3, 4, 200, 201))).code).toBe('is-binary');
  });

  test('and without, where they are like no language', async () => {
    let state = 7;
    const noise = Uint8Array.from({ length: 300 }, () => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return 0x21 + ((state >> 16) % 0xdf);
    });
    expect((await refused(noise)).code).toBe('bad-encoding');
  });
});

describe('UTF-8 that was read as Windows-1252 and saved is put right where that is certain', () => {
  test.each([
    ['the usual marks', 'Itâ€™s â€œlateâ€\u009d â€“ 20Â°C, Â£5', 'It’s “late” – 20°C, £5'],
    ['letters in words', 'Un cafÃ© en Ã©tÃ©', 'Un café en été'],
    ['emoji', 'Well ðŸ˜€', 'Well 😀'],
    ['twice', 'Itâ€š late: cafÃƒÂ© dâ€™Ã©tÃ©', 'It‚ late: café d’été'],
    [
      'a whole text of Polish',
      'Mieszkańcy byli zadowoleni, choć kilku pytało, śnieg'.replace(/[^\0-\x7f]/g, wrongly),
      'Mieszkańcy byli zadowoleni, choć kilku pytało, śnieg',
    ],
    ['a whole text of Russian', wronglyAll(PASSAGES.ru ?? ''), PASSAGES.ru],
    ['not capitals before a mark', '“AMANHÃ”, diz. “LE CAFÉ” – „SCHÜSS“', '“AMANHÃ”, diz. “LE CAFÉ” – „SCHÜSS“'],
    ['not a letter with marks beside it', 'Â, â, Ã: 5 € â – „ä“', 'Â, â, Ã: 5 € â – „ä“'],
  ])('%s', async (_, text, meant) => {
    expect((await decoded(utf8.encode(text))).text).toBe(meant);
  });

  test('and the first place is told', async () => {
    expect((await decoded(utf8.encode('Head\n\nThat’s itâ€™s cafÃ©.'))).problems).toEqual([
      {
        code: 'encoding-guessed',
        severity: 'warning',
        place: { line: 3, column: 10 },
        found: '“â€™”, which is “’” in UTF-8 read as Windows-1252, and 1 more',
      },
    ]);
  });

  function wrongly(character: string): string {
    return new TextDecoder('windows-1252').decode(utf8.encode(character));
  }

  function wronglyAll(text: string): string {
    return text.replace(/[^\0-\x7f]/g, wrongly);
  }
});

function utf32(text: string, lowFirst: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer([...text].length * 4));
  for (const [at, sign] of [...text].entries()) view.setUint32(at * 4, sign.codePointAt(0) ?? 0, lowFirst);
  return new Uint8Array(view.buffer);
}

test.each([
  [true, true],
  [true, false],
  [false, true],
  [false, false],
])('UTF-32 is read, its low byte first: %s, with a mark: %s', async (lowFirst, isMarked) => {
  const text = 'Müller & søn\nread 𝔘TF.';
  const found = `UTF-32${lowFirst ? 'LE' : 'BE'} without a byte-order mark`;
  const guessed = { code: 'encoding-guessed', severity: 'warning', place: { line: 1 }, found };
  expect(await decoded(utf32(`${isMarked ? '\ufeff' : ''}${text}`, lowFirst))).toEqual({
    text,
    problems: isMarked ? [] : [guessed],
  });
});

test('a file marked as UTF-32 with a broken character is told as such', async () => {
  const file = utf32('\ufeffabc def', true);
  file[11] = 0x7f;
  expect(await refused(file)).toEqual({ code: 'bad-encoding', place: {}, found: 'a broken character in UTF-32LE' });
});
