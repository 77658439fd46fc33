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
/** A file alone on its line, as iA Writer puts it into the text: `/light.jpg "The light"`. */
const ENCLOSED = /^\/[^\s/"'(][^"'\n]{0,200}\.[a-z0-9]{2,5}(?:[ \t]{1,9}["'(][^\n]{0,300}["')])?[ \t]*$/i;
/** Lines that a remark may take. */
const MOST_REMARKED = 50;
const REMARKED = /%%[^%\n]{1,1000}%%/g;
/** `==words==`: marked as with a pen. */
const HIGHLIGHTED = /==(?![\s=])([^=\n]{1,500})(?<!\s)==(?!=)/g;
/** The name of a paragraph to which other notes link. */
const PARAGRAPH_NAME = /[ \t]\^[A-Za-z0-9-]{1,40}$/;
const MARKS = ['[[', '[!', '==', REMARK, ' ^', '\n/'];
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;

/**
 * `text` with the marks of programs for notes (Obsidian, GitHub, Logseq) as the Markdown that they stand for: links between notes as their words, boxes as
 * quotations with a title, tasks as boxes to tick, words marked as with a pen as words, remarks not at all. Files that did not come along are told. Lines keep their numbers; code stays as it is.
 */
export function readNoteMarks(text: string, onLeftOut: (found: string, line: number) => void): string {
  if (!MARKS.some((mark) => text.includes(mark)) && !/\[[ xX]\]/.test(text)) return text;
  let isCode = false;
  let isRemark = false;
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      if (FENCE.test(line)) isCode = !isCode;
      if (isCode) return line;
      if (line.trim() === REMARK) {
        isRemark = !isRemark;
        return '';
      }
      if (isRemark) return '';
      if (isLineOfRemark(lines, index)) return '';
      if (ENCLOSED.test(line)) {
        onLeftOut(quote(line.trim()), index + 1);
        return '';
      }
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

/** Whether a line is a remark that its end ends, as Ulysses has it: nothing closes it. */
function isLineOfRemark(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!line.startsWith(REMARK) || line.includes(REMARK, REMARK.length)) return false;
  return !lines.slice(index + 1, index + MOST_REMARKED).some((below) => below.includes(REMARK));
}

function tick(_written: string, marker: string, state: string): string {
  return `${marker}${state === ' ' ? '☐' : '☑'}`;
}

/** A box without a title is told by its kind, as the programs that draw it do. */
function callout(_written: string, marks: string, kind: string, title: string): string {
  const words = title.trim() === '' ? kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase() : title.trim();
  return `${marks}**${words}**  `;
}
