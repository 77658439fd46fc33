import type { Article } from '../model/article.ts';

/** Whether two revisions say the same, whatever their bytes and times. An editor who calls one another thing says something new. */
export function sameContent(before: Article, after: Article): boolean {
  if (after.significance !== undefined && after.significance !== before.significance) return false;
  return contentOf(before) === contentOf(after);
}

function contentOf(article: Article): string {
  const { revision: _r, modified: _m, updated: _u, documentVersion: _v, significance: _s, ...content } = article;
  return canonicalJson(content);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, node: unknown) =>
    node !== null && typeof node === 'object' && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)))
      : node,
  );
}
