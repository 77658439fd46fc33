/** A name, and what follows it in a line about its bearer. */
const SAYS_WHO =
  /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}),? (?:is|was|has|covers?|covered|writes?|reports?|joined|lives|works|worked|edits|leads|hosts|ist|war|arbeitet|schreibt|berichtet|leitet|est|écrit|couvre|travaille|es|escribe|cubre|è|scrive|lavora|é|escreve|cobre|werkt|schrijft|är|skriver|er|jest|pisze|pracuje|пишет|работает)(?!\p{L})/u;

/** The name that a line opens with which says what its bearer is or does: `Jane Doe is a reporter.` */
export function nameInBox(text: string): string | undefined {
  return SAYS_WHO.exec(text.slice(0, 90))?.[1];
}

/** Whether the line says who somebody is that the byline names, by the whole name or its last part. */
export function saysWhoOf(byline: string | undefined, text: string): boolean {
  const name = byline === undefined ? undefined : nameInBox(text);
  if (name === undefined || byline === undefined) return false;
  const [writer = ''] = byline.split(',');
  return name === writer || (name.length > 2 && writer.endsWith(` ${name}`));
}
