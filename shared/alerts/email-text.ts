import { pageUrl } from '../model/addresses.ts';
import { type AlertFacts, takesBack } from './alert-facts.ts';
import { alertWords } from './alert-words.ts';
import { cutText, shortened } from './cut-text.ts';
import { oneLine } from './one-line.ts';

/** SNS takes subjects of “less than 100 characters” (API reference, Publish). */
const MAX_SUBJECT_LENGTH = 99;

/**
 * The subject of the alert: one line of at most 99 UTF-16 code units, no control characters, cut between words. Letters of every
 * script stand as they are: SNS takes UTF-8 there (API reference, Publish), and mail encodes it (RFC 2047).
 */
export function emailSubject({ article, change, newsroom }: AlertFacts): string {
  const headline = oneLine(article.headline) || oneLine(newsroom.name);
  return cutText(`${alertWords(article.language).label[change]}${headline}`, MAX_SUBJECT_LENGTH) || '...';
}

/**
 * The body of the alert for people: plain text, paragraphs of one line each, `share` (0 to 1) of the room for each long field.
 * Headline, correction note, standfirst, link, who wrote it where, and why it came; a kill or withdrawal asks its reader to drop the article.
 */
export function emailBody(facts: AlertFacts, share: number): string {
  const { article, change, newsroom } = facts;
  const words = alertWords(article.language);
  const headline = words.label[change].trimStart() + shortened(article.headline, 100 + 400 * share);
  const link = pageUrl(article.slug, newsroom);
  const note = shortened(article.correction, 1000 * share);
  const origin = [shortened(article.section, 100), shortened(article.byline, 100 * share)]
    .filter((part) => part !== '')
    .join(' | ');
  const story = takesBack(change)
    ? [words.takenBack, link]
    : [note === '' ? '' : words.correctionNote + note, shortened(article.standfirst, 1000 * share), link, origin];
  const paragraphs = [headline, ...story, `-- \n${reason(facts)}`];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

/** Why the reader gets this; under the mark that mail programs know a signature by (RFC 3676, section 4.3). */
function reason({ article, topic, newsroom }: AlertFacts): string {
  const about = oneLine(newsroom.topics.find(({ name }) => name === topic)?.for ?? '');
  const why = alertWords(article.language).why(topic, oneLine(newsroom.name));
  return about === '' ? why : `${why}\n${cutText(about, 200)}`;
}
