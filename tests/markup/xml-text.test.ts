import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { escapeHtmlAttribute, escapeHtmlText } from '../../shared/markup/html-text.ts';
import { xmlElement } from '../../shared/markup/xml-element.ts';
import { escapeXmlAttribute, escapeXmlText, htmlCdata } from '../../shared/markup/xml-text.ts';
import { allowedInXml, anyString } from './any-string.ts';

/** What a strict XML parser reads: the text of the root element and its attribute `a`. It throws where the document is not well-formed. */
function read(xml: string): { text: string; attribute: string | undefined } {
  let text = '';
  let attribute: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('cdata', (piece) => {
    text += piece;
  });
  parser.on('opentag', (tag) => {
    attribute = tag.attributes.a;
  });
  parser.write(xml).close();
  return { text, attribute };
}

describe('XML text', () => {
  test('has hexadecimal references for what is markup', () => {
    expect(escapeXmlText('R&D <b> 1 > 0 "q" \'a\'')).toBe('R&#x26;D &#x3C;b&#x3E; 1 &#x3E; 0 "q" \'a\'');
  });

  test('keeps tabs, line feeds and characters outside ASCII as they are, and carriage returns as references', () => {
    expect(escapeXmlText('a\tb\nc\rd é 漢 😀')).toBe('a\tb\nc&#xD;d é 漢 😀');
  });

  test('loses the characters that XML forbids and nothing else', () => {
    expect(escapeXmlText('a\u0000b\u0008c\u001fd\ud800e\udffff\ufffeg\uffffh')).toBe('abcdefgh');
  });

  test('is well-formed for any string, and is read back as that string without what XML forbids', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        expect(read(`<x>${escapeXmlText(value)}</x>`).text).toBe(allowedInXml(value));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an XML attribute', () => {
  test('keeps quotes, tabs and line ends as references', () => {
    expect(escapeXmlAttribute('a "b"\t\n\r&<>')).toBe('a &#x22;b&#x22;&#x9;&#xA;&#xD;&#x26;&#x3C;&#x3E;');
  });

  test('is well-formed for any string, and is read back as that string without what XML forbids', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        expect(read(xmlElement('x', undefined, { a: value })).attribute).toBe(allowedInXml(value));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('HTML as CDATA', () => {
  test('is one section, since no text in it can end it', () => {
    expect(htmlCdata(`<p>${escapeHtmlText(']]>')}</p>`)).toBe('<![CDATA[<p>]]&gt;</p>]]>');
  });

  test('is well-formed whatever texts were escaped in it, and is read back as it was', () => {
    fc.assert(
      fc.property(anyString, anyString, (value, title) => {
        const html = `<p title="${escapeHtmlAttribute(title)}">${escapeHtmlText(value)}</p>]]`;
        expect(read(`<x>${htmlCdata(html)}</x>`).text).toBe(html);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an XML element', () => {
  test('leaves out attributes without a value', () => {
    expect(
      xmlElement('media:content', undefined, { url: 'https://a.example/?b=1&c=2', width: 3, height: undefined }),
    ).toBe('<media:content url="https://a.example/?b=1&#x26;c=2" width="3"/>');
  });

  test('with empty text is not written as an empty-element tag', () => {
    expect(xmlElement('title', '')).toBe('<title></title>');
  });
});
