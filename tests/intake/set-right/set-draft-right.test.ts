import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlFormat } from '../../../shared/intake/html-format.ts';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { setBodyRight } from '../../../shared/intake/set-right/set-body-right.ts';
import { setDraftRight } from '../../../shared/intake/set-right/set-draft-right.ts';
import { setLineRight } from '../../../shared/intake/set-right/set-line-right.ts';
import { type Body, type BodyNode, plainText } from '../../../shared/model/body.ts';
import { anyCharacter } from '../../any-character.ts';
import { checkBody } from '../check-body.ts';
import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';

function bodyOf(html: string): Body {
  return htmlFormat.parse(html, { headline: 'A headline' }).drafts[0]?.body ?? { type: 'root', children: [] };
}

/** The body of this HTML, set right as it is in `language`, its blocks on one line. */
function set(html: string, language = 'en'): string {
  return showBody(setBodyRight(bodyOf(html), language)).replaceAll('\n', '');
}

/** More by hand, and others: `RUNS=20000 SEED=7 npx vitest run tests/intake/set-right`. */
const RUNS = Number(process.env.RUNS ?? 1000);

describe('a line is set right without being rewritten', () => {
  test.each([
    ['letters are composed', 'A cafe\u0301', 'A caf\u00e9'],
    [
      'a reference escaped twice is undone',
      'Tallow &amp; Finch&#8217;s caf&eacute; &quot;glows&quot;',
      'Tallow & Finch’s café "glows"',
    ],
    ['however often', 'Tallow &amp;amp;amp; Finch&amp;#8217;s', 'Tallow & Finch’s'],
    ['also in Windows-1252’s numbers', 'It&#146;s late', 'It’s late'],
    ['but not where it is quoted', 'Write “&amp;” for it', 'Write “&amp;” for it'],
    ['nor where markup is spoken of', 'In HTML, &eacute; is é', 'In HTML, &eacute; is é'],
    ['nor what is none', 'AT&T; R&D; &made-up; &#65;&#0;', 'AT&T; R&D; &made-up; &#65;&#0;'],
    [
      'an address keeps all but its ampersands',
      'https://a.example/?a=1&amp;b=2&lt=3&copy;=4',
      'https://a.example/?a=1&b=2&lt=3&copy;=4',
    ],
    ['spaces are single', 'One  two   three', 'One two three'],
    ['and none stands before a stop', 'It is : late , he said . Why ? Go !', 'It is: late, he said. Why? Go!'],
    ['scores and emoticons keep theirs', 'They won 3 : 1 :) and left', 'They won 3 : 1 :) and left'],
    [
      'no-break spaces hold figures only',
      'By\u00a0Ada, 5\u00a0km, 1\u202f000, 20\u00a0%, §\u00a05',
      'By Ada, 5\u00a0km, 1\u202f000, 20\u00a0%, §\u00a05',
    ],
    ['what no reader sees goes', 'The har\u00adbour\u200b is\u2060 \ufeffshut\u0007\ufdd0', 'The harbour is shut'],
    ['joiners stay where a script needs them', 'می\u200cرود, क्\u200dष, a\u200cb', 'می\u200cرود, क्\u200dष, ab'],
    ['emoji stay whole', '👨‍👩‍👧 🏳️‍🌈 👍🏽 🇫🇷 ❤️ 1️⃣', '👨‍👩‍👧 🏳️‍🌈 👍🏽 🇫🇷 ❤️ 1️⃣'],
    [
      'a region’s flag too',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
    ['hidden letters go', 'Go\u{e0068}\u{e0069} on\ufe0f\ufe01\ufe02', 'Go on\ufe0f'],
    ['Word’s bullets are bullets', '\uf0b7 One \uf0e0 two', '• One → two'],
    ['signs of unknown typefaces go', '\uf179 Share \u{f0001}', 'Share'],
    ['but not from inside a word', 'of\ue123cial', 'of\ue123cial'],
    ['ligatures of PDFs are letters', 'The oﬃce ﬁle: ﬂat', 'The office file: flat'],
    ['and so are shaped Arabic ones', '\ufe91\ufe8e\ufe8f', 'باب'],
    ['what NFKC would change stays', 'x² ½ Ａ ｶ №', 'x² ½ Ａ ｶ №'],
    ['controls of Windows-1252 are its marks', 'It\u0092s \u0093open\u0094', 'It’s “open”'],
    ['line separators are spaces', 'One\u2028two\u2029three', 'One two three'],
  ])('%s', (_, line, expected) => {
    expect(setLineRight(line, 'en')).toBe(expected);
  });

  test.each(['fr', 'fr-CA', 'br'])('%s keeps its spaces', (language) => {
    const line = '«\u00a0Qui vient\u202f? » dit-il\u00a0: non ! Ni 5\u00a0€.';
    expect(setLineRight(line, language)).toBe(line);
  });

  test('the same in a language that is not known', () => {
    expect(setLineRight('Ha : no  ?', 'und')).toBe('Ha : no ?');
  });
});

describe('directions end where their text does', () => {
  test.each([
    [
      'balanced marks stay',
      'The word \u2067שלום\u2069 means peace\u200f',
      'The word \u2067שלום\u2069 means peace\u200f',
    ],
    ['what is open is closed', 'The \u2067שלום and \u202bעוד', 'The \u2067שלום and \u202bעוד\u202c\u2069'],
    ['what closes nothing goes', 'No\u202c such\u2069 thing', 'No such thing'],
    ['an isolate’s end ends what is open in it', '\u2067a\u202bb\u2069c\u202c', '\u2067a\u202bb\u2069c'],
    ['overrides go, which forge names', 'invoice\u202efdp\u202c.exe', 'invoicefdp.exe'],
    ['open ones too', 'a\u202db', 'ab'],
  ])('%s', (_, line, expected) => {
    expect(setLineRight(line, 'en')).toBe(expected);
  });

  test('in a paragraph across its elements, and in code', () => {
    expect(set('<p>a <b>\u2067b</b> c</p><p>d <code>\u202ee</code> f</p><pre>\u2067x</pre>')).toBe(
      '<p>a <strong>\u2067b</strong> c\u2069</p><p>d <code>e</code> f</p><pre>\u2067x\u2069</pre>',
    );
  });

  test('nobody nests them without end', () => {
    expect(setLineRight('\u2067'.repeat(1000), 'en')).toBe('\u2067'.repeat(125) + '\u2069'.repeat(125));
  });
});

describe('a body is set right as a whole', () => {
  test('spaces are seen across elements', () => {
    expect(set('<p><b>Note </b>: it is <i>late</i> , he said <em>. </em></p>')).toBe(
      '<p><strong>Note</strong>: it is <em>late</em>, he said<em>.</em></p>',
    );
  });

  test('code and preformatted text stay as they are', () => {
    const html = '<p>Say <code>a  &amp;amp; b ?</code> now</p><pre>x  :\u00ad y</pre><p><kbd>a ;</kbd></p>';
    expect(set(html)).toBe(showBody(bodyOf(html)).replaceAll('\n', ''));
  });

  test('a part in another language keeps that language’s spaces', () => {
    expect(set('<p>He said : <q lang="fr">Qui ?</q></p><blockquote lang="fr"><p>Non !</p></blockquote>')).toBe(
      '<p>He said: <q lang=fr>Qui ?</q></p><blockquote lang=fr><p>Non !</p></blockquote>',
    );
  });

  test('paragraphs lose the ideographic space that indents them', () => {
    expect(set('<p>\u3000\u3000市議會決定</p>', 'zh')).toBe('<p>市議會決定</p>');
  });

  test('what held nothing but the invisible goes with its blocks', () => {
    expect(set('<p>a</p><p>\ue0f1</p><ul><li>\u2061</li></ul><p>b <b>\ue0f1</b></p>')).toBe('<p>a</p><p>b</p>');
  });

  test('images, links and cells are set right too', () => {
    expect(
      set(
        '<figure><img src="https://a.example/i.jpg" alt="A &amp;amp; B"><figcaption>So  : it is</figcaption></figure><table><tr><td>a , b<td>\ue0f1</table><p><a href="https://a.example/?a=1&amp;b" title="x  y">l ink , so</a></p>',
      ),
    ).toBe(
      '<figure><img src=https://a.example/i.jpg alt=A & B><figcaption>So: it is</figcaption></figure><table><tbody><tr><td>a, b</td><td></td></tr></tbody></table><p><a href=https://a.example/?a=1&b title=x y>l ink, so</a></p>',
    );
  });

  test('a body that is right is the same one', () => {
    const body = bodyOf('<p>Un <i>café</i>, “late” – so.</p><ul><li>a <b>b</b> c</li></ul>');
    expect(setBodyRight(body, 'en')).toBe(body);
  });
});

const piece = fc.constantFrom(
  ...'a B é e\u0301 1 2 . , : ; ? ! ( ) “ ” « » & &amp; &amp;amp; &eacute; &#8217; &lt; amp; #38; ﬁ ½ س ש क ก 市 👨 👩 🏴'.split(
    ' ',
  ),
  ' ',
  '  ',
  '\u00a0',
  '\u202f',
  '\u3000',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u00ad',
  '\ufe0f',
  '\u202a',
  '\u202e',
  '\u202c',
  '\u2067',
  '\u2069',
  '\uf0b7',
  '\ue123',
  '\u{e0067}',
  '\u0092',
  '\u2028',
  'https://a.example/?a&amp;b',
);
const anyLine = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: piece },
      { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 3 }) },
    ),
    {
      maxLength: 25,
    },
  )
  .map((pieces) => pieces.join(''));
const language = fc.constantFrom('en', 'fr', 'ar', 'und');

describe('whatever the text', () => {
  test('setting it right again changes nothing', () => {
    fc.assert(
      fc.property(anyLine, language, (line, tag) => {
        const once = setLineRight(line, tag);
        expect(setLineRight(once, tag)).toBe(once);
      }),
      { numRuns: RUNS },
    );
  });

  test('no letter and no digit is lost, added or moved', () => {
    const lettersOf = (line: string) =>
      line
        .normalize('NFKD')
        .match(/[\p{L}\p{Nd}]/gu)
        ?.join('') ?? '';
    const withoutReferences = anyLine.map((line) => line.replaceAll('&', '+').toWellFormed());
    fc.assert(
      fc.property(withoutReferences, language, (line, tag) => {
        expect(lettersOf(setLineRight(line, tag))).toBe(lettersOf(line));
      }),
      { numRuns: RUNS },
    );
  });

  test('a body stays valid, and is set right by once', () => {
    const inline = fc.tuple(
      fc.constantFrom('b', 'i', 'code', 'span lang=fr', 'a href=https://a.example', 'q'),
      anyLine,
    );
    const paragraph = fc
      .array(fc.oneof(anyLine, inline), { maxLength: 5 })
      .map((parts) =>
        parts
          .map((part) =>
            typeof part === 'string' ? escaped(part) : `<${part[0]}>${escaped(part[1])}</${part[0].split(' ')[0]}>`,
          )
          .join(''),
      );
    const block = fc.tuple(
      fc.constantFrom('p', 'h2', 'li', 'blockquote', 'td', 'pre', 'dt', 'dd', 'figcaption'),
      paragraph,
    );
    const html = fc
      .array(block, { maxLength: 5 })
      .map((blocks) => blocks.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join(''));
    fc.assert(
      fc.property(html, language, (source, tag) => {
        const body = bodyOf(source);
        const once = setBodyRight(body, tag);
        expect(checkBody(once)).toEqual([]);
        expect(showBody(setBodyRight(once, tag))).toBe(showBody(once));
        expect(codeOf(once)).toEqual(codeOf(body));
      }),
      { numRuns: RUNS / 2 },
    );
  });

  function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }

  /** All code of a body, without marks of direction, which are closed in it. */
  function codeOf(node: BodyNode | Body): readonly string[] {
    if (node.type === 'text' || node.type === 'embed') return [];
    if (node.type === 'element' && /^(?:pre|code)$/.test(node.tagName))
      return [textOf(node).replace(/[\u202a-\u202e\u2066-\u2069]/g, '')].filter((code) => code !== '');
    return node.children.flatMap(codeOf);
  }

  function textOf(node: BodyNode): string {
    if (node.type === 'embed') return '';
    return node.type === 'text' ? node.value : node.children.map(textOf).join('');
  }
});

describe('every field and every format is set right', () => {
  test('in a draft', () => {
    const draft = {
      headline: 'It is  late : so',
      standfirst: 'a &amp; b',
      byline: 'Ada\u200b Example',
      tags: ['a &amp; b'],
      images: [],
      body: bodyOf('<p>a , b</p>'),
    };
    expect(setDraftRight(draft, 'en')).toMatchObject({
      headline: 'It is late: so',
      standfirst: 'a & b',
      byline: 'Ada Example',
      tags: ['a & b'],
    });
  });

  const TEXT = 'The mayor said : no , and the cafe\u0301 is&amp;#160;shut\u200b.';
  test.each([
    ['a.txt', `Shut  at last : so\n\n${TEXT.replaceAll('&amp;', '&')}`],
    ['a.md', `# Shut  at last : so\n\n${TEXT}`],
    ['a.html', `<h1>Shut  at last : so</h1><p>${TEXT}</p>`],
    [
      'a.json',
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Shut  at last : so',
        articleBody: TEXT.replaceAll('&amp;', '&'),
      }),
    ],
  ])('%s', async (key, content) => {
    const { articles } = await normalizeUpload({ key, bytes: new TextEncoder().encode(content) }, newsroom);
    expect(articles.map(({ headline, body }) => [headline, plainText(body)])).toEqual([
      ['Shut at last: so', 'The mayor said: no, and the caf\u00e9 is shut.'],
    ]);
  });

  test('a French headline keeps its no-break space', async () => {
    const html = '<html lang=fr><h1>Qui vient\u00a0?</h1><p>Personne\u202f!</p>';
    const { articles } = await normalizeUpload({ key: 'a.html', bytes: new TextEncoder().encode(html) }, newsroom);
    expect(articles.map(({ headline, standfirst }) => [headline, standfirst])).toEqual([
      ['Qui vient\u00a0?', 'Personne\u202f!'],
    ]);
  });
});
