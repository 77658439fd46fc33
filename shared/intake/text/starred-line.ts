const STARRED = /^\*(?=[\p{L}\p{N}"“'‘(¿¡])[^*]{1,238}[\p{L}\p{N}.!?"”'’)]\*$/u;
const LONGEST = 240;

/** A line without the stars that mail programs and chats set around what is bold: `*A ferry made of straw*`. */
export function withoutStars(line: string): string {
  return line.length <= LONGEST && line.startsWith('*') && STARRED.test(line) ? line.slice(1, -1) : line;
}
