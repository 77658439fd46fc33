import { UNHEARD_BY_READERS } from '../model/change.ts';
import type { Channel } from '../model/newsroom.ts';

/**
 * Whether subscribers on `channel` hear of `change`: readers (email, SMS) of all but a withdrawal, machines of everything. The embedded
 * engine asks this; on AWS it is the filter policy of a reader's subscription, on the attribute `change`.
 */
export function channelHears(channel: Channel, change: string): boolean {
  return channel === 'https' || !UNHEARD_BY_READERS.some((unheard) => unheard === change);
}
