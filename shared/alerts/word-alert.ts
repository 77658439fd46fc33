import type { AlertFacts } from './alert-facts.ts';
import { shortUrl } from './alert-links.ts';
import type { AlertMessage } from './alert-message.ts';
import { alertWords } from './alert-words.ts';
import { emailBody, emailSubject } from './email-text.ts';
import { alertAttributes, machineAlert } from './machine-body.ts';
import { oneLine } from './one-line.ts';
import { MAX_ALERT_BYTES, publishSize } from './publish-size.ts';
import { smsText } from './sms-text.ts';

/** How much of their room the long fields get where all of it is too much, tried in turn. */
const SMALLER_SHARES = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 0];

/**
 * The alert of one change, worded for every channel. Whatever the article holds, the publish that carries it stays under
 * `MAX_ALERT_BYTES`: its long fields are shortened, its tags bounded, all channels alike.
 */
export function wordAlert(facts: AlertFacts): AlertMessage {
  const sms = alertSms(facts);
  let message = wordWith(facts, sms, 1);
  for (const share of SMALLER_SHARES) {
    if (publishSize(message) <= MAX_ALERT_BYTES) break;
    message = wordWith(facts, sms, share);
  }
  return message;
}

function wordWith(facts: AlertFacts, sms: string, share: number): AlertMessage {
  const attributes = alertAttributes(facts, share);
  const alert = machineAlert(facts, attributes, share);
  const json = JSON.stringify(alert);
  return {
    alertId: facts.alertId,
    articleId: alert.articleId,
    subject: emailSubject(facts),
    bodies: { default: json, email: emailBody(facts, share), sms, sqs: json, http: json, https: json, lambda: json },
    attributes,
    folder: facts.folder,
  };
}

/** Headline and short link in one segment, with a word in front where it is not simply news. */
function alertSms({ article, change, newsroom }: AlertFacts): string {
  const line = alertWords(article.language).label[change] + oneLine(article.headline);
  return smsText(line, shortUrl(article, newsroom));
}
