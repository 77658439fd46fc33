import { expect, test } from 'vitest';
import { mayAlert } from '../../shared/alerts/may-alert.ts';
import type { ChangeKind } from '../../shared/model/change.ts';

interface Case {
  readonly published: string;
  readonly received: string;
  readonly alert?: boolean;
  readonly change?: ChangeKind;
  readonly amongSeveral?: boolean;
}

const ask = ({ change = 'new', amongSeveral = false, ...article }: Case) =>
  mayAlert({ article, change, amongSeveral, maxAgeMs: 6 * 3_600_000 });

test.each<[string, Case, boolean]>([
  ['just received', { published: '2026-03-02T09:00:00.000Z', received: '2026-03-02T09:00:00.000Z' }, true],
  ['exactly as old as allowed', { published: '2026-03-02T09:00:00.000Z', received: '2026-03-02T15:00:00.000Z' }, true],
  ['a moment older', { published: '2026-03-02T09:00:00.000Z', received: '2026-03-02T15:00:00.001Z' }, false],
  [
    'published on the day it came, no time given',
    { published: '2026-03-02T00:00:00.000Z', received: '2026-03-02T21:00:00.000Z' },
    true,
  ],
  [
    'published the day before, no time given',
    { published: '2026-03-02T00:00:00.000Z', received: '2026-03-03T05:59:00.000Z' },
    true,
  ],
  [
    'published two days before, no time given',
    { published: '2026-03-01T00:00:00.000Z', received: '2026-03-03T00:00:00.000Z' },
    false,
  ],
  [
    'among several',
    { published: '2026-03-02T09:00:00.000Z', received: '2026-03-02T09:00:00.000Z', amongSeveral: true },
    false,
  ],
  [
    'old, but its editor asks',
    { published: '2020-03-02T09:00:00.000Z', received: '2026-03-02T09:00:00.000Z', alert: true },
    true,
  ],
  [
    'new, but its editor says no',
    { published: '2026-03-02T09:00:00.000Z', received: '2026-03-02T09:00:00.000Z', alert: false },
    false,
  ],
  [
    'old and killed',
    { published: '2020-03-02T09:00:00.000Z', received: '2026-03-02T09:00:00.000Z', change: 'kill' },
    true,
  ],
])('an article that is %s', (_what, facts, may) => {
  expect(ask(facts)).toBe(may);
});
