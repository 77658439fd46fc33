import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedArticle, diffArticles } from '../../../shared/alerts/diff/diff-articles.ts';
import type { PassageChange } from '../../../shared/alerts/diff/diff-passages.ts';
import { diffWords, type Piece } from '../../../shared/alerts/diff/diff-words.ts';
import type { Article } from '../../../shared/model/article.ts';
import { element, text } from '../../../shared/model/body.ts';
import { checkUrl } from '../../../shared/model/checked-url.ts';
import { anyCharacter } from '../../any-character.ts';
import { anArticle } from '../../pipeline/an-article.ts';

/** An article whose body is these paragraphs. */
function anArticleOf(paragraphs: readonly string[], changes: Partial<Article> = {}): Article {
  const children = paragraphs.map((paragraph) => element('p', [text(paragraph)]));
  return anArticle({ body: { type: 'root', children }, ...changes });
}

/** Pieces as one line: `same [-removed-]{+added+}`. */
function lineOf(pieces: readonly Piece[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return pieces.map((piece) => `${marks[piece.type][0]}${piece.text}${marks[piece.type][1]}`).join('');
}

function passageLine(change: PassageChange): string {
  if (change.type === 'same') return `= ${change.passages}`;
  if (change.type === 'added') return `+ ${change.kind} ${change.at}: ${change.text}`;
  if (change.type === 'removed') return `- ${change.kind} ${change.was}: ${change.text}`;
  const where = `${change.kind} ${change.was} → ${change.at}`;
  if (change.type !== 'changed') return `${change.type} ${where}: ${change.text}`;
  const more = `${change.moved ? ' moved' : ''}${change.wasKind ? ` was ${change.wasKind}` : ''}`;
  return `~ ${where}${more}: ${lineOf(change.pieces)}`;
}

/** A diff as lines, fields first. */
function linesOf(before: ComparedArticle, after: ComparedArticle): readonly string[] {
  const { fields, images, body } = diffArticles(before, after);
  return [
    ...fields.map(({ field, pieces }) => `${field}: ${lineOf(pieces)}`),
    ...images.map((change) => `image ${passageLine(change)}`),
    ...body.map(passageLine),
  ];
}

describe('the fields of two revisions', () => {
  it('are told word by word, and only where they changed', () => {
    const before = anArticle({
      headline: 'Harbour opens late on Monday',
      tags: ['harbour', 'ferries'],
      byline: 'Ada Example',
    });
    const after = anArticle({
      headline: 'Harbour opens early on Tuesday',
      tags: ['harbour', 'boats', 'ferries'],
      section: 'Business',
      correction: 'An earlier version had the wrong day.',
      urgency: 2,
    });
    expect(linesOf(before, after)).toEqual([
      'correction: {+An earlier version had the wrong day.+}',
      'section: [-Local-]{+Business+}',
      'headline: Harbour opens [-late-]{+early+} on [-Monday-]{+Tuesday+}',
      'byline: [-Ada Example-]',
      'tags: harbour, {+boats, +}ferries',
      'urgency: [-4-]{+2+}',
    ]);
  });

  it('say that a revision was withdrawn', () => {
    expect(linesOf(anArticle(), { ...anArticle(), status: 'withdrawn' })).toEqual(['status: [-usable-]{+withdrawn+}']);
  });

  it('leave out when a revision came', () => {
    const later = { revision: 2, modified: '2026-03-02T10:00:00.000Z', updated: '2026-03-02T10:00:00.000Z' };
    expect(diffArticles(anArticle(), anArticle(later))).toEqual({ fields: [], images: [], body: [] });
  });
});

describe('the words of a text', () => {
  const headlines = (before: string, after: string) =>
    linesOf(anArticle({ headline: before }), anArticle({ headline: after }));

  it.each([
    ['The price is $12.50', 'The price is $14.50', 'The price is $[-12.50-]{+14.50+}'],
    ['the old grey pier', 'a new brown pier', '[-the old grey-]{+a new brown+} pier'],
    ['Ferry’s end', 'Ferries’ end', '[-Ferry’s-]{+Ferries’+} end'],
    ['Boats sail', 'Boats sail – again', 'Boats sail{+ – again+}'],
    ['港湾が月曜に開く', '港湾が火曜に開く', '港湾が[-月-]{+火+}曜に開く'],
    ['ท่าเรือเปิด', 'ท่าเรือปิด', 'ท่าเรือ[-เ-]ปิด'],
    ['', 'A headline', '{+A headline+}'],
  ])('%j to %j', (before, after, expected) => {
    expect(headlines(before, after)).toEqual([`headline: ${expected}`]);
  });
});

describe('the passages of a body', () => {
  const before = [
    'The harbour opened on Monday after forty years.',
    'The first ferry left at nine, an hour late and full.',
    'Nobody was hurt, the harbour master said.',
    'A choir sang on the quay until it rained.',
  ];

  it('are changed, added and taken out where they stand', () => {
    const after = [
      'The harbour opened on Monday after forty years.',
      'The first ferry left at ten, an hour late and half empty.',
      'Two more follow on Thursday.',
      'A choir sang on the quay until it rained.',
    ];
    expect(linesOf(anArticleOf(before), anArticleOf(after))).toEqual([
      '= 1',
      '~ paragraph 2 → 2: The first ferry left at [-nine-]{+ten+}, an hour late and [-full-]{+half empty+}.',
      '- paragraph 3: Nobody was hurt, the harbour master said.',
      '+ paragraph 3: Two more follow on Thursday.',
      '= 1',
    ]);
  });

  it('are found where they moved to, even with a word changed', () => {
    const [opened = '', ferry = '', hurt = '', choir = ''] = before;
    expect(linesOf(anArticleOf(before), anArticleOf([choir, opened, ferry, hurt]))).toEqual([
      'moved paragraph 4 → 1: A choir sang on the quay until it rained.',
      '= 3',
    ]);
    const laterChoir = choir.replace('rained', 'snowed');
    expect(linesOf(anArticleOf(before), anArticleOf([laterChoir, opened, ferry, hurt]))).toEqual([
      '~ paragraph 4 → 1 moved: A choir sang on the quay until it [-rained-]{+snowed+}.',
      '= 3',
    ]);
  });

  it('that say something else altogether are not mixed word by word', () => {
    expect(
      linesOf(anArticleOf(['One thing was said.']), anArticleOf(['Entirely other matter stands here now.'])),
    ).toEqual(['- paragraph 1: One thing was said.', '+ paragraph 1: Entirely other matter stands here now.']);
  });

  it('are lists, tables, quotes, code and pictures too, each by what it is', () => {
    const src = checkUrl('https://herald.example/pier.jpg', 'media');
    const href = checkUrl('https://herald.example/plan', 'link');
    const otherHref = checkUrl('https://herald.example/plans/2', 'link');
    if (!src || !href || !otherHref) throw new Error('the addresses are well');
    const body = (to: typeof href, price: string, level: 'h2' | 'h3'): Article['body'] => ({
      type: 'root',
      children: [
        element(level, [text('Boats')]),
        element('ul', [
          element('li', [text('one '), element('a', [text('plan')], { href: to })]),
          element('li', [text('two')]),
        ]),
        element('table', [
          element('tbody', [element('tr', [element('td', [text('fare')]), element('td', [text(price)])])]),
        ]),
        element('blockquote', [element('p', [text('We sail.')])]),
        element('figure', [
          element('img', [], { src, alt: 'The pier' }),
          element('figcaption', [text(`Fare ${price}`)]),
        ]),
        element('pre', [element('code', [text(`fare\nfare = ${price}`)])]),
        element('hr', []),
      ],
    });
    const diff = linesOf(anArticle({ body: body(href, '12', 'h2') }), anArticle({ body: body(otherHref, '14', 'h3') }));
    expect(diff).toEqual([
      'reset heading 1 → 1: Boats',
      '~ list item 2 → 2: one plan [-⟨https://herald.example/plan⟩-]{+⟨https://herald.example/plans/2⟩+}',
      '= 1',
      '~ table row 4 → 4: fare | [-12-]{+14+}',
      '= 2',
      '~ caption 7 → 7: Fare [-12-]{+14+}',
      '= 1',
      '~ code 9 → 9: fare = [-12-]{+14+}',
      '= 1',
    ]);
  });

  it('become another kind of passage with the same words', () => {
    const heading = anArticle({ body: { type: 'root', children: [element('h2', [text('Boats sail again')])] } });
    expect(linesOf(anArticleOf(['Boats sail again']), heading)).toEqual([
      '~ heading 1 → 1 was paragraph: Boats sail again',
    ]);
  });
});

describe('pictures', () => {
  it('are told by their addresses, captions and credits', () => {
    const src = checkUrl('https://herald.example/pier.jpg', 'media');
    if (!src) throw new Error('the address is well');
    const before = anArticle({ images: [{ src, alt: 'The pier', caption: 'The pier on Monday' }] });
    const after = anArticle({ images: [{ src, alt: 'The pier', caption: 'The pier on Tuesday' }] });
    expect(linesOf(before, after)).toEqual([
      'image ~ picture 1 → 1: ⟨https://herald.example/pier.jpg⟩ · The pier · The pier on [-Monday-]{+Tuesday+}',
    ]);
  });
});

describe('any two texts', () => {
  const words = (count: number, step: number) =>
    Array.from({ length: count }, (_, i) => `w${(i * step) % 997}`).join(' ');

  it.each([
    ['long ones with few changes', words(20_000, 7), words(20_000, 7).replaceAll('w77 ', 'x77 ')],
    ['long ones with nothing in common', words(20_000, 7), words(20_000, 7).replaceAll('w', 'x')],
    ['long ones of the same words in another order', words(20_000, 7), words(20_000, 11)],
    ['brackets that never close', '⟨'.repeat(20_000), `${'⟨'.repeat(19_000)}a`],
    ['marks without words', 'a.'.repeat(20_000), 'a,'.repeat(19_000)],
  ])('are both whole in the pieces: %s', (_what, before, after) => {
    const { fields } = diffArticles(anArticle({ headline: before }), anArticle({ headline: after }));
    const pieces = fields[0]?.pieces ?? [];
    const side = (type: Piece['type']) => pieces.flatMap((piece) => (piece.type === type ? [] : [piece.text])).join('');
    expect(side('added') === before && side('removed') === after).toBe(true);
  });

  it('are both whole in the pieces, whatever they are made of', () => {
    const word = fc.oneof(
      fc.constantFrom('a', 'b', ' ', '\n', '1,000', '⟨x⟩', '港', 'é', '\u0301'),
      fc.string({ unit: anyCharacter }),
    );
    const texts = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = diffWords(before, after, { steps: 10_000 });
        const without = (type: Piece['type']) =>
          pieces.flatMap((piece) => (piece.type === type ? [] : [piece.text])).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
        expect(pieces.every(({ type }, index) => type !== pieces[index + 1]?.type)).toBe(true);
      }),
    );
  });

  it('have every passage told once, however many there are', () => {
    const many = (mark: string) => Array.from({ length: 9_000 }, (_, i) => `${mark}${i % 2_003}`);
    const { body } = diffArticles(anArticleOf(many('a')), anArticleOf([...many('a').reverse(), ...many('b')]));
    const passages = (types: readonly string[]) =>
      body.reduce((sum, one) => sum + (!types.includes(one.type) ? 0 : one.type === 'same' ? one.passages : 1), 0);
    expect(passages(['same', 'moved', 'changed', 'reset', 'removed'])).toBe(9_000);
    expect(passages(['same', 'moved', 'changed', 'reset', 'added'])).toBe(18_000);
  });
});
