import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { pageUrl } from '../model/addresses.ts';
import { type AlertFacts, takesBack } from './alert-facts.ts';
import { type AlertLinks, alertLinks } from './alert-links.ts';
import type { MessageAttributes } from './alert-message.ts';
import { shortened } from './cut-text.ts';
import { oneLine } from './one-line.ts';

/** What programs get: the JSON that the channels `default`, `sqs`, `http`, `https` and `lambda` carry. */
export interface MachineAlert extends MessageAttributes {
  /** Raised when a field changes its meaning. */
  readonly schema: 1;
  readonly alertId: string;
  readonly topic: string;
  /** The article's URI; one longer than 512 characters as the `ni:` URI (RFC 6920) of its SHA-256. */
  readonly articleId: string;
  readonly revision: number;
  readonly headline: string;
  readonly standfirst?: string;
  readonly byline?: string;
  /** The correction note. */
  readonly correction?: string;
  /** ISO 8601, UTC. */
  readonly published: string;
  readonly modified: string;
  /** Of an article taken back, the page alone, which says so. A canonical address longer than 1,000 characters is left out. */
  readonly links: Partial<AlertLinks> & Pick<AlertLinks, 'page'>;
}

const MAX_ID_LENGTH = 512;
const MAX_LINK_LENGTH = 1000;
const MAX_LABEL_LENGTH = 100;
const MAX_TAGS = 40;

/** What subscribers filter on, `share` (0 to 1) of the tags at most; a label too long to be matched whole is left out. */
export function alertAttributes({ article, change }: AlertFacts, share: number): MessageAttributes {
  const section = label(article.section);
  const tags = article.tags.slice(0, Math.floor(MAX_TAGS * share)).flatMap((tag) => label(tag) ?? []);
  return {
    ...(section === undefined ? {} : { section }),
    tags: [...new Set(tags)],
    urgency: article.urgency,
    language: oneLine(article.language).slice(0, 35) || 'und',
    change,
  };
}

/** The alert for programs, `share` (0 to 1) of the room for each long field. */
export function machineAlert(facts: AlertFacts, attributes: MessageAttributes, share: number): MachineAlert {
  const { article, change, topic, alertId } = facts;
  const taken = takesBack(change);
  return {
    schema: 1,
    alertId,
    topic,
    articleId: boundedId(article.id),
    revision: article.revision,
    headline: shortened(article.headline, 100 + 300 * share),
    ...(taken ? {} : story(article, share)),
    ...attributes,
    published: article.published,
    modified: article.modified,
    links: taken ? { page: pageUrl(article.slug, facts.newsroom) } : boundedLinks(facts, MAX_LINK_LENGTH * share),
  };
}

function story(
  article: AlertFacts['article'],
  share: number,
): Pick<MachineAlert, 'standfirst' | 'byline' | 'correction'> {
  const standfirst = shortened(article.standfirst, 600 * share);
  const byline = shortened(article.byline, 100 * share);
  const correction = shortened(article.correction, 600 * share);
  return {
    ...(standfirst === '' ? {} : { standfirst }),
    ...(byline === '' ? {} : { byline }),
    ...(correction === '' ? {} : { correction }),
  };
}

/** Only the canonical address can be of any length: the document names it. */
function boundedLinks(facts: AlertFacts, limit: number): MachineAlert['links'] {
  const { canonical, ...own } = alertLinks(facts);
  return canonical.length > limit ? own : { ...own, canonical };
}

function label(text: string | undefined): string | undefined {
  const line = oneLine(text ?? '');
  return line === '' || line.length > MAX_LABEL_LENGTH ? undefined : line;
}

function boundedId(id: string): string {
  if (id.length <= MAX_ID_LENGTH) return id.toWellFormed();
  return `ni:///sha-256;${bytesToHex(sha256(utf8ToBytes(id.toWellFormed())))}`;
}
