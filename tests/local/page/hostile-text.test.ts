import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { VECTORS } from '../../browser/vectors.ts';
import { pagesOf } from './hostile-pages.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** All elements below `nodes`, in the order of their starts, as a browser has them: the parser is the one of jsdom, whose tree takes longer to build than the page to read. */
function* elementsIn(nodes: readonly Node[]): Generator<DefaultTreeAdapterTypes.Element> {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsIn('content' in node ? node.content.childNodes : node.childNodes);
  }
}

/** The elements of a page and the names of their attributes, without those that say only what is new, and no text. */
function shapeOf(page: string): readonly string[] {
  const elements = [...elementsIn(parseFragment(page).childNodes)].filter(
    ({ tagName }) => !/^(?:ins|del|mark)$/.test(tagName),
  );
  const shape = elements.map(
    ({ tagName, attrs }) =>
      `${tagName} ${attrs
        .map(({ name }) => name)
        .sort()
        .join(' ')}`,
  );
  const addresses = elements.flatMap(({ attrs }) =>
    attrs.filter(({ name }) => /^(?:href|src|action|formaction)$/.test(name)).map(({ value }) => value),
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
