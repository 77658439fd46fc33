import type { Sender } from './mail.ts';

type HeaderField = 'from' | 'date' | 'subject' | 'other';

/** What mail programs call the fields of a header where they copy it into a mail. */
const LABELS: Readonly<Record<HeaderField, string>> = {
  from: 'from|von|de|da|van|från|fra|od|kimden|feladó|от|от кого|from|发件人|寄件者|差出人|보낸 사람|من|מאת',
  date: 'date|sent|datum|gesendet|gesendet am|envoyé|envoyé le|fecha|enviado|enviado el|enviado em|data|inviato|verzonden|skickat|dato|sendt|data wysłania|wysłano|tarih|дата|отправлено|日期|发送时间|日時|날짜|التاريخ|תאריך',
  subject:
    'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|konu|tárgy|тема|主题|主旨|件名|제목|الموضوع|נושא',
  other:
    'to|cc|bcc|reply-to|attachments?|importance|priority|an|kopie|antwort an|à|pour|para|cc|a|aan|till|til|do|kopia|répondre à|responder a|komu|кому|копия|收件人|抄送|宛先|받는 사람|إلى|אל',
};

const FIELD_OF: ReadonlyMap<string, HeaderField> = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [label, field as HeaderField] as const),
  ),
);

const LINE =
  /^[>*_\s]{0,20}([\p{L}-]{1,14}(?: [\p{L}]{1,8}){0,2})\s{0,3}[*_]{0,2}\s{0,2}[:：][*_]{0,2}\s{0,8}(.{0,1000})$/u;
const MAX_LINES = 16;

/** The header of a mail as another quotes it. */
export interface QuotedHeader {
  readonly sender?: Sender;
  readonly subject?: string;
  readonly date?: string;
  /** The line below it. */
  readonly end: number;
}

/** Whether a line is a field of a mail’s header, as programs copy it into a mail. */
export function isHeaderLine(line: string): boolean {
  return FIELD_OF.has(LINE.exec(line.replace(/^[>\s]+/, ''))?.[1]?.toLowerCase() ?? '');
}

/** The header that stands at line `start`: a sender and a date or a subject at least, one below the other. */
export function readQuotedHeader(lines: readonly string[], start: number): QuotedHeader | undefined {
  const found: { [Field in HeaderField]?: string } = {};
  let last: HeaderField | undefined;
  let end = start;
  let blank = 0;
  for (let at = start; at < Math.min(lines.length, start + MAX_LINES); at++) {
    const line = (lines[at] ?? '').replace(/^[>\s]+/, '');
    if (line === '') {
      // Some programs leave every other line empty; two end the header.
      if (++blank > 1) break;
      continue;
    }
    const match = LINE.exec(line);
    const field = match ? FIELD_OF.get((match[1] ?? '').toLowerCase()) : undefined;
    if (at === start && field !== 'from' && field !== 'date' && field !== 'subject') return undefined;
    if (field === undefined && (blank > 0 || last === undefined || !continues(line, last))) break;
    if (field !== undefined && found[field] !== undefined && field !== 'other') break;
    if (field !== undefined) found[field] = match?.[2]?.trim() ?? '';
    else if (last === 'subject') found.subject = `${found.subject} ${line}`;
    last = field ?? last;
    end = at + 1;
    blank = 0;
  }
  if (found.from === undefined || (found.date === undefined && found.subject === undefined)) return undefined;
  return {
    end,
    sender: readSender(found.from),
    ...(found.subject === undefined ? {} : { subject: found.subject.replace(/\*{1,9}$/, '').trim() }),
    ...(found.date === undefined ? {} : { date: found.date }),
  };
}

/** Whether a line is the rest of the field above it, which was too long for one. */
function continues(line: string, last: HeaderField): boolean {
  return last === 'other'
    ? /[@;<>]/.test(line) && line.length < 200
    : last === 'from' && /^<?[^\s@<>]{1,200}@[^\s@<>]{1,200}>?$/.test(line);
}

function readSender(written: string): Sender {
  const plain = written.replace(/ ?\[mailto:([^[\]]{1,200})\] ?$/i, ' <$1>').slice(0, 500);
  const address = /<\s*(?:mailto:)?([^<>\s]{1,200}@[^<>\s]{3,200})\s*(?:<[^<>]{0,200}>)?>?/.exec(plain);
  const name = (address ? plain.slice(0, address.index) : plain).replace(/[<*"]/g, '').trim();
  return { name, address: address?.[1] ?? '' };
}
