// A process that tests kill: publishes twenty alerts to the partner at argv[3] and delivers them, on the data folder argv[2].
import { openDatabase } from '../../../../shared/adapters/embedded/database.ts';
import { systemClock } from '../../../../shared/adapters/embedded/system-clock.ts';
import { createEmbeddedTopics } from '../../../../shared/adapters/embedded/topics/embedded-topics.ts';
import { openOutbox } from '../../../../shared/adapters/embedded/topics/outbox.ts';
import { anAlert, newsroomWith, silent } from './newsroom.ts';

const [, , dataDir = '', partner = ''] = process.argv;
const newsroom = newsroomWith(`{ channel: https, to: "${partner}" }`);
const database = openDatabase(dataDir);
const topics = createEmbeddedTopics({
  newsroom,
  dataDir,
  outbox: openOutbox(database),
  env: {},
  fetch: globalThis.fetch,
  logger: silent,
  clock: systemClock,
});
topics.start();
// Every start publishes all again, as a stage does that cannot know what came through.
for (let revision = 1; revision <= 20; revision++) {
  await topics.publish('everything', [anAlert(newsroom, { revision, change: 'update' })]);
}
await topics.idle();
await topics.stop();
database.close();
