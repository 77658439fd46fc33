import { describe, expect, it } from 'vitest';
import { renderNewsroomPage } from '../../../local/page/newsroom-page.ts';
import type { KnownStatus } from '../../../local/upload-status.ts';
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

  it('promises nothing of an article that was killed under its embargo', () => {
    const page = pageOf({ embargo: '2026-01-04T09:32:30.000Z', embargoed: true, pubStatus: 'canceled' });
    expect(badgeOf(page)).toBe('queued: killed');
    expect(page).not.toContain('then published');
    expect(refreshOf(page)).toBeUndefined();
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
});
