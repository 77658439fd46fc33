import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { plainText } from '../../../shared/model/body.ts';
import { anyCharacter } from '../../any-character.ts';

const word = fc.constantFrom(
  'boat',
  'harbour',
  'river',
  'morning',
  'council',
  'bridge',
  'seven',
  'walked',
  'quiet',
  'lantern',
  'over',
);
const sentence = fc.array(word, { minLength: 9, maxLength: 30 }).map((words) => `The ${words.join(' ')} again.`);
const paragraph = fc.array(sentence, { minLength: 2, maxLength: 4 }).map((sentences) => sentences.join(' '));
const article = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 12 });

describe('whatever is pasted', () => {
  test('is read without an exception, and always gives one draft', () => {
    const line = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 60 }),
      fc.constantFrom(
        '',
        'WORLD',
        '- item',
        '1. item',
        'a\tb',
        '> said',
        'By Jane Doe',
        'Photo: X/AFP',
        'Related',
        '-30-',
        '###',
        '“',
        '—',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        expect(textFormat.parse(lines.join('\n')).drafts).toHaveLength(1);
      }),
    );
  });

  test('no word of its paragraphs is lost or moved, spaced by blank lines or not', () => {
    fc.assert(
      fc.property(article, fc.constantFrom('\n', '\n\n'), (paragraphs, between) => {
        const text = ['A headline that stays', ...paragraphs].join(between);
        const [draft] = textFormat.parse(text).drafts;
        expect(draft?.headline).toBe('A headline that stays');
        expect(draft && plainText(draft.body)).toBe(paragraphs.join('\n'));
      }),
    );
  });

  test('reading it twice gives the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(textFormat.parse(text)).toEqual(textFormat.parse(text));
      }),
    );
  });

  test('lines beyond those that any article has are taken as paragraphs, as they stand', () => {
    const lines = Array.from({ length: 9000 }, (_, i) => `Line number ${i} of the list`);
    const [draft] = textFormat.parse(`A headline\n\n${lines.join('\n\n')}\n\nBack to top`).drafts;
    expect(draft?.body.children.at(-1)).toEqual({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: 'Back to top' }],
    });
    expect(draft?.body.children).toHaveLength(9001);
  });
});

test('quotation marks of e-mail with nothing behind them leave no empty quotation', () => {
  const [draft] = textFormat.parse('The pier reopens\n\nIt was shut for a week.\n\n>\n> \n\nIt is open now.\n').drafts;
  expect(draft?.body.children.map((block) => (block.type === 'element' ? block.tagName : block.type))).toEqual([
    'p',
    'p',
  ]);
});
