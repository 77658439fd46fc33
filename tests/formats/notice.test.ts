import { describe, expect, test } from 'vitest';
import { renderNotice, renderNoticeJson } from '../../shared/formats/notice.ts';
import { renderRedirect } from '../../shared/formats/redirect.ts';
import { newsroom } from './articles.ts';

describe('a notice', () => {
  test('is left out by search engines and says what happened in the newsroom’s language', () => {
    const html = renderNotice('killed', { ...newsroom, language: 'de-AT' });
    expect(html).toContain('<html lang="de-AT" dir="ltr">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<p>Dieser Artikel wurde entfernt und darf nicht verwendet werden.</p>');
  });

  test('is in English where the house has no words of the newsroom’s language', () => {
    expect(renderNotice('withdrawn', { ...newsroom, language: 'mi' })).toContain(
      '<p>This story has been withdrawn.</p>',
    );
  });

  test.each([
    ['killed', '{"id":"tag:a.example,2026:x\ufffd","slug":"x","status":"canceled","notice":"killed"}\n'],
    ['withdrawn', '{"id":"tag:a.example,2026:x\ufffd","slug":"x","status":"withheld","notice":"withdrawn"}\n'],
  ] as const)('as JSON names the article and that it was %s', (kind, json) => {
    expect(renderNoticeJson('tag:a.example,2026:x\ud800', 'x', kind)).toBe(json);
  });
});

describe('a redirect', () => {
  test('leads on by link, refresh and canonical address, whatever the address holds', () => {
    const html = renderRedirect('/articles/x/?a="><script>&b=2');
    expect(html).toContain('<link rel="canonical" href="/articles/x/?a=&quot;&gt;&lt;script&gt;&amp;b=2">');
    expect(html).toContain('content="0; url=/articles/x/?a=&quot;&gt;&lt;script&gt;&amp;b=2"');
    expect(html).not.toContain('<script');
  });
});
