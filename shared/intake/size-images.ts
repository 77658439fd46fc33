import type { Image } from '../model/article.ts';
import { type Body, type BodyNode, element } from '../model/body.ts';

/** `body` with the sizes that the document gives its images elsewhere, as front matter does for those that Markdown names. */
export function sizeImages(body: Body, own: readonly Image[]): Body {
  const sizes = new Map<string, Pick<Image, 'width' | 'height'>>();
  for (const { src, width, height } of own)
    if (width !== undefined && height !== undefined) sizes.set(src, { width, height });
  if (sizes.size === 0) return body;
  return { type: 'root', children: body.children.map((block) => sized(block, sizes)) };
}

function sized<Node extends BodyNode>(node: Node, sizes: ReadonlyMap<string, Pick<Image, 'width' | 'height'>>): Node;
function sized(node: BodyNode, sizes: ReadonlyMap<string, Pick<Image, 'width' | 'height'>>): BodyNode {
  if (node.type !== 'element') return node;
  const { tagName, properties } = node;
  if (tagName === 'img') {
    const size = properties.width === undefined ? sizes.get(properties.src ?? '') : undefined;
    return size ? element('img', [], { ...properties, ...size }) : node;
  }
  const children = node.children.map((child) => sized(child, sizes));
  return children.some((child, index) => child !== node.children[index])
    ? element(tagName, children, properties)
    : node;
}
