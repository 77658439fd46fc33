import type { Normalized, Upload } from '../../shared/intake/intake.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';

/** What files were normalized to, by key and text, under each configuration. */
const known = new Map<string, Map<string, Promise<Normalized>>>();
const configurations = new WeakMap<Newsroom, string>();
/** As many as the histories of `npm test` make and more; many more histories are to take no more memory. */
const MOST = 10_000;
let remembered = 0;
const decoder = new TextDecoder();

/**
 * As `normalizeUpload`, which makes the same of the same file each time: in histories that are told of in few words it is the dearest thing to do
 * again. When a file came counts only where it says when it was published, which those of histories do not.
 */
export function rememberNormalized(newsroom: Newsroom): (upload: Upload) => Promise<Normalized> {
  const files = filesUnder(newsroom);
  return (upload) => {
    const name = `${upload.key}\n${upload.contentType}\n${decoder.decode(upload.bytes)}`;
    const before = files.get(name);
    if (before) return before;
    const normalized = normalizeUpload(upload, newsroom);
    if (remembered++ < MOST) files.set(name, normalized);
    return normalized;
  };
}

function filesUnder(newsroom: Newsroom): Map<string, Promise<Normalized>> {
  const configuration = configurations.get(newsroom) ?? JSON.stringify(newsroom);
  configurations.set(newsroom, configuration);
  const files = known.get(configuration) ?? new Map<string, Promise<Normalized>>();
  known.set(configuration, files);
  return files;
}
