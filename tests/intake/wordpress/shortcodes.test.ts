import { describe, expect, test } from 'vitest';
import { findShortcodeTags } from '../../../shared/intake/wordpress/shortcode-tokens.ts';
import { withoutShortcodes } from '../../../shared/intake/wordpress/shortcodes.ts';

const IMG = '<img src="https://images.example.com/quay.jpg" width="300" height="200" />';

/** A post’s words and what they become, each with what is told. */
const CASES: [name: string, written: string, html: string, leftOut?: readonly string[]][] = [
  [
    'a caption is a figure',
    `[caption id="attachment_7" align="alignnone" width="300"]${IMG} The quay at dawn[/caption]`,
    `\n<figure>${IMG}<figcaption>The quay at dawn</figcaption></figure>\n`,
  ],
  [
    'a caption around a linked image keeps its link with the image',
    `[caption width="300"]<a href="https://example.com/big.jpg">${IMG}</a> <em>The</em> quay[/caption]`,
    `\n<figure><a href="https://example.com/big.jpg">${IMG}</a><figcaption><em>The</em> quay</figcaption></figure>\n`,
  ],
  [
    'an old caption stands in an attribute',
    `[caption width="300" caption="The quay"]${IMG}[/caption]`,
    `\n<figure>${IMG}<figcaption>The quay</figcaption></figure>\n`,
  ],
  [
    'a picture of a builder of pages is a figure',
    'a [et_pb_image src="https://images.example.com/quay.jpg" alt="A quay & a pier" /] b',
    'a \n<figure><img src="https://images.example.com/quay.jpg" alt="A quay &amp; a pier"></figure>\n b',
  ],
  [
    'a picture that is known by its number alone is told',
    'a [vc_single_image image="7"] b',
    'a  b',
    ['[vc_single_image image="7"]'],
  ],
  ['a caption without an image is its text', 'a [caption]b[/caption] c', 'a b c'],
  [
    'an embed is an address of its own',
    '[embed width="500"]https://www.youtube.com/watch?v=aqz-KE-bpKQ&amp;t=9[/embed]',
    '\n<p><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ&amp;t=9">https://www.youtube.com/watch?v=aqz-KE-bpKQ&amp;t=9</a></p>\n',
  ],
  [
    'YouTube by address, in WordPress.com’s way',
    '[youtube=https://youtu.be/aqz-KE-bpKQ]',
    '\n<p><a href="https://youtu.be/aqz-KE-bpKQ">https://youtu.be/aqz-KE-bpKQ</a></p>\n',
  ],
  [
    'YouTube by its id',
    '[youtube id="aqz-KE-bpKQ"] [youtube aqz-KE-bpKQ]',
    '\n<p><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">https://www.youtube.com/watch?v=aqz-KE-bpKQ</a></p>\n \n<p><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">https://www.youtube.com/watch?v=aqz-KE-bpKQ</a></p>\n',
  ],
  [
    'Vimeo by its number',
    '[vimeo 76979871]',
    '\n<p><a href="https://vimeo.com/76979871">https://vimeo.com/76979871</a></p>\n',
  ],
  [
    'a gallery is left out and told',
    'Before [gallery ids="1,2,3" columns="2"] after',
    'Before  after',
    ['[gallery ids="1,2,3" columns="2"]'],
  ],
  [
    'a player is left out with what it encloses',
    '[video mp4="https://example.com/a.mp4"]<a href="https://example.com/a.mp4">a.mp4</a>[/video]',
    '',
    ['[video mp4="https://example.com/a.mp4"]'],
  ],
  [
    'a form is left out and told',
    '[contact-form-7 id="12" title="Write to us"]',
    '',
    ['[contact-form-7 id="12" title="Write to us"]'],
  ],
  [
    'a layout is taken away around its content',
    '[vc_row][vc_column width="1/2"]Text[/vc_column][/vc_row][et_pb_text admin_label="x"]More[/et_pb_text]',
    'TextMore',
  ],
  ['furniture goes without a word', 'a[toc]b[addtoany]c[vc_separator color="grey"]d', 'abcd'],
  ['code is preformatted', '[sourcecode language="js"]a &lt; b<br />\nc[/sourcecode]', '<pre>a &lt; b\nc</pre>'],
  [
    'words in brackets stay',
    'He said “it were [sic] me” [laughs] [1] [...] [Note: x = y] [our emphasis]',
    'He said “it were [sic] me” [laughs] [1] [...] [Note: x = y] [our emphasis]',
  ],
  ['an end without a beginning stays', 'as they say [/sarcasm]', 'as they say [/sarcasm]'],
  [
    'doubled brackets are how one writes about them',
    'Type [[gallery]] or [[caption]x[/caption]]',
    'Type [gallery] or [caption]x[/caption]',
  ],
  [
    'what stands in code stays',
    '<pre>[gallery ids="1"]</pre> <code>[audio]</code>',
    '<pre>[gallery ids="1"]</pre> <code>[audio]</code>',
  ],
  [
    'attributes may be in the quotation marks that readers see',
    `[caption width=&#8221;300&#8243; caption=&#8221;The quay&#8221;]${IMG}[/caption]`,
    `\n<figure>${IMG}<figcaption>The quay</figcaption></figure>\n`,
  ],
  [
    'an address cannot leave its attribute',
    '[embed]https://example.com/"onclick="x[/embed]',
    '\n<p><a href="https://example.com/">https://example.com/</a></p>\n',
  ],
];

describe('shortcodes', () => {
  test.each(CASES)('%s', (_name, written, html, leftOut = []) => {
    expect(withoutShortcodes(written)).toEqual({ html, leftOut });
  });

  test('a shortcode’s brackets never take in more than its own line of attributes', () => {
    const open = '[caption '.repeat(100_000);
    expect(findShortcodeTags(open)).toEqual([]);
    expect(withoutShortcodes('<pre>['.repeat(50_000)).leftOut).toEqual([]);
    const many = withoutShortcodes('[gallery]'.repeat(30_000));
    expect(many.leftOut).toHaveLength(20);
  });
});
