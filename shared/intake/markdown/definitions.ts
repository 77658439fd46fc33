import type { MarkdownToken } from './parse-markdown.ts';

/** Terms and what is said of them, as a paragraph of Markdown says it: the words of each, in their order. */
export interface Definition {
  readonly kind: 'dt' | 'dd';
  readonly content: string;
}

/** What is longer is no term. */
const LONGEST_TERM = 100;
const MOST_TERMS = 3;
const DESCRIBES = /^ {0,3}:[ \t]+(?=\S)/;

/**
 * The definitions that a paragraph is: lines that name something, and below lines with a colon in front that say what it is. `above` is a paragraph right above
 * that may be the term.
 */
export function definitionsOf(
  token: MarkdownToken | undefined,
  above: MarkdownToken | undefined,
): readonly Definition[] {
  if (token?.type !== 'inline' || !token.content.includes(':')) return [];
  const lines = token.content.split('\n');
  const first = lines.findIndex((line) => DESCRIBES.test(line));
  if (above && first !== 0) return [];
  const terms = above?.type === 'inline' ? above.content.split('\n') : lines.slice(0, Math.max(first, 0));
  if (first < 0 || terms.length === 0 || terms.length > MOST_TERMS || !terms.every(isTerm)) return [];
  const described: string[] = [];
  for (const line of lines.slice(first)) {
    if (DESCRIBES.test(line)) described.push(line.replace(DESCRIBES, ''));
    else described.push(`${described.pop() ?? ''}\n${line}`);
  }
  return [
    ...terms.map((content) => ({ kind: 'dt', content }) as const),
    ...described.map((content) => ({ kind: 'dd', content }) as const),
  ];
}

function isTerm(line: string): boolean {
  return line.length <= LONGEST_TERM && !/[.!?:…。]$/.test(line.trim());
}
