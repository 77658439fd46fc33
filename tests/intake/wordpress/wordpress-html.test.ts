import { describe, expect, test } from 'vitest';
import { setParagraphs } from '../../../shared/intake/wordpress/set-paragraphs.ts';
import { wordpressHtml } from '../../../shared/intake/wordpress/wordpress-html.ts';

describe('paragraphs of a post as it lies in the database', () => {
  test.each([
    ['a blank line parts two', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['a single line break is one', 'One,\nstill one.', '<p>One,<br>\nstill one.</p>'],
    [
      'blocks are none',
      '<h2>Head</h2>\n\nText\n<ul>\n<li>a</li>\n</ul>\nmore',
      '<h2>Head</h2>\n<p>Text\n<ul>\n<li>a</li>\n</ul>\nmore</p>',
    ],
    [
      'line breaks in tags mean nothing',
      '<a\nhref="https://example.com/">x</a> y',
      '<p><a\nhref="https://example.com/">x</a> y</p>',
    ],
    ['preformatted text keeps its lines', '<pre>a\n\nb</pre>\n\nText', '<pre>a\n\nb</pre>\n<p>Text</p>'],
    [
      'an address by itself is apart, wherever it stands',
      'One.\nhttps://video.example/watch?v=1\nTwo.',
      '<p>One.</p>\n<p>https://video.example/watch?v=1</p>\n<p>Two.</p>',
    ],
    ['a break that is written is not doubled', 'One<br />\ntwo', '<p>One<br />\ntwo</p>'],
    [
      'a post of blocks is left as it is',
      '<!-- wp:paragraph -->\n<p>a\n\nb</p>\n<!-- /wp:paragraph -->',
      '<!-- wp:paragraph -->\n<p>a\n\nb</p>\n<!-- /wp:paragraph -->',
    ],
  ])('%s', (_name, written, html) => {
    expect(setParagraphs(written)).toBe(html);
  });

  test('rendered content keeps its paragraphs as they are', () => {
    const rendered = '<p>One\nline.</p>\n\n\n\n<p>Two.</p>\n';
    expect(wordpressHtml(rendered)).toEqual({ html: rendered, leftOut: [] });
  });

  test('tags without an end are looked for once', () => {
    const written = '<pre>\n\n'.repeat(100_000);
    expect(setParagraphs(written).length).toBeLessThan(written.length * 2);
  });
});
