import { styleText } from 'node:util';
import { storageIdOf } from '../shared/model/identity.ts';
import type { Logger } from '../shared/pipeline/ports.ts';
import type { ArticleStatus } from '../shared/pipeline/status.ts';
import { oneLine } from './one-line.ts';
import { problemLines } from './problem-text.ts';
import { replayText } from './replay-text.ts';
import type { ReplayReport } from './replay-watch.ts';
import { stoppedText } from './stopped-text.ts';
import type { KnownStatus } from './upload-status.ts';
import type { UploadReport } from './upload-watch.ts';

/** Where lines for people go, and whether that place shows colour. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly colour: boolean;
}

type Tone = 'green' | 'red' | 'yellow' | 'dim';

/**
 * One line per article that an upload became, or why it became none and how to mend it. What is under embargo goes by its hash alone: not
 * even the file's name is printed, because it may name the story.
 */
export function printReport(report: UploadReport, terminal: Terminal): void {
  printFate(report, terminal);
  if (report.secret) return;
  for (const told of problemLines(report.status.problems)) terminal.print(`           ${oneLine(told)}`);
}

function printFate({ status, tookMs, secret }: UploadReport, terminal: Terminal): void {
  const { key, state, articles, failure, deleted, stopped } = status;
  const line = lineTo(terminal);
  const took = paint(`${Math.round(tookMs)} ms`.padStart(8), 'dim', terminal);
  const name = secret ? `a file that speaks of an embargo, ${storageIdOf(key)}` : oneLine(key);
  const why = secret ? ': the newsroom page says why' : '';
  if (failure) {
    line('given up', 'red', `${name}: ${failure.stage} failed${secret ? '' : `: ${oneLine(failure.reason)}`}`);
    return;
  }
  if (state === 'rejected') {
    line('rejected', 'red', `${name}${why}`);
    return;
  }
  if (articles.length === 0) {
    // Of a file that is gone nobody can say whether it was to be under embargo.
    line(deleted ? 'deleted' : state, 'yellow', `${took}  ${deleted ? 'a file that had become no article' : name}`);
  }
  for (const article of articles) {
    const { id, embargo, embargoed, headline, links, pubStatus } = article;
    const { word, tone } = wordFor(article, status);
    const where = links && pubStatus === 'usable' ? `  ${links.page}` : '';
    line(word, tone, `${took}  ${embargoed ? `${storageIdOf(id)} until ${embargo}` : `${oneLine(headline)}${where}`}`);
  }
  if (stopped) line('rejected', 'red', `${stoppedText(status)}${why}`);
}

function wordFor(
  { pubStatus, embargoed, expired }: ArticleStatus,
  status: KnownStatus,
): { readonly word: string; readonly tone: Tone } {
  if (pubStatus === 'withdrawn') return { word: 'withdrawn', tone: 'yellow' };
  if (pubStatus === 'canceled') return { word: 'killed', tone: 'yellow' };
  if (pubStatus === 'withheld') return { word: 'withheld', tone: 'yellow' };
  if (embargoed) return { word: 'embargoed', tone: 'yellow' };
  if (expired) return { word: 'expired', tone: 'yellow' };
  return { word: status.state, tone: 'green' };
}

/** One line when a replay begins, one now and then while it takes its time, one when all of it is rendered. */
export function printReplay(report: ReplayReport, terminal: Terminal): void {
  lineTo(terminal)('replay', report.progress.failed > 0 ? 'red' : 'green', replayText(report));
}

/** A logger for people: what went as it should is told by the reports, so only warnings and errors are printed. */
export function createConsoleLogger(terminal: Terminal): Logger {
  const print = lineTo(terminal);
  const line = (word: string, tone: Tone, message: string, facts: Readonly<Record<string, unknown>> = {}) => {
    const { stage, article, upload, topic } = facts;
    const about = [stage, topic, article ?? upload].filter((fact) => fact !== undefined).join(' ');
    print(word, tone, `${oneLine(message)}${about === '' ? '' : paint(` (${about})`, 'dim', terminal)}`);
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

function lineTo(terminal: Terminal) {
  return (word: string, tone: Tone, rest: string) =>
    terminal.print(`${paint(word.padEnd(10), tone, terminal)} ${rest}`);
}

function paint(text: string, tone: Tone, { colour }: Terminal): string {
  return colour ? styleText(tone, text, { validateStream: false }) : text;
}
