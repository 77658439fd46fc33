import type { BodyNode } from '../../model/body.ts';
import type { Block } from './content.ts';
import type { Region } from './findings.ts';

/**
 * The blocks of a page that are its article: the one `article`, or the one of several that holds most of their text; else what
 * `main` holds; else all. A page of many articles alike, as a live blog is, is taken as one.
 */
export function chooseBody(whole: readonly Block[], regions: readonly Region[]): readonly Block[] {
  const articles = regions
    .filter(({ tag }) => tag === 'article')
    .map(({ blocks }) => ({ blocks, length: lengthOf(blocks) }));
  const mains = regions.filter(({ tag }) => tag === 'main').map(({ blocks }) => ({ blocks, length: lengthOf(blocks) }));
  const main = longest(mains);
  const best = longest(articles);
  const inArticles = articles.reduce((sum, { length }) => sum + length, 0);
  const around = main && main.length > 0 ? main.length : lengthOf(whole);
  // Teasers of other articles are articles too; they hold little of the text.
  if (best && best.length > 0 && best.length * 2 >= inArticles && best.length * 3 >= around) return best.blocks;
  return main && main.length > 0 ? main.blocks : whole;
}

interface Measured {
  readonly blocks: readonly Block[];
  readonly length: number;
}

function longest(candidates: readonly Measured[]): Measured | undefined {
  return candidates.reduce<Measured | undefined>(
    (best, each) => (best && best.length >= each.length ? best : each),
    undefined,
  );
}

/** Characters of text in the nodes and all below them. */
function lengthOf(nodes: readonly BodyNode[]): number {
  let length = 0;
  for (const node of nodes) {
    if (node.type === 'text') length += node.value.length;
    else if (node.type === 'element') length += lengthOf(node.children);
  }
  return length;
}
