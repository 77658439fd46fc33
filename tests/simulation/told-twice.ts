import type { Heard } from './find-untold.ts';

/** Alerts that say the same as one before, each with that one: the same alert, or news of an article that was news already. */
export function toldTwice<One extends Heard>(sent: readonly One[]): readonly (readonly [One, One])[] {
  const twice: (readonly [One, One])[] = [];
  const lastByAlert = new Map<string, One>();
  const newsOf = new Map<string, One>();
  for (const one of sent) {
    const article = `${one.topic} ${one.alert.articleId}`;
    const alert = `${one.topic} ${one.alert.alertId}`;
    const before = lastByAlert.get(alert) ?? (one.alert.change === 'new' ? newsOf.get(article) : undefined);
    if (before) twice.push([before, one]);
    lastByAlert.set(alert, one);
    if (one.alert.change === 'new') newsOf.set(article, one);
    if (one.alert.change === 'kill' || one.alert.change === 'withdraw') newsOf.delete(article);
  }
  return twice;
}
