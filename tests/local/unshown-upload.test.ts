import { expect, onTestFinished, test } from 'vitest';
import { openEngine } from '../../local/engine.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { normalizeStage } from '../../shared/pipeline/normalize-stage.ts';
import { publishStage } from '../../shared/pipeline/publish-stage.ts';
import { renderStage } from '../../shared/pipeline/render-stage.ts';
import { tickStage } from '../../shared/pipeline/tick-stage.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { readInPlace } from './read-in-place.ts';
import { articleText, NEWSROOM } from './wireroom-in-process.ts';

test('an upload of an article that is never shown is reported once it was rendered, though publish does not hear of it', async () => {
  const { engine, reports, holdRender, rendered, reported } = openHeldEngine();
  await engine.startStages();
  await engine.intake.acceptAll([arrival('pier.txt', killed('The pier opens'))]);
  await reported('published pier.txt');
  await rendered();
  const letGo = holdRender();
  // Both are in one batch of normalize, so that the pier is looked at before the file that is no article is reported.
  await engine.intake.acceptAll([arrival('pier.txt', killed('The pier stays shut')), arrival('empty.txt', '')]);
  await reported('rejected empty.txt');
  letGo();
  await reported('published pier.txt', 2);
  expect(reports).toEqual(['published pier.txt', 'rejected empty.txt', 'published pier.txt']);
});

const killed = (headline: string) => `---\nstatus: canceled\n---\n\n${articleText(headline)}`;

function arrival(key: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  return { key, bytes, size: bytes.length };
}

/** An engine whose render stage can be held back. */
function openHeldEngine() {
  const reports: string[] = [];
  let runs = 0;
  let held = Promise.resolve();
  const waiting = new Set<() => void>();
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!isSo()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  const look = () => {
    for (const check of waiting) check();
  };
  const engine = openEngine({
    dataFolder: temporaryFolder(),
    newsroom: { ...readNewsroom(NEWSROOM), url: 'http://localhost' },
    logger: { info: () => {}, warn: () => {}, error: () => {} },
    report: ({ status }) => {
      reports.push(`${status.state} ${status.key}`);
      look();
    },
    reportReplay: () => {},
    createReader: readInPlace,
    stages: {
      normalize: normalizeStage,
      render: async (messages, deps) => {
        await held;
        const results = await renderStage(messages, deps);
        if (messages.some((message) => !('feed' in message))) runs++;
        look();
        return results;
      },
      publish: publishStage,
      tick: tickStage,
    },
    env: {},
  });
  onTestFinished(() => engine.stop());
  return {
    engine,
    reports,
    holdRender: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    rendered: () => until(() => runs > 0),
    reported: (report: string, times = 1) => until(() => reports.filter((one) => one === report).length >= times),
  };
}
