import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Newsroom } from '../../../model/newsroom.ts';
import type { WaitingMessage } from './outbox.ts';

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
 * the alert and its recipient, so that an alert sent again is the same message to whoever receives it; an alert on an article answers the one before
 * on it, so that mail programs show them together. Each topic is a list of its own (RFC 2919); where the newsroom names a `contact`, answers and
 * wishes to leave the list go there.
 */
export async function composeMail(message: WaitingMessage, newsroom: Newsroom, from?: string): Promise<Mail> {
  const { alertId, topic, recipient, subject, body, time, earlier } = message;
  const [domain = ''] = newsroom.authority.split(',');
  const key = keyOf(alertId, recipient);
  const references = earlier.map((id) => `<${keyOf(id, recipient)}@${domain}>`);
  const node = new MailComposer({
    from: from ?? { name: newsroom.name, address: `alerts@${domain}` },
    to: { name: '', address: recipient },
    subject,
    text: body,
    date: new Date(time),
    messageId: `<${key}@${domain}>`,
    ...(references.length === 0 ? {} : { references, inReplyTo: references.at(-1) ?? '' }),
    ...(newsroom.contact === undefined ? {} : { replyTo: { name: newsroom.name, address: newsroom.contact } }),
    headers: {
      // Keeps holiday notices from answering (RFC 3834, section 5).
      'Auto-Submitted': 'auto-generated',
      'List-Id': `<${topic}.${domain}>`,
      ...(newsroom.contact === undefined
        ? {}
        : { 'List-Unsubscribe': `<${unsubscribeAddress(newsroom.contact, topic)}>` }),
      'X-Wireroom-Alert': alertId,
    },
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

/** Names one alert to one recipient: 32 hexadecimal digits. */
function keyOf(alertId: string, recipient: string): string {
  return createHash('sha256')
    .update(JSON.stringify([alertId, recipient]))
    .digest('hex')
    .slice(0, 32);
}

/** Subscriptions are lines of `newsroom.yaml`, so leaving a list is a letter to a person (RFC 2369, section 3.2). */
function unsubscribeAddress(contact: string, topic: string): string {
  const [local = '', domain = ''] = contact.split(/@(?=[^@]*$)/);
  return `mailto:${encodeURIComponent(local)}@${domain}?subject=unsubscribe%20${topic}`;
}
