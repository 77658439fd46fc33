import { expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { textOf } from './action.ts';
import { inventHistory } from './invent-history.ts';
import { START_MS, World } from './world.ts';

const HISTORIES = 10;

test('what histories upload is normalized to the same whenever it comes, so that it may be remembered', async () => {
  const newsroom = World.newsroomOf({ items: 3 });
  const uploads = Array.from({ length: HISTORIES }, (_, seed) => inventHistory(seed).actions)
    .flat()
    .flatMap((action) => (action.kind === 'upload' || action.kind === 'upload-junk' ? [action] : []));
  expect(uploads.length).toBeGreaterThan(HISTORIES);
  for (const action of uploads) {
    const file = { key: action.key, bytes: new TextEncoder().encode(textOf(action, START_MS)) };
    const [early, late] = ['2026-03-02T09:00:00.000Z', '2031-01-01T00:00:00.000Z'].map((received) =>
      normalizeUpload({ ...file, received, contentType: 'text/markdown' }, newsroom),
    );
    expect(await late, action.key).toEqual(await early);
  }
});
