import { countWords } from '../text/letters.ts';
import { type QuotedHeader, readQuotedHeader } from './header-lines.ts';

/** Where a mail's message stands among its lines: what was passed on where that is what it is for, else what its sender wrote. */
export interface Message {
  readonly start: number;
  /** Behind its last line. */
  readonly end: number;
  /** The header of the mail that was passed on. */
  readonly header?: QuotedHeader;
}

const FORWARD_WORDS =
  'forwarded (?:message|mail|e-mail)|weitergeleitete (?:nachricht|e-?mail)|message transféré|(?:courriel|e-mail) transféré|mensaje reenviado|messaggio inoltrato|mensagem (?:en|reen)caminhada|doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:meddelelse|melding)|przekazana wiadomość|пересылаемое сообщение|转发的?邮件|轉寄郵件|転送(?:された)?メッセージ|forwarded by .{1,80}';
const ORIGINAL_WORDS =
  "original (?:message|mail|e-mail)|ursprüngliche nachricht|originalnachricht|message d[’']origine|message original|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|originalmeddelande|oprindelig meddelelse|oryginalna wiadomość|исходное сообщение|原始邮件|元のメッセージ";
const FORWARDED = new RegExp(`^[-_=]{2,40}\\s*(?:${FORWARD_WORDS})\\s*[-_=]{2,40}$`, 'iu');
const ORIGINAL = new RegExp(`^[-_=]{2,40}\\s*(?:${ORIGINAL_WORDS})\\s*[-_=]{2,40}$`, 'iu');
const BEGINS =
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du (?:message transféré|courriel transféré)|début du message réexpédié|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem (?:en|reen)caminhada|begin doorgestuurd bericht|vidarebefordrat brev|videresendt besked|начало переадресованного сообщения|下面是被转发的邮件|以下は転送されたメッセージです)\s?[:：]$/iu;
/** `On Monday, Jane wrote:` and what it is in other languages. */
const WROTE =
  /^(?:on|am|le|el|il(?: giorno)?|em|op|den|dnia|w dniu|på|pe|в|a) .{4,240}\b(?:wrote|schrieb.{0,120}|a écrit|escribió|ha scritto|escreveu|schreef.{0,120}|skrev.{0,120}|napisał(?:\(a\))?|пишет|írta)\s?:$|^.{3,160} (?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev) (?:on|am|le|el|il|em|op|den) .{6,60}:$|^\d{4}[-/年].{4,120}(?:wrote|写道|寫道|のメール|님이 작성)\s?[:：]$/iu;
/** An article may say that on Tuesday somebody wrote; it gives neither the minute nor the address. */
const DATED_OR_ADDRESSED = /\S@\S|<\S|\d{1,2}\s?[:.h時시]\s?\d{2}/;
const LINE_OF_DASHES = /^[_]{10,80}$/;

/** Words of a note above what is passed on; who writes more writes an article. */
const LONGEST_NOTE = 60;
/** Words of an answer that says nothing of its own. */
const SHORTEST_ANSWER = 25;
/** Mails passed on in one another. */
const MAX_PASSED_ON = 5;

interface Break {
  readonly kind: 'forward' | 'history' | 'either';
  readonly at: number;
  readonly below: number;
  readonly header?: QuotedHeader;
}

/** Where the message stands among `lines`; `passedOn` where the subject says that it is another's. */
export function findMessage(lines: readonly string[], passedOn: boolean): Message {
  let message: Message = { start: 0, end: lines.length };
  for (let level = 0; level < MAX_PASSED_ON; level++) {
    const broken = nextBreak(lines, message.start);
    if (!broken) break;
    const above = wordsIn(lines, message.start, broken.at);
    const isPassedOn =
      broken.kind === 'forward'
        ? above <= LONGEST_NOTE || above * 2 < wordsIn(lines, broken.below, lines.length)
        : above < SHORTEST_ANSWER || (broken.kind === 'either' && passedOn && above <= LONGEST_NOTE);
    if (!isPassedOn || wordsIn(lines, broken.below, lines.length) === 0) return { ...message, end: broken.at };
    message = { start: broken.below, end: lines.length, ...(broken.header ? { header: broken.header } : {}) };
  }
  return message;
}

function wordsIn(lines: readonly string[], start: number, end: number): number {
  let words = 0;
  for (let at = start; at < end; at++) words += countWords((lines[at] ?? '').slice(0, 2000));
  return words;
}

function nextBreak(lines: readonly string[], start: number): Break | undefined {
  for (let at = start; at < lines.length; at++) {
    const line = (lines[at] ?? '').replace(/^[>\s]{1,20}/, '').trim();
    if (line === '' || line.length > 400) continue;
    const kind = FORWARDED.test(line) || BEGINS.test(line) ? 'forward' : ORIGINAL.test(line) ? 'either' : undefined;
    if (kind) return withHeader(lines, kind, at, at + 1);
    if (LINE_OF_DASHES.test(line)) {
      const below = withHeader(lines, 'either', at, at + 1);
      if (below.header) return below;
      continue;
    }
    const wrote = saysWhoWrote(lines, at, line);
    if (wrote > 0) return { kind: 'history', at, below: at + wrote };
    const header = /[:：]/.test(line) ? readQuotedHeader(lines, at) : undefined;
    // Above it there must be a message; the first lines of a text that was copied from a mail are its own.
    if (header && isWholeHeader(header)) return { kind: 'either', at, below: header.end, header };
  }
  return undefined;
}

function isWholeHeader({ date, subject }: QuotedHeader): boolean {
  return date !== undefined && subject !== undefined;
}

function withHeader(lines: readonly string[], kind: Break['kind'], at: number, from: number): Break {
  let below = from;
  while (below < Math.min(lines.length, from + 4) && (lines[below] ?? '').replace(/^[>\s]+/, '') === '') below++;
  const header = readQuotedHeader(lines, below);
  return header ? { kind, at, below: header.end, header } : { kind, at, below: from };
}

/** How many lines say who wrote what follows; programs wrap the line where it is long. */
function saysWhoWrote(lines: readonly string[], at: number, line: string): number {
  if (line.length < 400 && DATED_OR_ADDRESSED.test(line) && WROTE.test(line)) return 1;
  let joined = line;
  for (let more = 1; more < 3 && joined.length < 300; more++) {
    const next = (lines[at + more] ?? '').replace(/^[>\s]{1,20}/, '').trim();
    if (next === '') return 0;
    joined = `${joined} ${next}`;
    if (/[:：]$/.test(next) && joined.length < 400 && DATED_OR_ADDRESSED.test(joined) && WROTE.test(joined))
      return more + 1;
  }
  return 0;
}
