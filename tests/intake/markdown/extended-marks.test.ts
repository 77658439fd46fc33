import { expect, test } from 'vitest';
import { readExtendedMarks } from '../../../shared/intake/markdown/extended-marks.ts';
import { markdownFormat } from '../../../shared/intake/markdown-format.ts';
import { showBody } from '../show-body.ts';

test.each([
  ['a heading’s attributes', '## The nest {#nest .big}\n\nA', '## The nest\n\nA'],
  ['a paragraph’s attributes', 'A\n{: .lead}\n{.lead}', 'A\n\n'],
  ['a picture’s attributes', '![A](https://a.example/a.jpg){width=50%} b', '![A](https://a.example/a.jpg) b'],
  ['words with a class', '[Small caps]{.smallcaps} here', 'Small caps here'],
  ['a link', '[words](https://a.example/) {not attributes}', '[words](https://a.example/) {not attributes}'],
  ['lowered and raised signs', 'H~2~O is 2^10^ and 1^st^', 'H<sub>2</sub>O is 2<sup>10</sup> and 1<sup>st</sup>'],
  ['words struck out', 'a ~~word~~ and ~another one~', 'a ~~word~~ and ~another one~'],
  ['a formula', 'It is $x^2^ + H~2~$', 'It is $x^2^ + H~2~$'],
  ['changes', 'The {++old ++}clock {--six--}{~~five~>eight~~}{>>check!<<} {==here==}', 'The old clock eight here'],
  ['words that Bear marks', 'The ::swallow:: flew at 7::30::', 'The swallow flew at 7::30::'],
  ['a tag of Bear', '#clocks/towers#\n\n# Not this #', '#clocks/towers\n\n# Not this #'],
  ['a new page', 'a\n\n\\newpage\n\nb', 'a\n\n\n\nb'],
  ['an abbreviation', 'HTML\n\n*[HTML]: HyperText', 'HTML\n\n'],
  ['a remark in MDX', 'a {/* b */}\n\nc', 'a \n\nc'],
  ['a line in bold above its text', '**The nest**\nIt was found.', '**The nest**  \nIt was found.'],
  ['a line in bold within a text', 'It was\n**the nest**\nthat was found.', 'It was\n**the nest**\nthat was found.'],
  ['a note in its place', 'A^[Said *b*.] c', 'A[^note-in-place-1] c\n\n[^note-in-place-1]: Said *b*.\n'],
  ['code', '```\nH~2~O {#a}\n```\n`{++a++}` b\n\n    H~2~O', '```\nH~2~O {#a}\n```\n`{++a++}` b\n\n    H~2~O'],
])('%s', (_name, written, plain) => {
  expect(readExtendedMarks(written)).toBe(plain);
});

function body(text: string): readonly string[] {
  return markdownFormat.parse(text).drafts.flatMap((draft) => showBody(draft.body).split('\n'));
}

test('terms and what is said of them are one list of definitions, with their emphasis', () => {
  expect(
    body(
      '# H\n\nIn the works were:\n\nSwallow\n: a *bird*\n\nMarble\nMarvel\n: a ball\nof glass\n: a stone\n\nCard\n\n:   a piece of paper\n\nThat is all.\n',
    ),
  ).toEqual([
    '<p>In the works were:</p>',
    '<dl><dt>Swallow</dt><dd>a <em>bird</em></dd><dt>Marble</dt><dt>Marvel</dt><dd>a ball of glass</dd><dd>a stone</dd><dt>Card</dt><dd>a piece of paper</dd></dl>',
    '<p>That is all.</p>',
  ]);
});

test('a colon within a line, and one below a sentence, define nothing', () => {
  expect(body('# H\n\nHe said: go.\nThey went.\n\nIt rained.\n: so they say\n')).toEqual([
    '<p>He said: go. They went.</p>',
    '<p>It rained. : so they say</p>',
  ]);
});

test('a line in bold right above its text is a heading, in italics as well', () => {
  const text =
    'The clock struck seven at seven on Tuesday, which nobody under the age of eighty had heard it do before that day.';
  expect(body(`# H\n\n${text}\n\n**The nest**\n${text}\n\n***The cards***\n\n${text}\n`)).toEqual([
    `<p>${text}</p>`,
    '<h2>The nest</h2>',
    `<p>${text}</p>`,
    '<h2>The cards</h2>',
    `<p>${text}</p>`,
  ]);
});

test('hashtags below the text are the article’s tags', () => {
  const [draft] = markdownFormat.parse(
    '# H\n\nThe clock struck seven at seven on Tuesday, which nobody under the age of eighty had heard it do.\n\n#clocks #town/hall\n',
  ).drafts;
  expect(draft?.tags).toEqual(['clocks', 'town/hall']);
  expect(draft && showBody(draft.body)).not.toContain('#');
});
