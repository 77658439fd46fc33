import type { StoppableReader } from '../../local/stoppable-reader.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';

/** Reads uploads in the test's own thread: to begin one for each engine of a test would take most of its time. */
export function readInPlace(newsroom: Newsroom): StoppableReader {
  return { normalize: (upload) => normalizeUpload(upload, newsroom), stop: async () => {} };
}
