import type { History, PastRevision, Telling } from '../shared/pipeline/history.ts';
import { oneLine } from './one-line.ts';
import { readableTime } from './readable-time.ts';
import { appearanceWords, doubtWords, standingWords } from './revision-words.ts';

/** A page of an article's history for people to read: one block a revision, newest first. */
export function historyText({ id, total, revisions, next }: History): string {
  const headline = revisions[0]?.headline;
  const title = headline === undefined ? '' : `${oneLine(headline)}\n`;
  const count = total === 1 ? '1 revision' : `${total} revisions`;
  const only = revisions.length === 0 && total === 0 ? 'It was deleted before anything of it arrived.\n' : '';
  const blocks = revisions.map((revision, index) => block(revision, revisions[index + 1]));
  const more = next === undefined ? '' : `\n${next - 1} older: --before ${next} goes on from here.\n`;
  return `${title}${oneLine(id)}, ${count}\n${only}${blocks.join('')}${more}`;
}

function block(revision: PastRevision, older: PastRevision | undefined): string {
  const { revision: number, change, time, key, by, headline, reasons, told } = revision;
  const line = (label: string, words: string) => (words === '' ? '' : `  ${label.padEnd(9)} ${oneLine(words)}\n`);
  const lines = [
    line('from', `${key}${by === undefined ? '' : ` (${by})`}`),
    line('why', reasons.join('; ')),
    older && older.headline !== headline ? line('headline', headline) : '',
    line('status', standingWords(revision)),
    line('site', appearanceWords(revision)),
    ...(told.length === 0 ? [line('told', 'nobody')] : []),
    ...told.map((telling, index) => line(index === 0 ? 'told' : '', tellingWords(telling))),
  ];
  return `\nRevision ${number}  ${change ?? 'no change to tell'}  ${readableTime(time)}\n${lines.join('')}`;
}

function tellingWords(telling: Telling): string {
  const { topic, change, time, alertId } = telling;
  return [`${topic}: ${change}`, readableTime(time), `alert ${alertId}`, doubtWords(telling)]
    .filter((part) => part !== '')
    .join(', ');
}
