import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Newsroom } from '../../../model/newsroom.ts';
import type { Mail } from './compose-mail.ts';
import type { Deliver, Delivered } from './delivery.ts';
import { isSmtpUrl, SMTP_URL_FAULT } from './smtp-url.ts';

export interface MailDeps {
  readonly newsroom: Newsroom;
  /** Where the `.eml` files go. */
  readonly folder: string;
  /** `smtp://user:password@host:port` or `smtps://…`; absent to send nothing. */
  readonly smtpUrl?: string | undefined;
  /** The sender's address, with or without a name; the newsroom's own where absent. */
  readonly from?: string | undefined;
}

/** Delivers mail: each message is written to a file of its own, and sent where there is a server to send it to. */
export function createMailDelivery({ newsroom, folder, smtpUrl, from }: MailDeps): Deliver {
  const send = smtpUrl === undefined ? undefined : createSender(smtpUrl);
  return async (message) => {
    // Nodemailer is loaded for the first mail: it takes as long as a quarter of everything else.
    const { composeMail } = await import('./compose-mail.ts');
    const mail = await composeMail(message, newsroom, from);
    const path = join(folder, mail.fileName);
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.part`, mail.bytes);
    await rename(`${path}.part`, path);
    if (message.stays) return { outcome: 'kept', detail: `${mail.fileName}, examples are not sent` };
    return send ? send(mail) : { outcome: 'kept', detail: `${mail.fileName}, no SMTP_URL is set` };
  };
}

function createSender(url: string): (mail: Mail) => Promise<Delivered> {
  if (!isSmtpUrl(url)) throw new TypeError(SMTP_URL_FAULT);
  let transport: ReturnType<typeof openTransport> | undefined;
  return async ({ envelope, bytes }) => {
    transport ??= openTransport(url);
    try {
      const { response } = await (await transport).sendMail({
        envelope: { ...envelope, to: [...envelope.to] },
        raw: bytes,
      });
      return { outcome: 'delivered', detail: response };
    } catch (error) {
      return {
        outcome: 'failed',
        reason: error instanceof Error ? error.message : String(error),
        retryable: !isRefused(error),
      };
    }
  };
}

async function openTransport(url: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 });
}

/** Whether the server refused this message for good (RFC 5321, section 4.2.1); a login that fails can be mended. */
function isRefused(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { readonly code?: string; readonly responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;
}
