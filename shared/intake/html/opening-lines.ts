import { plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { parseTime } from '../parse-time.ts';
import type { Block } from './content.ts';
import type { Findings } from './findings.ts';
import { noteByline } from './metadata-rules.ts';

/** So far down may the lines stand that say who wrote an article, and when. */
const REACH = 4;
const MAX_LINE = 160;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PARTICLE = `(?:and|&|de|del|della|di|da|du|la|le|van|von|der|den|ter|bin|al|el|y|e|i|et|und|of)`;
/** `By` and names; behind a comma or a bar anything may follow. */
const BYLINE = new RegExp(
  String.raw`^[Bb](?:y|Y):?\s+${NAME}(?:,?\s+(?:${NAME}|${PARTICLE})){0,12}(?:\s*[,|·•–—].{0,100})?$`,
  'u',
);

/** Takes a byline and a date off the top of an article, where they stand in lines of their own. */
export function takeOpeningLines(blocks: readonly Block[], findings: Findings): readonly Block[] {
  return blocks.filter((block, index) => {
    if (index >= REACH || block.type === 'embed' || !/^(?:p|h[2-6])$/.test(block.tagName)) return true;
    const line = cleanLine(plainText(block));
    if (line.length > MAX_LINE || blocks.length === 1) return true;
    return !(isByline(line, findings) || isDate(line, findings));
  });
}

function isByline(line: string, findings: Findings): boolean {
  const known = findings.byline;
  const isKnown =
    known !== undefined &&
    (line === known ||
      (/^by/i.test(line) && new RegExp(`^by:?\\s+${escapePattern(known)}(?:$|\\s*[,|·•–—])`, 'i').test(line)));
  // A sentence may begin with “By” as well; it ends like one.
  const reads = BYLINE.test(line) && !/[^.\p{Lu}][.!?]$/u.test(line);
  if (!isKnown && !reads) return false;
  noteByline(line, findings);
  return true;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const DATED =
  /^((?:(?:first\s{1,9})?(?:published|posted|updated|last\s{1,9}updated|modified|date)(?:\s{1,9}on)?\s{0,9}:?\s{1,9})?)(.{1,60})$/i;

function isDate(line: string, findings: Findings): boolean {
  const [, , written = ''] = DATED.exec(line) ?? [];
  if (findings.timeTexts.has(written)) return true;
  const time = parseTime(written);
  if (time === undefined) return false;
  if (/^(?:last\s+)?(?:updated|modified)/i.test(line)) findings.modified ??= time;
  else findings.published ??= time;
  return true;
}
