const names = new Map<string, string>();

/** What kind of object a key names: hashes, numbers, slugs and feeds become `*`, so that calls can be counted by it. */
export function keyPattern(key: string): string {
  let name = names.get(key);
  if (name === undefined) {
    name = key
      .replace(/[0-9a-f]{32}/, '*')
      .replace(/\/(revisions|shown|told)\/.*/, '/$1/*')
      .replace(/^(articles|feeds)\/[^/]+\//, '$1/*/')
      .replace(/^(s|slugs|due)\/.*/, '$1/*');
    names.set(key, name);
  }
  return name;
}
