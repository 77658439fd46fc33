import type { Article, Image } from '../model/article.ts';
import type { BodyNode } from '../model/body.ts';

/** The article's lead image where its body does not hold it: the one that stands above the text. */
export function leadImageOf(article: Article): Image | undefined {
  const [lead] = article.images;
  return lead === undefined || holds(article.body.children, lead.src) ? undefined : lead;
}

function holds(nodes: readonly BodyNode[], src: string): boolean {
  return nodes.some((node) => node.type === 'element' && (node.properties.src === src || holds(node.children, src)));
}
