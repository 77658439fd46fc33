import type { PastRevision, Telling } from '../shared/pipeline/history.ts';
import { readableTime } from './readable-time.ts';

/** What a revision says of its standing beyond the ordinary; empty for one that is simply usable. */
export function standingWords({ pubStatus, embargo, expires }: PastRevision): string {
  const words = [
    pubStatus === 'usable' ? undefined : pubStatus,
    embargo === undefined ? undefined : `under embargo until ${readableTime(embargo)}`,
    expires === undefined ? undefined : `expires ${readableTime(expires)}`,
  ];
  return words.filter((one) => one !== undefined).join(', ');
}

/** What is said of a telling beside its topic and time; empty where it was told and that is all. */
export function doubtWords({ unsure }: Telling): string {
  return unsure ? 'about to be sent, not yet known to have left' : '';
}

/** What readers saw of a revision. */
export function appearanceWords({ appearance, revision, slug, feeds }: PastRevision): string {
  switch (appearance) {
    case 'article':
      return `articles/${slug ?? ''}/${feeds.length === 0 ? '' : ` and the feed${feeds.length === 1 ? '' : 's'} ${feeds.join(', ')}`}`;
    case 'notice':
      return `a notice that it is gone, at articles/${slug ?? ''}/`;
    case 'nothing':
      return 'nothing of it was to be seen';
    case 'overtaken':
      return `never shown: revision ${revision + 1} came before it was rendered`;
    case 'queued':
      return 'not rendered yet';
  }
}
