import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfPattern } from '../../../shared/intake/text/words-of-pattern.ts';

test.each<[RegExp, readonly string[] | undefined]>([
  [/newsletter|your inbox/i, ['newsletter', 'your inbox']],
  [/comments? (?:below|section)/, ['comment']],
  [/(?:log|sign) in to/, [' in to']],
  [/(?:have|got) an? (?:tip|story)/, ['have', 'got']],
  [/subs+cribe/, ['cribe']],
  [/(?:premium )?abonnement(?!s)/, ['abonnement']],
  [/fot\.|zdj\.|rys\./, ['fot.', 'zdj.', 'rys.']],
  [/caf\u00e9s|na\xefve/, ['cafés', 'naïve']],
  [/(\w+) \1 twice/, [' twice']],
  [/one(?:two){0,3}|three(?:four)+/, ['one', 'three']],
  [/转载|下载客户端/, ['转载', '下载客户端']],
  [/\d{2,4} ?(?:words|zeilen)/, ['words', 'zeilen']],
])('%s needs %j', (pattern, words) => {
  expect(wordsOfPattern(pattern)).toEqual(words);
});

test.each([/a|news/, /\p{L}+/u, /(?:news)?/, /news|/, /[abc]def?/])('%s needs no word', (pattern) => {
  expect(wordsOfPattern(pattern)).toBeUndefined();
});

test('every line that a pattern fits has one of its words', () => {
  const word = fc.stringMatching(/^[a-zé]{1,6}$/);
  const quantifier = fc.constantFrom('', '', '?', '+', '*', '{2}', '{0,2}', '{1,3}?');
  const piece = fc.letrec((tie) => ({
    pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
    sequence: fc
      .array(fc.oneof({ depthSize: 'small' }, tie('item'), tie('group')), { minLength: 1, maxLength: 4 })
      .map((all) => all.join('')),
    item: fc
      .tuple(fc.oneof(word, fc.constantFrom('[xy]', '\\d', '\\.', '\\u0041')), quantifier)
      .map((all) => all.join('')),
    group: fc.tuple(tie('pattern'), quantifier).map(([inner, times]) => `(?:${inner})${times}`),
  })).pattern;
  fc.assert(
    fc.property(
      piece.chain((source) => fc.tuple(fc.constant(String(source)), fc.stringMatching(new RegExp(String(source))))),
      ([source, line]) => {
        const words = wordsOfPattern(new RegExp(source));
        if (words)
          expect(
            words.some((each) => line.toLowerCase().includes(each)),
            `${source} in ${line}`,
          ).toBe(true);
      },
    ),
    // To make a text for any pattern is dear.
    { numRuns: 40 },
  );
});
