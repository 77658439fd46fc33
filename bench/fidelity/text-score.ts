/** How much of a known text was found, and how much of what was found is of it: shares of its runs of four words. */
export interface TextScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Words in a run, as the public comparison of article extractors counts them. */
const RUN = 4;
/** Letters, marks and digits; a character of a script without spaces is a word of its own. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Lao}]|[\p{L}\p{M}\p{N}_]/u;
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Lao}]|[\p{L}\p{M}\p{N}_]+/gu;

export function wordsOf(text: string): readonly string[] {
  return WORD.test(text) ? (text.normalize('NFKC').match(WORDS) ?? []) : [];
}

/** The runs of words in `text` with how often each stands there; a shorter text is one run. */
export function runsOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  if (words.length === 0) return runs;
  for (let at = 0; at < Math.max(1, words.length - RUN + 1); at++) {
    const run = words.slice(at, at + RUN).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

export function scoreText(found: string, known: string): TextScore {
  const foundRuns = runsOf(found);
  const knownRuns = runsOf(known);
  let shared = 0;
  for (const [run, count] of foundRuns) shared += Math.min(count, knownRuns.get(run) ?? 0);
  const precision = share(shared, total(foundRuns), knownRuns.size === 0);
  const recall = share(shared, total(knownRuns), foundRuns.size === 0);
  return { precision, recall, f1: harmonic(precision, recall) };
}

export function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function total(runs: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of runs.values()) sum += count;
  return sum;
}

function share(part: number, whole: number, otherIsEmpty: boolean): number {
  if (whole === 0) return otherIsEmpty ? 1 : 0;
  return part / whole;
}
