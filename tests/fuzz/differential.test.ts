import { describe, expect, test } from 'vitest';
import { foreignIn } from './allowed-markup.ts';
import { checkDocument } from './check-document.ts';
import { checkMarkup } from './check-markup.ts';
import { removedFrom } from './purifier.ts';

const SEED = 20_261_124;
const RUNS = 400;
/** Ten of each kind. */
const DOCUMENTS = 180;

test(`nothing of ${RUNS} pieces of hostile markup gets into an output that DOMPurify would remove, or that the output does not know`, async () => {
  for (let run = 0; run < RUNS; run++) {
    const found = await checkMarkup(SEED + run);
    expect({ seed: SEED + run, found }).toEqual({ seed: SEED + run, found: [] });
  }
});

test(`nothing of ${DOCUMENTS} hostile documents of every format that carries markup or trees gets into an output that DOMPurify would remove, or that the output does not know`, async () => {
  let taken = 0;
  for (let run = 0; run < DOCUMENTS; run++) {
    const { articles, found } = await checkDocument(SEED + run);
    expect({ seed: SEED + run, found }).toEqual({ seed: SEED + run, found: [] });
    taken += Math.min(articles, 1);
  }
  // A test of what is refused would say nothing.
  expect(taken).toBeGreaterThan(DOCUMENTS * 0.6);
});

describe('what the markup is held to', () => {
  test.each([
    '<p onclick="alert(1)">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
  ])('DOMPurify removes something of %s', (html) => {
    expect(removedFrom(html)).not.toEqual([]);
  });

  test.each([
    '<p style="background:url(https://a.example/)">x</p>',
    '<form><p>x</p></form>',
    '<math><mi>x</mi></math>',
    '<amp-img src="data:image/png;base64,AA"></amp-img>',
    '<a href="javascript:alert(1)">x</a>',
    '<amp-script src="https://a.example/x.js"></amp-script>',
    '<amp-iframe src="https://a.example/"></amp-iframe>',
    '<amp-iframe src="https://a.example/" sandbox="allow-scripts allow-top-navigation"></amp-iframe>',
    '<amp-youtube data-videoid="a/../b"></amp-youtube>',
    '<amp-img src="https://good.example@a.example/"></amp-img>',
    '<p dir="auto">x</p>',
  ])('AMP does not know %s', (html) => {
    expect(foreignIn(html, 'amp')).not.toEqual([]);
  });
});
