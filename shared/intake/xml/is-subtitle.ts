/** Whether a line below a headline is a sentence for readers, and not the fields of news that a text is sorted by: `(Avance) INDIA SUCESOS`. */
export function isSubtitle(line: string): boolean {
  const bare = line.replace(/^\([^()]{1,40}\)\s?/, '');
  return /\p{Ll}/u.test(bare) && bare.split(' ').length > 2;
}
