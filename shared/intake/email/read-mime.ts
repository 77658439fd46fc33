import PostalMime, { type Address, type Attachment, decodeWords, type Email } from 'postal-mime';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { mendMojibake } from '../mend-mojibake.ts';
import { decodeAgain } from './decode-again.ts';
import type { Enclosed, Mail, Sender } from './mail.ts';

const MAX_BOUNDARIES = INNER_LIMITS.email.boundaries;
const MAX_LINES = INNER_LIMITS.email.lines;

/** Of text, or of HTML without the pictures in it. */
const MAX_TEXT = INNER_LIMITS.article.characters;
const MAX_TEXT_LINES = INNER_LIMITS.email.textLines;

/** The mail that `bytes` are (RFC 5322, RFC 2045 to 2049), or why it cannot be read. */
export async function readMime(bytes: Uint8Array): Promise<Mail | { readonly problem: Problem }> {
  let message: Email;
  try {
    message = await parse(bytes);
  } catch (error) {
    // The parser throws nothing but that one of its limits is passed.
    return { problem: tooComplex(error instanceof Error ? error.message : String(error)) };
  }
  const refused = sealed(message) ?? sentByMachine(message);
  if (refused) return refused;
  const length = excessOfText(toMail(message));
  if (length !== undefined) return { problem: tooComplex(length) };
  const { parts, problems } = await decodeAgain(bytes, message, parse);
  return { ...toMail({ ...message, ...parts }), problems };
}

function parse(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: INNER_LIMITS.email.levels,
    maxHeadersSize: INNER_LIMITS.email.headerBytes,
  });
}

function excessOfText({ text, html }: MailParts): string | undefined {
  if (Math.max(text.length, html.length) > MAX_TEXT) return 'more than 2 MiB of text';
  let lines = 0;
  for (let at = 0; at >= 0 && lines <= MAX_TEXT_LINES; lines++) at = text.indexOf('\n', at) + 1 || -1;
  return lines > MAX_TEXT_LINES ? `more than ${MAX_TEXT_LINES} lines of text` : undefined;
}

function tooComplex(found: string): Problem {
  const mend = 'Save the article from the mail program as .txt, .html or .docx and upload that.';
  return problem('unknown-format', `an e-mail of ${found}`, {}, { needed: 'an e-mail as mail programs send it', mend });
}

/** What there is too much of in a file of mails, `joinEncodedLines` done, counted before anything is parsed. */
export function excessOfMail(bytes: Uint8Array): Problem | undefined {
  let lines = 0;
  let boundaries = 0;
  for (let at = 0; at < bytes.length; ) {
    if (++lines > MAX_LINES) return tooComplex(`more than ${MAX_LINES} lines`);
    if (bytes[at] === 0x2d && bytes[at + 1] === 0x2d && ++boundaries > MAX_BOUNDARIES)
      return tooComplex(`more than ${MAX_BOUNDARIES} parts`);
    const end = bytes.indexOf(0x0a, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return undefined;
}

/** Why a mail cannot be read that only its recipient can open (RFC 8551, RFC 3156). */
function sealed({ headers, text = '', attachments }: Email): { readonly problem: Problem } | undefined {
  const type = fieldOf(headers, 'content-type').toLowerCase();
  const isEncrypted =
    /^multipart\/encrypted\b/.test(type) ||
    attachments.some(({ mimeType }) => mimeType === 'application/pgp-encrypted') ||
    (text.length < 1_000_000 && /^\s*-----BEGIN PGP MESSAGE-----/.test(text));
  if (isEncrypted) return { problem: problem('encrypted', 'an encrypted e-mail') };
  const envelope = attachments.find(({ mimeType }) => /^application\/(?:x-)?pkcs7-mime$/.test(mimeType));
  if (!envelope || text.trim() !== '') return undefined;
  if (!/smime-type\s*=\s*"?signed-data/.test(type)) return { problem: problem('encrypted', 'an encrypted e-mail') };
  const mend = 'Open it in the mail program, save its text as .txt, .html or .docx, and upload that.';
  return { problem: problem('encrypted', 'an e-mail sealed in its signature', {}, { mend }) };
}

/** Why a mail holds no article that a machine wrote: a notice that another was not delivered (RFC 6522), an invitation (RFC 6047). */
function sentByMachine({
  headers,
  attachments,
  text = '',
  html = '',
}: Email): { readonly problem: Problem } | undefined {
  if (/^multipart\/report\b/i.test(fieldOf(headers, 'content-type')))
    return {
      problem: noArticle(
        'a notice of what became of another e-mail',
        'Upload that other e-mail, as its sender has it.',
      ),
    };
  const isInvitation = attachments.some(({ mimeType, method }) => mimeType === 'text/calendar' && method !== undefined);
  return isInvitation && !saysMore(text.trim() === '' ? html : text)
    ? { problem: noArticle('an invitation from a calendar', 'Send the article in a mail of its own, and upload that.') }
    : undefined;
}

/** When and where, and how to join from afar: what calendars write into an invitation. */
const OF_MEETING =
  /^\s{0,9}(?:when|where|wann|wo|quand|où|cuándo|dónde|quando|dove|onde|wanneer|waar|organi[sz]er|join (?:zoom|with|the meeting)|microsoft teams|meeting id)\s?[:：]?/im;
const PARAGRAPH_END = /\n\s*\n|<\/?(?:p|div|br|li|tr)(?=[\s/>])[^<>]*>/i;
const LEAST_OF_PARAGRAPH = 30;
const LEAST_PARAGRAPHS = 3;
const LEAST_TEXT = 180;
/** How much of a message is looked at. */
const LOOKED_AT = 20_000;

/** Whether the message of an invitation is a text of its own: an article may be sent with the next conference. */
function saysMore(message: string): boolean {
  const opening = message.slice(0, LOOKED_AT);
  if (OF_MEETING.test(opening)) return false;
  const paragraphs = opening.split(PARAGRAPH_END).map((each) => each.replace(/<[^<>]*>/g, '').trim());
  const said = paragraphs.filter((each) => each.length >= LEAST_OF_PARAGRAPH && /[.!?]["'”’»)]*$/.test(each));
  return said.length >= LEAST_PARAGRAPHS && said.join('').length >= LEAST_TEXT;
}

function noArticle(found: string, mend: string): Problem {
  return problem('no-body', found, {}, { needed: 'an e-mail with an article in it', mend });
}

type MailParts = Omit<Mail, 'problems'>;

function toMail({ headers, from, sender, html = '', text = '', attachments }: Email): MailParts {
  const has = (name: string) => headers.some(({ key }) => key === name);
  return {
    subject: readable(decodeWords(fieldOf(headers, 'subject')))
      .replace(/\s+/g, ' ')
      .trim(),
    sender: senderOf(from ?? sender),
    date: fieldOf(headers, 'date').trim(),
    isBulk: has('list-id') || has('list-unsubscribe') || /^(?:bulk|list)$/i.test(fieldOf(headers, 'precedence').trim()),
    text: withoutArmour(text),
    // Pictures that are written out in the markup can be longer than anything else in it.
    html: html.includes('data:') ? html.replace(/data:[a-z]{1,20}\/[^"'()\s<>]{100,}/gi, 'data:,') : html,
    enclosed: attachments.map(toEnclosed),
  };
}

/** A subject that was UTF-8 before a program made it that once more. */
function readable(subject: string): string {
  return mendMojibake(subject)?.text ?? subject;
}

function fieldOf(headers: Email['headers'], name: string): string {
  return headers.find(({ key }) => key === name)?.value ?? '';
}

function senderOf(from: Address | undefined): Sender {
  const mailbox = from?.group ? from.group[0] : from;
  return { name: (mailbox?.name ?? '').trim(), address: mailbox?.address?.trim() ?? '' };
}

function toEnclosed({ filename, mimeType, disposition, related, contentId, content }: Attachment): Enclosed {
  return {
    name: (filename ?? '').trim(),
    mediaType: mimeType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    isInline: related === true || (disposition !== 'attachment' && contentId !== undefined),
  };
}

/** The text of a mail that is signed in its own lines (RFC 9580, section 7), without the signature. */
function withoutArmour(text: string): string {
  const start = /^\s*-----BEGIN PGP SIGNED MESSAGE-----[^\n]*\n(?:[A-Za-z]+: [^\n]*\n)*/.exec(text);
  if (!start) return text;
  const end = text.indexOf('\n-----BEGIN PGP SIGNATURE-----');
  return text.slice(start[0].length, end < 0 ? text.length : end).replace(/^- /gm, '');
}

/** What an enclosed file is called where it is told of. */
export function nameEnclosed({ name, mediaType }: Enclosed): string {
  return name === '' ? mediaType : quote(name);
}
