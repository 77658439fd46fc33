import type { Newsroom } from '../model/newsroom.ts';
import type { ArticleChanged, Clock, IntakeStore, Logger, ObjectStore, Queue } from './ports.ts';
import type { Stage } from './stage.ts';
import type { UploadEvent } from './upload.ts';

export interface NormalizeDeps {
  readonly intake: IntakeStore;
  readonly archive: ObjectStore;
  readonly renderQueue: Queue<ArticleChanged>;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Takes uploads in: parses and checks each, gives it identity and revision in the archive, and says what changed. */
export const normalizeStage: Stage<UploadEvent, NormalizeDeps> = async () => {
  throw new Error('being written');
};
