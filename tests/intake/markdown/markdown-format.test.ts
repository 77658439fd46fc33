import { expect, test } from 'vitest';
import { markdownFormat } from '../../../shared/intake/markdown-format.ts';
import { checkBody } from '../check-body.ts';
import { showBody } from '../show-body.ts';

function read(markdown: string) {
  const { drafts, problems } = markdownFormat.parse(markdown);
  const [draft] = drafts;
  if (!draft) throw new Error('no draft');
  expect(checkBody(draft.body)).toEqual([]);
  return {
    headline: draft.headline,
    body: showBody(draft.body).split('\n'),
    problems: problems.map(({ code, place }) => ({ code, place })),
  };
}

test.each([
  [
    'paragraphs with marks',
    'One *em* **strong** ~~del~~ `a < b` H<sub>2</sub>O,  \nnext line\\\nthird &copy; \\*.',
    [
      '<p>One <em>em</em> <strong>strong</strong> <del>del</del> <code>a < b</code> H<sub>2</sub>O,<br>next line<br>third © *.</p>',
    ],
  ],
  ['headings', '## Part\n\nSub\n---\n\ntext', ['<h2>Part</h2>', '<h2>Sub</h2>', '<p>text</p>']],
  [
    'lists',
    '- a\n- b\n  1. c\n  2. d\n\n3) e\n4) f\n\n- x\n\n- y',
    [
      '<ul><li>a</li><li><p>b</p><ol><li>c</li><li>d</li></ol></li></ul>',
      '<ol start=3><li>e</li><li>f</li></ol>',
      '<ul><li>x</li><li>y</li></ul>',
    ],
  ],
  [
    'bare addresses beside and within the words of links',
    '[a](https://a.example/x_y_z) then https://b.example/x_y_z\n\n[see https://c.example](https://d.example)\n\n[lost](https://e.example/f\n\nHTTPS://G.EXAMPLE and mailto:h@i.example',
    [
      '<p><a href=https://a.example/x_y_z>a</a> then <a href=https://b.example/x_y_z>https://b.example/x_y_z</a></p>',
      '<p><a href=https://d.example/>see https://c.example</a></p>',
      '<p>[lost](<a href=https://e.example/f>https://e.example/f</a></p>',
      '<p><a href=https://g.example/>HTTPS://G.EXAMPLE</a> and <a href=mailto:h@i.example>mailto:h@i.example</a></p>',
    ],
  ],
  [
    'lines without any mark, and with what looks like one',
    'Ada & co.: 3 + 4 = 7! (50%) #1 {x} a^b $5\n\nR&D; &amp &amp;',
    ['<p>Ada & co.: 3 + 4 = 7! (50%) #1 {x} a^b $5</p>', '<p>R&D; &amp &</p>'],
  ],
  [
    'quotes',
    '> a\n> > b\n\n> c',
    ['<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>', '<blockquote><p>c</p></blockquote>'],
  ],
  [
    'tables',
    '| A | B |\n|:--|--:|\n| 1 | **2** |',
    [
      '<table><thead><tr><th align=left scope=col>A</th><th align=right scope=col>B</th></tr></thead><tbody><tr><td align=left>1</td><td align=right><strong>2</strong></td></tr></tbody></table>',
    ],
  ],
  [
    'code',
    '```js {1}\nlet x = "<b>";\n```\n\n    indented\n',
    ['<pre language=js>let x = "<b>";</pre>', '<pre>indented</pre>'],
  ],
  [
    'images with captions',
    '![A *cat*](https://a.example/i.jpg "Asleep")\n\n![Dog](https://a.example/j.jpg)\n*Awake*\n\n![](https://a.example/k.jpg "Up\u0085")',
    [
      '<figure><img src=https://a.example/i.jpg alt=A cat><figcaption>Asleep</figcaption></figure>',
      '<figure><img src=https://a.example/j.jpg alt=Dog><figcaption>Awake</figcaption></figure>',
      '<figure><img src=https://a.example/k.jpg><figcaption>Up</figcaption></figure>',
    ],
  ],
  [
    'links',
    '[a](https://a.example "T") [b][ref] <https://b.example> https://c.example and file.md\n\n[ref]: https://r.example',
    [
      '<p><a href=https://a.example/ title=T>a</a> <a href=https://r.example/>b</a> <a href=https://b.example/>https://b.example</a> <a href=https://c.example/>https://c.example</a> and file.md</p>',
    ],
  ],
  [
    'addresses that stand alone',
    'https://www.youtube.com/watch?v=abcdefghijk\n\n[film](https://youtu.be/abcdefghijk)',
    [
      '<embed provider=youtube url=https://www.youtube.com/watch?v=abcdefghijk embedId=abcdefghijk>',
      '<p><a href=https://youtu.be/abcdefghijk>film</a></p>',
    ],
  ],
  [
    'HTML blocks',
    '<figure><img src="https://a.example/i.jpg"><figcaption>C</figcaption></figure>\n\n<div class="x">\n\nIn *it*\n\n</div>\n\n<!-- more -->\n\n<iframe src="https://player.vimeo.com/video/1"></iframe>',
    [
      '<figure><img src=https://a.example/i.jpg><figcaption>C</figcaption></figure>',
      '<p>In <em>it</em></p>',
      '<embed provider=vimeo url=https://vimeo.com/1 embedId=1>',
    ],
  ],
  ['a style in a sentence, with the rest of its paragraph', 'a <style>b\n\nc', ['<p>a</p>', '<p>c</p>']],
  ['thematic breaks between, none outside', '***\n\na\n\n---\n\nb\n\n* * *', ['<p>a</p>', '<hr>', '<p>b</p>']],
])('Markdown intake reads %s', (_name, markdown, body) => {
  expect(read(`# H\n\n${markdown}`)).toEqual({ headline: 'H', body, problems: [] });
});

test.each([
  ['# A *story*\n\ntext', 'A story'],
  ['A story\n=======\n\ntext', 'A story'],
  ['## A story\n\ntext\n\n## Part\n\ntext', 'A story'],
  ['![](https://a.example/i.jpg)\n\n## A story\n\ntext', 'A story'],
  ['**A story**\n\ntext', 'A story'],
  ['A story\n\nThen a sentence.\n\n## Part\n\ntext', 'A story'],
  ['It is a sentence.\n\n## Part\n\ntext', undefined],
])('the headline of %j is %j', (markdown, headline) => {
  expect(read(markdown).headline).toBe(headline);
});

test('addresses that are not safe lose their link and tell the line', () => {
  expect(read('# H\n\na\n\n[x](javascript:alert(1)) ![y](data:image/png;base64,A) [z](relative)')).toEqual({
    headline: 'H',
    body: ['<p>a</p>', '<p>x z</p>'],
    problems: [
      { code: 'unsafe-url', place: { line: 5 } },
      { code: 'relative-url', place: { line: 5 } },
    ],
  });
});

test.each([
  ['quotes', '> '.repeat(5000)],
  ['lists', '- '.repeat(5000)],
  ['numbered lists', '1. '.repeat(5000)],
  ['lists by indentation', Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')],
  ['lines', 'a\n\n'.repeat(30_000)],
  ['cells', '|'.repeat(60_000)],
  ['paragraph', '*a**b_'.repeat(50_000)],
])('too much of %s is flattened, its words kept, with one warning', (_name, markdown) => {
  const { body, problems } = read(`# H\n\nbefore\n\n${markdown}words`);
  expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
  expect(body.join('\n')).toContain('words');
});

test.each([
  ['{% highlight ruby %}\nputs 1\n{% endhighlight %}', ['<pre language=ruby>puts 1</pre>'], []],
  [
    '{{< youtube w7Ft2ymGmfc >}}',
    ['<embed provider=youtube url=https://www.youtube.com/watch?v=w7Ft2ymGmfc embedId=w7Ft2ymGmfc>'],
    [],
  ],
  [
    '{{< figure src="https://i.example.org/f.jpg" alt="A ferry & a pier" caption="At <noon>" >}}',
    ['<figure><img src=https://i.example.org/f.jpg alt=A ferry & a pier><figcaption>At <noon></figcaption></figure>'],
    [],
  ],
  ['{{< notice >}}\nMind the *gap*.\n{{< /notice >}}\n{: .lead}', ['<p>Mind the <em>gap</em>.</p>'], []],
  ['One.\n\n{% include map.html id="x" %}', ['<p>One.</p>'], [{ code: 'left-out', place: { line: 3 } }]],
  ['~~~\n{% include map.html %}\n~~~', ['<pre>{% include map.html %}</pre>'], []],
  [
    '![Ferry]({{ site.baseurl }}/f.jpg)\n\n{% if page.long %}It is back.{% endif %}',
    ['<p>It is back.</p>'],
    [
      { code: 'left-out', place: { line: 1 } },
      { code: 'left-out', place: { line: 3 } },
      { code: 'left-out', place: { line: 3 } },
      { code: 'relative-url', place: { line: 1 } },
    ],
  ],
  ['A {{ brace }} and {% word %} in a line.', ['<p>A {{ brace }} and {% word %} in a line.</p>'], []],
])('marks of templates are what they stand for, or are told: %j', (markdown, body, problems) => {
  expect(read(markdown)).toMatchObject({ body, problems });
});

test('lines that are nothing but bold are headings where a document has no others, and what Jekyll is not to read is plain text', () => {
  const first = 'The ferry to Marrow Point is back after nine days in the dock, and the first to board was the baker.';
  const second =
    'He had waited on the pier since Tuesday, he said, with a basket of rolls that nobody wanted any more.';
  expect(read(`# Ferry returns\n\n${first}\n\n**What it costs**\n\n{% raw %}${second}{% endraw %}\n`).body).toEqual([
    `<p>${first}</p>`,
    '<h2>What it costs</h2>',
    `<p>${second}</p>`,
  ]);
});

test('a line of hashtags below the headline is the tags', () => {
  const { drafts } = markdownFormat.parse(
    '# Ferry returns\n\n#ports/north #travel\n\nThe ferry to Marrow Point is back after nine days in the dock, and the first to board was the baker.\n',
  );
  expect(drafts[0]?.tags).toEqual(['ports/north', 'travel']);
});
