import { expect, test } from 'vitest';
import { buildDocument } from '../../../shared/intake/web-page/document-builder.ts';

/** What stands in a sentence for a formula. */
function said(math: string): string | undefined {
  const page = buildDocument(`<p>It holds ${math} of water.</p>`);
  return /^<p>It holds (.*) of water\.<\/p>$/.exec(page?.document.body.innerHTML ?? '')?.[1];
}

test.each([
  ['signs stand apart', '<mi>a</mi><mo>≠</mo><mn>0</mn>', 'a ≠ 0'],
  ['powers are raised', '<mi>π</mi><msup><mi>r</mi><mn>2</mn></msup>', 'πr<sup>2</sup>'],
  ['indices are lowered', '<msub><mi>H</mi><mn>2</mn></msub><mi>O</mi>', 'H<sub>2</sub>O'],
  [
    'limits are lowered and raised',
    '<munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>k</mi>',
    '∑<sub>k = 1</sub><sup>n</sup>k',
  ],
  [
    'fractions have a stroke, and brackets where they need them',
    '<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>',
    '(a + b)/2',
  ],
  ['roots hold all that is below them', '<msqrt><mi>a</mi><mi>b</mi></msqrt>', '√(ab)'],
  ['a sign over a letter follows it', '<mover><mi>x</mi><mo>˙</mo></mover>', 'x˙'],
  [
    'a copy in another notation is left out',
    '<semantics><mrow><mi>E</mi><mo>&#8290;</mo></mrow><annotation encoding="application/x-tex">E = mc^2</annotation></semantics>',
    'E',
  ],
])('of a formula, %s', (_name, math, expected) => {
  expect(said(`<math>${math}</math>`)).toBe(expected);
});

test('a program that sets formulas by boxes of its own is not taken for a menu by their names', () => {
  const page = buildDocument(
    '<mjx-container class="MathJax CtxtMenu_Attached_0"><mjx-math class="MJX-TEX" aria-hidden="true"></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container>',
  );
  expect(page?.document.body.innerHTML).toBe(
    '<mjx-container><mjx-math aria-hidden="true" class="MJX-TEX"></mjx-math><mjx-assistive-mml>x</mjx-assistive-mml></mjx-container>',
  );
});

test('a formula that never ends takes what follows with it, and no more than its bounds', () => {
  const page = buildDocument(`<p>It holds</p><math>${'<mrow>'.repeat(5000)}<mi>x</mi>`);
  expect(page?.document.body.innerHTML).toBe('<p>It holds</p>');
});

test('a formula of thousands of parts is left out', () => {
  expect(said(`<math>${'<mi>x</mi>'.repeat(2000)}</math>`)).toBe('');
});
