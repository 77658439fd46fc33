/** `!!! note "A title"`, `??? tip`, `???+ question "A title"`: a box, as MkDocs opens it; what is set in below belongs to it. */
const OPENS =
  /^(?:!!!|\?\?\?\+?)[ \t]{1,3}(\p{L}[\p{L}\p{N}-]{1,30})(?:[ \t]\p{L}{1,20}){0,3}(?:[ \t]{1,3}"([^"\n]{0,200})")?[ \t]{0,9}$/u;
const SET_IN = /^(?: {4}|\t)/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;

/** `text` with the boxes of MkDocs as quotations that have their title in bold. Lines keep their numbers; what is code stays as it is. */
export function readAdmonitions(text: string): string {
  if (!/^(?:!!!|\?\?\?)/m.test(text)) return text;
  const lines = text.split('\n');
  let isCode = false;
  let isBox = false;
  return lines
    .map((line, index) => {
      if (!isBox && FENCE.test(line)) isCode = !isCode;
      if (isCode) return line;
      const [opening, kind = '', title = kind.charAt(0).toUpperCase() + kind.slice(1)] = OPENS.exec(line) ?? [];
      if (opening !== undefined && isSetIn(lines, index + 1)) {
        isBox = true;
        return title === '' ? '>' : `> **${title}**  `;
      }
      isBox &&= SET_IN.test(line) || (line.trim() === '' && isSetIn(lines, index + 1));
      return isBox ? `> ${line.replace(SET_IN, '')}`.trimEnd() : line;
    })
    .join('\n');
}

/** Whether the next line with anything on it is set in. */
function isSetIn(lines: readonly string[], from: number): boolean {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') return SET_IN.test(line);
  }
  return false;
}
