import { lineOf } from './page-text.ts';

/** A line as titles and names are compared: its letters and figures alone. */
export function wordsIn(text = ''): string {
  return lineOf(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}

const SAME = 1 / 3;
const SIGNS = /\s[|–—\-·•»«]\s|\s*[|｜_]\s*/u;

/**
 * Whether `found` is a title that the page itself states for the article whose title is known: the wording of its `h1`, of its
 * JSON-LD, for search or for sharing, with or without what a sign parts from it. A third of the words of either must be of both.
 */
export function isOwnTitle(found: string | undefined, known: string, document: Document): boolean {
  const words = wordsIn(found);
  if (words === '' || shared(words, wordsIn(known)) < SAME) return false;
  return titlesOf(document).some((title) => {
    const parts = title.split(SIGNS);
    return [title, ...parts.map((_, at) => parts.slice(0, at + 1).join(' ')), ...parts].some(
      (each) => wordsIn(each) === words,
    );
  });
}

function shared(a: string, b: string): number {
  const ours = new Set(a.split(' '));
  const theirs = new Set(b.split(' '));
  return [...ours].filter((word) => theirs.has(word)).length / Math.max(1, Math.min(ours.size, theirs.size));
}

function titlesOf(document: Document): readonly string[] {
  const content = [...document.querySelectorAll('meta[property$="title"], meta[name$="title"]')].map((each) =>
    each.getAttribute('content'),
  );
  const shown = [...document.querySelectorAll('h1, title')].map((each) => each.textContent);
  const linked = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((each) =>
    [...(each.textContent ?? '').matchAll(/"(?:headline|name)"\s*:\s*("(?:[^"\\]|\\.)*")/g)].map(([, text]) =>
      unquoted(text ?? '""'),
    ),
  );
  return [...content, ...shown, ...linked].filter((each) => each !== null);
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    // A line break in a string: what it states is as good without it.
    return text.slice(1, -1);
  }
}
