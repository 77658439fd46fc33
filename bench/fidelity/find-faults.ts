import { runsOf } from './text-score.ts';

const LONGEST = 150;
const SHORTEST_WORDS = 4;

/** The lines of what was found that are not in the known text (`+`), and the other way about (`-`). */
export function findFaults(found: string, known: string, most: number): readonly string[] {
  return [...strangers(found, known, '+', most), ...strangers(known, found, '-', most)];
}

function strangers(text: string, other: string, mark: string, most: number): readonly string[] {
  const runs = runsOf(other);
  const lines = text.split('\n').map((line) => line.trim());
  const strange = lines.filter((line) => {
    if (line.split(/\s+/).length < SHORTEST_WORDS) return line !== '' && !other.includes(line);
    const own = [...runsOf(line).keys()];
    return own.filter((run) => runs.has(run)).length * 2 < own.length;
  });
  return strange.slice(0, most).map((line) => `  ${mark} ${line.slice(0, LONGEST)}`);
}
