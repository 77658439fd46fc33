import { describe, expect, it } from 'vitest';
import { renderDiffPage } from '../../local/page/diff-page.ts';
import { renderHistoryPage } from '../../local/page/history-page.ts';
import { aNewsroom } from '../pipeline/an-article.ts';
import { ask, type Reply } from './ask.ts';
import { articleText, startWireroom, type Wireroom } from './wireroom-in-process.ts';

const KEY = 'news/old pier.txt';
const PATH = 'news/old%20pier.txt';
const HEADLINE = 'Council votes to rebuild the old pier';

/** A newsroom in which an article has two revisions, the second with another number of years. */
async function withTwoRevisions(): Promise<Wireroom> {
  const wireroom = await startWireroom();
  await wireroom.put(PATH, articleText(HEADLINE));
  await wireroom.lineWith(HEADLINE);
  await wireroom.put(PATH, articleText(`${HEADLINE} at last`).replace('take a year', 'take 2 years'));
  await wireroom.lineWith(`${HEADLINE} at last`);
  return wireroom;
}

function page({ newsroomPort }: Wireroom, path: string): Promise<Reply> {
  return ask(newsroomPort, path, { headers: { accept: 'text/html' } });
}

/** What a page says, without its tags. */
function textOf(html: string): string {
  const main = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
  return main
    .replace(/<del[^>]*>(.*?)<\/del>/g, '[-$1-]')
    .replace(/<ins[^>]*>(.*?)<\/ins>/g, '{+$1+}')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/g, '<time>')
    .replace(/alert [0-9a-f]{32}/g, '<alert>')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the history of an article on the newsroom’s pages', () => {
  it('is led to from the list of uploads, and from there to what each revision changed', async () => {
    const wireroom = await withTwoRevisions();
    const list = await page(wireroom, '/');
    expect(list.text).toContain(`<a href="/history/${PATH}" aria-label="history of `);
    const history = await page(wireroom, `/history/${PATH}`);
    expect([history.status, history.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const shown = 'articles/council-votes-to-rebuild-the-old-pier/ and the feed all';
    expect(textOf(history.text)).toBe(
      [
        'tag:herald.example,2026:news/old%20pier, 2 revisions Revisions',
        `Revision 2 update <time> what changed ${HEADLINE} at last Why numbers added: 2;`,
        'words changed: a, year → at, last, years',
        `From ${KEY} (PUT) Site ${shown} Told everything: update, <time> <alert>`,
        `Revision 1 new <time> Why first told From ${KEY} (PUT) Site ${shown} Told everything: new, <time> <alert>`,
      ].join(' '),
    );
    const [, address = ''] = /href="(\/diff\/[^"]+)"/.exec(history.text) ?? [];
    const diff = await page(wireroom, address.replaceAll('&amp;', '&'));
    expect(textOf(diff.text)).toBe(
      [
        'tag:herald.example,2026:news/old%20pier',
        `From Revision 1 new <time> ${KEY} (PUT) first told`,
        `To Revision 2 update <time> ${KEY} (PUT) numbers added: 2; words changed: a, year → at, last, years`,
        `Headline ${HEADLINE}{+ at last+}`,
        'Body 1 passage the same paragraph 2',
        'Work begins in the spring, the council said, and will take [-a year-]{+2 years+}. Boats may go on using the',
        'northern quay in the meantime.',
      ].join(' '),
    );
  });

  it('is JSON to programs, and in the status of the key', async () => {
    const { newsroomPort } = await withTwoRevisions();
    const json = async (path: string) => JSON.parse((await ask(newsroomPort, path)).text);
    const history = await json(`/history/${PATH}`);
    expect(history).toMatchObject({
      total: 2,
      revisions: [
        { revision: 2, change: 'update', key: KEY, by: 'PUT', told: [{ topic: 'everything', change: 'update' }] },
        { revision: 1, change: 'new', key: KEY, by: 'PUT', told: [{ topic: 'everything', change: 'new' }] },
      ],
    });
    const status = await json(`/status/${PATH}`);
    expect([status.revision, status.historyTotal, status.history]).toEqual([2, 2, history.revisions]);
    expect(await json('/history/council-votes-to-rebuild-the-old-pier?before=2')).toMatchObject({
      revisions: [{ revision: 1 }],
    });
    expect(await json(`/diff/${PATH}?from=2&to=1`)).toMatchObject({ from: { revision: 2 }, to: { revision: 1 } });
  });

  it('is not there for what is none, and says so', async () => {
    const wireroom = await withTwoRevisions();
    const answers = await Promise.all(
      [
        '/history/none',
        '/history/%ff',
        '/history/',
        `/history/${PATH}?before=x`,
        `/diff/${PATH}?to=7`,
        '/diff/none',
      ].map(async (path) => (await page(wireroom, path)).status),
    );
    expect(answers).toEqual([404, 404, 404, 400, 404, 404]);
    expect((await ask(wireroom.newsroomPort, `/history/${PATH}`, { method: 'POST' })).status).toBe(405);
  });

  it('is shown to nobody who calls the newsroom by a foreign name', async () => {
    const { newsroomPort } = await withTwoRevisions();
    for (const path of [`/history/${PATH}`, `/diff/${PATH}`]) {
      const reply = await ask(newsroomPort, path, { headers: { host: 'evil.example' } });
      expect([reply.status, reply.text.includes('pier')]).toEqual([403, false]);
    }
  });
});

describe('whatever an article says', () => {
  const hostile = `<script>alert(1)</script>"'&`;
  const time = '2026-03-02T09:00:00.000Z';
  const newsroom = aNewsroom();

  it('is text on the page of its history', () => {
    const revision = {
      revision: 1,
      time,
      key: hostile,
      by: hostile,
      reasons: [hostile],
      pubStatus: 'usable' as const,
      headline: hostile,
      appearance: 'article' as const,
      slug: 'harbour',
      feeds: ['all'],
      told: [{ topic: 'everything', change: 'new' as const, time, alertId: 'a1' }],
    };
    const html = renderHistoryPage(
      { id: hostile, storageId: 'a1', total: 2, revisions: [{ ...revision, revision: 2 }, revision], next: 1 },
      newsroom,
    );
    expect(html).not.toContain('<script');
  });

  it('is text on the page of its differences', () => {
    const revision = { revision: 1, time, key: hostile, by: hostile, reasons: [hostile], headline: hostile };
    const pieces = [
      { type: 'same', text: hostile },
      { type: 'removed', text: hostile },
      { type: 'added', text: hostile },
    ] as const;
    const places = { kind: 'paragraph', was: 1, at: 1 };
    const html = renderDiffPage(
      {
        outcome: 'compared',
        id: hostile,
        storageId: 'a1',
        total: 3,
        from: revision,
        to: { ...revision, revision: 2 },
        diff: {
          fields: [{ field: 'headline', pieces }],
          images: [{ type: 'added', kind: 'picture', at: 1, text: hostile }],
          body: [
            { type: 'removed', kind: 'paragraph', was: 1, text: hostile },
            { type: 'moved', ...places, text: hostile },
            { type: 'reset', ...places, text: hostile },
            { type: 'changed', ...places, wasKind: 'heading', moved: true, pieces },
          ],
        },
      },
      newsroom,
    );
    expect(html).not.toContain('<script');
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(10);
  });
});
