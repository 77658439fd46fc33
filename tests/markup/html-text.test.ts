import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { htmlAttributes } from '../../shared/markup/html-attributes.ts';
import { escapeHtmlAttribute, escapeHtmlText } from '../../shared/markup/html-text.ts';
import { allowedInHtml, anyString } from './any-string.ts';

/** What an HTML parser makes of `html`: every tag that it sees, the text, and the attribute `title` of the first. */
function read(html: string): { tags: readonly string[]; text: string; title: string | undefined } {
  const tags: string[] = [];
  let text = '';
  let title: string | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push(name);
      title ??= attributes.title;
    },
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(html);
  return { tags, text, title };
}

describe('HTML text', () => {
  test('has references for what is markup', () => {
    expect(escapeHtmlText('R&D <b> "q"')).toBe('R&amp;D &lt;b&gt; "q"');
  });

  test('loses the characters that HTML forbids', () => {
    expect(escapeHtmlText('a\u0000b\u007fc\u0085d\ufdd0e\ufffef\u{1fffe}g\ud800h😀')).toBe('abcdefgh😀');
  });

  test('of any string opens no tag, and is read back as that string without what HTML forbids', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        expect(read(`<p>${escapeHtmlText(value)}</p>`)).toEqual({
          tags: ['p'],
          text: allowedInHtml(value),
          title: undefined,
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an HTML attribute', () => {
  test('has references for quotes and markup', () => {
    expect(escapeHtmlAttribute('"R&D" <b>')).toBe('&quot;R&amp;D&quot; &lt;b&gt;');
  });

  test('of any string stays within its quotes, and is read back as that string without what HTML forbids', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        expect(read(`<p title="${escapeHtmlAttribute(value)}">x</p>`)).toEqual({
          tags: ['p'],
          text: 'x',
          title: allowedInHtml(value),
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('is left out where it has no value, and is its name alone where it is true', () => {
    expect(htmlAttributes({ src: 'a', alt: '', width: 3, height: undefined, lazy: false, reversed: true })).toBe(
      ' src="a" alt="" width="3" reversed',
    );
  });
});
