import type { MachineAlert } from '../../shared/alerts/machine-body.ts';
import { findUntold } from './find-untold.ts';
import type { Violation } from './run-history.ts';
import { isExcused } from './told-again.ts';
import { toldTwice } from './told-twice.ts';
import type { Sent, World } from './world.ts';

type Told = Sent & { readonly alert: MachineAlert };

/** Holds what subscribers were told to what they asked for: every change, and each once. */
export function checkAlerts(world: World): { readonly violations: readonly Violation[]; readonly toldAgain: number } {
  const sent = world.sent.map((one): Told => ({ ...one, alert: JSON.parse(one.message.bodies.sqs) as MachineAlert }));
  const violations = [...findUntold(world, sent)];
  const again = toldTwice(sent);
  const unexcused = again.filter(([before, after]) => !isExcused(before, after, world));
  for (const [before, { topic, alert }] of unexcused) {
    const what = `${topic} was told “${alert.change}” of ${alert.articleId} by ${before.run.name} and again`;
    violations.push({ kind: 'told twice', what });
  }
  return { violations, toldAgain: again.length - unexcused.length };
}
