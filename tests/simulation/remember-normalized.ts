import type { Normalized, Upload } from '../../shared/intake/intake.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';

const known = new WeakMap<Newsroom, Map<string, Promise<Normalized>>>();
const decoder = new TextDecoder();

/** As `normalizeUpload`, which makes the same of the same file each time: in a history that repeats itself it is the dearest thing to do again. */
export function rememberNormalized(newsroom: Newsroom): (upload: Upload) => Promise<Normalized> {
  const ofNewsroom = known.get(newsroom) ?? new Map<string, Promise<Normalized>>();
  known.set(newsroom, ofNewsroom);
  return (upload) => {
    const { bytes, ...named } = upload;
    const name = JSON.stringify([named, decoder.decode(bytes)]);
    const normalized = ofNewsroom.get(name) ?? normalizeUpload(upload, newsroom);
    ofNewsroom.set(name, normalized);
    return normalized;
  };
}
