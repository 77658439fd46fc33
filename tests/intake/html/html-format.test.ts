import { expect, test } from 'vitest';
import { htmlFormat } from '../../../shared/intake/html-format.ts';
import { checkBody } from '../check-body.ts';
import { showBody } from '../show-body.ts';

interface Example {
  readonly name: string;
  /** Stands below `<h1>H</h1>`. */
  readonly html: string;
  /** The body, a block a line. */
  readonly body: readonly string[];
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'takes a first row in bold, if no other is, for the head of its table',
    html: '<table><tr><td><p><b>Year</b></p></td><td><b>Cars</b></td></tr><tr><td><b>1974</b></td><td>90</td></tr></table><table><tr><td><b>a</b></td><td><b>b</b></td></tr><tr><td><b>c</b></td><td><b>d</b></td></tr></table>',
    body: [
      '<table><thead><tr><th scope=col>Year</th><th scope=col>Cars</th></tr></thead><tbody><tr><td><strong>1974</strong></td><td>90</td></tr></tbody></table>',
      '<table><tbody><tr><td><strong>a</strong></td><td><strong>b</strong></td></tr><tr><td><strong>c</strong></td><td><strong>d</strong></td></tr></tbody></table>',
    ],
  },
  {
    name: 'makes lists of lines of a paragraph that have bullets or count on, and leaves verse and talk as they are',
    html: '<p>Bring:<br>• a <b>lamp</b><br>• a book</p><div>1. Wait.<br>2. Bake.<br>Then eat.</div><p>– Is it open?<br>– It is.</p><p>one<br>two</p>',
    body: [
      '<p>Bring:</p>',
      '<ul><li>a <strong>lamp</strong></li><li>a book</li></ul>',
      '<ol><li>Wait.</li><li>Bake.</li></ol>',
      '<p>Then eat.</p>',
      '<p>– Is it open?<br>– It is.</p>',
      '<p>one<br>two</p>',
    ],
  },
  {
    name: 'links to films, sounds and documents that it cannot show',
    html: '<audio src="https://m.example/a%20b.mp3"></audio><figure><video><source src="https://m.example/v.webm"><source src="https://m.example/v.mp4"></video><figcaption>Gulls.</figcaption></figure><video title="Gulls read"><a href="https://m.example/w">Download</a></video><object data="https://m.example/plan.pdf"></object><audio src="a.mp3"></audio><video src="javascript:x"></video>',
    body: [
      '<p><a href=https://m.example/a%20b.mp3>▶ a b.mp3</a></p>',
      '<p><a href=https://m.example/v.webm>▶ v.webm</a></p>',
      '<p>Gulls.</p>',
      '<p><a href=https://m.example/w>Gulls read</a></p>',
      '<p><a href=https://m.example/plan.pdf>plan.pdf</a></p>',
    ],
  },
  {
    name: 'wraps loose text in paragraphs',
    html: 'Loose <b>text</b><p>one<p>two',
    body: ['<p>Loose <strong>text</strong></p>', '<p>one</p>', '<p>two</p>'],
  },
  {
    name: 'hoists images out of paragraphs and links',
    html: '<p>Before <a href="https://a.example/"><img src="https://a.example/i.jpg" alt="A  cat" width="640" height="480px" title="No alt"></a> after</p>',
    body: [
      '<p>Before</p>',
      '<figure><img src=https://a.example/i.jpg alt=A cat width=640 height=480></figure>',
      '<p>after</p>',
    ],
  },
  {
    name: 'flattens what only groups',
    html: '<section><div><article><p>a</p>b</article></div><main>c</main></section>',
    body: ['<p>a</p>', '<p>b</p>', '<p>c</p>'],
  },
  {
    name: 'keeps nested lists and mends lists without items',
    html: '<ul><li>a<li>b<ul><li>c</ul><ol start=3 reversed><li><p>d</p></ol>loose<ul><li>e</ul></ul><li>f<li>g',
    body: [
      '<ul><li>a</li><li><p>b</p><ul><li>c</li></ul><ol start=3 reversed=true><li>d</li></ol><p>loose</p><ul><li>e</li></ul></li></ul>',
      '<ul><li>f</li><li>g</li></ul>',
    ],
  },
  {
    name: 'makes old elements new ones',
    html: '<p><b>b</b> <i>i</i> <strike>s</strike> <s>s</s> <u>u</u> <font color=red>f</font> <tt>t</tt> <acronym title="A B">ab</acronym> <center>c</center>',
    body: [
      '<p><strong>b</strong> <em>i</em> <del>s</del> <del>s</del> u f <code>t</code> <abbr title=A B>ab</abbr></p>',
      '<p>c</p>',
    ],
  },
  {
    name: 'makes the posts of TikTok and Facebook the frames that their scripts would',
    html: '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/7012345678901234567" data-video-id="7012345678901234567"><section><a href="https://www.tiktok.com/@a">@a</a></section></blockquote><div class="fb-post" data-href="https://www.facebook.com/a/posts/12"></div><div class="fb-post" data-href="javascript:x">kept</div>',
    body: [
      '<embed provider=iframe url=https://www.tiktok.com/embed/v2/7012345678901234567>',
      '<embed provider=iframe url=https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F12>',
      '<p>kept</p>',
    ],
  },
  {
    name: 'knows who made a picture by small print in its caption',
    html: '<figure><img src="https://a.example/i.jpg" alt="A"><figcaption>The pier. <small>Photo: Ann Berg</small></figcaption></figure>',
    body: [
      '<figure><img src=https://a.example/i.jpg alt=A credit=Ann Berg><figcaption>The pier.</figcaption></figure>',
    ],
  },
  {
    name: 'keeps words that are set apart as a quotation',
    html: '<p>a</p><div class="pullquote"><p>Never again!</p></div>',
    body: ['<p>a</p>', '<blockquote><p>Never again!</p></blockquote>'],
  },
  {
    name: 'moves headings below the headline',
    html: '<h1>H</h1><p>a</p><h1>Part</h1><h2>Sub</h2><h6>Six</h6>',
    body: ['<p>a</p>', '<h2>Part</h2>', '<h3>Sub</h3>', '<h6>Six</h6>'],
  },
  {
    name: 'keeps headings where the only h1 is the headline',
    html: '<h1>H</h1><p>a</p><h2>Part</h2><h3><strong>Sub</strong></h3>',
    body: ['<p>a</p>', '<h2>Part</h2>', '<h3>Sub</h3>'],
  },
  {
    name: 'collapses white space as HTML does',
    html: '<p> a \n b<em> c </em> d </p><p>&nbsp;</p><p> <em> </em> </p><pre>\n x\n  y </pre>',
    body: ['<p>a b<em> c </em>d</p>', '<pre> x', '  y</pre>'],
  },
  {
    name: 'splits paragraphs at doubled line breaks',
    html: '<p><br>a<br>b<br> <br>c<br></p>d<br><br><br>e',
    body: ['<p>a<br>b</p>', '<p>c</p>', '<p>d</p>', '<p>e</p>'],
  },
  {
    name: 'unwraps links that lead nowhere safe',
    html: '<p><a href="javascript:alert(1)">a</a> <a href="#top">b</a> <a>c</a> <a href="mailto:x@a.example" title=" T ">d</a> <a href="https://a.example/?q=1&amp;r=<x>">e</a></p>',
    body: ['<p>a b c <a href=mailto:x@a.example title=T>d</a> <a href=https://a.example/?q=1&r=%3Cx%3E>e</a></p>'],
  },
  {
    name: 'keeps a link around blocks on their text',
    html: '<a href="https://a.example/"><h2>T</h2><p>p</p><ul><li>l</ul></a>',
    body: [
      '<h2><a href=https://a.example/>T</a></h2>',
      '<p><a href=https://a.example/>p</a></p>',
      '<ul><li>l</li></ul>',
    ],
  },
  {
    name: 'drops code, drawings and controls with their content',
    html: '<p>a<script>x</script><style>y</style><svg><text>z</text></svg><template><p>t</p></template><button>b</button><select><option>o</select><textarea><p>t</textarea><input value=v><noscript>n</noscript>c</p>',
    body: ['<p>ac</p>'],
  },
  {
    name: 'keeps language and direction',
    html: '<div lang="fr-ca"><p>un</p><p lang=de>zwei</p></div><p dir=rtl><span lang=he>x</span> <span class=y>y</span></p>',
    body: ['<p lang=fr-CA>un</p>', '<p lang=de>zwei</p>', '<p dir=rtl><span lang=he>x</span> y</p>'],
  },
  {
    name: 'reads figures with captions and credits',
    html: '<figure><img src="https://a.example/i.jpg"><figcaption>A <em>cat</em>. <span class="credit">Photo: Jo Ng</span></figcaption></figure><figure><img src="https://a.example/j.jpg"><figcaption>A dog. (Photograph by Al Wu)</figcaption></figure><figure><img src="https://a.example/k.jpg"><figcaption>© Press Pool</figcaption></figure><div class="wp-caption"><img src="https://a.example/l.jpg"><p class="wp-caption-text">WP</p></div>',
    body: [
      '<figure><img src=https://a.example/i.jpg credit=Jo Ng><figcaption>A <em>cat</em>.</figcaption></figure>',
      '<figure><img src=https://a.example/j.jpg credit=Al Wu><figcaption>A dog.</figcaption></figure>',
      '<figure><img src=https://a.example/k.jpg credit=Press Pool></figure>',
      '<figure><img src=https://a.example/l.jpg><figcaption>WP</figcaption></figure>',
    ],
  },
  {
    name: 'gives each image of a gallery a figure',
    html: '<figure><figure><img src="https://a.example/1.jpg"></figure><img src="https://a.example/2.jpg"><figcaption>Both</figcaption></figure>',
    body: [
      '<figure><img src=https://a.example/1.jpg></figure>',
      '<figure><img src=https://a.example/2.jpg><figcaption>Both</figcaption></figure>',
    ],
  },
  {
    name: 'drops the caption of an image that cannot be shown',
    html: '<figure><img src="/lost.jpg"><figcaption>Lost</figcaption></figure><p>a</p>',
    body: ['<p>a</p>'],
  },
  {
    name: 'finds the address of lazy images',
    html: '<img src="data:image/gif;base64,R0" data-src="https://a.example/1.jpg"><noscript><img src="https://a.example/1.jpg?big"></noscript><img data-original="https://a.example/2.jpg"><img srcset="https://a.example/3s.jpg 300w, https://a.example/3m.jpg 1200w, https://a.example/3x.jpg 4000w"><picture><source srcset="https://a.example/4.avif"><source srcset="https://a.example/4.webp 1x, https://a.example/4@2.webp 2x"><img alt="four"></picture><picture><source srcset="https://a.example/5.webp"><img src="https://a.example/5.jpg"></picture>',
    body: [
      '<figure><img src=https://a.example/1.jpg></figure>',
      '<figure><img src=https://a.example/2.jpg></figure>',
      '<figure><img src=https://a.example/3m.jpg></figure>',
      '<figure><img src=https://a.example/4@2.webp alt=four></figure>',
      '<figure><img src=https://a.example/5.jpg></figure>',
    ],
  },
  {
    name: 'drops pixels that count readers',
    html: '<img src="https://a.example/p.gif" width=1 height=1><img src="https://a.example/q.gif" width=0 height=0><img src="https://a.example/r.gif" style="display:none"><p>a<img class="emoji" alt="😀" src="https://a.example/s.png"></p>',
    body: ['<p>a😀</p>'],
  },
  {
    name: 'normalises tables',
    html: '<table><caption>Cap</caption><tr><th>A<th>B<tr><th scope=row>x<td align=right>1<tfoot><tr><td colspan=2>sum</table>',
    body: [
      '<table><caption>Cap</caption><thead><tr><th scope=col>A</th><th scope=col>B</th></tr></thead><tbody><tr><th scope=row>x</th><td align=right>1</td></tr></tbody><tfoot><tr><td colSpan=2>sum</td></tr></tfoot></table>',
    ],
  },
  {
    name: 'clips spans to the grid',
    html: '<table><tr><td rowspan=9>a<td colspan=5>b<tr><td>c<td>d</table>',
    body: [
      '<table><tbody><tr><td rowSpan=2>a</td><td colSpan=2>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
    ],
  },
  {
    name: 'flattens tables that only lay out',
    html: '<table><tr><td><h2>T</h2><td><p>x</p></table><table role=presentation><tr><td>a<td>b</table><table><tr><td>one<tr><td>two</table>',
    body: ['<h2>T</h2>', '<p>x</p>', '<p>a</p>', '<p>b</p>', '<p>one</p>', '<p>two</p>'],
  },
  {
    name: 'mends broken tables',
    html: '<table><p>out</p><td>a<td>b<tr>c<tbody><tr></tbody><td>d</table>',
    body: [
      '<p>out</p>',
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></tbody></table>',
    ],
  },
  {
    name: 'keeps code and its language',
    html: '<pre class="language-python"><code>if a &lt; b:\n    <span>pass</span></code></pre><pre>a<div>b</div>c<br>d</pre><p><code>x</code>',
    body: ['<pre language=python>if a < b:', '    pass</pre>', '<pre>ab', 'c', 'd</pre>', '<p><code>x</code></p>'],
  },
  {
    name: 'reads definitions',
    html: '<dl><dd>early<dt>a<dd>1<dd>2<div><dt>b<dd><p>3<p>4</div><dt>late</dl>',
    body: ['<p>early</p>', '<dl><dt>a</dt><dd>1</dd><dd>2</dd><dt>b</dt><dd><p>3</p><p>4</p></dd></dl>', '<p>late</p>'],
  },
  {
    name: 'flattens details',
    html: '<details><summary>S</summary><p>a</p>b</details>',
    body: ['<p>S</p>', '<p>a</p>', '<p>b</p>'],
  },
  {
    name: 'embeds players and posts',
    html: '<iframe src="//www.youtube-nocookie.com/embed/abcdefghijk?rel=0" title="T" width=560 height=315></iframe><iframe src="https://player.vimeo.com/video/123?h=abcdef01"></iframe><iframe src="https://maps.example/x" width="100%" height=300 title="Map"></iframe><blockquote class="twitter-tweet"><p>hi <a href="https://x.com/o/status/9">o</a></p>— A <a href="https://twitter.com/a/status/123?ref_src=x">date</a></blockquote><blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/Ab_1-/?utm=1"><a href="/x">v</a></blockquote>',
    body: [
      '<embed provider=youtube url=https://www.youtube.com/watch?v=abcdefghijk embedId=abcdefghijk title=T width=560 height=315>',
      '<embed provider=vimeo url=https://vimeo.com/123/abcdef01 embedId=123>',
      '<embed provider=iframe url=https://maps.example/x title=Map>',
      '<embed provider=x url=https://x.com/a/status/123 embedId=123 title=hi o — A date>',
      '<embed provider=instagram url=https://www.instagram.com/reel/Ab_1-/ embedId=Ab_1->',
    ],
  },
  {
    name: 'embeds a paragraph that is an address',
    html: '<p>https://youtu.be/abcdefghijk?t=3</p><p><a href="https://vimeo.com/76979871">https://vimeo.com/76979871</a></p><p>https://mobile.twitter.com/a/status/1</p><p>see https://youtu.be/abcdefghijk</p><p><a href="https://youtu.be/abcdefghijk">the film</a></p><p>https://a.example/</p>',
    body: [
      '<embed provider=youtube url=https://www.youtube.com/watch?v=abcdefghijk embedId=abcdefghijk>',
      '<embed provider=vimeo url=https://vimeo.com/76979871 embedId=76979871>',
      '<embed provider=x url=https://x.com/a/status/1 embedId=1>',
      '<p>see https://youtu.be/abcdefghijk</p>',
      '<p><a href=https://youtu.be/abcdefghijk>the film</a></p>',
      '<p>https://a.example/</p>',
    ],
  },
  {
    name: 'drops frames that cannot be shown',
    html: '<iframe src="http://a.example/"></iframe><iframe srcdoc="<p>x"></iframe><iframe src="https://www.googletagmanager.com/ns.html?id=1" width=9 height=9></iframe><iframe src="https://a.example/" width=1 height=1></iframe><video src="https://a.example/v.mp4">v</video><p>a</p>',
    body: ['<p><a href=https://a.example/v.mp4>▶ v.mp4</a></p>', '<p>a</p>'],
  },
  {
    name: 'mends what is badly nested',
    html: '<b>1<i>2</b>3</i><p>4<b>5<p>6</b>7</p></div></section>8<em><p>9</em>10</p>',
    body: ['<p><strong>1<em>2</em></strong>3</p>', '<p>4<strong>5</strong></p>', '<p>67</p>', '<p>8</p>', '<p>910</p>'],
  },
  {
    name: 'keeps ruby, and not its parts alone',
    html: '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <rt>x</rt><rp>(</rp>',
    body: ['<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> x</p>'],
  },
  {
    name: 'drops what is hidden',
    html: '<p hidden>a</p><div aria-hidden=true>b</div><span style="color:red; display: none">c</span><p class="sr-only">d</p><p>e</p>',
    body: ['<p>e</p>'],
  },
  {
    name: 'takes byline and date off the top',
    html: '<p class="byline">By Jane Doe and Al Wu</p><time datetime="2026-01-04T10:00:00+01:00" pubdate>today</time><p>a</p>',
    body: ['<p>a</p>'],
  },
];

test.each(EXAMPLES)('HTML intake $name', ({ html, body }) => {
  const [draft] = htmlFormat.parse(`<h1>H</h1>${html}`).drafts;
  expect(draft?.headline).toBe('H');
  expect(draft && showBody(draft.body).split('\n')).toEqual(body);
  expect(draft && checkBody(draft.body)).toEqual([]);
});

test.each([
  [
    'a video of CKEditor, and an address that is none',
    '<figure class="media"><oembed url="https://www.youtube.com/watch?v=abcdefghijk"></oembed></figure><figure class="media"><oembed url="https://maps.example/x"></oembed></figure>',
    [
      '<embed provider=youtube url=https://www.youtube.com/watch?v=abcdefghijk embedId=abcdefghijk>',
      '<p><a href=https://maps.example/x>https://maps.example/x</a></p>',
    ],
  ],
  [
    'things to do, as CKEditor, Tiptap and GitHub write them',
    '<ul class="todo-list"><li><label><input type="checkbox" disabled checked><span>feed it</span></label></li></ul><p>And:</p><ul><li data-checked="false"><label><input type="checkbox"><span></span></label><div><p>bake it</p></div></li><li class="task-list-item"><input type="checkbox"> eat it</li></ul>',
    ['<ul><li>☑ feed it</li></ul>', '<p>And:</p>', '<ul><li>☐ bake it</li><li>☐ eat it</li></ul>'],
  ],
  [
    'lists of Quill',
    '<ol><li data-list="bullet"><span class="ql-ui"></span>flour</li><li data-list="bullet" class="ql-indent-1">rye</li><li data-list="ordered">knead</li><li data-list="checked">bake</li></ol><p>Then:</p><ul><li>a</li><li class="ql-indent-1">b</li><li class="ql-indent-2">c</li><li>d</li></ul>',
    [
      '<ul><li><p>flour</p><ul><li>rye</li></ul></li></ul>',
      '<ol><li>knead</li></ol>',
      '<ul><li>☑ bake</li></ul>',
      '<p>Then:</p>',
      '<ul><li><p>a</p><ul><li><p>b</p><ul><li>c</li></ul></li></ul></li><li>d</li></ul>',
    ],
  ],
  [
    'formulas, one of them by itself',
    '<p>It takes <math><mi>t</mi><mo>=</mo><mfrac><mn>70</mn><mi>r</mi></mfrac></math> hours.</p><math display="block"><msup><mn>2</mn><mi>n</mi></msup></math>',
    ['<p>It takes t = 70/r hours.</p>', '<p>2<sup>n</sup></p>'],
  ],
  [
    'paragraphs with bullets in front',
    '<p>It needs:</p><p>• flour</p><p>• water</p><p>1. Feed it.</p><p>2. Bake it.</p>',
    ['<p>It needs:</p>', '<ul><li>flour</li><li>water</li></ul>', '<ol><li>Feed it.</li><li>Bake it.</li></ol>'],
  ],
  [
    'arrows back from notes',
    '<p>Text.<sup><a href="#n1">1</a></sup></p><ol><li id="n1">A note. <a href="#r1">↩︎</a></li></ol><p><a href="#top">Back ↑</a></p>',
    ['<p>Text.<sup>1</sup></p>', '<ol><li>A note.</li></ol>', '<p>Back ↑</p>'],
  ],
  [
    'what Word and others hide',
    '<p>Seen<span style=\'mso-hide:all\'>unseen</span>.</p><h2>Part<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>',
    ['<p>Seen.</p>', '<h2>Part</h2>'],
  ],
])('%s', (_name, markup, body) => {
  const [draft] = htmlFormat.parse(`<h1>Headline</h1>${markup}`).drafts;
  expect(draft && showBody(draft.body).split('\n')).toEqual(body);
});

test('a picture that is written into a piece of HTML is told, a placeholder is not', () => {
  const { problems } = htmlFormat.parse(
    `<h1>Headline</h1><p>Text.</p><p><img alt="A jar" src="data:image/png;base64,${'A'.repeat(600)}"></p><img src="data:image/gif;base64,R0lGOD">`,
  );
  expect(problems.map(({ code, found }) => [code, found])).toEqual([['image-left-out', '“A jar”']]);
});

test('what stands for a picture in an export of Drupal is told, with its place', () => {
  const token = '[[{"fid":"12","view_mode":"default"}]]';
  const { drafts, problems } = htmlFormat.parse(`<h1>H</h1>\n<p>${token}</p>\n<p>a</p>`);
  expect(drafts[0] && showBody(drafts[0].body)).toBe('<p>a</p>');
  expect(problems.map(({ code, place, found }) => ({ code, place, found }))).toEqual([
    { code: 'left-out', place: { line: 2, column: 4 }, found: `“${token}”` },
  ]);
});

test('the number of a note of LibreOffice stands apart from its words', () => {
  const note = '<p class="sdfootnote"><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>It weighs a kilo.</p>';
  const { drafts } = htmlFormat.parse(`<h1>H</h1><p>a</p>${note}`);
  expect(drafts[0] && showBody(drafts[0].body)).toBe('<p>a</p>\n<p>1 It weighs a kilo.</p>');
});
