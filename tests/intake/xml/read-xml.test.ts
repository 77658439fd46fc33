import { describe, expect, test } from 'vitest';
import { readXml } from '../../../shared/intake/xml/read-xml.ts';
import { XML_LIMITS } from '../../../shared/intake/xml/tree-reader.ts';
import type { XmlElement, XmlNode } from '../../../shared/intake/xml/xml-tree.ts';

/** A tree on one line: `{namespace}name[attributes](children)`. */
function show(node: XmlNode): string {
  if (typeof node === 'string') return JSON.stringify(node);
  const attributes = [...node.attributes].map(([name, value]) => `${name}=${value}`).join(' ');
  const namespace = node.namespace === '' ? '' : `{${node.namespace}}`;
  return `${namespace}${node.name}[${attributes}](${node.children.map(show).join(' ')})`;
}

function read(text: string): string {
  const { root, problems } = readXml(text);
  return root
    ? show(root)
    : problems.map(({ place, found, needed }) => `${place.line}:${place.column} ${found} | ${needed}`).join('\n');
}

describe('a well-formed document', () => {
  test('becomes a tree with local names, namespaces and attributes by name', () => {
    expect(
      read(
        '<?xml version="1.0" encoding="utf-8"?>\n<!-- a comment --><a xmlns="urn:x" xmlns:y="urn:y" xml:lang="da" k="1">one<y:b y:k="2" k="3"/>two<![CDATA[ <three> ]]></a>',
      ),
    ).toBe('{urn:x}a[xml:lang=da k=1]("one" {urn:y}b[{urn:y}k=2 k=3]() "two <three> ")');
  });

  test('has each element at the line and column of its tag', () => {
    const { root } = readXml('\n<?xml version="1.0"?>\n<a>\n  <b\n c="d"/><e/>\n</a>');
    const places = (element: XmlElement | undefined): unknown =>
      element && [
        element.name,
        element.line,
        element.column,
        ...element.children.filter((each) => typeof each !== 'string').map(places),
      ];
    expect(places(root)).toEqual(['a', 3, 1, ['b', 4, 3], ['e', 5, 9]]);
  });

  test('has the five references, numbers, the names of HTML and the codes of Windows-1252 replaced', () => {
    expect(
      read(
        '<a b="&quot;&#x2014;">&lt;&amp;&gt;&apos;&nbsp;&mdash;&eacute;&hellip;&zwj;&thetasym;&#8364;&#147;x&#148;</a>',
      ),
    ).toBe('a[b="—](“<&>\'\u00a0—é…\u200dϑ€“x””)'.replace('(“', '("').replace(/”\)$/, '")'));
  });

  test('may name a document type, which is not fetched', () => {
    expect(read('<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "http://example.com/nitf-3-4.dtd"><nitf/>')).toBe(
      'nitf[]()',
    );
    expect(read('<!DOCTYPE a [<!ELEMENT a ANY>]><a/>')).toBe('a[]()');
  });
});

describe('a document that is not well-formed', () => {
  test.each([
    ['crossed elements', '<a>\n<p>one <b>two</p></b></a>', '2:14 “</p>” | “</b>”, which ends the <b> of line 2'],
    ['an end tag too many', '<a>\n</b></a>', '2:1 “</b>” | “</a>”, which ends the <a> of line 1'],
    ['a file cut short', '<a>\n<p>one', '2:6 the end of the file | “</p>”, which ends the <p> of line 2'],
    ['a tag cut short', '<a>\n<p', '2:2 the end of the file | “</a>”, which ends the <a> of line 1'],
    ['text after the end', '<a/>more', '1:5 “more” | nothing but comments before the first element and after its end'],
    ['nothing at all', '<!-- -->', '1:9 “” | an element'],
  ])('%s is told with its place and what was needed', (_name, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('has several faults told at once', () => {
    const { problems } = readXml('<a>AT&T &amp; R&D said\n<b>5 < 6</b>\n&bogus; Q&A</a>');
    expect(problems.map(({ place, found, mend }) => [place.line, place.column, found, mend])).toEqual([
      [1, 6, '“&T &amp; R&D said”', 'Write &amp; instead.'],
      [1, 16, '“&D said”', 'Write &amp; instead.'],
      [3, 10, '“&A</a>”', 'Write &amp; instead.'],
      [2, 6, '“< 6</b>”', 'If the sign is part of the text, write it &lt;.'],
    ]);
  });

  test('has an ampersand in a CDATA section or comment left alone', () => {
    expect(read('<a><![CDATA[R&D]]><!-- Q&A -->&bogus;</a>')).toMatch(/^1:31 “&bogus;” \| one of XML’s five/);
  });

  test('has no more than ten faults told', () => {
    expect(readXml(`<a>${'&bogus;'.repeat(1000)}</a>`).problems).toHaveLength(10);
    expect(readXml(`<a>${'R&D '.repeat(1000)}</a>`).problems).toHaveLength(10);
    expect(readXml(`<a>${'\u0001'.repeat(1000)}</a>`)).toMatchObject({ read: 13, problems: { length: 10 } });
  });
});

describe('a hostile document', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('\n');
  const refused = 'a document that declares no entities of its own';

  test.each([
    ['billion laughs', `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">${laughs}]><lolz>&lol9;</lolz>`],
    ['quadratic blow-up', `<!DOCTYPE k [<!ENTITY a "${'a'.repeat(100_000)}">]><k>${'&a;'.repeat(100_000)}</k>`],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an external parameter entity', '<!DOCTYPE a [<!ELEMENT a ANY> %more; ]><a/>'],
    ['a document type without end', `<!DOCTYPE a [${'<!ELEMENT a ANY>'.repeat(100_000)}`],
    ['a document type of quotes', `<!DOCTYPE a ${`"'`.repeat(100_000)}`],
  ])('%s is refused before its content is read', (_name, text) => {
    const { root, problems, read } = readXml(text);
    expect(root).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'bad-xml', severity: 'error', needed: refused, place: { line: 1 } }]);
    expect(read).toBeLessThan(100);
  });

  test('has no entity expanded that a trick hides from the look ahead', () => {
    expect(read('<!DOCTYPE a [<!ATTLIST a b CDATA "]>"><!ENTITY x "y">]><a>&x;</a>')).toMatch(/“&x;”/);
    expect(read('<a>&constructor;&__proto__;</a>')).toMatch(/“&constructor;”.*\n.*“&__proto__;”/);
  });

  test.each([
    ['100,000 levels', '<a>'.repeat(100_000), XML_LIMITS.levels * 3 + 3],
    ['100,000 attributes', `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}="" `).join('')}/>`, 800],
    ['100,000 wrong end tags', `<a>${'</b>'.repeat(100_000)}`, 10],
    ['100,000 declarations', `<a>${'<!BOGUS'.repeat(100_000)}`, 20],
    ['text of signs', `<a>${'<'.repeat(100_000)}`, 10],
  ])('%s end the reading early', (_name, text, mostRead) => {
    const { problems, read } = readXml(text);
    expect(problems[0]).toMatchObject({ code: 'bad-xml', severity: 'error' });
    expect(read).toBeLessThanOrEqual(mostRead);
  });

  test('of more elements than any newsroom sends is refused at the limit', () => {
    const { problems, read } = readXml(`<a>${'<b/>'.repeat(100_000)}</a>`, { ...XML_LIMITS, nodes: 1000 });
    expect(problems).toMatchObject([{ found: 'more than 1000 elements and attributes' }]);
    expect(read).toBeLessThanOrEqual(1000 * 4 + 8);
  });
});
