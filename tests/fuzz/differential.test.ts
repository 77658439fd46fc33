import { describe, expect, test } from 'vitest';
import { Random } from '../simulation/random.ts';
import { foreignIn } from './allowed-markup.ts';
import { checkMarkup } from './check-markup.ts';
import { hostileMarkup } from './hostile-markup.ts';
import { removedFrom } from './purifier.ts';

const SEED = 20_261_124;
const RUNS = 400;

test(`nothing of ${RUNS} pieces of hostile markup gets into an output that DOMPurify would remove, or that the output does not know`, async () => {
  for (let run = 0; run < RUNS; run++) {
    const markup = hostileMarkup(new Random(SEED + run));
    expect({ markup, found: await checkMarkup(markup) }).toEqual({ markup, found: [] });
  }
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
  ])('AMP does not know %s', (html) => {
    expect(foreignIn(html, 'amp')).not.toEqual([]);
  });
});
