import { INNER_LIMITS } from '../../model/inner-limits.ts';

/** How long a document type may be, internal subset and all; those that wires send have a hundred characters. */
const MAX_DOCTYPE = INNER_LIMITS.xml.documentType;

export interface BadDoctype {
  /** Where it is bad, as an offset. */
  readonly at: number;
  readonly found: string;
}

/**
 * What stands in the document type of `text` that no reader may follow: declarations of entities, or more than its length allows.
 * An address in it is no harm, since nothing is ever fetched.
 */
export function findBadDoctype(text: string): BadDoctype | undefined {
  const doctype = doctypeOf(text);
  if (!doctype) return undefined;
  const { start, subset, subsetStart, end } = doctype;
  if (subset === undefined)
    return end === undefined ? { at: start, found: 'a document type without an end' } : undefined;
  const own = withoutExternal(subset);
  const entity = /<!ENTITY\s|%[\w.:-]+;/i.exec(own);
  if (entity) return { at: subsetStart + entity.index, found: own.slice(entity.index).slice(0, 60) };
  return end === undefined ? { at: start, found: `a document type of more than ${MAX_DOCTYPE} characters` } : undefined;
}

/** `<!ENTITY % nitf SYSTEM "nitf-3-0.dtd">`: where the rules of a vocabulary lie that stands inside another one, as in NewsML 1 (its specification, 5.10). */
const EXTERNAL =
  /<!ENTITY\s{1,9}%\s{1,9}([\w.:-]{1,60})\s{1,9}(?:SYSTEM|PUBLIC\s{1,9}(?:"[^"<>]{0,200}"|'[^'<>]{0,200}'))\s{1,9}(?:"[^"<>]{0,200}"|'[^'<>]{0,200}')\s{0,9}>/g;

/** `subset` with blanks for the rules that lie elsewhere and the places that call for them: they are never fetched, so they declare nothing. */
function withoutExternal(subset: string): string {
  const names = new Set<string>();
  const blank = (text: string) => ' '.repeat(text.length);
  const bare = subset.replace(EXTERNAL, (declaration: string, name: string) => {
    names.add(name);
    return blank(declaration);
  });
  if (names.size === 0) return subset;
  return bare.replace(/%([\w.:-]{1,60});/g, (call: string, name: string) => (names.has(name) ? blank(call) : call));
}

interface Doctype {
  readonly start: number;
  /** What stands between its brackets, if it has any. */
  readonly subset?: string;
  readonly subsetStart: number;
  /** Absent where it does not end, or too late. */
  readonly end?: number;
}

function doctypeOf(text: string): Doctype | undefined {
  const start = endOfMisc(text);
  if (!/^<!doctype/i.test(text.slice(start, start + 9))) return undefined;
  const doctype = text.slice(start, start + MAX_DOCTYPE);
  const opening = /^<!doctype(?:[^[>"']|"[^"]*"|'[^']*')*[[>]/i.exec(doctype)?.[0];
  if (opening === undefined) return { start, subsetStart: start };
  const subsetStart = start + opening.length;
  if (opening.endsWith('>')) return { start, subsetStart, end: subsetStart };
  const rest = doctype.slice(opening.length);
  const close = /\]\s*>/.exec(rest);
  if (!close) return { start, subset: rest, subsetStart };
  return {
    start,
    subset: rest.slice(0, close.index),
    subsetStart,
    end: subsetStart + close.index + close[0].length,
  };
}

/** Where the comments, instructions and white space end that a document may begin with. */
function endOfMisc(text: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    const close = end === undefined ? -1 : text.indexOf(end, at + 2);
    if (end === undefined || close < 0) return at;
    at = close + end.length;
  }
}

const BARE = /&(?!(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z_:][\w.:-]{0,60});)/iy;
const MARKS = /&(?!(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z_:][\w.:-]{0,60});)|<!--|<!\[CDATA\[|<\?/gi;

/** The offsets of the first `most` ampersands behind the document type that begin no reference, outside comments and CDATA sections. */
export function findBareAmpersands(text: string, most: number): readonly number[] {
  const bare: number[] = [];
  if (!mayHaveBare(text)) return bare;
  MARKS.lastIndex = doctypeOf(text)?.end ?? 0;
  for (let mark = MARKS.exec(text); mark && bare.length < most; mark = MARKS.exec(text)) {
    if (mark[0] === '&') {
      bare.push(mark.index);
      continue;
    }
    const close = mark[0] === '<!--' ? '-->' : mark[0] === '<?' ? '?>' : ']]>';
    const end = text.indexOf(close, MARKS.lastIndex);
    if (end < 0) break;
    MARKS.lastIndex = end + close.length;
  }
  return bare;
}

/** Whether there is any at all, in whatever: of most documents one quick look tells that there is none. */
function mayHaveBare(text: string): boolean {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    BARE.lastIndex = at;
    if (BARE.test(text)) return true;
  }
  return false;
}
