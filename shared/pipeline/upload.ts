/**
 * What orders the uploads of one key and of one article. `sequencer` is S3's: hexadecimal, compared as text after padding with
 * zeros on the right (Amazon S3 User Guide, “Event message structure”).
 */
export interface Stamp {
  readonly key: string;
  readonly sequencer?: string;
  /** ISO 8601, UTC. */
  readonly eventTime: string;
  /** Who uploaded it, as far as the event says: the principal on AWS, the way it came in embedded. */
  readonly by?: string;
}

/** “This key changed”: one record of an S3 event, decoded. */
export interface UploadEvent {
  readonly kind: 'put' | 'delete';
  readonly stamp: Stamp;
  readonly versionId?: string;
  /** Bytes, where the event says. */
  readonly size?: number;
}

/** Below zero when `a` came before `b`: by sequencer within one key, else by event time, else by key. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.key === b.key && a.sequencer !== undefined && b.sequencer !== undefined) {
    const width = Math.max(a.sequencer.length, b.sequencer.length);
    return compareText(a.sequencer.toUpperCase().padEnd(width, '0'), b.sequencer.toUpperCase().padEnd(width, '0'));
  }
  return compareText(a.eventTime, b.eventTime) || compareText(a.key, b.key);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
