/** How an answer of a program that writes begins which hands its text over as a piece of code. */
const OPENS = /^\s{0,9}(`{3,9}|~{3,9})[ \t]{0,9}(?:(?:markdown|md|text|txt|plaintext)[ \t]{0,9})?\n/i;
const FENCE = /^(?:`{3,}|~{3,})/gm;

/** `text` without the marks of code around all of it, in place of each an empty line. */
export function withoutOuterFence(text: string): string {
  const [opening, mark = ''] = OPENS.exec(text.slice(0, 100)) ?? [];
  if (opening === undefined) return text;
  const end = text.trimEnd();
  if (!end.endsWith(`\n${mark}`)) return text;
  const inner = text.slice(opening.length, end.length - mark.length);
  // Pieces of code that stand one below the other open and end as well.
  const fences = inner.match(FENCE) ?? [];
  return fences.length % 2 === 0 && !fences.some((each, i) => i % 2 === 0 && each === mark && isBare(inner))
    ? `\n${inner}`
    : text;
}

/** Whether the first fence in `inner` says nothing of a language, and so ends what stands above it. */
function isBare(inner: string): boolean {
  return /^(?:`{3,}|~{3,})[ \t]*$/m.exec(inner)?.index === inner.search(/^(?:`{3,}|~{3,})/m);
}
