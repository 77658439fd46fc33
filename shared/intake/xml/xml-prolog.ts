/** How long a document type may be, internal subset and all; those that wires send have a hundred characters. */
const MAX_DOCTYPE = 20_000;

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
  const start = endOfMisc(text);
  if (!/^<!doctype/i.test(text.slice(start, start + 9))) return undefined;
  const doctype = text.slice(start, start + MAX_DOCTYPE);
  const opening = /^<!doctype(?:[^[>"']|"[^"]*"|'[^']*')*[[>]/i.exec(doctype);
  if (!opening) return { at: start, found: 'a document type without an end' };
  if (opening[0].endsWith('>')) return undefined;
  const rest = doctype.slice(opening[0].length);
  const end = /\]\s*>/.exec(rest)?.index ?? -1;
  const subset = end < 0 ? rest : rest.slice(0, end);
  const entity = /<!ENTITY\s|%[\w.:-]+;/i.exec(subset);
  if (entity) return { at: start + opening[0].length + entity.index, found: subset.slice(entity.index).slice(0, 60) };
  return end < 0 ? { at: start, found: `a document type of more than ${MAX_DOCTYPE} characters` } : undefined;
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

/** The offsets of the first `most` ampersands that begin no reference, outside comments and CDATA sections. */
export function findBareAmpersands(text: string, most: number): readonly number[] {
  const bare: number[] = [];
  const marks = /&(?!(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z_:][\w.:-]{0,60});)|<!--|<!\[CDATA\[|<\?/gi;
  for (let mark = marks.exec(text); mark && bare.length < most; mark = marks.exec(text)) {
    if (mark[0] === '&') {
      bare.push(mark.index);
      continue;
    }
    const close = mark[0] === '<!--' ? '-->' : mark[0] === '<?' ? '?>' : ']]>';
    const end = text.indexOf(close, marks.lastIndex);
    if (end < 0) break;
    marks.lastIndex = end + close.length;
  }
  return bare;
}
