import type { Article } from '../model/article.ts';
import type { ChangeKind } from '../model/change.ts';
import type { Newsroom } from '../model/newsroom.ts';

/** What an alert is about. */
export interface AlertFacts {
  /** As it is now; of a withdrawn article, as it last was. `slug` is the one it holds. */
  readonly article: Omit<Article, 'body'>;
  readonly change: ChangeKind;
  /** The topic's name. */
  readonly topic: string;
  readonly alertId: string;
  readonly newsroom: Newsroom;
  /** The absolute URLs of every document of every feed that holds the article. */
  readonly feeds: readonly string[];
  /** The top-level intake folder of the article; empty for none. */
  readonly folder: string;
}

/** Whether the change takes the article back; its alert then repeats nothing of the story but the headline. */
export function takesBack(change: ChangeKind): boolean {
  return change === 'kill' || change === 'withdraw';
}
