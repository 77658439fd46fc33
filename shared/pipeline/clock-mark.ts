import type { Clock, ObjectStore } from './ports.ts';
import { CONFLICT, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { type ClockRecord, recordKeys } from './records.ts';

/** The moment that the clock-driven stage has come to (ISO 8601, UTC); empty before its first run. */
export async function readMark(archive: ObjectStore): Promise<string> {
  return (await readRecord<ClockRecord>(archive, recordKeys.clock))?.record.mark ?? '';
}

/** Moves the mark on to the clock's time; never back, whichever of several clocks is behind. The mark as it then is. */
export async function advanceMark({ archive, clock }: { readonly archive: ObjectStore; readonly clock: Clock }) {
  return untilSettled<string>('clock mark', async () => {
    const kept = await readRecord<ClockRecord>(archive, recordKeys.clock);
    const now = clock.now();
    if (kept && kept.record.mark >= now) return kept.record.mark;
    const record: ClockRecord = { schema: 1, mark: now };
    return (await writeRecord(archive, recordKeys.clock, record, kept)) === undefined ? CONFLICT : now;
  });
}
