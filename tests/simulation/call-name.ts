/** By call and key: the very same string each time, so that counting by it need not look at its letters. */
const names = new Map<string, Map<string, string>>();

/** What a call of a store is counted as: the store, the verb and what kind of object. */
export function callName(store: string, verb: string, key: string): string {
  const call = `${store}.${verb}`;
  const known = names.get(call) ?? new Map<string, string>();
  names.set(call, known);
  const name = known.get(key) ?? `${call} ${patternOf(key)}`;
  known.set(key, name);
  return name;
}

/** What kind of object a key names: hashes, numbers, slugs and feeds become `*`. */
function patternOf(key: string): string {
  return key
    .replace(/[0-9a-f]{32}/, '*')
    .replace(/\/(revisions|shown|told)\/.*/, '/$1/*')
    .replace(/^(articles|feeds)\/[^/]+\//, '$1/*/')
    .replace(/^(s|slugs|due)\/.*/, '$1/*');
}
