import { plainText } from '../model/body.ts';
import { type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { bylineOfSender } from './email/byline-of-sender.ts';
import { documentInText, isReadable, readEnclosedArticles, tellLeftOut } from './email/enclosed-articles.ts';
import { embargoOfSubject, headlineOfSubject } from './email/headline-of-subject.ts';
import { joinEncodedLines } from './email/join-encoded-lines.ts';
import type { Enclosed, Mail } from './email/mail.ts';
import { MailPlaces } from './email/mail-places.ts';
import { messagesOf } from './email/messages-of.ts';
import { type ReadMessage, readMessage } from './email/read-message.ts';
import { excessOfMail, nameEnclosed, readMime } from './email/read-mime.ts';
import type { ByteFormat, Draft, Parsed, ReadEnclosed } from './intake.ts';
import type { LeftOutLine } from './left-out-line.ts';
import { MAIL_MENDS } from './mends-of-format.ts';
import { parseTime } from './parse-time.ts';

/** Words of a mail that only says what is attached to it. */
const LONGEST_NOTE = 60;
/** Words that say no more than what is attached. */
const LONGEST_COVER = 12;
/** Words of the shortest news in brief. */
const SHORTEST_BRIEF = 20;

/**
 * An e-mail (RFC 5322) whose article is its text, a mail that it passes on, or a file attached to it.
 *
 * The article’s id is not drawn from the Message-ID: that names one sending, and a corrected article is sent in a new mail. So
 * the file’s name says which article it is, and a mail saved under the same name revises it.
 */
export const emailFormat = { name: 'email', parse } satisfies ByteFormat;

async function parse(bytes: Uint8Array, readEnclosed: ReadEnclosed): Promise<Parsed> {
  const joined = joinEncodedLines(bytes);
  const excess = excessOfMail(joined);
  if (excess) return { drafts: [], problems: [excess] };
  const messages = messagesOf(joined);
  const [first] = messages;
  if (first && messages.length === 1) {
    const read = await readMail(first, readEnclosed, (mail) => new MailPlaces(bytes, mail, true));
    return { ...read, mends: MAIL_MENDS, isLocated: true };
  }
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const leftOut: LeftOutLine[] = [];
  for (const [index, message] of messages.entries()) {
    const item = index + 1;
    const found = await readMail(message, readEnclosed, (mail) => new MailPlaces(bytes, mail, index === 0));
    const [draft] = found.drafts;
    if (draft) drafts.push({ ...draft, item });
    problems.push(...found.problems.map((each) => ({ ...each, place: { ...each.place, item } })));
    leftOut.push(...(found.leftOut ?? []).map((each) => ({ ...each, place: { ...each.place, item } })));
  }
  return { drafts, problems, leftOut, mends: MAIL_MENDS, isLocated: true };
}

/** The article of one message; `placesOf` tells where its mail stands in the file. */
async function readMail(
  bytes: Uint8Array,
  readEnclosed: ReadEnclosed,
  placesOf: (mail: Mail) => MailPlaces,
): Promise<Parsed> {
  const mail = await readMime(bytes);
  if ('problem' in mail) return { drafts: [], problems: [mail.problem] };
  const places = placesOf(mail);
  const message = readMessage(mail, places);
  const document = documentInText(mail);
  if (document)
    return withMail(await readEnclosedArticles([document], readEnclosed), mail, message, mail.enclosed, places);
  const readable = mail.enclosed.filter(isReadable);
  if (readable.length > 0 && message.words <= LONGEST_NOTE) {
    const enclosed = await readEnclosedArticles(readable, readEnclosed);
    const others = mail.enclosed.filter((file) => !readable.includes(file));
    // Where no file is an article, what is wrong with them says more than that the mail is short; unless it is a brief of its own.
    if (enclosed.drafts.length > 0 || !isArticle(message))
      return withMail(withNoteTold(enclosed, message), mail, message, others, places);
  }
  const parsed = message.words < SHORTEST_BRIEF ? withoutNote(message.parsed, mail.enclosed) : message.parsed;
  return withMail(withoutText(parsed, mail.enclosed), mail, message, mail.enclosed, places);
}

/** What a mail says above the files that are its articles is no part of them; where that is more than that they are attached, it is told. */
function withNoteTold(enclosed: Parsed, { parsed, words }: ReadMessage): Parsed {
  if (enclosed.drafts.length === 0 || words <= LONGEST_COVER) return enclosed;
  const said = parsed.drafts.flatMap(({ body }) => body.children.map(plainText)).filter((text) => text.trim() !== '');
  const note: readonly LeftOutLine[] = said.map((text) => ({ place: { path: 'text of the mail' }, text }));
  return { ...enclosed, leftOut: [...note, ...(parsed.leftOut ?? []), ...(enclosed.leftOut ?? [])] };
}

function isArticle({ parsed, words }: ReadMessage): boolean {
  if (words < SHORTEST_BRIEF) return false;
  return parsed.drafts.some(({ headline, body }) => headline !== undefined && body.children.length > 0);
}

/** A few words above a document that nobody here can read say what it is, and are no article. */
function withoutNote(parsed: Parsed, files: readonly Enclosed[]): Parsed {
  const [draft] = parsed.drafts;
  if (!draft || draft.body.children.length === 0 || !files.some(isDocument)) return parsed;
  const found = `only ${quote(plainText(draft.body))} above a document`;
  return { drafts: [], problems: [...parsed.problems, problem('no-body', found)] };
}

const DOCUMENT = /\.(?:pdf|docx?|rtf|odt|pages|pptx?|xlsx?|zip|msg)$/i;

function isDocument({ name, mediaType, isInline }: Enclosed): boolean {
  return !isInline && (DOCUMENT.test(name) || mediaType === 'application/pdf' || mediaType === 'application/msword');
}

/** Where there is no text, the editor is told which file may hold it. */
function withoutText(parsed: Parsed, files: readonly Enclosed[]): Parsed {
  const [file] = files.filter(({ isInline }) => !isInline);
  if (!file || !parsed.problems.some(({ code }) => code === 'no-body')) return parsed;
  const mend = isOutlookPackage(file)
    ? `Outlook has packed the article into ${nameEnclosed(file)}, which no other program reads: ask for it as HTML or plain text.`
    : `If the article is in ${nameEnclosed(file)}, save that as .docx or .txt and upload it.`;
  const problems = parsed.problems.map((each) => (each.code === 'no-body' ? { ...each, mend } : each));
  return { ...parsed, problems };
}

/** What Outlook makes of a mail in rich text (MS-OXTNEF). */
function isOutlookPackage({ name, mediaType }: Enclosed): boolean {
  return mediaType === 'application/ms-tnef' || /^winmail\.dat$/i.test(name);
}

/** The articles with what the mail says of them where they do not say it themselves. */
function withMail(
  { drafts, problems, leftOut }: Parsed,
  mail: Mail,
  { header, isRelease }: ReadMessage,
  others: readonly Enclosed[],
  places: MailPlaces,
): Parsed {
  const subject = headlineOfSubject(header?.subject ?? mail.subject);
  const byline = isRelease ? undefined : bylineOfSender(header?.sender ?? mail.sender);
  const sent = sentAt(mail, header?.date);
  const held = embargoOfSubject(mail.subject);
  const isHeldOpen = held.isOpen === true && drafts.some(({ embargo }) => embargo === undefined);
  const complete = (stated: Draft): Draft => {
    const isOpen = stated.embargo === undefined && stated.status !== 'canceled';
    const draft = isOpen ? { ...stated, ...heldBy(held) } : stated;
    const headline = draft.headline ?? (subject === '' ? undefined : subject);
    // What is under embargo was sent before it may be published.
    const isEarly = draft.embargo !== undefined && (draft.published ?? '') < draft.embargo;
    const published = isEarly ? undefined : (draft.published ?? sent);
    const { published: _stated, ...others } = draft;
    const placed = {
      ...(headline === subject ? { headline: places.ofHeader('Subject') } : {}),
      ...(published !== undefined && draft.published === undefined ? { published: places.ofHeader('Date') } : {}),
      ...draft.places,
    };
    return {
      ...others,
      places: placed,
      ...(headline === undefined ? {} : { headline }),
      ...(draft.byline !== undefined || byline === undefined ? {} : { byline }),
      ...(published === undefined ? {} : { published }),
    };
  };
  const completed = drafts.map(complete);
  const hasHeadlines = completed.length > 0 && completed.every(({ headline }) => headline !== undefined);
  return {
    drafts: completed,
    problems: [
      ...mail.problems,
      ...problems.filter(({ code }) => code !== 'no-headline' || !hasHeadlines).map(withoutLine),
      ...(mail.date !== '' && sentAt(mail) === undefined ? [undated(mail.date, places)] : []),
      ...(isHeldOpen ? [problem('open-embargo', quote(mail.subject), places.ofHeader('Subject'))] : []),
      ...tellLeftOut(others),
    ],
    ...(leftOut ? { leftOut } : {}),
  };
}

/** What the subject’s word on an embargo makes of the article: where nobody says when it ends, it is held back. */
function heldBy({ until, isOpen }: ReturnType<typeof embargoOfSubject>): Partial<Draft> {
  if (until !== undefined) return { embargo: until };
  return isOpen ? { status: 'withheld' } : {};
}

/** When the mail was sent that holds the article: the one passed on, where its date can be read and comes before the other. */
function sentAt({ date }: Mail, passedOn?: string): string | undefined {
  const outer = parseTime(date);
  const inner = passedOn === undefined ? undefined : parseTime(passedOn);
  return inner !== undefined && (outer === undefined || inner < outer) ? inner : outer;
}

function undated(date: string, places: MailPlaces): Problem {
  return problem('ignored-date', quote(date), places.ofHeader('Date'));
}

/** What the whole mail lacks is to be found on none of its lines. */
function withoutLine(told: Problem): Problem {
  const isOfWhole = told.code === 'no-headline' || told.code === 'no-body';
  return isOfWhole && told.place.path?.startsWith('attachment') !== true ? { ...told, place: {} } : told;
}
