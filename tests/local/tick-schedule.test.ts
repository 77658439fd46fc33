import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTickSchedule } from '../../local/tick-schedule.ts';

const START = Date.parse('2026-01-04T09:30:00.000Z');

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A schedule whose ticks are counted by the second at which they were sent; the test says what is due and when a tick ends. */
function openSchedule() {
  const world: { due: string | undefined } = { due: undefined };
  const ticks: number[] = [];
  const broken: string[] = [];
  const schedule = createTickSchedule({
    tickQueue: {
      send: async () => {
        ticks.push((Date.now() - START) / 1000);
      },
    },
    soonestDue: async () => world.due,
    onBroken: ({ message }) => broken.push(message),
    nowMs: () => Date.now(),
  });
  onTestFinished(schedule.stop);
  const seconds = (s: number) => vi.advanceTimersByTimeAsync(s * 1000);
  return { world, ticks, broken, schedule, seconds };
}

const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();

describe('the schedule of ticks', () => {
  it('ticks at the start and every minute from then on', async () => {
    const { schedule, ticks, seconds } = openSchedule();
    schedule.start();
    schedule.ticked(undefined);
    await seconds(125);
    expect(ticks).toEqual([0, 60, 120]);
  });

  it('ticks the moment that something falls due which was rendered since', async () => {
    const { schedule, ticks, seconds, world } = openSchedule();
    schedule.start();
    schedule.ticked(undefined);
    await seconds(10);
    world.due = at(17);
    schedule.rendered();
    await seconds(20);
    expect(ticks).toEqual([0, 17]);
    world.due = undefined;
    schedule.ticked(undefined);
    await seconds(40);
    expect(ticks).toEqual([0, 17]);
    await seconds(8);
    expect(ticks).toEqual([0, 17, 77]);
  });

  it('ticks at once for what fell due before it was rendered', async () => {
    const { schedule, ticks, seconds, world } = openSchedule();
    schedule.start();
    schedule.ticked(undefined);
    await seconds(10);
    world.due = at(5);
    schedule.rendered();
    await seconds(0);
    expect(ticks).toEqual([0, 10]);
  });

  it('sends no second tick for what is due while one is on its way, whatever is rendered meanwhile', async () => {
    const { schedule, ticks, seconds, world } = openSchedule();
    schedule.start();
    world.due = at(1);
    for (let i = 0; i < 20; i++) {
      schedule.rendered();
      await seconds(1);
    }
    expect(ticks).toEqual([0]);
    schedule.ticked(undefined);
    await seconds(0);
    expect(ticks).toEqual([0, 20]);
  });

  it('leaves what is due to the next minute after a tick that failed', async () => {
    const { schedule, ticks, seconds, world } = openSchedule();
    schedule.start();
    world.due = at(-5);
    schedule.ticked(new Error('the disk is full'));
    await seconds(59);
    expect(ticks).toEqual([0]);
    await seconds(1);
    expect(ticks).toEqual([0, 60]);
  });

  it('makes up for the ticks that a sleeping machine missed soon after it wakes', async () => {
    const { schedule, ticks, seconds } = openSchedule();
    schedule.start();
    schedule.ticked(undefined);
    await seconds(1);
    vi.setSystemTime(START + 8 * 3600 * 1000);
    await seconds(5);
    expect(ticks).toHaveLength(2);
  });

  it('goes on every minute though the clock was set back', async () => {
    const { schedule, ticks, seconds } = openSchedule();
    schedule.start();
    schedule.ticked(undefined);
    await seconds(1);
    vi.setSystemTime(START - 3600 * 1000);
    await seconds(70);
    expect(ticks).toHaveLength(2);
  });

  it('says where the clock cannot be followed, and goes on', async () => {
    const broken: string[] = [];
    let sent = 0;
    const schedule = createTickSchedule({
      tickQueue: {
        send: async () => {
          sent++;
          throw new Error('database is locked');
        },
      },
      soonestDue: async () => undefined,
      onBroken: ({ message }) => broken.push(message),
      nowMs: () => Date.now(),
    });
    onTestFinished(schedule.stop);
    schedule.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent, broken]).toEqual([2, ['database is locked', 'database is locked']]);
  });
});
