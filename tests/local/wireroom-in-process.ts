import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Started, startEngine } from '../../local/start-command.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { ask } from './ask.ts';
import { readInPlace } from './read-in-place.ts';
import { withoutExamples } from './without-examples.ts';

/** One topic for everything, at a pace that holds no test up. */
export const NEWSROOM = `name: The Herald
authority: herald.example,2026
limits: { text: 64 KiB, other: 256 KiB }
alerts: { perSecond: 1000 }
topics:
  - name: everything
    subscribers:
      - { channel: email, to: reader@example.com }
      - { channel: sms, to: "+12025550123" }
`;

export interface Wireroom extends Started {
  readonly folder: string;
  readonly sitePort: number;
  readonly newsroomPort: number;
  /** Everything printed so far. */
  readonly lines: readonly string[];
  /** The first line, printed already or yet to come, that holds `text`. */
  readonly lineWith: (text: string) => Promise<string>;
  readonly put: (key: string, body: string | Uint8Array, contentType?: string) => ReturnType<typeof ask>;
}

/** The embedded engine in this process, on ports of its own, stopped when the test ends. */
export async function startWireroom(
  options: {
    readonly folder?: string;
    readonly host?: string;
    readonly examples?: boolean;
    /** The newsroom's configuration. */
    readonly yaml?: string;
  } = {},
): Promise<Wireroom> {
  const folder = options.folder ?? temporaryFolder();
  const file = join(folder, 'newsroom.yaml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, options.yaml ?? NEWSROOM);
  if (!options.examples) withoutExamples(join(folder, 'data'));
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const started = await startEngine({
    dataFolder: join(folder, 'data'),
    host: options.host ?? '127.0.0.1',
    port: 0,
    newsroomPort: 0,
    newsroomFile: file,
    env: {},
    createReader: readInPlace,
    terminal: {
      colour: false,
      print: (line) => {
        lines.push(line);
        for (const check of waiting) check();
      },
    },
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= started.stop();
    return stopped;
  };
  onTestFinished(stop);
  const newsroomPort = Number(new URL(started.newsroomUrl).port);
  return {
    ...started,
    stop,
    folder,
    lines,
    newsroomPort,
    sitePort: Number(new URL(started.siteUrl).port),
    lineWith: (text) =>
      new Promise((resolve) => {
        const check = () => {
          const line = lines.find((one) => one.includes(text));
          if (line === undefined) return;
          waiting.delete(check);
          resolve(line);
        };
        waiting.add(check);
        check();
      }),
    put: (key, body, contentType = 'text/plain') =>
      ask(newsroomPort, `/intake/${key}`, { method: 'PUT', body, headers: { 'content-type': contentType } }),
  };
}

/** An article as pasted text, ready to be uploaded. */
export function articleText(headline: string): string {
  return `${headline}

The harbour council voted on Tuesday to rebuild the old pier, after two winters in which storms had closed it to boats and to walkers.

Work begins in the spring, the council said, and will take a year. Boats may go on using the northern quay in the meantime.
`;
}
