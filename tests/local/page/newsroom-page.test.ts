import { describe, expect, it } from 'vitest';
import { renderNewsroomPage } from '../../../local/page/newsroom-page.ts';
import type { KnownStatus } from '../../../local/upload-status.ts';
import { problem } from '../../../shared/model/problem-catalogue.ts';
import { readNewsroom } from '../../../shared/model/read-newsroom.ts';
import type { ArticleStatus } from '../../../shared/pipeline/status.ts';
import { NEWSROOM } from '../wireroom-in-process.ts';

const NOW = '2026-01-04T09:30:00.000Z';
const newsroom = { ...readNewsroom(NEWSROOM), url: 'http://localhost:4321' };
const LINKS = { page: 'http://localhost:4321/articles/ports/', amp: '', json: '', short: '', feeds: [] };

function pageOf(changes: Partial<ArticleStatus>, status: Partial<KnownStatus> = {}): string {
  const state = status.state ?? 'published';
  const article: ArticleStatus = {
    id: 'tag:herald.example,2026:ports',
    state,
    revision: 1,
    headline: 'Ports to merge',
    pubStatus: 'usable',
    told: [],
    problems: [],
    ...changes,
  };
  const upload = {
    key: 'ports.md',
    state,
    received: NOW,
    deleted: false,
    problems: [],
    articles: [article],
    ...status,
  };
  return renderNewsroomPage({ uploads: [upload], taken: [], newsroom, now: NOW });
}

const refreshOf = (page: string) => /http-equiv="refresh" content="(\d+)"/.exec(page)?.[1];
const badgeOf = (page: string) => /<span class="state (\w+)">([^<]+)<\/span>/.exec(page)?.slice(1).join(': ');

describe('the newsroom’s page', () => {
  it('says when an article under embargo will be published, and loads itself again then', () => {
    const page = pageOf({ embargo: '2026-01-04T09:32:30.000Z', embargoed: true }, { state: 'queued' });
    expect(badgeOf(page)).toBe('queued: under embargo');
    expect(page).toContain('<strong>embargoed until 2026-01-04 09:32:30 UTC, then published</strong>');
    expect(refreshOf(page)).toBe('151');
  });

  it('heads an upload that became no article with its file’s name, and another with its headline alone', () => {
    const headings = (page: string) => [...page.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, text]) => text);
    expect(headings(pageOf({}, { state: 'rejected', articles: [] }))).toEqual(['ports.md']);
    expect(headings(pageOf({}))).toEqual(['Ports to merge']);
  });

  it('promises nothing of an article that was killed under its embargo', () => {
    const page = pageOf({ embargo: '2026-01-04T09:32:30.000Z', embargoed: true, pubStatus: 'canceled' });
    expect(badgeOf(page)).toBe('queued: killed');
    expect(page).not.toContain('then published');
    expect(refreshOf(page)).toBeUndefined();
  });

  it('says of a file of several articles what all of them are, and else how far it has come', () => {
    const [one, other] = ['One', 'Two'].map(
      (headline): ArticleStatus => ({
        id: `tag:herald.example,2026:${headline}`,
        state: 'published',
        revision: 2,
        headline,
        pubStatus: 'withdrawn',
        told: [],
        problems: [],
      }),
    ) as [ArticleStatus, ArticleStatus];
    expect(badgeOf(pageOf({}, { articles: [one, other], deleted: true }))).toBe('queued: withdrawn');
    expect(badgeOf(pageOf({}, { articles: [one, { ...other, pubStatus: 'usable' }] }))).toBe('published: published');
  });

  it('does not wait for an embargo that is more than a day ahead', () => {
    const page = pageOf({ embargo: '2026-01-06T00:00:00.000Z', embargoed: true }, { state: 'queued' });
    expect(refreshOf(page)).toBeUndefined();
  });

  it('shows an article that has expired as such, and leads to none of its pages', () => {
    const page = pageOf({ expires: '2026-01-04T09:00:00.000Z', expired: true, links: LINKS });
    expect(badgeOf(page)).toBe('queued: expired');
    expect(page).toContain('<span>expired 2026-01-04 09:00:00 UTC</span>');
    expect(page).not.toContain(LINKS.page);
  });

  it('says when a published article will expire', () => {
    const page = pageOf({ expires: '2026-01-05T09:00:00.000Z', links: LINKS });
    expect(badgeOf(page)).toBe('published: published');
    expect(page).toContain('<span>expires 2026-01-05 09:00:00 UTC</span>');
    expect(page).toContain(`<a href="${LINKS.page}">Ports to merge</a>`);
  });

  it('loads itself again while an upload is under way, and no more once it has arrived', () => {
    expect(refreshOf(pageOf({}, { state: 'rendered' }))).toBe('1');
    expect(refreshOf(pageOf({ links: LINKS }))).toBeUndefined();
    expect(refreshOf(pageOf({}, { state: 'rejected', articles: [] }))).toBeUndefined();
  });

  it('tells what was left out in one line that opens, below what needs doing', () => {
    const leftOut = problem('lines-left-out', '2 lines (3, 9), “Share <b>this</b>”, “ENDS”', {
      path: 'text part',
      line: 3,
    });
    const unsized = problem('image-without-size', '“a.jpg”', { line: 12 });
    const page = pageOf({ links: LINKS }, { problems: [leftOut, unsized] });
    expect(page).toContain(
      '<details><summary>Left out, text part: 2 lines (3, 9), “Share &lt;b&gt;this&lt;/b&gt;”, “ENDS”</summary>',
    );
    expect(page.indexOf('“a.jpg”')).toBeLessThan(page.indexOf('<details>'));
  });

  it('shows every article of a file with its state, its links and its own problems, those that were stopped first', () => {
    const article = (headline: string, changes: Partial<ArticleStatus> = {}): ArticleStatus => ({
      id: `tag:herald.example,2026:${headline}`,
      state: 'published',
      revision: 1,
      headline,
      pubStatus: 'usable',
      told: [],
      problems: [],
      ...changes,
    });
    const noAlt = problem('image-without-alt', '“https://i.example/a.jpg”', { item: 1, line: 7 });
    const noBody = problem('no-body', 'nothing', { item: 2, headline: 'Ferry stays', line: 30 });
    const leftOut = problem('item-left-out', '“About us”', { item: 4 });
    const page = pageOf(
      {},
      {
        articles: [
          article('Ports to merge', { links: LINKS, problems: [noAlt] }),
          article('Withheld', { pubStatus: 'withheld' }),
        ],
        stopped: [{ item: 2, state: 'rejected', problems: [noBody] }],
        problems: [noAlt, noBody, leftOut],
      },
    );
    const words = page
      .slice(page.indexOf('Latest uploads'), page.indexOf('<script>'))
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&quot;', '"')
      .replace(/\s+/g, ' ')
      .replace(/^.*?UTC /, '')
      .trim();
    expect(words).toBe(
      '3 articles in this file, 1 of them stopped: mend those and upload the file again. ' +
        `stopped Ferry stays article 2 of the file line 30: found nothing, needed ${noBody.needed}. ${noBody.mend} no-body ` +
        'published Ports to merge revision 1 history Page AMP JSON Short link ' +
        `line 7: found “https://i.example/a.jpg”, needed ${noAlt.needed}. ${noAlt.mend} image-without-alt ` +
        'withheld Withheld revision 1 history ' +
        `article 4 of the file: found “About us”, needed ${leftOut.needed}. ${leftOut.mend} item-left-out`,
    );
  });

  it('shows no more articles of one file than an editor can look through, and leads to the others', () => {
    const articles = Array.from(
      { length: 23 },
      (_, index): ArticleStatus => ({
        id: `tag:herald.example,2026:${index}`,
        state: 'published',
        revision: 1,
        headline: `Story ${index}.`,
        pubStatus: 'usable',
        told: [],
        problems: [],
      }),
    );
    const page = pageOf({}, { articles, key: 'wire/all of it.xml' });
    expect(page).toContain('Story 19.');
    expect(page).not.toContain('Story 20.');
    expect(page).toContain('and 3 more: <a href="/status/wire/all%20of%20it.xml">all of them</a>.');
  });
});
