import { isRecord, type JsonRecord, own } from './json-value.ts';

/** Looks a node of JSON-LD up by its `@id`, wherever it stands in the document; what there is, is gathered at the first question. */
export function createLinkedNodes(document: unknown): (id: string) => JsonRecord | undefined {
  let nodes: ReadonlyMap<string, JsonRecord> | undefined;
  return (id) => {
    nodes ??= gather(document);
    return nodes.get(id);
  };
}

function gather(document: unknown): ReadonlyMap<string, JsonRecord> {
  const nodes = new Map<string, JsonRecord>();
  const left: unknown[] = [document];
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) left.push(each);
    if (!isRecord(value)) continue;
    const id = own(value, '@id');
    // A reference has nothing but its id; of two nodes with one id the fuller says more.
    if (typeof id !== 'string' || Object.keys(value).length < 2) continue;
    const other = nodes.get(id);
    if (!other || Object.keys(other).length < Object.keys(value).length) nodes.set(id, value);
  }
  return nodes;
}
