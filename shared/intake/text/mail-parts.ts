import { isBelowMail } from './below-mail.ts';
import { beginsArticle, lengthOfCoveringNote } from './covering-note.ts';
import { isHeadlineLike } from './headline.ts';
import { isWiderThan } from './letters.ts';
import { isMailAttribution } from './mail-attribution.ts';
import { isProse, type Piece } from './piece.ts';
import { isClosing, isGreeting, saidToDesk } from './said-to-desk.ts';

const HEADER =
  /^[*_]*(?:(from|von|de|da|van)|(subject|betreff|objet|asunto|assunto|oggetto|onderwerp)|to|cc|bcc|date|sent|reply-to|attachments?|importance|an|datum|gesendet|à|envoyé|para|fecha|enviado|data|a|aan|verzonden)[*_]*\s*:[*_]*\s*(\S.*)?$/iu;
/** What mail programs put before the subject of an answer. */
const ANSWER = /^(?:(?:re|fwd?|aw|wg|tr|rv|res|enc|i|r)\s*:\s*)+(?=\S)/i;
/** What mail programs put above the headers of what they pass on. */
const FORWARDED =
  /^[-_*>\s]*(?:begin forwarded message|(?:begin )?forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|anfang der weitergeleiteten nachricht|message (?:transféré|d['’]origine)|mensaje (?:reenviado|original)|messaggio (?:inoltrato|originale)|mensagem (?:encaminhada|original)|doorgestuurd bericht|oorspronkelijk bericht)[-_*:\s]*$/i;
const GREETING =
  /^(?:sehr geehrte[rs]?|madame|monsieur|mesdames|estimad[oa]s?|gentil[ei]|prezad[oa]s?|geachte|szanowni|hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|hallo|guten tag|liebe[rs]?|bonjour|salut|hola|buenos días|ciao|olá|beste)(?!\p{L})[^.?]{0,40}[,!:–—-]?$/iu;
const INFORMAL_GREETING = /^(?:hi|hello|hey|hallo|bonjour|hola|ciao|olá)(?!\p{L})[^.?]{0,30},$/iu;
const LETTER =
  /^(?:dear\b|to the editor|sir\b|sirs\b|madam\b|sehr geehrte|cher\s|chère\s|estimad|gentil|prezad|geachte)/i;
const CONTACT =
  /\S@[^\s@]{1,200}\.\S|^(?:t|tel|phone|mobile|mob|m|e|email)\s*[.:]|\d[\d ()-]{8,40}|^sent from (?:my|outlook|mail)/i;

const MAX_HEADERS = 12;
const LONGEST_SIGNATURE = 10;
const MOST_OF_NOTE = 40;
/** What stands below a mail is short, or speaks of mails: of most last paragraphs no more is asked. */
const LONGEST_FOOT = 160;
const OF_MAIL = /mail|messag|nachricht|mensaje|mensagem|messaggio|bericht|communication/i;
const RIGHTS = /©|\(c\)|copyright/i;
const WIDEST = 90;

/** The pieces of an article that came as a mail, without the mail's headers, greeting and signature. */
export function withoutMailParts(all: readonly Piece[]): readonly Piece[] {
  const pieces = isMailAttribution(all[0]?.text ?? '') ? all.slice(1) : all;
  const { subject, end } = readHeaders(pieces);
  const note = lengthOfNote(pieces.slice(end));
  let body: readonly Piece[] = withoutFoot(pieces.slice(end + note));
  const [first, second] = body;
  const greets =
    note === 0 &&
    first !== undefined &&
    (end > 0
      ? GREETING.test(first.text) && !isHeadlineLikeAboveText(first, second)
      : INFORMAL_GREETING.test(first.text));
  if (greets) body = body.slice(1);
  const isMail = end + note > 0 || greets || body.length + end + note < pieces.length;
  body = withoutSignature(body, isMail);
  if (end === 0) return body;
  const [top, next] = body;
  return subject && (!top || isProse(top) || !isHeadlineLike(top, next)) ? [subject, ...body] : body;
}

/**
 * How many of the first pieces are a note to the desk. A text that is no mail for certain must say more than one: it must greet, close, or say that
 * it sends the article, and the article's headline must follow.
 */
function lengthOfNote(pieces: readonly Piece[]): number {
  const opening = pieces[0]?.text ?? '';
  if (!/[.,:;–—-]$/.test(opening) && !(opening.length <= 40 && isGreeting(opening))) return 0;
  const paragraphs: { text: string; end: number }[] = [];
  for (const [index, { text, gap }] of pieces.slice(0, MOST_OF_NOTE).entries()) {
    const last = paragraphs.at(-1);
    if (gap > 0 || !last) paragraphs.push({ text, end: index + 1 });
    else paragraphs[paragraphs.length - 1] = { text: `${last.text}\n${text}`, end: index + 1 };
  }
  const texts = paragraphs.map(({ text }) => text);
  const length = lengthOfCoveringNote(texts, '');
  const isSure = texts
    .slice(0, length)
    .some((text, at) => (at === 0 && isGreeting(text)) || isClosing(text) || saidToDesk(text, '') === 'surely');
  return isSure && beginsArticle(texts, length) ? (paragraphs[length - 1]?.end ?? 0) : 0;
}

/** The pieces without what programs put below a mail. */
function withoutFoot(pieces: readonly Piece[]): readonly Piece[] {
  let end = pieces.length;
  // Whose the text is stays to be read.
  const isBelow = (text: string) =>
    (text.length <= LONGEST_FOOT || OF_MAIL.test(text)) && !RIGHTS.test(text) && isBelowMail(text);
  while (end > 2 && pieces.length - end < LONGEST_SIGNATURE && isBelow(pieces[end - 1]?.text ?? '')) end--;
  return end === pieces.length ? pieces : pieces.slice(0, end);
}

/** A greeting ends in a mark, or another title stands below it. */
function isHeadlineLikeAboveText(first: Piece, second: Piece | undefined): boolean {
  return !/[,!:–—-]$/.test(first.text) && second !== undefined && isProse(second);
}

/** The header lines at the top: two at least with a sender or a subject among them, or a subject by itself. */
function readHeaders(pieces: readonly Piece[]): { readonly subject?: Piece; readonly end: number } {
  let end = FORWARDED.test(pieces[0]?.text.slice(0, 100) ?? '') ? 1 : 0;
  let known = end;
  let subject: Piece | undefined;
  for (; end < Math.min(pieces.length, MAX_HEADERS); end++) {
    const piece = pieces[end];
    const header = piece && piece.text.length <= 400 ? HEADER.exec(piece.text) : null;
    if (!piece || !header) break;
    if (header[1] !== undefined || header[2] !== undefined) known++;
    const value = (header[3] ?? '').replace(ANSWER, '');
    if (header[2] !== undefined && value !== '') subject = { ...piece, text: value, raw: value };
  }
  if (known === 0 || (end < 2 && subject === undefined)) return { end: 0 };
  return { end, ...(subject === undefined ? {} : { subject }) };
}

/** Below two dashes, or below a closing phrase in what is surely a mail: short lines to the end. */
function withoutSignature(pieces: readonly Piece[], isMail: boolean): readonly Piece[] {
  const from = Math.max(1, pieces.length - LONGEST_SIGNATURE);
  for (let i = from; i < pieces.length; i++) {
    const text = pieces[i]?.text ?? '';
    const rest = pieces.slice(i + 1);
    if (rest.some((piece) => isProse(piece) || isWiderThan(piece.text, WIDEST))) continue;
    if (text === '--' && rest.length > 0) return pieces.slice(0, i);
    if (!isClosing(text) || (!isMail && pieces.some((piece) => LETTER.test(piece.text.slice(0, 40))))) continue;
    if (isMail || rest.some((piece) => CONTACT.test(piece.text))) return pieces.slice(0, i);
  }
  return pieces;
}
