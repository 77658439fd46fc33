import { expect, test } from 'vitest';
import { readByline } from '../../../shared/intake/text/read-byline.ts';

test.each([
  ['Words: Dana Orlov. Pictures: Jo Lind', 'Dana Orlov'],
  ['By Dana Orlov; photos by Jo Lind', 'Dana Orlov'],
  ['Text: Dana Orlov, Fotos: Jo Lind', 'Dana Orlov'],
  ['Von Dana Orlov | Bilder: Jo Lind', 'Dana Orlov'],
  ['Par Dana Orlov, photographies de Jo Lind', 'Dana Orlov'],
  ['By Dana Orlov and Jo Lind', 'Dana Orlov and Jo Lind'],
])('who made the pictures is none of those who wrote it: %s', (line, byline) => {
  expect(readByline(line)).toEqual({ byline });
});

test.each(['Photos by Jo Lind', 'They sold photos by Jo Lind', 'The museum has pictures: Orlov, Lind'])(
  'what names who made pictures alone is no byline: %s',
  (line) => {
    expect(readByline(line)).toBeUndefined();
  },
);
