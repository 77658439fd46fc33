import type { Findings } from '../html/findings.ts';
import { readCreditLine } from '../text/bylines.ts';
import { areNames } from '../text/names.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { textsOf } from './page-document.ts';
import { bareAuthor } from './tidy-authors.ts';
import { isWriterName, mayBeCjkName } from './writer-name.ts';

const LONGEST = 160;
/** How sites say below an article who wrote it. */
const SIGNED =
  /^(?:this (?:post|article|story|piece|guide|blog|blog post) (?:was|is) )?(?:written|authored|geschrieben|verfasst|écrit|rédigé|escrito|redactado|scritto|geschreven|skriven|skrevet|napisane) (?:by|von|par|por|da|door|av|af|przez):? (\p{Lu}.{3,80})$/iu;
/** And what stands before names, in an element of its own or with a colon. */
const AUTHORS =
  /^(?:authors?|contributors?|autorin\/autor|autor(?:in|en|innen|es|as|a|i|e)?|autrice|auteure?s?|redactora?|författare|forfatter|skribent|автор|作者|執筆者|글쓴이)$/iu;
/** The same with a preposition, which names follow in an element of their own. */
const WRITTEN_BY =
  /^(?:(?:written|words|story|text|geschrieben|verfasst|écrit|rédigé|escrito|scritto|geschreven|skriven|skrevet|napisane) (?:by|von|par|por|da|door|av|af|przez)|author\(s\))$/iu;
const WITH_COLON = /^([^\s:：]{2,14})\s?[:：]\s?(\S.{3,100})$/u;
/** How a line begins that says when an article was published. */
const PUBLISHED =
  /^(?:\(re\)|(?:first|originally) )?(?:posted|published|publication date|post time|date published|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|opublikowano|опубликовано)\b/i;
const LONGEST_DATED = 80;
const JOINED = / (?:and|und|et|y|e|en|&) /;

/**
 * Notes the writer and the day of publication which lines anywhere on a page name as such, where nothing by its headline does; the
 * answer is the element that names the writer.
 */
export function noteLabelled(
  elements: readonly Element[],
  findings: Findings,
  isDayFirst: boolean,
): Element | undefined {
  let writer: Element | undefined;
  for (const element of elements) {
    if (findings.byline !== undefined && findings.published !== undefined) return writer;
    const isUnsigned = findings.byline === undefined;
    noteLinesOf(element, findings, isDayFirst);
    // Cells of a row hold elements of their own.
    if (element.nodeName === 'TR' || !element.firstElementChild?.firstElementChild)
      noteLine(element, textsOf(element, LONGEST), findings, isDayFirst);
    if (isUnsigned && findings.byline !== undefined) writer = element;
  }
  return writer;
}

/** Notes what one line names; false where the element is of something else. */
function noteLine(element: Element, texts: readonly string[], findings: Findings, isDayFirst: boolean): boolean {
  const line = texts.join(' ');
  const isLong = line.length > LONGEST;
  if (line.length < 5 || (isLong && !isLabelOfWriter(texts[0] ?? ''))) return true;
  const writer = findings.byline === undefined ? writerIn(texts, line) : undefined;
  const day =
    findings.published === undefined && line.length <= LONGEST_DATED && PUBLISHED.test(line)
      ? readCreditLine(line.replace(/^\(re\)/i, ''), isDayFirst)?.published
      : undefined;
  if (writer === undefined && day === undefined) return true;
  if (isElsewhere(element, true)) return false;
  if (writer !== undefined) findings.byline = writer;
  if (day !== undefined) findings.published = day.instant;
  return true;
}

/** The same of lines that stand bare between line breaks. */
function noteLinesOf(element: Element, findings: Findings, isDayFirst: boolean): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    const isLine = node.nodeType === 3 && (isBreak(node.previousSibling) || isBreak(node.nextSibling));
    const line = isLine
      ? (node.nodeValue ?? '')
          .slice(0, LONGEST * 2)
          .replace(/\s+/g, ' ')
          .trim()
      : '';
    if (line !== '' && !noteLine(element, [line], findings, isDayFirst)) return;
  }
}

function isBreak(node: Node | null): boolean {
  return node?.nodeName === 'BR';
}

const LONGEST_LABEL = 30;

function isLabelOfWriter(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const label = text.replace(/\s?[:：]$/, '');
  return WRITTEN_BY.test(label) || AUTHORS.test(label);
}

/** The names that follow a label, each in an element of its own. */
function namesBehind(texts: readonly string[]): string {
  const end = texts.findIndex((text, at) => at > 1 && !isWriterName(text));
  return texts.slice(1, end < 0 ? undefined : end).join(', ');
}

function writerIn(texts: readonly string[], line: string): string | undefined {
  const [label = '', next = ''] = texts;
  if (texts.length > 2 && isLabelOfWriter(label) && isWriterName(next)) return namesBehind(texts);
  const [, before = '', behind] = WITH_COLON.exec(line) ?? [];
  const named = AUTHORS.test(label.replace(/\s?[:：]$/, ''))
    ? next
    : AUTHORS.test(before)
      ? behind
      : SIGNED.exec(line)?.[1];
  const [name = ''] = (named ?? '').split(/[,|•·]|\s[–—-]\s/, 1);
  const writer = bareAuthor(name.trim(), []);
  const isNamed = isWriterName(writer) || mayBeCjkName(writer) || (JOINED.test(writer) && areNames(writer));
  return isNamed ? writer : undefined;
}
