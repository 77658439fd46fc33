import type { Body, BodyNode } from '../../shared/model/body.ts';

/** A body as one line a block, so that a test can say the whole of it. Not a renderer: nothing is escaped. */
export function showBody(body: Body): string {
  return body.children.map(showNode).join('\n');
}

function showNode(node: BodyNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'embed') {
    const { type: _type, ...rest } = node;
    return `<embed${showProperties(rest)}>`;
  }
  const start = `<${node.tagName}${showProperties(node.properties)}>`;
  return /^(?:br|hr|img)$/.test(node.tagName)
    ? start
    : `${start}${node.children.map(showNode).join('')}</${node.tagName}>`;
}

function showProperties(properties: object): string {
  return Object.entries(properties)
    .map(([name, value]) => ` ${name}=${value}`)
    .join('');
}
