import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlFormat } from '../../shared/intake/html-format.ts';
import { markdownFormat } from '../../shared/intake/markdown-format.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { plainText } from '../../shared/model/body.ts';
import { anyCharacter } from '../any-character.ts';
import { checkBody } from './check-body.ts';
import { newsroom } from './newsroom.ts';

const TAGS = (
  'html head body title article main section div p h1 h2 h6 header footer aside nav form a b i em strong span font code pre sub br hr wbr ' +
  'ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote figure figcaption img picture source iframe script style svg ' +
  'math noscript template ruby rt rp q cite small details summary video object textarea select button input meta base time unknown-one'
).split(' ');
const ATTRIBUTES = [
  '',
  ' href="https://a.example/?x=1&amp;y"',
  ' href="javascript:alert(1)"',
  ' href=/relative',
  ' src="https://a.example/i.jpg" width=300 height=200',
  ' src="https://www.youtube.com/embed/abcdefghijk"',
  ' src=data:image/png;base64,AAAA',
  ' data-src="https://a.example/lazy.jpg"',
  ' srcset="https://a.example/s.jpg 300w, https://a.example/l.jpg 1200w"',
  ' class="byline"',
  ' class="twitter-tweet wp-caption credit caption"',
  ' class="language-js standfirst"',
  ' colspan=3 rowspan=2',
  ' colspan=900 scope=row align=right',
  ' lang=fr dir=rtl',
  ' hidden',
  ' itemprop=author rel=author',
  ' name="wireroom:urgency" content=3',
  ' property=og:image content=/x.jpg',
  ' datetime=2026-01-04 pubdate start=-4 reversed',
];
const tag = fc.constantFrom(...TAGS);
const markup = fc
  .array(
    fc.oneof(
      fc.tuple(tag, fc.constantFrom(...ATTRIBUTES)).map(([name, attributes]) => `<${name}${attributes}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        'text',
        ' ',
        '\n',
        '\n\n',
        '&amp;',
        '&#0;',
        '&#x1F600;',
        'https://youtu.be/abcdefghijk',
        '\u0007',
        '<!-- c -->',
        '<![CDATA[x]]>',
        'By Jane Doe',
        'Photo: Joe',
      ),
      fc.string({ unit: anyCharacter, maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# ',
        '## ',
        '> ',
        '- ',
        '1. ',
        '    ',
        '\n',
        '\n\n',
        '***',
        '`',
        '```js\n',
        '[a](https://a.example)',
        '[a](/b "t")',
        '![alt](https://a.example/i.jpg "title")',
        '![',
        '](',
        '<b>',
        '</b>',
        '<script>',
        '<div>\n',
        '</div>\n',
        '| a | b |\n|---|--:|\n| c | d |\n',
        '~~x~~',
        '*',
        '**',
        '_',
        '&copy;',
        '\\',
        'https://youtu.be/abcdefghijk',
        '---\n',
        'headline: x\n',
        'words',
      ),
      fc.string({ unit: anyCharacter, maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('any HTML whatever becomes a valid body', () => {
  fc.assert(
    fc.property(fc.oneof(markup, fc.string({ unit: anyCharacter })), (text) => {
      for (const draft of htmlFormat.parse(text).drafts) expect(checkBody(draft.body)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('any Markdown whatever becomes a valid body', () => {
  fc.assert(
    fc.property(fc.oneof(markdown, markup, fc.string({ unit: anyCharacter })), (text) => {
      for (const draft of markdownFormat.parse(text).drafts) expect(checkBody(draft.body)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('any bytes under any name become a complete article, or a problem that says what to mend', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.oneof(markup, markdown, fc.string({ unit: anyCharacter })).map((text) => new TextEncoder().encode(text)),
  );
  const key = fc.oneof(fc.constantFrom('a.txt', 'b.md', 'c.html', 'd/e', 'f.docx'), fc.string({ unit: anyCharacter }));
  const contentType = fc.constantFrom(undefined, 'text/plain', 'text/html; charset=windows-1252', 'image/png', ';;');
  await fc.assert(
    fc.asyncProperty(key, bytes, contentType, async (name, content, type) => {
      const { articles, problems } = await normalizeUpload(
        { key: name, bytes: content, ...(type === undefined ? {} : { contentType: type }) },
        newsroom,
      );
      const stopped = problems.some(({ severity }) => severity === 'error');
      expect(articles.length > 0).toBe(!stopped);
      for (const { needed, mend, found } of problems) expect([needed, mend, found]).not.toContain('');
      for (const article of articles) {
        expect(checkBody(article.body)).toEqual([]);
        expect(article.headline).not.toBe('');
        expect(article.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }
    }),
    { numRuns: 1500 },
  );
});

test('brackets for a ruby annotation that is missing stand as text', () => {
  const [draft] = htmlFormat.parse('<p>A word <ruby>here<rp>(</rp></ruby></p>').drafts;
  expect(draft && checkBody(draft.body)).toEqual([]);
  expect(draft && plainText(draft.body)).toBe('A word here(');
});
