import type { Newsroom } from '../model/newsroom.ts';
import type { ArticleChanged, Clock, Edge, Logger, ObjectStore, Queue } from './ports.ts';
import type { Stage } from './stage.ts';

export interface RenderDeps {
  readonly archive: ObjectStore;
  readonly site: ObjectStore;
  readonly renderQueue: Queue<ArticleChanged>;
  readonly publishQueue: Queue<ArticleChanged>;
  readonly edge: Edge;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Brings the site up to date with the articles: their pages first, then every feed that they belong to, once for the batch. */
export const renderStage: Stage<ArticleChanged, RenderDeps> = async () => {
  throw new Error('being written');
};
