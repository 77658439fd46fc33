import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Newsroom } from '../../../model/newsroom.ts';
import type { OutgoingMessage } from './outbox.ts';

type Composer = typeof import('nodemailer/lib/mail-composer')['default'];

// An import of it imports node:http, and so loads Node's web client, which takes longer than all the rest: see local/http/server.ts.
const MailComposer: Composer = createRequire(import.meta.url)('nodemailer/lib/mail-composer');

/** A message as Internet mail. */
export interface Mail {
  /** RFC 5322, lines ending in CRLF. */
  readonly bytes: Buffer;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  /** Sorts by time; the same for the same alert to the same recipient. */
  readonly fileName: string;
}

/**
 * The alert as mail from `from`, or from the newsroom at `alerts@` the domain that its ids are minted with. The Message-ID comes from
 * the alert and its recipient, so that an alert sent again is the same message to whoever receives it.
 */
export async function composeMail(message: OutgoingMessage, newsroom: Newsroom, from?: string): Promise<Mail> {
  const { alertId, recipient, subject, body, time } = message;
  const key = createHash('sha256')
    .update(JSON.stringify([alertId, recipient]))
    .digest('hex')
    .slice(0, 32);
  const [domain = ''] = newsroom.authority.split(',');
  const node = new MailComposer({
    from: from ?? { name: newsroom.name, address: `alerts@${domain}` },
    to: { name: '', address: recipient },
    subject,
    text: body,
    date: new Date(time),
    messageId: `<${key}@${domain}>`,
    // Keeps holiday notices from answering (RFC 3834, section 5).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Wireroom-Alert': alertId },
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = node.getEnvelope();
  return {
    bytes: await node.build(),
    envelope: { from: envelope.from || `alerts@${domain}`, to: envelope.to },
    fileName: `${time.replace(/\D/g, '')}-${key}.eml`,
  };
}
