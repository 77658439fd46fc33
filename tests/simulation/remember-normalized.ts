import type { Normalized, Upload } from '../../shared/intake/intake.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';

const known = new Map<string, Promise<Normalized>>();
/** As many as the histories of `npm test` make and more; many more histories are to take no more memory. */
const MOST = 10_000;
const decoder = new TextDecoder();

/** As `normalizeUpload`, which makes the same of the same file each time: in histories that are told of in few words it is the dearest thing to do again. */
export function rememberNormalized(newsroom: Newsroom): (upload: Upload) => Promise<Normalized> {
  const configuration = JSON.stringify(newsroom);
  return (upload) => {
    const { bytes, ...named } = upload;
    const name = `${configuration}${JSON.stringify(named)}${decoder.decode(bytes)}`;
    const normalized = known.get(name) ?? normalizeUpload(upload, newsroom);
    if (known.size >= MOST) known.clear();
    known.set(name, normalized);
    return normalized;
  };
}
