/** How many elements a document may have, and how many comments, instructions and CDATA sections besides. */
export interface MostMarks {
  readonly nodes: number;
  readonly sections: number;
}

/** Where the first element or section stands that is one more than `most`, and which it is; `undefined` where there are no more. It costs next to nothing beside reading them. */
export function findExcess(
  text: string,
  most: MostMarks,
): { readonly at: number; readonly of: keyof MostMarks } | undefined {
  let { nodes, sections } = most;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const ending = endingOf(text, at);
    if (ending !== undefined) {
      if (sections-- === 0) return { at, of: 'sections' };
      const end = text.indexOf(ending, at);
      if (end < 0) return undefined;
      at = end;
    } else if (isStart(text.charCodeAt(at + 1)) && nodes-- === 0) return { at, of: 'nodes' };
    else at++;
  }
  return undefined;
}

/** What ends the text that begins here and has no elements in it, whatever it looks like. */
function endingOf(text: string, at: number): string | undefined {
  if (text.startsWith('<![CDATA[', at)) return ']]>';
  if (text.startsWith('<!--', at)) return '-->';
  if (text.startsWith('<?', at)) return '?>';
  return undefined;
}

/** Neither an end tag nor an instruction or a declaration. */
function isStart(code: number): boolean {
  return code !== 0x2f && code !== 0x3f && code !== 0x21;
}
