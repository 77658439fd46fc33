import type { Newsroom } from '../model/newsroom.ts';
import type { ArticleChanged, Clock, Logger, ObjectStore, Topics } from './ports.ts';
import type { Stage } from './stage.ts';

export interface PublishDeps {
  readonly archive: ObjectStore;
  readonly topics: Topics;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Tells each subscriber topic what changed since it was last told, once. */
export const publishStage: Stage<ArticleChanged, PublishDeps> = async () => {
  throw new Error('being written');
};
