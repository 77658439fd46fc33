import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { CHARACTER_NAMES } from '../../../shared/intake/xml/character-names.ts';
import { LongTexts } from '../../../shared/intake/xml/long-texts.ts';
import { readXml } from '../../../shared/intake/xml/read-xml.ts';
import { XML_LIMITS } from '../../../shared/intake/xml/tree-reader.ts';
import { textOf, type XmlElement } from '../../../shared/intake/xml/xml-tree.ts';

const LONG = 'The ferry is back after nine days. '.repeat(7);

function found(source: string): readonly string[] {
  const texts = new LongTexts(source, 1000);
  const values: string[] = [];
  for (let text = texts.next(); text; text = texts.next()) values.push(text.value);
  return values;
}

describe('the long texts of a document', () => {
  test.each([
    ['between tags', `<a><b>${LONG}</b>${LONG}</a>`, [LONG, LONG]],
    ['in a CDATA section', `<a><![CDATA[${LONG}<b>&amp;]]></a>`, [`${LONG}<b>&amp;`]],
    ['of references', '<a>&#65;&#x42;&amp;&eacute;</a>', ['AB&é']],
    ['but none that is short', '<a>The ferry<b>x</b><![CDATA[y]]></a>', []],
    ['but none that XML forbids', `<a>${LONG}\u0001<b>${LONG}]]></b></a>`, []],
    ['but none with a reference to nothing', `<a>${LONG}&bogus;<b>${LONG}&</b>${LONG}&#0;</a>`, []],
    ['but none in a comment', `<a><!-- <b>${LONG}</b> --></a>`, []],
  ])('%s', (_name, source, expected) => {
    expect(found(source)).toEqual(expected);
  });
});

/** The tree as the parser tells it that is given the whole document, and whether it finds a fault. */
function parsed(source: string): unknown {
  const parser = new SaxesParser({ xmlns: true });
  parser.ENTITIES = CHARACTER_NAMES;
  const told: string[] = [];
  const add = (piece: string) => told.push(piece);
  let isFaulty = false;
  parser.on('opentag', ({ local, attributes }) =>
    add(`<${local}${Object.values(attributes).map(({ name, value }) => ` ${name}=${value}`)}>`),
  );
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => add('</>'));
  parser.on('error', () => {
    isFaulty = true;
  });
  parser.write(source).close();
  return isFaulty ? 'faulty' : told.join('').trim();
}

function read(source: string): unknown {
  const { root } = readXml(source);
  return root === undefined ? 'faulty' : show(root);
}

function show({ name, attributes, children }: XmlElement): string {
  const inside = children.map((child) => (typeof child === 'string' ? child : show(child))).join('');
  return `<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`)}>${inside}</>`;
}

const PIECES = [
  LONG,
  'x',
  '\n',
  '<b>',
  '</b>',
  '<b/>',
  '<b c="&#65;&gt; > ">',
  `<b c='${LONG}>${LONG}'>`,
  `<!-- ${LONG} & < > -->`,
  `<![CDATA[${LONG}<b>&]]>`,
  '<![CDATA[]]>',
  '<![CDATA[',
  ']]>',
  `<?x ${LONG}>?>`,
  '&#65;&#x2014;&amp;&lt;&#38;&#38;',
  '&eacute;&bogus;',
  '&',
  '>',
  '<',
  '"',
  '\ud83d\ude00',
  '\ud83d',
  '\u0001',
  '\u2028',
];

test('are read as the parser reads them that is given all, whatever stands around them', () => {
  const piece = fc.oneof({ arbitrary: fc.constantFrom(...PIECES.slice(0, 12)), weight: 6 }, fc.constantFrom(...PIECES));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, isClosed) => {
      const opened = pieces.filter((one) => /^<b(?: c=|>)/.test(one)).length;
      const closed = pieces.filter((one) => one === '</b>').length;
      const ends = isClosed ? '</b>'.repeat(Math.max(0, opened - closed)) : '';
      const source = `<a>${pieces.join('')}${ends}</a>`;
      expect(read(source)).toEqual(parsed(source));
    }),
    { numRuns: 2000 },
  );
});

test('have faults behind them told at their places', () => {
  const { problems } = readXml(`<a>\n<b>${LONG}</b><![CDATA[${LONG}]]>x<c>${LONG}\n&bogus;</c></a>`);
  expect(problems).toMatchObject([{ found: '“&bogus;”', place: { line: 3, column: 1 } }]);
});

test('of references alone cost no parser, and what it must read of them is bounded', () => {
  const many = '&#65;'.repeat(50_000);
  const limits = { ...XML_LIMITS, references: 1000 };
  expect(readXml(`<a>${many}</a>`, limits).root).toSatisfy((root: XmlElement) => textOf(root).length === 50_000);
  expect(readXml(`<a>\n<b c="${many}"/></a>`, limits)).toMatchObject({
    problems: [{ found: 'more than 1000 references in attributes and short texts', place: { line: 2, column: 5007 } }],
    read: 0,
  });
});
