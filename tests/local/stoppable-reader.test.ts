import { BroadcastChannel } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openEngine } from '../../local/engine.ts';
import { createStoppableReader, type StartTimer } from '../../local/stoppable-reader.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { normalizeStage } from '../../shared/pipeline/normalize-stage.ts';
import { publishStage } from '../../shared/pipeline/publish-stage.ts';
import { renderStage } from '../../shared/pipeline/render-stage.ts';
import { tickStage } from '../../shared/pipeline/tick-stage.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { ENDLESS_BEGUN } from './endless-reader-thread.ts';

const newsroom = { ...readNewsroom('name: Herald\nauthority: herald.example,2026\n'), url: 'https://site.example' };
const THREAD = new URL('./endless-reader-thread.ts', import.meta.url);

function upload(key: string, text = `Ferry returns\n\nThe ferry is back after nine days.\n`) {
  return { key, bytes: new TextEncoder().encode(text) };
}

/** A reader whose time for a file is over when the thread has begun to read it without end: no clock of a busy machine decides. */
function aReader() {
  const begun = new BroadcastChannel(ENDLESS_BEGUN);
  const endless = new Set<string>();
  let watched: { readonly key: string; readonly late: () => void } | undefined;
  // The thread's answers come another way: the one to the file before may arrive after this.
  const tell = () => watched && endless.delete(watched.key) && watched.late();
  begun.onmessage = ({ data }) => {
    endless.add(String(data));
    tell();
  };
  const startTimer: StartTimer = (late, _limitMs, key) => {
    watched = { key, late };
    tell();
    return () => {
      watched = undefined;
    };
  };
  const reader = createStoppableReader({ newsroom, thread: THREAD, limitMs: 1_500, startTimer });
  onTestFinished(async () => {
    begun.close();
    await reader.stop();
  });
  return reader;
}

const TOO_SLOW = {
  articles: [],
  problems: [
    {
      code: 'too-slow',
      severity: 'error',
      place: {},
      found: 'more than 1.5 s',
      needed: 'a file that is read within seconds',
      mend: expect.stringContaining('Save its text as .txt'),
    },
  ],
};

test('a thread gives the very article that is read without one', async () => {
  const file = upload(
    'news/ferry.md',
    '---\nsection: Local\n---\n# Ferry\n\nThe *ferry* [is](https://x.example/) back.\n',
  );
  const reader = createStoppableReader({ newsroom });
  onTestFinished(() => reader.stop());
  expect(await reader.normalize(file)).toEqual(await normalizeUpload(file, newsroom));
});

test('a file that never ends is stopped and rejected, those around it are read, and it is known when it comes again', async () => {
  const reader = aReader();
  const [before, endless, after] = await Promise.all(
    ['a.txt', 'endless.txt', 'b.txt'].map((key) => reader.normalize(upload(key))),
  );
  expect(endless).toEqual(TOO_SLOW);
  for (const read of [before, after]) expect(read?.articles.map(({ headline }) => headline)).toEqual(['Ferry returns']);
  // Without a thread that it could hold up: the answer is there before any thread is asked.
  const again = reader.normalize(upload('endless.txt'));
  const first = await Promise.race([again, reader.normalize(upload('c.txt')).then(() => 'the other')]);
  expect(first).toMatchObject({ problems: [{ code: 'too-slow', found: 'what was stopped before' }] });
});

test('a file that takes more memory than the thread has is rejected, and the next one is read', async () => {
  const reader = createStoppableReader({ newsroom, thread: THREAD, memoryMiB: 48 });
  onTestFinished(() => reader.stop());
  const { problems } = await reader.normalize(upload('hungry.txt'));
  expect(problems.map(({ code, found }) => `${code}: ${found}`)).toEqual(['too-slow: more than 48 MiB of memory']);
  expect((await reader.normalize(upload('a.txt'))).articles).toHaveLength(1);
});

test('a fault of the reader, or of the thread, is an error of that file alone', async () => {
  const reader = aReader();
  await expect(reader.normalize(upload('broken.txt'))).rejects.toThrow('a fault of the reader');
  await expect(reader.normalize(upload('gone.txt'))).rejects.toMatchObject({ code: 'reader_thread', retryable: true });
  expect((await reader.normalize(upload('a.txt'))).articles).toHaveLength(1);
});

test('a file that never ends is rejected in the engine with its reason, and the next one goes on', async () => {
  const reader = aReader();
  const reports: string[] = [];
  const { promise: both, resolve } = Promise.withResolvers<void>();
  const engine = openEngine({
    dataFolder: temporaryFolder(),
    newsroom,
    logger: { info: () => {}, warn: () => {}, error: () => {} },
    report: ({ status }) => {
      reports.push(`${status.state} ${status.key} ${status.problems.map(({ code, found }) => `${code}: ${found}`)}`);
      if (reports.length === 2) resolve();
    },
    reportReplay: () => {},
    stages: {
      normalize: (events, deps) => normalizeStage(events, { ...deps, normalize: reader.normalize }),
      render: renderStage,
      publish: publishStage,
      tick: tickStage,
    },
    env: {},
  });
  onTestFinished(() => engine.stop());
  await engine.startStages();
  const accept = (key: string, text?: string) => {
    const { bytes } = upload(key, text);
    return engine.intake.accept({ key, bytes, size: bytes.length });
  };
  await accept('endless.txt');
  await accept('next.txt', 'Bridge closes\n\nThe bridge closes for nine days.\n');
  await both;
  expect(reports.map((report) => report.split(' ').slice(0, 2).join(' ')).sort()).toEqual([
    'published next.txt',
    'rejected endless.txt',
  ]);
  expect(reports.join('\n')).toContain('rejected endless.txt too-slow: more than 1.5 s');
});
