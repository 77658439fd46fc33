/** An upload in Markdown of the section International: a headline, fields of the test's own and two paragraphs. */
export function story(
  headline: string,
  front: Readonly<Record<string, string>> = {},
  body = 'The ferry came back on Sunday.',
): string {
  const lines = Object.entries({ headline, section: 'International', ...front }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n\nMore of it follows in a second paragraph.\n`;
}
