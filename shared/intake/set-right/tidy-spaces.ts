/** What stands in for a character that goes: positions stay until all is known. */
const GONE = '\0';

/** Spaces of fixed or no-break kind that pasted text has where an ordinary space was meant. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u2008\u200a\u202f\u205f]/g;
/** Those of them that hold no figure to what follows it. */
const HOLDS_NOTHING = /[\u00a0\u202f](?<![\d§].)|[\u1680\u2000-\u2008\u200a\u205f]/g;
const RUN = / {2,}/g;
/** Spaces before high punctuation, but not before an emoticon, and not between the figures of a score. */
const BEFORE_HIGH = /(?<=[^\s:;]) +([:;?!]+)(?=[\s”’"»\]]|(?<![:;])\)|$)(?! ?\d)/g;
/** Spaces before a stop or comma that ends a word, but not before an ellipsis or a name such as .NET. */
const BEFORE_STOP = /(?<=[\p{L}\p{N}\p{M}"”’»)\]%]) +([.,])(?=[ ”’»)\]]|$)(?! ?[.,])/gu;
const STOP_AFTER_SPACE = / [.,]/;
/** What every line has in it that is not tidy but at its ends. */
const UNTIDY = / [ .,:;?!]|[\u00a0\u1680\u2000-\u2008\u200a\u202f\u205f]/;
/** What a figure is held to by a no-break space: more figures, a sign or a unit. */
const OF_FIGURE =
  /^(?:\d|[%‰€$£¥°]|(?:[kcm]?m|[km]?g|km\/h|[kMG]Wh?|t|l|ha|Mio|Mrd|Md|mln|mld|millions?|milliards?|euros?)(?!\p{L}))/u;
const LONGEST_UNIT = 10;
/** French sets one before high punctuation and inside its quotation marks. */
const FRENCH_HIGH = /^[:;?!»%€]/;

/** Languages that set a space before `: ; ? !`: French, and those that are spelt after it. Canada's French does so before a colon. */
const SPACE_BEFORE_HIGH: ReadonlySet<string> = new Set(['fr', 'br', 'co', 'gcf', 'gcr', 'mg', 'oc', 'wa']);

/**
 * One line with its spaces set right: ordinary and single, but for no-break ones in figures, and none before `: ; ? !` where the language
 * (BCP 47) has none. Where the language is not known (`und`) those stay.
 */
export function tidySpaces(line: string, language: string): string {
  return withoutGone(markSpaces(line, language)).trim();
}

/** As `tidySpaces`, but with `\0` in the place of every space that goes. Those at its ends stay. */
export function markSpaces(line: string, language: string): string {
  // The exact patterns look behind at every character; few lines have anything for them.
  if (!UNTIDY.test(line)) return line;
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  const isFrench = SPACE_BEFORE_HIGH.has(primary);
  const spaced = ordinarySpaces(line, isFrench);
  const high = isFrench || primary === 'und' ? spaced : spaced.replace(BEFORE_HIGH, goneBefore);
  const stops = STOP_AFTER_SPACE.test(high) ? high.replace(BEFORE_STOP, goneBefore) : high;
  return stops.replace(RUN, (run) => ` ${GONE.repeat(run.length - 1)}`);
}

/** `marked` without what `markSpaces` and its like say is to go. */
export function withoutGone(marked: string): string {
  return marked.includes(GONE) ? marked.replaceAll(GONE, '') : marked;
}

function goneBefore(whole: string, mark: string): string {
  return GONE.repeat(whole.length - mark.length) + mark;
}

function ordinarySpaces(line: string, isFrench: boolean): string {
  // Those that nothing can hold need no second look, of which a text may have a million.
  const plain = isFrench ? line : line.replace(HOLDS_NOTHING, ' ');
  return plain.replace(ODD_SPACE, (space, at: number) => (holds(space, line, at, isFrench) ? space : ' '));
}

/** Whether the space at `at` is a no-break one that holds together what belongs together. */
function holds(space: string, line: string, at: number, isFrench: boolean): boolean {
  if (space !== '\u00a0' && space !== '\u202f') return false;
  const before = line.charAt(at - 1);
  const after = line.slice(at + 1, at + 1 + LONGEST_UNIT);
  if (isFrench && (before === '«' || FRENCH_HIGH.test(after))) return true;
  return /\d/.test(before) ? OF_FIGURE.test(after) : before === '§' && /^\d/.test(after);
}
