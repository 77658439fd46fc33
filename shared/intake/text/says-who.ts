import { isProse, type Piece } from './piece.ts';

/** A name, and what follows it in a line about its bearer. */
const SAYS_WHO =
  /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})(?:, \d{2},?|,| \(\d{2}\))? (?:is|was|has|covers?|covered|writes?|reports?|joined|lives|works|worked|edits|leads|hosts|ist|war|arbeitet|schreibt|berichtet|leitet|est|écrit|couvre|travaille|es|escribe|cubre|è|scrive|lavora|é|escreve|cobre|werkt|schrijft|är|skriver|er|jest|pisze|pracuje|пишет|работает)(?!\p{L})/u;

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

/** What writers are. */
const WRITES =
  /(?<!\p{L})(?:writer|reporter|journalist|editor|columnist|correspondent|critic|author|novelist|essayist|poet|freelance|freelancer|contributor|photographer|redakteur(?:in)?|autor(?:in|a)?|reporterin|kolumnistin?|journaliste|rédact(?:eur|rice)|auteure?|autrice|chroniqueuse|periodista|redactora?|escritora?|giornalista|autore|scrittore|scrittrice|redattore|redattrice|jornalista|redatora?|repórter|journaliste|redacteur|schrijver|schrijfster|skribent|författare|forfatter|dziennikarka?|dziennikarz)(?!\p{L})/iu;

/** Whether the line names what writers are. */
export function saysWhatWritersAre(text: string): boolean {
  return WRITES.test(text);
}

/**
 * Whether a paragraph tells by the first name of a writer whom the byline names what that writer is: `Jane is a freelance writer.` The text
 * must have nobody else of that name.
 */
export function saysWhoWriterIs(pieces: readonly Piece[], i: number, byline: string | undefined): boolean {
  const text = pieces[i]?.text ?? '';
  const space = byline?.indexOf(' ') ?? -1;
  if (byline === undefined || space < 3 || !text.startsWith(byline.slice(0, space + 1))) return false;
  const name = byline.slice(0, space);
  if (nameInBox(text) !== name || !WRITES.test(text)) return false;
  return !pieces.some((piece, j) => j !== i && isProse(piece) && piece.text.includes(name));
}
