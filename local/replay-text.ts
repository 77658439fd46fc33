import type { ReplayProgress, ReplayReport } from './replay-watch.ts';

const REASONS: Readonly<Record<NonNullable<ReplayProgress['reason']>, string>> = {
  configuration: 'the configuration or Wireroom itself has changed',
  asked: 'somebody asked for it',
  dropped: 'a feed has room again for articles that it had dropped',
};

/** How far the rendering of every article again has come, in a line for people. */
export function replayText({ step, progress, tookMs }: ReplayReport): string {
  const { reason, articles, failed } = progress;
  if (step === 'begun')
    return `every article is rendered again, because ${REASONS[reason ?? 'asked']}; nobody is alerted`;
  if (step === 'resumed') return `goes on rendering every article again, after ${articles} of them`;
  if (step === 'going on') return `${articles} articles so far`;
  const gaveUp = failed === 0 ? '' : `, but for ${failed} that failed: failures/render/ in the archive says why`;
  return `done: ${articles} articles and all feeds, in ${(tookMs / 1000).toFixed(1)} s${gaveUp}`;
}
