import { jsonString, wellFormedJson } from '../markup/json-text.ts';
import type { Body, BodyNode, Properties } from '../model/body.ts';

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

function propertiesJson(properties: Properties): string {
  let json = '';
  for (const name in properties) {
    const value = properties[name as keyof Properties];
    if (value === undefined) continue;
    const written = typeof value === 'string' ? jsonString(value) : wellFormedJson(value);
    json += `${json === '' ? '' : ','}"${name}":${written}`;
  }
  return `{${json}}`;
}
