import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { signPost } from '../../../../shared/adapters/embedded/topics/sign-post.ts';
import { wordAlert } from '../../../../shared/alerts/word-alert.ts';
import { feedAddresses } from '../../../../shared/formats/feed-addresses.ts';
import { anArticle, newsroom } from '../../../alerts/examples.ts';

type Check = (body: string, signature: string | undefined, secret: string) => boolean;

afterEach(() => {
  vi.useRealTimers();
});

/** The first block of code in `language` of docs/alerts.md. */
function documented(language: string): string {
  const page = readFileSync(new URL('../../../../docs/alerts.md', import.meta.url), 'utf8');
  const start = page.indexOf(`\`\`\`${language}\n`);
  if (start === -1) throw new Error(`docs/alerts.md has no example in ${language}`);
  return page.slice(page.indexOf('\n', start), page.indexOf('\n```', start));
}

it('the documented check takes a post that was signed within the hour, and nothing else', async () => {
  const code = documented('js');
  const { isFromTheNewsroom: check } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  )) as { isFromTheNewsroom: Check };
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-04T10:00:00.000Z') });
  const body = JSON.stringify({ headline: 'Größe', sent: '2026-01-04T09:30:00.000Z' });
  const old = JSON.stringify({ headline: 'Größe', sent: '2026-01-04T08:59:00.000Z' });
  expect(check(body, signPost(body, 'secret'), 'secret')).toBe(true);
  expect(check(body, signPost(body, 'another'), 'secret')).toBe(false);
  expect(check(`${body} `, signPost(body, 'secret'), 'secret')).toBe(false);
  expect(check(body, undefined, 'secret')).toBe(false);
  expect(check(old, signPost(old, 'secret'), 'secret')).toBe(false);
});

it('the documented JSON is what a correction gives', () => {
  const { sent, ...json } = JSON.parse(documented('json'));
  const article = anArticle({
    revision: 2,
    urgency: 3,
    correction: 'It was 12 roads, not 10.',
    modified: '2026-01-04T11:20:00.000Z',
  });
  const { alertId } = json;
  const alert = wordAlert({
    article,
    change: 'correction',
    topic: 'budget-watch',
    alertId,
    newsroom,
    feeds: feedAddresses(article, newsroom).map(({ url }) => url),
    folder: '',
  });
  expect(json).toEqual(JSON.parse(alert.bodies.https));
  expect(sent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
