import type { ClockRecord, ConfigurationRecord, ReplayRecord } from '../../shared/pipeline/records.ts';
import { recordKeys } from '../../shared/pipeline/records.ts';
import { rendererOf } from '../../shared/pipeline/renderer.ts';
import { draftsOf } from './action.ts';
import { recordIn } from './record-in.ts';
import type { World } from './world.ts';

/** Whether something is still to happen by itself when its time comes: an embargo or an expiry, or articles to be rendered again. */
export function awaitsTime({ archive, history, newsroom, timeAt }: World): boolean {
  const clock = recordIn<ClockRecord>(archive, recordKeys.clock);
  const configuration = recordIn<ConfigurationRecord>(archive, recordKeys.configuration);
  const replay = recordIn<ReplayRecord>(archive, recordKeys.replay);
  const times = history.actions.flatMap((action) =>
    action.kind === 'upload' ? draftsOf(action).flatMap((draft) => [draft.embargoAt ?? 0, draft.expiresAt ?? 0]) : [],
  );
  const last = new Date(timeAt(Math.max(0, ...times))).toISOString();
  const isInForce = configuration?.renderer === rendererOf(newsroom);
  const isReplayed = isInForce && replay?.ended !== undefined && replay.generation === configuration.generation;
  return clock === undefined || clock.mark < last || !isReplayed || archive.listNow({ prefix: 'due/' }).length > 0;
}
