import { isPersonName } from '../text/bylines.ts';

/** What buttons, labels and offices say that are capitalised as names are. */
const LABEL =
  /\b(?:written|words|author|by|full|bio|biography|reply|log|login|sign|link|copied|video|library|profile|follow|following|posts?|share|shared|about|editor|editors|editorial|writer|reporter|senior|staff|chief|reviewed|reviewer|updated|published|posted|team|strategy|contact|subscribe|newsletter|home|blog|read|more|minutes?|comments?|view|all|articles?|stories|show|hide|see|table|contents|category|categories|credit|image|photos?|photography)\b/i;

/** Whether a text beside a headline is the name of a person who may have written the article. */
export function isWriterName(text: string): boolean {
  return isPersonName(text) && !LABEL.test(text);
}

/** Whether a text is but a label or a button. */
export function isLabel(text: string): boolean {
  return LABEL.test(text) && text.split(' ').length <= 3;
}
