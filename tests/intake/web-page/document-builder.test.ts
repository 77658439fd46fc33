import { expect, test } from 'vitest';
import { buildDocument } from '../../../shared/intake/web-page/document-builder.ts';
import { isWholePage } from '../../../shared/intake/web-page/is-whole-page.ts';
import { INNER_LIMITS } from '../../../shared/model/inner-limits.ts';

function built(html: string): string | undefined {
  return buildDocument(html)?.document.body.innerHTML;
}

test.each([
  ['<p>a<p>b<div>c</div>', '<p>a</p><p>b</p><div>c</div>'],
  ['<ul><li>a<li>b<ul><li>c</ul></ul>d', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d'],
  ['<table><tr><td>a<td>b<tr><td>c</table>', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>'],
  [
    '<table><tr><td><div>a</td><td>b</div></td></tr></table>',
    '<table><tr><td><div>a</div></td><td>b</td></tr></table>',
  ],
  ['<b><p>a</b>b</p>', '<b><p>ab</p></b>'],
  ['<a href=x>a<a href=y>b</a>', '<a href="x">a</a><a href="y">b</a>'],
  ['<svg><p>a</p></svg><style>b</style><script>c</script>d', 'd'],
  ['<p onclick=x 1a=y>a', '<p onclick="x">a</p>'],
  [
    '<p>a</p><template id="B:0"></template><p>c</p><div hidden id="S:0"><p>b</p></div>',
    '<p>a</p><div id="S:0"><p>b</p></div><p>c</p>',
  ],
  ['<div hidden id="S:0"><template id="B:0"></template></div>', '<div id="S:0"><div></div></div>'],
])('%s becomes %s', (html, expected) => {
  expect(built(html)).toBe(expected);
});

test('what stands in scripts for machines is kept for them', () => {
  const page = buildDocument('<head><script type="application/ld+json">{"a":1}</script><script>var b</script>');
  expect(page?.linkedData).toEqual([{ text: '{"a":1}', offset: 6 }]);
});

test('elements are nested no deeper than can be searched, and none is lost', () => {
  const html = built(`${'<div>'.repeat(5000)}<p>deep</p>${'</div>'.repeat(5000)}<p>after</p>`) ?? '';
  let depth = 0;
  let deepest = 0;
  for (const [tag] of html.matchAll(/<\/?\w+/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  expect(deepest).toBeLessThan(200);
  expect(html).toContain('deep');
  expect(html).toContain('<p>after</p>');
});

test('a page of more elements than can be searched has no document', () => {
  expect(buildDocument('<b>x</b>'.repeat(INNER_LIMITS.page.elements))).toBeDefined();
  expect(buildDocument('<b>x</b>'.repeat(INNER_LIMITS.page.elements + 1))).toBeUndefined();
});

test.each([
  ['<!DOCTYPE html><html><body><nav>a</nav><p>b', true],
  ['<html><head><script>a</script></head><body><p>b', true],
  ['<!DOCTYPE html><title>a</title><article><h1>a</h1><p>b</p></article>', false],
  ['<nav>a</nav><p>b', false],
  ['<html><body><table><tr><td><table><tr><td>b</table></table>', true],
  ['<html><body><table><tr><td>a</table><table><tr><td>b</table>', false],
])('%s is a whole page: %s', (html, expected) => {
  expect(isWholePage(html)).toBe(expected);
});
