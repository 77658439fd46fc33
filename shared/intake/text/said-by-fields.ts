import type { Draft } from '../intake.ts';
import { readCreditLine } from './bylines.ts';
import type { StatedDate } from './dates.ts';
import { type LabelField, type LabelLine, readLabelLine, readTags } from './label-lines.ts';
import { foldLine } from './letters.ts';
import { readEmbargo } from './read-embargo.ts';

/** Tells whether a line says nothing but what the fields of its article say. */
export function saidByFields(fields: Omit<Draft, 'body'>, dayFirst: boolean): (line: string) => boolean {
  const { headline = '', section = '', byline, standfirst, dateline, source, copyright, tags = [] } = fields;
  const texts = [headline, byline, standfirst, section, dateline, source, copyright, ...tags].map((each) =>
    foldLine(each ?? ''),
  );
  const all = texts.map((each) => ` ${each} `).join('\n');
  const title = foldLine(headline);
  const known = new Set(tags.map(foldLine));
  const instants = [fields.published, fields.modified, fields.embargo];
  const says = (value: string | undefined) => value === undefined || all.includes(foldLine(value));
  const dates = (date: StatedDate | undefined) => date === undefined || instants.includes(date.instant);
  const areKnown = (value: string) => {
    const named = known.size > 0 && value.length <= LONGEST_TAGS ? readTags(value) : [];
    return named.length > 0 && named.every((tag) => known.has(foldLine(tag)));
  };
  const isStated = ({ field, value }: LabelLine) => {
    if (field === 'tags') return areKnown(value);
    return field in fields && (AS_OTHER_WORDS.has(field) || says(value));
  };
  return (text) => {
    if (text === headline) return true;
    const folded = foldLine(text);
    if (folded === '' || all.includes(` ${folded} `)) return true;
    // The title of the window has the name of the site behind it.
    if (title.length >= SHORTEST_TITLE && folded.startsWith(title) && folded.length <= title.length * 2) return true;
    const label = readLabelLine(text);
    if (label && isStated(label)) return true;
    const credit = readCreditLine(text, dayFirst);
    if (credit && Object.keys(credit).length > 0)
      return says(credit.byline) && says(credit.dateline) && dates(credit.published) && dates(credit.modified);
    if (section !== '' && isTrailTo(text, section)) return true;
    return areKnown(text) || (fields.embargo !== undefined && readEmbargo({ text, line: 1 }, dayFirst) !== undefined);
  };
}

/** Fields whose values are not the words that state them. */
const AS_OTHER_WORDS: ReadonlySet<LabelField> = new Set([
  'published',
  'modified',
  'embargo',
  'slug',
  'urgency',
  'language',
]);
const SHORTEST_TITLE = 12;
const LONGEST_TAGS = 500;
const LONGEST_TRAIL = 200;
const STEP = /[|/›»>•·]/;

/** Whether the section is a step of a trail such as `Home › World › Europe`. */
function isTrailTo(text: string, section: string): boolean {
  if (text.length > LONGEST_TRAIL || !STEP.test(text)) return false;
  return text.split(STEP).some((step) => foldLine(step) === foldLine(section));
}
