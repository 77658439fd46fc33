import { type Element, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { parseTime } from '../parse-time.ts';
import { readDate } from '../text/dates.ts';
import { type LabelLine, readLabelLine, readTags } from '../text/label-lines.ts';
import { isPersonName } from '../text/names.ts';
import type { Findings } from './findings.ts';
import { noteByline } from './metadata-rules.ts';

/** Rows that are looked at. */
const MOST_ROWS = 12;
const LONGEST_LINE = 300;
const SENTENCE_END = /[.!?…:;,]["'”’»)]*$/;

/** Notes what the rows of a table state that name a field each: `Author`, and beside it who wrote the article. */
export function noteRows(table: Element, findings: Findings): void {
  for (const row of rowsOf(table).slice(0, MOST_ROWS)) {
    const [name = '', ...values] = row.children.map((cell) => cleanLine(plainText(cell)));
    const label = values.length === 1 ? readLabelLine(`${name}: ${values[0]?.replace(/^@/, '')}`) : undefined;
    if (label) noteLabel(label, findings);
  }
}

function rowsOf({ children }: Element): readonly Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });
}

/** Notes what a line states that names its field. */
export function noteLabel({ field, value }: LabelLine, findings: Findings): void {
  switch (field) {
    case 'headline':
      findings.shownHeadline ??= value;
      break;
    case 'byline':
      noteByline(value, findings);
      break;
    case 'section':
      findings.section ??= value;
      break;
    case 'dateline':
      findings.dateline ??= value;
      break;
    case 'standfirst':
      findings.standfirst ??= value;
      break;
    case 'published':
    case 'modified':
      findings[field] ??= readDate(value, false)?.instant ?? parseTime(value);
      break;
    case 'tags':
      findings.tags ??= readTags(value);
  }
}

/** Whether a line above the text of a piece names its own field, which is noted: `Section: World`. */
export function noteLabelLine(line: string, findings: Findings): boolean {
  const label = findings.isPage || line.length > LONGEST_LINE ? undefined : readLabelLine(line);
  if (!label || !isStatedBy(label)) return false;
  noteLabel(label, findings);
  return true;
}

function isStatedBy({ field, value }: LabelLine): boolean {
  switch (field) {
    case 'section':
      return value.length <= LONGEST_SECTION && !SENTENCE_END.test(value);
    case 'tags':
      return readTags(value).length > 0;
    case 'byline':
      return isPersonName(value);
    case 'standfirst':
      return value.length >= SHORTEST_STANDFIRST;
    case 'published':
    case 'modified':
      return (readDate(value, false)?.instant ?? parseTime(value)) !== undefined;
    default:
      return false;
  }
}

const LONGEST_SECTION = 40;
const SHORTEST_STANDFIRST = 12;
