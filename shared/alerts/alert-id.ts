import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ChangeKind } from '../model/change.ts';

/**
 * The id of the one alert that tells `topic` of this change of this revision: 32 hexadecimal digits of a SHA-256. The same facts give
 * the same id, so that an alert sent again after a crash can be dropped. `article` is its id or its storage name, always the same one.
 */
export function alertIdOf(article: string, topic: string, revision: number, change: ChangeKind): string {
  const facts = JSON.stringify(['alert', article, topic, revision, change]);
  return bytesToHex(sha256(utf8ToBytes(facts))).slice(0, 32);
}
