/** The names of the twelve months, each one word. */
export function months(list: string): readonly string[] {
  return list.split(' ');
}
