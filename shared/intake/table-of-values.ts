/** Lines that are looked at, and of those how many must have as many values as the first. */
const SAMPLE = { least: 3, most: 40, share: 0.9 };
const FEWEST_VALUES = 4;
const LONGEST_LINE = 4096;

/**
 * Whether a text is nothing but rows of values for a spreadsheet (RFC 4180), whatever it is called: as many values on each line, parted by
 * commas or semicolons without a blank behind them.
 */
export function isTableOfValues(text: string): boolean {
  const end = text.indexOf('\n');
  const first = text.slice(0, end < 0 ? 0 : end);
  const separator = first.includes(',') ? ',' : ';';
  const count = countValues(first, separator);
  if (count === undefined || count < FEWEST_VALUES) return false;
  const lines = text
    .slice(0, SAMPLE.most * LONGEST_LINE)
    .split('\n', SAMPLE.most)
    .filter((line) => line.trim() !== '');
  const alike = lines.filter((line) => countValues(line, separator) === count).length;
  return lines.length >= SAMPLE.least && alike >= lines.length * SAMPLE.share;
}

/** How many values a line has; `undefined` where it reads like a sentence. */
function countValues(line: string, separator: string): number | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  let count = 1;
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character !== separator || isQuoted) continue;
    else if (line[at + 1] === ' ') return undefined;
    else count++;
  }
  return isQuoted ? undefined : count;
}
