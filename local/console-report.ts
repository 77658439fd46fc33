import { styleText } from 'node:util';
import type { Logger } from '../shared/pipeline/ports.ts';
import type { ArticleStatus } from '../shared/pipeline/status.ts';
import { problemText } from './problem-text.ts';
import type { KnownStatus } from './upload-status.ts';
import type { UploadReport } from './upload-watch.ts';

/** Where lines for people go, and whether that place shows colour. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly colour: boolean;
}

type Tone = 'green' | 'red' | 'yellow' | 'dim';

/** One line per article that an upload became, or why it became none and how to mend it. */
export function printReport({ status, tookMs }: UploadReport, terminal: Terminal): void {
  const { key, state, problems, articles, failure, deleted } = status;
  const line = (word: string, tone: Tone, rest: string) =>
    terminal.print(`${paint(word.padEnd(10), tone, terminal)} ${rest}`);
  const took = paint(`${Math.round(tookMs)} ms`.padStart(8), 'dim', terminal);
  if (failure) line('given up', 'red', `${oneLine(key)}: ${failure.stage} failed: ${oneLine(failure.reason)}`);
  else if (state === 'rejected') line('rejected', 'red', oneLine(key));
  for (const problem of problems) terminal.print(`           ${oneLine(problemText(problem))}`);
  if (failure || state === 'rejected') return;
  if (articles.length === 0) line(deleted ? 'deleted' : state, 'yellow', `${took}  ${oneLine(key)}`);
  for (const article of articles) {
    const { word, tone } = wordFor(article, status);
    const where = article.links && article.pubStatus === 'usable' ? `  ${article.links.page}` : '';
    line(word, tone, `${took}  ${oneLine(article.headline)}${where}`);
  }
}

function wordFor({ pubStatus, embargo, state }: ArticleStatus, status: KnownStatus): { word: string; tone: Tone } {
  if (pubStatus === 'withdrawn') return { word: 'withdrawn', tone: 'yellow' };
  if (pubStatus === 'canceled') return { word: 'killed', tone: 'yellow' };
  if (pubStatus === 'withheld') return { word: 'withheld', tone: 'yellow' };
  if (state === 'queued' && embargo !== undefined) return { word: 'embargoed', tone: 'yellow' };
  return { word: status.state, tone: 'green' };
}

/** A logger for people: what went as it should is told by the reports, so only warnings and errors are printed. */
export function createConsoleLogger(terminal: Terminal): Logger {
  const line = (word: string, tone: Tone, message: string, facts: Readonly<Record<string, unknown>> = {}) => {
    const { stage, article, upload, topic } = facts;
    const about = [stage, topic, article ?? upload].filter((fact) => fact !== undefined).join(' ');
    terminal.print(
      `${paint(word.padEnd(10), tone, terminal)} ${oneLine(message)}${about === '' ? '' : paint(` (${about})`, 'dim', terminal)}`,
    );
  };
  return {
    info: () => {},
    warn: (message, facts) => {
      // The report of the upload says it, and says why.
      if (message !== 'rejected') line('warning', 'yellow', message, facts);
    },
    error: (message, facts) => line('error', 'red', message, facts),
  };
}

function paint(text: string, tone: Tone, { colour }: Terminal): string {
  return colour ? styleText(tone, text, { validateStream: false }) : text;
}

/** Whatever an upload was called or contains cannot move the cursor or start a line of its own. */
function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
