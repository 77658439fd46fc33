import { plainText } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { isElement } from '../html/content.ts';
import type { Draft, Parsed } from '../intake.ts';
import { lengthOfCoveringNote } from '../text/covering-note.ts';
import { countWords } from '../text/letters.ts';
import { bylineOfSender } from './byline-of-sender.ts';
import { findMessage } from './find-message.ts';
import type { QuotedHeader } from './header-lines.ts';
import { headlineOfSubject, isPassedOn } from './headline-of-subject.ts';
import { linesAround, withLinesAround } from './lines-around.ts';
import type { Mail, Sender } from './mail.ts';
import { type MailBlocks, type MarkedLine, readMailBlocks } from './mail-blocks.ts';
import { markFurniture } from './mail-furniture.ts';
import { type MailPlaces, withMailPlaces } from './mail-places.ts';
import { readMarkedLines } from './read-marked-lines.ts';
import { readMailText } from './read-text.ts';

/** What a mail says in its own lines. */
export interface ReadMessage {
  readonly parsed: Parsed;
  /** Of the article’s text, the covering note left out; not counted beyond a thousand. */
  readonly words: number;
  /** The header of the mail that it passes on. */
  readonly header?: QuotedHeader;
  /** Whether it reads as an office’s announcement, which nobody signs. */
  readonly isRelease: boolean;
}

const RELEASE_SIGNS =
  /^\W*(?:for immediate (?:release|distribution)|(?:press|media|news) (?:release|contacts?|enquir|inquir|office|advisory)|notes? (?:to|for) editors|pressemitteilung|medienmitteilung|presseinformation|pressekontakt|communiqué de presse|contacts? presse|comunicado de (?:prensa|imprensa)|nota de (?:prensa|imprensa)|contacto de prensa|comunicato stampa|ufficio stampa|persbericht|about [\p{Lu}].{1,60}:?$)/iu;

/** More words than any note to the desk has. */
const MANY_WORDS = 1000;
/** HTML with less of the text’s letters than this is a shell around pictures, or empty. */
const ENOUGH_OF_TEXT = 0.5;

/** The article that a mail’s own lines hold: of text and HTML the one that says more of it. */
export function readMessage(mail: Mail, places: MailPlaces): ReadMessage {
  const fromHtml = mail.html.trim() === '' ? undefined : readHtml(mail, places);
  if (fromHtml && fromHtml.length >= lengthOf(mail.text) * ENOUGH_OF_TEXT) return fromHtml;
  const lines = mail.text.split('\n');
  const { start, end, header } = findMessage(lines, isPassedOn(mail.subject));
  const body = unquoted(lines.slice(start, end));
  const name = nameOf(header?.sender ?? mail.sender);
  const gone = markFurniture(body, name);
  const left = body.map((line, index) => ({ line, number: start + index + 1 })).filter((_each, index) => !gone[index]);
  const kept = withoutNote(
    left.map(({ line }) => line),
    name,
  );
  const numbers = left.slice(left.length - kept.length);
  const ofArticle = new Set(numbers.map(({ number }) => number));
  const around = linesAround(
    lines,
    (at) => ofArticle.has(at + 1),
    (_line, at) => places.ofTextLine(at + 1),
  );
  const subject = headlineOfSubject(header?.subject ?? mail.subject);
  return {
    parsed: withLinesAround(
      readMailText(kept.join('\n'), subject, (line) => places.ofTextLine(numbers[line - 1]?.number ?? 1)),
      around,
    ),
    words: wordsOf(kept),
    isRelease: body.some((line) => RELEASE_SIGNS.test(line)),
    ...(header ? { header } : {}),
  };
}

/** The sender’s name as below a letter, empty for an office. */
function nameOf(sender: Sender): string {
  return bylineOfSender(sender) ?? '';
}

/** Words, no further than to see that they are many. */
function wordsOf(lines: readonly string[]): number {
  let words = 0;
  for (const line of lines) {
    if (words > MANY_WORDS) break;
    words += countWords(line.slice(0, 5000));
  }
  return words;
}

/** Characters but for spaces and the marks that text has in place of markup: a rough measure of two parts of one mail. */
function lengthOf(text: string): number {
  return text.replace(/[\s>*_=-]+/g, '').length;
}

/** Lines that a mail program marked as an earlier mail’s, every one of them, without the marks. */
function unquoted(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => line.trim() !== '');
  const marked = written.filter((line) => line.startsWith('>'));
  if (marked.length === 0 || marked.length < written.length * 0.9) return lines;
  return lines.map((line) => line.replace(/^(?:> ?){1,5}/, ''));
}

/** The lines below the covering note; a paragraph is what stands between empty lines. */
function withoutNote(lines: readonly string[], sender: string): readonly string[] {
  const paragraphs: { text: string; end: number }[] = [];
  let text = '';
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== '') text = text === '' ? line.trim() : `${text}\n${line.trim()}`;
    if (text !== '' && (line.trim() === '' || index === lines.length - 1)) {
      paragraphs.push({ text, end: index + 1 });
      text = '';
    }
    if (paragraphs.length > 12) break;
  }
  const length = lengthOfCoveringNote(
    paragraphs.map((each) => each.text),
    sender,
  );
  return length === 0 ? lines : lines.slice(paragraphs[length - 1]?.end ?? 0);
}

interface ReadHtml extends ReadMessage {
  /** Characters of the whole message, whatever becomes of it. */
  readonly length: number;
}

function readHtml(mail: Mail, places: MailPlaces): ReadHtml {
  const placeOf = (offset: number) => places.ofHtml(offset);
  const passedOn = isPassedOn(mail.subject);
  const textsOf = ({ lines }: MailBlocks) => lines.map(({ text }) => text);
  const whole = readMailBlocks(mail.html, true, placeOf);
  // An earlier mail is marked as such, but whether it is history or what the mail is for, the lines around it must say.
  const own = whole.hasQuotation ? readMailBlocks(mail.html, false, placeOf) : whole;
  const passes = findMessage(textsOf(whole), passedOn);
  const takesWhole = own === whole || passes.start > 0 || lengthOf(textsOf(own).join('')) === 0;
  const blocks = takesWhole ? whole : own;
  const { start, end, header } = takesWhole ? passes : findMessage(textsOf(own), passedOn);
  const message = blocks.lines.slice(start, end);
  const name = nameOf(header?.sender ?? mail.sender);
  const gone = markFurniture(
    message.map(({ text }) => text),
    name,
  );
  const cleared = message.filter((_line, index) => !gone[index]);
  const kept = cleared.slice(lengthOfNote(cleared, name));
  const subject = headlineOfSubject(header?.subject ?? mail.subject);
  const ofArticle = new Set(kept);
  const around = linesAround(
    textsOf(blocks),
    (at) => ofArticle.has(blocks.lines[at] as MarkedLine),
    (line) => places.ofHtmlWords(line),
  );
  return {
    parsed: withLinesAround(readLines(kept, subject, blocks, places), around),
    words: wordsOf(kept.map(({ text }) => text)),
    length: lengthOf(textsOf(whole).join('')),
    isRelease: message.some(({ text }) => RELEASE_SIGNS.test(text)),
    ...(header ? { header } : {}),
  };
}

function lengthOfNote(lines: readonly MarkedLine[], sender: string): number {
  const opening = lines.slice(0, 40).filter(({ text, block }) => text !== '' || isElement(block, 'hr'));
  const paragraphs = opening.map(({ text }) => (text === '' ? '---' : text));
  const length = lengthOfCoveringNote(paragraphs, sender);
  const last = opening[length - 1];
  return last ? lines.indexOf(last) + 1 : 0;
}

/** Lines without any markup are plain text, and are read as that. */
function readLines(
  lines: readonly MarkedLine[],
  subject: string,
  { problems, lostPictures, imagePlaces }: MailBlocks,
  places: MailPlaces,
): Parsed {
  const {
    drafts: read,
    problems: found,
    leftOut = [],
  } = lines.every(isPlain)
    ? readPlainLines(asText(lines), subject, places)
    : withMailPlaces(readMarkedLines(lines, subject), (line) => places.ofHtmlWords(lines[line - 1]?.text ?? ''));
  const drafts = imagePlaces.size === 0 ? read : read.map((draft) => ({ ...draft, imagePlaces }));
  return {
    drafts,
    leftOut,
    problems: [...found, ...tellPictures(lostPictures), ...(drafts.some(hasText) ? problems : [])],
  };
}

function readPlainLines(text: string, subject: string, places: MailPlaces): Parsed {
  return readMailText(text, subject, (line) => places.ofHtmlWords(text.split('\n', line)[line - 1] ?? ''));
}

function hasText({ body }: Draft): boolean {
  return body.children.length > 0;
}

function isPlain({ inline, block }: MarkedLine): boolean {
  if (isElement(block, 'hr')) return true;
  return inline?.every((node) => node.type === 'text' || isElement(node, 'span') || isOwnAddress(node)) === true;
}

/** A link whose words are its address, as programs make them by themselves; plain text makes it again. */
function isOwnAddress(node: NonNullable<MarkedLine['inline']>[number]): boolean {
  if (!isElement(node, 'a')) return false;
  const words = plainText(node);
  return /^https?:\/\//.test(words) && node.properties.href === words;
}

function asText(lines: readonly MarkedLine[]): string {
  return lines
    .map(({ text, block }, index) => {
      const words = isElement(block, 'hr') ? '***' : text;
      return lines[index - 1]?.block === block ? words : `\n${words}`;
    })
    .join('\n');
}

const OF_IMAGES = {
  needed: 'images that have an address of their own',
  mend: 'Nothing need be done if the article does without it; else put it on a web server and upload the article as .html or .md with its address.',
};

function tellPictures(lost: MailBlocks['lostPictures']): readonly Problem[] {
  return lost
    .slice(0, 10)
    .map(({ name, place }) => problem('attachment-left-out', `an image, ${quote(name)}`, place, OF_IMAGES));
}
