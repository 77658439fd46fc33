import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listFiles } from '../../local/list-files.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { ask } from './ask.ts';
import { runHere } from './wireroom-here.ts';
import { articleText, startWireroom } from './wireroom-in-process.ts';
import { runWireroom, startProcess } from './wireroom-process.ts';
import { withoutExamples } from './without-examples.ts';

describe('wireroom start', () => {
  it('says where everything is, ends well when asked to, and goes on where it ended', async () => {
    const data = temporaryFolder();
    withoutExamples(data);
    const first = await startProcess(data);
    onTestFinished(async () => {
      await first.kill('SIGKILL');
    });
    const printed = first.lines.join('\n');
    for (const place of ['/articles/<slug>/', '/feeds/all/rss.xml', '/feeds.opml', '/outbox', join(data, 'intake')]) {
      expect(printed).toContain(place);
    }
    const put = await ask(first.newsroomPort, '/intake/a.txt', {
      method: 'PUT',
      body: articleText('Kept over the night'),
    });
    expect(put.status).toBe(201);
    expect(await first.kill('SIGTERM')).toBe(0);
    const second = await startProcess(data);
    onTestFinished(async () => {
      await second.kill('SIGKILL');
    });
    expect((await ask(second.newsroomPort, '/status/a.txt')).status).toBe(200);
    expect(await second.kill('SIGINT')).toBe(0);
  });

  it('refuses a data folder that another engine runs on, and says which', async () => {
    const first = await startWireroom();
    const data = join(first.folder, 'data');
    const second = await runWireroom(['start'], { env: { WIREROOM_DATA: data, PORT: '0' } });
    expect(second.code).toBe(1);
    expect(second.stdout).toBe('');
    expect(second.stderr).toBe(
      `Wireroom runs on ${data} already: process ${process.pid}, newsroom at http://localhost:${first.newsroomPort}. ` +
        'Stop that one first, or give this one a folder of its own: WIREROOM_DATA=… npm start\n',
    );
  });

  it('refuses a port that another program has, and leaves the data folder free', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    onTestFinished(() => {
      other.close();
    });
    const { port } = other.address() as AddressInfo;
    const folder = temporaryFolder();
    const env = { WIREROOM_DATA: join(folder, 'data'), PORT: String(port) };
    const ran = await runWireroom(['start'], { env });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toBe(
      `Another program, perhaps another Wireroom, listens there: port ${port} of 127.0.0.1 is taken by another program. ` +
        'Stop it, or choose another port: PORT=… npm start\n',
    );
    await startWireroom({ folder });
  });

  it.each([
    [['start', '--port', '70000'], 'the site’s port: found “70000”, needed a port number from 0 to 65535.\n'],
    [
      ['start', '--port', '5200', '--newsroom-port', '5200'],
      'The site and the newsroom need a port each; both were given 5200.\n',
    ],
    [
      ['start', '--prot', '80'],
      "wireroom start: Unknown option '--prot'. “wireroom start --help” lists what it takes.\n",
    ],
    [['start', 'now'], "wireroom start: Unexpected argument 'now'"],
    [['begin'], 'wireroom: there is no command “begin”. “wireroom --help” lists them.\n'],
    [[], 'Usage: wireroom COMMAND'],
  ])('answers %j with what is wrong with it', async (args, said) => {
    const ran = await runHere(args, { cwd: temporaryFolder() });
    expect(ran.code).toBe(2);
    expect(ran.stderr.startsWith(said)).toBe(true);
  });

  it.each([
    [['--help'], 'Usage: wireroom COMMAND'],
    [['start', '--help'], 'Usage: wireroom start'],
    [['render', '-h'], 'Usage: wireroom render'],
    [['replay', '--help'], 'Usage: wireroom replay'],
  ])('prints its help for %j', async (args, begins) => {
    const ran = await runHere(args, { cwd: temporaryFolder() });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout.startsWith(begins)).toBe(true);
  });

  it('names every fault of a newsroom.yaml that it cannot use', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'newsroom.yaml'), 'name: The Herald\nauthority: nowhere\nfeed: {}\n');
    const ran = await runWireroom(['start'], { cwd: folder, env: { WIREROOM_DATA: join(folder, 'data'), PORT: '0' } });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(`${join(folder, 'newsroom.yaml')}, line 2: authority`);
    expect(ran.stderr).toContain(
      `${join(folder, 'newsroom.yaml')}, line 3: feed is not a field that Wireroom knows; is it feeds?`,
    );
  });

  it('says plainly that SMTP_URL cannot be used, and shows nothing of it', async () => {
    const folder = temporaryFolder();
    const env = { WIREROOM_DATA: join(folder, 'data'), PORT: '0', SMTP_URL: 'http://user:secret@mail.example' };
    const ran = await runWireroom(['start'], { cwd: folder, env });
    expect([ran.code, ran.stderr]).toEqual([
      1,
      'SMTP_URL is no smtp:// or smtps:// URL such as smtp://user:password@mail.example.com:587\n',
    ]);
  });

  it('takes the examples in once, and alerts nobody outside of them', async () => {
    const examples = await listFiles([new URL('../../examples/articles', import.meta.url).pathname]);
    const wireroom = await startWireroom({ examples: true });
    for (const { key } of examples) {
      const reply = await ask(wireroom.newsroomPort, `/status/examples/${encodeURI(key)}`);
      expect([key, reply.status]).toEqual([key, 200]);
    }
    const versions = wireroom.engine.intake.latest(1_000).map(({ version }) => version);
    await wireroom.stop();
    const again = await startWireroom({ folder: wireroom.folder, examples: true });
    expect(again.engine.intake.latest(1_000).map(({ version }) => version)).toEqual(versions);
  });

  it('asks for a token where others can reach the newsroom, and prints the address with it', async () => {
    const wireroom = await startWireroom({ host: '0.0.0.0' });
    const token = readFileSync(join(wireroom.folder, 'data', 'newsroom-token'), 'utf8').trim();
    expect(wireroom.lines.join('\n')).toContain(`${wireroom.newsroomUrl}/?token=${token}`);
    expect((await wireroom.put('a.txt', 'x')).status).toBe(401);
    expect((await ask(wireroom.newsroomPort, '/status/a.txt')).status).toBe(401);
    expect((await ask(wireroom.newsroomPort, '/healthz')).status).toBe(200);
    expect((await ask(wireroom.sitePort, '/none')).status).toBe(404);
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask(wireroom.newsroomPort, '/outbox', { headers })).status).toBe(200);
  });
});
