import type { RequestListener } from 'node:http';
import { join, resolve } from 'node:path';
import { EngineLockedError, lockEngine } from '../shared/adapters/embedded/engine-lock.ts';
import { isSmtpUrl, SMTP_URL_FAULT } from '../shared/adapters/embedded/topics/smtp-url.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import { CommandError } from './command-error.ts';
import { createConsoleLogger, printReplay, printReport, type Terminal } from './console-report.ts';
import { type Engine, type EngineOptions, openEngine } from './engine.ts';
import { EXAMPLES, exampleArrivals } from './examples.ts';
import { PortTakenError, type RunningServer, serve } from './http/server.ts';
import { loadNewsroom, type NewsroomFile } from './newsroom-file.ts';
import { type Access, accessFor, isLoopback } from './newsroom-guard.ts';
import { createNewsroomListener } from './newsroom-server.ts';
import { reasonOf } from './reason-of.ts';
import { createSiteListener } from './site-server.ts';

export interface StartOptions {
  readonly dataFolder: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly newsroomPort: number;
  readonly newsroomFile?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /** As the engine’s. */
  readonly createReader?: EngineOptions['createReader'];
}

export interface Started {
  readonly engine: Engine;
  readonly siteUrl: string;
  readonly newsroomUrl: string;
  readonly stop: () => Promise<void>;
}

/** Starts the embedded engine and its two servers. Throws `CommandError` where the folder or a port is taken. */
export async function startEngine(options: StartOptions): Promise<Started> {
  const { host, terminal, env } = options;
  const dataFolder = resolve(options.dataFolder);
  const file = await loadNewsroom(options.newsroomFile);
  if (env.SMTP_URL !== undefined && !isSmtpUrl(env.SMTP_URL)) throw new CommandError(SMTP_URL_FAULT);
  const lock = lockFolder(dataFolder);
  const servers: RunningServer[] = [];
  let opened: Engine | undefined;
  const stop = async () => {
    await Promise.all(servers.map((server) => server.close()));
    await opened?.stop();
    lock.release();
  };
  try {
    // The site's address is part of every page, so the port must be known before the engine is opened.
    const siteListener = createLateListener();
    const site = await serveOn(siteListener.listener, options.port, host, 'PORT');
    servers.push(site);
    const newsroomListener = createLateListener();
    const newsroomServer = await serveOn(newsroomListener.listener, options.newsroomPort, host, 'NEWSROOM_PORT');
    servers.push(newsroomServer);
    const shownHost = isLoopback(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
    const siteUrl = `http://${shownHost}:${site.port}`;
    const newsroomUrl = `http://${shownHost}:${newsroomServer.port}`;
    const newsroom: Newsroom = { ...file.config, url: file.config.url ?? siteUrl };
    const engine = openEngine({
      dataFolder,
      newsroom,
      logger: createConsoleLogger(terminal),
      report: (report) => printReport(report, terminal),
      reportReplay: (report) => printReplay(report, terminal),
      smtpUrl: env.SMTP_URL,
      env,
      createReader: options.createReader,
    });
    opened = engine;
    const access = accessFor(
      host,
      dataFolder,
      (env.NEWSROOM_HOSTS ?? '').split(',').filter((name) => name !== ''),
    );
    await engine.takeInOnce(EXAMPLES, exampleArrivals);
    siteListener.open(createSiteListener({ site: engine.site, newsroom }));
    newsroomListener.open(createNewsroomListener({ engine, access }));
    lock.describe(`process ${process.pid}, newsroom at ${newsroomUrl}`);
    printPlaces({ dataFolder, file, newsroom, siteUrl, newsroomUrl, access }, terminal);
    await engine.start();
    return { engine, siteUrl, newsroomUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A listener for a server that is bound before there is anything to serve: requests wait until it is opened. */
function createLateListener(): {
  readonly listener: RequestListener;
  readonly open: (listener: RequestListener) => void;
} {
  const { promise, resolve: open } = Promise.withResolvers<RequestListener>();
  return {
    listener: (request, response) => {
      promise.then((listener) => listener(request, response));
    },
    open,
  };
}

function lockFolder(dataFolder: string) {
  try {
    return lockEngine(dataFolder);
  } catch (error) {
    if (error instanceof EngineLockedError) {
      throw new CommandError(
        `${error.message}. Stop that one first, or give this one a folder of its own: WIREROOM_DATA=… npm start`,
        { cause: error },
      );
    }
    throw new CommandError(`The data folder ${dataFolder} cannot be used: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

async function serveOn(
  listener: Parameters<typeof serve>[0],
  port: number,
  host: string,
  setting: string,
): Promise<RunningServer> {
  try {
    return await serve(listener, port, host);
  } catch (error) {
    if (error instanceof PortTakenError) {
      throw new CommandError(
        `Another program, perhaps another Wireroom, listens there: ${error.message}. Stop it, or choose another port: ${setting}=… npm start`,
        { cause: error },
      );
    }
    throw new CommandError(`Wireroom cannot listen on port ${port} of ${host}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

interface Places {
  readonly dataFolder: string;
  readonly file: NewsroomFile;
  readonly newsroom: Newsroom;
  readonly siteUrl: string;
  readonly newsroomUrl: string;
  readonly access: Access;
}

function printPlaces({ dataFolder, file, newsroom, siteUrl, newsroomUrl, access }: Places, { print }: Terminal): void {
  const basePath = new URL(newsroom.url).pathname.replace(/\/$/, '');
  const token = access.token === undefined ? '' : `/?token=${access.token}`;
  print(`Wireroom for ${newsroom.name} (${file.path})`);
  print('');
  print(`  Site       ${siteUrl}${basePath}/  its pages at ${siteUrl}${basePath}/articles/<slug>/`);
  print(`  Feeds      ${siteUrl}${basePath}/feeds/all/rss.xml  ${siteUrl}${basePath}/feeds/all/feed.json`);
  print(`             ${siteUrl}${basePath}/feeds.opml lists them all`);
  print(`  Newsroom   ${newsroomUrl}${token}`);
  print(`  Outbox     ${newsroomUrl}/outbox`);
  print(
    `  Intake     drop articles into ${join(dataFolder, 'intake')}, or PUT them to ${newsroomUrl}/intake/<file name>`,
  );
  print('');
}
