import { endMarks } from './end-marks.ts';
import { isHoldLine } from './hold-line.ts';
import { countWords } from './letters.ts';
import { isPersonName, isRoleLine } from './names.ts';
import { isProse, type Piece, withoutPieces } from './piece.ts';
import { withoutSignOff } from './sign-off.ts';
import { isRelease, isVersionNote } from './wire-marks.ts';

/** Titles of what an agency tells its customers below a text; nothing of it is published. */
const NOTEBOOK =
  /^(?:(?:dpa[ -])?notizblock|dpa notebook|redaktionelle hinweise|note aux rédactions|nota a los editores|nota aos editores)\s*:?$/i;
/** The same in a word that may head a part of an article, too. */
const NOTEBOOK_WORD = /^notebook$/i;
/** What says that nothing below it is published. */
const NOT_PUBLISHED =
  /^(?:the following information is not (?:intended )?for publication|die folgenden informationen sind nicht zur veröffentlichung bestimmt)\b/i;
const NOTES =
  /^(?:notes? (?:to|for) (?:the )?editors?|editors['’]? notes?|for editors|information for (?:editors|journalists)|hinweise? (?:für|an) (?:die )?redaktion(?:en)?|noot (?:voor|aan) de redactie|not[ae] (?:per|alle|alla) (?:le |la )?redazion[ei]|notas? (?:à|para a) (?:redação|imprensa)|notes? (?:aux|à l['’]attention des) (?:rédactions|journalistes)|notas? para (?:los )?editores)\b\s*:?/i;
const CONTACT =
  /^(?:(?:press|media|news|pr|investor|editorial|public relations|general|further)\s+(?:and \w+ )?(?:contacts?|enquiries|inquiries|office|relations|information|queries)|contacts?|for (?:more|further|additional|media|press)\b.{0,60}\b(?:contact|information|enquiries|inquiries|call|email)|(?:para )?(?:más|mayor) información|(?:per )?(?:maggiori |ulteriori )?informazioni|pour (?:plus d['’]informations?|toute (?:information|question))|(?:para )?mais informações|(?:voor )?meer informatie|(?:weitere|nähere) informationen|rückfragen|ansprechpartner(?:in)?|pressekontakt|kontakt|medienkontakt|contact presse|contacts? presse|contacto(?: de prensa)?|contatti(?: stampa)?|contato|perscontact)\b[^.!?]{0,60}?(?::|$)/i;
/** The same where words have no spaces between them. */
const CONTACT_SOLID =
  /^[【［[■◆●]?\s?(?:報道関係者|本件|本リリース|この件|取材)?(?:に関する|についての|の)?(?:お?問い?合わ?せ先?|連絡先|媒体联系|新闻联系|新聞聯絡|聯絡人|媒體聯絡|문의처|보도\s?문의|언론\s?문의)/;
const OF_PRESS = /^.{0,30}(?:press|media|presse|prensa|stampa|imprensa|pers|journalist|editor|redaktion|redazion)/i;
const DETAIL =
  /\S@[^\s@]{1,200}\.\S|\d[\d() .-]{6,40}\d|^(?:t|tel|phone|mobile|mob|cell|m|e|email|e-mail|web|www)\b\s*[.:]|\bwww\./i;
/** A block of contacts has no more lines. */
const LONGEST_BLOCK = 8;
const MAX_TOP = 16;
/** Characters. */
const LONGEST_AFTER_END = 400;
const LONGEST_LABEL = 40;
/** Lines. */
const SHORTEST_TABLE = 8;

/** Whether a line opens what is for desks below a text, one of whose lines says how to reach somebody. */
export function opensDeskNotes(line: string, below: readonly string[]): boolean {
  if (line.length > LONGEST_TITLE) return false;
  const mayOpen = NOTES.test(line) || (CONTACT.test(line) && OF_PRESS.test(line));
  return mayOpen && [line, ...below].some((each) => DETAIL.test(each));
}

const LONGEST_TITLE = 160;

/** The pieces without what they tell the desks: contacts above a release, notes below the end mark or in an agency's notebook. */
export function withoutDeskNotes(pieces: readonly Piece[]): readonly Piece[] {
  const gone = new Array<boolean>(pieces.length).fill(false);
  markTopContacts(pieces, gone);
  markPressContacts(pieces, gone);
  pieces.slice(0, MAX_TOP).forEach(({ text }, i) => {
    if (isVersionNote(text) || isHoldLine(text)) gone[i] = true;
  });
  const from = startOfNotes(pieces);
  if (from < pieces.length) gone.fill(true, from);
  const left = gone.includes(true) ? withoutPieces(pieces, gone) : pieces;
  return withoutSignOff(left);
}

/** Whom to ask stands above the headline of many releases. */
function markTopContacts(pieces: readonly Piece[], gone: boolean[]): void {
  const top = pieces.slice(0, MAX_TOP);
  const start = top.findIndex((piece) => piece.text.length <= 160 && CONTACT.test(piece.text));
  if (start === -1 || top.slice(0, start).some((piece) => isProse(piece))) return;
  const labelled = top.slice(0, start).some((piece) => isRelease(piece.text));
  let end = start + 1;
  while (end < pieces.length && end - start < LONGEST_BLOCK && isOfContact(pieces[end])) end++;
  const hasDetail = pieces.slice(start, end).some((piece) => DETAIL.test(piece.text));
  if (hasDetail && (labelled || start === 0)) gone.fill(true, start, end);
}

/** Whom the press may ask stands in a block of its own below the text, above whose release it is. */
function markPressContacts(pieces: readonly Piece[], gone: boolean[]): void {
  for (let i = pieces.length >> 1; i < pieces.length; i++) {
    const label = pieces[i];
    if (!label || label.gap === 0 || label.text.length > LONGEST_LABEL) continue;
    if (!CONTACT.test(label.text) || !OF_PRESS.test(label.text)) continue;
    let end = i + 1;
    while (end - i < LONGEST_BLOCK && pieces[end]?.gap === 0 && isOfContact(pieces[end])) end++;
    if ((pieces[end]?.gap ?? 1) > 0 && pieces.slice(i + 1, end).some(({ text }) => DETAIL.test(text)))
      gone.fill(true, i, end);
  }
}

function isOfContact(piece: Piece | undefined): boolean {
  if (!piece || piece.text.length > 120 || piece.headingLevel !== undefined) return false;
  const { text } = piece;
  if (DETAIL.test(text)) return true;
  if (piece.gap > 0) return CONTACT.test(text);
  const name = text.split(',')[0] ?? '';
  return isPersonName(name) || isRoleLine(text) || CONTACT.test(text) || (countWords(text) <= 4 && !isProse(piece));
}

/** The piece from which on all is for desks; the number of pieces where nothing is. */
function startOfNotes(pieces: readonly Piece[]): number {
  const notebook = pieces.findIndex((piece, i) => i > 1 && piece.text.length <= 100 && opensNotebook(piece));
  if (notebook !== -1) return notebook;
  const end = endMarks(pieces).at(-1) ?? -1;
  if (end === -1) return startOfContact(pieces);
  // An end mark above most of the text ends something else.
  if (end === -1 || end * 2 < pieces.length - 1 || widthOf(pieces.slice(end)) > widthOf(pieces.slice(0, end)))
    return pieces.length;
  const contact = startOfContact(pieces.slice(0, end));
  if (contact < end) return contact;
  // What little stands below an end is for desks: captions to come, who may be asked.
  if (end < pieces.length - 1 && widthOf(pieces.slice(end + 1)) <= LONGEST_AFTER_END) return end + 1;
  // Or a table of what the text is about, name above value.
  const below = pieces.slice(end + 1);
  if (below.length >= SHORTEST_TABLE && below.filter((piece) => isProse(piece)).length * 8 <= below.length)
    return end + 1;
  const notes = pieces.findIndex((piece, i) => i > end && (NOTES.test(piece.text) || isContactOfDesk(piece)));
  return notes === -1 ? pieces.length : notes;
}

function opensNotebook({ text, headingLevel }: Piece): boolean {
  if (NOT_PUBLISHED.test(text)) return true;
  return text.length <= 40 && (NOTEBOOK.test(text) || (headingLevel === 1 && NOTEBOOK_WORD.test(text)));
}

/** Whom to ask, in the last lines of a release that marks no end. */
function startOfContact(pieces: readonly Piece[]): number {
  const from = Math.max(2, pieces.length - LONGEST_BLOCK);
  const start = pieces.findIndex((piece, i) => i >= from && (isContactOfDesk(piece) || NOTES.test(piece.text)));
  if (start === -1) return pieces.length;
  const below = pieces.slice(start);
  const isBlock = below.every((piece, i) => i === 0 || (piece.text.length <= 120 && !isProse(piece)));
  if (!isBlock || !below.some((piece) => DETAIL.test(piece.text))) return pieces.length;
  // A single line may tell readers where to ask.
  return below.length > 1 ||
    OF_PRESS.test(below[0]?.text ?? '') ||
    pieces.slice(0, MAX_TOP).some(({ text }) => isRelease(text))
    ? start
    : pieces.length;
}

function isContactOfDesk(piece: Piece): boolean {
  return piece.text.length <= 300 && isContact(piece.text);
}

function isContact(text: string): boolean {
  return CONTACT.test(text) || CONTACT_SOLID.test(text);
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}
