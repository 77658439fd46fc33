import { MOST_SKEW_MS, type Sent, type World } from './world.ts';

/**
 * Whether an alert may have gone out a second time: the run that sent it first was failed by the world before it recorded that, or the
 * lease of either had run out, or one of the two was sent by a call that its caller had given up on.
 */
export function isExcused(before: Sent, after: Sent, world: World): boolean {
  if (before.late || after.late) return true;
  const recordedAt = world.recordedAt.get(`${before.topic} ${before.message.alertId}`) ?? Number.POSITIVE_INFINITY;
  if (before.run.failures.some((at) => at >= before.atCall && at <= recordedAt)) return true;
  return [before, after].some(({ run }) => run.claimUntilMs <= after.atMs + 2 * MOST_SKEW_MS);
}
