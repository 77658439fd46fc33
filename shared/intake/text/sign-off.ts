import { endsSentence } from './letters.ts';
import { isAgency, isPersonName } from './names.ts';
import { isProse, type Piece } from './piece.ts';
import { isNoteToEditors, isWireMark } from './wire-marks.ts';

/** Who wrote and who edited it, in small letters: `mf`, `lfr th`. */
const INITIALS = /^[a-z]{2,3}(?: [a-z]{2,3}){0,3}$|^[A-Z]{2,5}(?: [a-z]{2,4}){1,3}$/;
/** The number of a Spanish agency's message. */
const NUMBER = /^\d{7}$/;
/** When it was sent, as the last line says. */
const SENT = /(?:^|\s)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
/** What stands between and about initials. */
const BETWEEN = /[\s()[\]<>=*.,;/\\|–—-]+/;
const OPENS = /^(?:[([=*/]|[–—-]{1,2} ?)(?=\p{L})/u;
/** The agency’s name behind the last sentence. */
const IN_BRACKETS = / ?\([^()]{2,24}\)\.?$|(?<=[.!?]) [A-Z]{2,6}(?: [A-Z]{2,4}){0,3}$/;
const INITIAL = /^(?:[\p{Lu}\p{Lo}\d]{1,4}|\p{Ll}{1,4}|\p{Lu}\p{Ll}{1,2})$/u;
const CAPITALS = /^[\p{Lu}\d]{2,4}$/u;
/** The agency in brackets behind the place where it wrote, or in capitals before a dash. */
const OF_AGENCY = /\((\p{L}[\p{L} ./-]{1,30})\)|(?<!\p{Lu})(\p{Lu}{4,20}) [–—-] /u;
const MOST_TOKENS = 6;
/** What agencies close a text with, behind its last sentence. */
const CLOSED =
  /(?:[（(][完了끝][)）]|(?<=[.!?”"')»]) (?:Enditem|\(END\)|\(© ?\p{L}{2,12}\))|(?<=[.!?”"')»]) ?\/[a-z]{2,4}(?:\/[A-Za-z]{2,4}){1,3}|[（(](?:責任)?(?:編輯|编辑)[：:][^（）()]{2,20}[）)] ?\d{0,8})$/u;
const LONGEST_CLOSE = 36;
/** Lines of initials, numbers and marks below a text. */
const MOST_SIGNED = 4;
const LONGEST_SIGN_OFF = 40;
/** Characters of a paragraph in which its agency stands. */
const OPENING = 90;

/** The pieces without who wrote and edited them, and the number of the message, in the last lines, and without the mark that closes the last sentence. */
export function withoutSignOff(pieces: readonly Piece[]): readonly Piece[] {
  let left = pieces.length;
  let agency: string | undefined;
  while (left > 1 && pieces.length - left < MOST_SIGNED && mayClose(pieces[left - 1]?.text ?? '')) {
    agency ??= agencyOf(pieces);
    if (!isSignOff(pieces, left - 1, agency)) break;
    left--;
  }
  const last = pieces[left - 1];
  if (!last) return pieces;
  const closing =
    CLOSED.exec(last.text.slice(-LONGEST_CLOSE))?.[0] ?? gluedSignature(last.text, () => agency ?? agencyOf(pieces));
  if (closing === undefined) return left === pieces.length ? pieces : pieces.slice(0, left);
  const text = last.text.slice(0, -closing.length);
  return text.trim() === '' ? pieces.slice(0, left - 1) : [...pieces.slice(0, left - 1), { ...last, text }];
}

/** The agency and initials behind the last sentence: `… help with the names. PTI MSO`. */
const GLUED = /(?<=[.!?…”"’)»]) ([A-Z]{2,6})((?: [A-Z]{2,4}){0,3})$/;

function gluedSignature(text: string, agency: () => string): string | undefined {
  const match = /[A-Z]$/.test(text) ? GLUED.exec(text.slice(-LONGEST_CLOSE)) : null;
  if (!match) return undefined;
  const isSigned = match[2] !== '' && isAgency(match[1] ?? '');
  return isSigned || match[1]?.toLowerCase() === agency() ? match[0] : undefined;
}

/** The agency that the lead names, in small letters; empty where it names none. */
function agencyOf(pieces: readonly Piece[]): string {
  for (const { text } of pieces.slice(0, MOST_ABOVE_LEAD)) {
    const found = text.length > OPENING ? OF_AGENCY.exec(text.slice(0, OPENING)) : null;
    const name = found?.[1] ?? found?.[2];
    if (name !== undefined) return name.toLowerCase();
  }
  return '';
}

const MOST_ABOVE_LEAD = 8;

function mayClose(text: string): boolean {
  return text.length <= LONGEST_SIGN_OFF || isNoteToEditors(text);
}

function isForDesks(text: string): boolean {
  return isWireMark(text) || isNoteToEditors(text);
}

function isSignOff(pieces: readonly Piece[], i: number, agency: string): boolean {
  const { text = '', raw = '', gap = 0 } = pieces[i] ?? {};
  // Results end no sentence.
  if (gap > 0 && agency !== '' && text.replace(/[\s()/=–—-]+/g, '').toLowerCase() === agency) return true;
  if (raw.includes('\t') || !(isSigned(text, agency) || isForDesks(text))) return false;
  const above = pieces
    .slice(Math.max(0, i - MOST_SIGNED), i)
    .findLast((piece) => !isForDesks(piece.text) && !isSigned(piece.text, agency));
  return (
    above !== undefined &&
    (isProse(above) || endsSentence(above.text.replace(IN_BRACKETS, '')) || isPersonName(above.text))
  );
}

/** Whether a line has nothing in it but initials, the agency’s name, and when it sent them. */
function isSigned(line: string, agency: string): boolean {
  if (line.length > LONGEST_SIGN_OFF) return false;
  const text = line.replace(SENT, '');
  if (text === '' || INITIALS.test(text) || NUMBER.test(text)) return true;
  if (/[:!?«»“”„"'’]/.test(text)) return false;
  const tokens = text.split(BETWEEN).filter((token) => token !== '');
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) return false;
  const ofAgency = tokens.filter((token) => token.toLowerCase() === agency || isAgency(token));
  const others = tokens.filter((token) => !ofAgency.includes(token));
  if (!others.every((token) => INITIAL.test(token))) return false;
  if (ofAgency.length > 0) return others.every((token) => /\p{L}/u.test(token));
  if (!others.every((token) => /\p{L}/u.test(token))) return false;
  if (others.every((token) => CAPITALS.test(token))) return true;
  return (
    (/[/\\]/.test(text) || OPENS.test(text) || /^[a-z]{2,4}(?:-[a-z]{2,4}){1,2}$/.test(text)) && !text.endsWith('.')
  );
}
