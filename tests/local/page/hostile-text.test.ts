import { expect, test } from 'vitest';
import { VECTORS } from '../../browser/vectors.ts';
import { elementsOf } from '../../fuzz/purifier.ts';
import { pagesOf } from './hostile-pages.ts';

/** The elements of a page and the names of their attributes, without those that say only what is new, and no text. */
function shapeOf(page: string): readonly string[] {
  const elements = elementsOf(page).filter(({ localName }) => !/^(?:ins|del|mark)$/.test(localName));
  const shape = elements.map((element) => `${element.localName} ${element.getAttributeNames().sort().join(' ')}`);
  const addresses = elements.flatMap((element) =>
    ['href', 'src', 'action', 'formaction'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  return [...shape, ...addresses.filter((address) => !/^(?:https?:\/\/|[/#?.]|$)/.test(address))];
}

test(`no page of the newsroom has another element, attribute or kind of address for any of ${VECTORS.length} hostile strings than for words`, () => {
  const known = new Map(Object.entries(pagesOf('words of no harm')).map(([name, page]) => [name, shapeOf(page)]));
  for (const vector of VECTORS) {
    for (const [name, page] of Object.entries(pagesOf(vector)))
      expect({ name, vector, shape: shapeOf(page) }).toEqual({ name, vector, shape: known.get(name) });
  }
});

test('a page that let markup through would have another shape', () => {
  const words = '<article class="card"><p>words</p></article>';
  expect(shapeOf(words.replace('words', '<img src=x onerror=alert(1)>'))).not.toEqual(shapeOf(words));
  expect(shapeOf(words.replace('class="card"', 'class="card" onclick="x"'))).not.toEqual(shapeOf(words));
});
