import { jsonString, wellFormedJson } from '../markup/json-text.ts';
import type { Body, BodyNode } from '../model/body.ts';

/**
 * A body as JSON, its keys always in the same order. Written node by node: a body is many small objects of few shapes, on which
 * `JSON.stringify` spends twice as long.
 */
export function bodyJson(body: Body): string {
  return `{"type":"root","children":[${nodesJson(body.children)}]}`;
}

function nodesJson(nodes: readonly BodyNode[]): string {
  let json = '';
  for (const node of nodes) json += json === '' ? nodeJson(node) : `,${nodeJson(node)}`;
  return json;
}

function nodeJson(node: BodyNode): string {
  switch (node.type) {
    case 'text':
      return `{"type":"text","value":${jsonString(node.value)}}`;
    case 'element':
      return `{"type":"element","tagName":"${node.tagName}","properties":${propertiesJson(node.properties)},"children":[${nodesJson(node.children)}]}`;
    case 'embed':
      return wellFormedJson(node);
  }
}

function propertiesJson(properties: object): string {
  for (const _ in properties) return wellFormedJson(properties);
  return '{}';
}
