import { quote } from '../../model/problem.ts';

/** `![[picture.jpg]]`: a file that did not come along. */
const EMBEDDED = /!\[\[([^[\]\n]{1,300})\]\]/g;
/** `[[Page]]`, `[[Page#Part|words]]`. */
const LINKED = /\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\]/g;
/** `> [!note] Title`, as GitHub and Obsidian have it. */
const CALLOUT = /^([ \t]*>[ \t>]*)\[!([\p{L}-]{2,20})\][+-]?(.*)$/u;
const TASK = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\](?=[ \t])/;
/** What Obsidian keeps from readers. */
const REMARK = '%%';
const REMARKED = /%%[^%\n]{1,1000}%%/g;
/** `==words==`: marked as with a pen. */
const HIGHLIGHTED = /==(?![\s=])([^=\n]{1,500})(?<!\s)==(?!=)/g;
/** The name of a paragraph to which other notes link. */
const PARAGRAPH_NAME = /[ \t]\^[A-Za-z0-9-]{1,40}$/;
const MARKS = ['[[', '[!', '==', REMARK, ' ^'];
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;

/**
 * `text` with the marks of programs for notes (Obsidian, GitHub, Logseq) as the Markdown that they stand for: links between notes as their words, boxes as
 * quotations with a title, tasks as boxes to tick, words marked as with a pen as words, remarks not at all. Files that did not come along are told. Lines keep their numbers; code stays as it is.
 */
export function readNoteMarks(text: string, onLeftOut: (found: string, line: number) => void): string {
  if (!MARKS.some((mark) => text.includes(mark)) && !/\[[ xX]\]/.test(text)) return text;
  let isCode = false;
  let isRemark = false;
  return text
    .split('\n')
    .map((line, index) => {
      if (FENCE.test(line)) isCode = !isCode;
      if (isCode) return line;
      if (line.trim() === REMARK) {
        isRemark = !isRemark;
        return '';
      }
      if (isRemark) return '';
      const plain = line.includes('[') ? line.replace(TASK, tick).replace(CALLOUT, callout) : line;
      if (plain.includes('`') || !/\[\[|==|%%| \^/.test(plain)) return plain;
      return plain
        .replace(PARAGRAPH_NAME, '')
        .replace(REMARKED, '')
        .replace(HIGHLIGHTED, '$1')
        .replace(EMBEDDED, (written: string) => {
          onLeftOut(quote(written), index + 1);
          return '';
        })
        .replace(LINKED, (_written: string, page: string, words?: string) => words ?? page.replace(/#/g, ' '));
    })
    .join('\n');
}

function tick(_written: string, marker: string, state: string): string {
  return `${marker}${state === ' ' ? '☐' : '☑'}`;
}

/** A box without a title is told by its kind, as the programs that draw it do. */
function callout(_written: string, marks: string, kind: string, title: string): string {
  const words = title.trim() === '' ? kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase() : title.trim();
  return `${marks}**${words}**  `;
}
