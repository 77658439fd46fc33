import { Inflate } from 'fflate';
import { quote } from '../../model/problem.ts';
import type { Budget } from './budget.ts';
import { type ArchiveEntry, damaged } from './open-archive.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** So much of an entry is inflated at a time, in bytes: DEFLATE makes no more than 1032 bytes of one. */
const STEP = 8192;

/** The content of `entry`, inflated step by step within `budget`, whatever size the archive states. */
export function inflateEntry(entry: ArchiveEntry, budget: Budget): Uint8Array {
  const { name, compressed, isDeflated, statedSize } = entry;
  if (!isDeflated) {
    budget.take(compressed.length, name);
    return compressed;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    budget.take(chunk.length, name);
    size += chunk.length;
    if (chunk.length > 0) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < compressed.length || at === 0; at += STEP) {
      inflate.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    // Whatever else the library throws says that the bytes are no DEFLATE stream.
    throw damaged(`${quote(name)}, which cannot be unpacked`);
  }
  if (size !== statedSize) throw damaged(`${quote(name)}, which is ${size} bytes and said to be ${statedSize}`);
  return join(chunks, size);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
