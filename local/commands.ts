import type { Command } from './command-line.ts';

/** Everything that `wireroom` can do. */
export const COMMANDS = {
  start: {
    name: 'start',
    summary: 'run the whole newsroom on this machine',
    takesWords: false,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      'newsroom-port': { type: 'string' },
      host: { type: 'string' },
      newsroom: { type: 'string' },
    },
    help: `Usage: wireroom start [--data DIR] [--port N] [--newsroom-port N] [--host HOST] [--newsroom FILE]

Runs the whole newsroom in one process: takes articles in, serves the site and the newsroom, sends alerts.

  --data DIR          where everything is kept                 WIREROOM_DATA   .wireroom
  --port N            the site's port, 0 for any               PORT            4321
  --newsroom-port N   the newsroom's port                      NEWSROOM_PORT   the site's port + 1
  --host HOST         the address to listen on                 HOST            127.0.0.1
  --newsroom FILE     the newsroom's configuration                             newsroom.yaml here, else the example

The second column is the environment variable that says the same, the third what holds without either.
Also from the environment:

  SMTP_URL            sends mail through this server, e.g. smtp://user:password@mail.example:587; without it
                      mail is written to files in the data folder
  SMTP_FROM           who mail comes from, e.g. Night Desk <desk@example.com>; else alerts@ the newsroom's domain
  NEWSROOM_HOSTS      names, with commas between, by which the newsroom may be called beside localhost

Bound to another address than the loopback, the newsroom asks for a token. It is printed at start and kept in the data folder.`,
  },
  render: {
    name: 'render',
    summary: 'make the site tree of some files, offline',
    takesWords: true,
    options: {
      out: { type: 'string' },
      newsroom: { type: 'string' },
      received: { type: 'string' },
      url: { type: 'string' },
      json: { type: 'boolean' },
    },
    help: `Usage: wireroom render FILE… --out DIR [--newsroom FILE] [--received TIME] [--url URL] [--json]

Renders articles, and the feeds that they make together, into DIR. A FILE may be a folder: then every file in it.
Files of an earlier run are replaced, others left alone.

  --out DIR           where the site tree goes; made where it is missing
  --newsroom FILE     the newsroom's configuration: newsroom.yaml here, else the example
  --received TIME     when the files were received, e.g. 2026-01-04T09:30:00Z; else each when it was last modified
  --url URL           where the site will be served from; else as the configuration says, else http://localhost:4321
  --json              print the problems as JSON, one a line, on standard output

Problems are printed on standard error with their place and how to mend them. A file that cannot be an article is left
out and the others are rendered; then the exit code is 1. Warnings alone leave it 0.`,
  },
  replay: {
    name: 'replay',
    summary: 'render every article again, alerting nobody',
    takesWords: false,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      'newsroom-port': { type: 'string' },
      newsroom: { type: 'string' },
    },
    help: `Usage: wireroom replay [--data DIR] [--port N] [--newsroom-port N] [--newsroom FILE]

Renders every article and every feed again, and says how far that has come until it is done. Only what comes out otherwise
is written, and nobody is alerted. A change of the configuration needs no replay: “wireroom start” does it by itself.

Where Wireroom runs on the data folder, it is asked to do so. Where it does not, the replay is done here.

  --data DIR          the data folder                          WIREROOM_DATA   .wireroom
  --port N            the site's port                          PORT            4321
  --newsroom-port N   the newsroom's port                      NEWSROOM_PORT   where the running one said it is
  --newsroom FILE     the newsroom's configuration                             newsroom.yaml here, else the example

The second column is the environment variable that says the same, the third what holds without either. The site's port and
the configuration matter only where Wireroom does not run: they are those that it is started with.

The exit code is 0 when all of it was rendered, 1 when some of it failed or nothing could be done.`,
  },
  history: {
    name: 'history',
    summary: 'show every revision of an article and whom it reached',
    takesWords: true,
    options: {
      data: { type: 'string' },
      newsroom: { type: 'string' },
      limit: { type: 'string' },
      before: { type: 'string' },
      json: { type: 'boolean' },
    },
    help: `Usage: wireroom history ARTICLE [--limit N] [--before N] [--json] [--data DIR] [--newsroom FILE]

Shows the revisions of an article, newest first: who brought each, when, what it changed and why it was classed so, whether
readers ever saw it, which feeds it stood in and which topics were told. Wireroom may run on the data folder or not.

ARTICLE is the name under which it was uploaded, such as world/story.md, its id, the address of its page, or its slug.

  --limit N           at most so many revisions                                20
  --before N          only revisions before this one
  --json              print JSON
  --data DIR          the data folder                          WIREROOM_DATA   .wireroom
  --newsroom FILE     the newsroom's configuration                             newsroom.yaml here, else the example

The second column is the environment variable that says the same, the third what holds without either.`,
  },
  diff: {
    name: 'diff',
    summary: 'show what two revisions of an article have different',
    takesWords: true,
    options: {
      data: { type: 'string' },
      newsroom: { type: 'string' },
      json: { type: 'boolean' },
      color: { type: 'string' },
    },
    help: `Usage: wireroom diff ARTICLE [FROM [TO]] [--json] [--color WHEN] [--data DIR] [--newsroom FILE]

Shows word by word what is different between revisions FROM and TO of an article: without TO the latest, without FROM the one
before that. [-Words-] went, {+words+} came. At the start of a line, + is a passage that came, - one that went, ~ one that
changed and > one that moved.

ARTICLE is the name under which it was uploaded, such as world/story.md, its id, the address of its page, or its slug.

  --json              print JSON
  --color WHEN        auto, always or never                    NO_COLOR        auto
  --data DIR          the data folder                          WIREROOM_DATA   .wireroom
  --newsroom FILE     the newsroom's configuration                             newsroom.yaml here, else the example

The second column is the environment variable that says the same, the third what holds without either.`,
  },
} as const satisfies Record<string, Command>;

/** What `wireroom --help` prints. */
export function overview(): string {
  const lines = Object.values(COMMANDS).map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
  return `Usage: wireroom COMMAND [options]

Articles in; feeds, pages and alerts out.

${lines.join('\n')}

“wireroom COMMAND --help” says what a command takes. “wireroom --version” prints the version.`;
}
