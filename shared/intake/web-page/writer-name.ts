import { isPersonName } from '../text/names.ts';

/** What buttons, labels and offices say that are capitalised as names are. */
const LABEL =
  /\b(?:written|words|author|by|full|bio|biography|reply|log|login|sign|link|copied|video|library|profile|follow|following|posts?|share|shared|about|editor|editors|editorial|writer|reporter|senior|staff|chief|reviewed|reviewer|updated|published|posted|team|strategy|contact|subscribe|newsletter|home|blog|read|more|minutes?|comments?|view|all|articles?|stories|show|hide|see|table|contents|category|categories|credit|image|photos?|photography|reading|estimated|print|listen|advertisement)\b/i;

const TITLE = /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Dipl|Ing|Mag)\.\s){1,3}/;
const CJK_NAME =
  /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$|^\p{Script=Hangul}{2,4}(?: 기자)?$/u;
const LONGEST_CJK = 12;

/** Whether a text beside a headline is the name of a person who may have written the article. */
export function isWriterName(text: string): boolean {
  return isPersonName(text.replace(TITLE, '')) && !LABEL.test(text);
}

/** Whether a text has the shape of a name in Chinese, Japanese or Korean; labels have it, too. */
export function mayBeCjkName(text: string): boolean {
  return text.length <= LONGEST_CJK && CJK_NAME.test(text);
}

/** Whether a text is but a label or a button. */
export function isLabel(text: string): boolean {
  return LABEL.test(text) && text.split(' ').length <= 3;
}
