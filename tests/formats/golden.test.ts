import { describe, expect, test } from 'vitest';
import { renderHomePage } from '../../shared/formats/home-page.ts';
import { ARTICLE_FORMATS, FEED_FORMATS } from '../../shared/formats/index.ts';
import { renderNotice, renderNoticeJson } from '../../shared/formats/notice.ts';
import { renderOpml } from '../../shared/formats/opml.ts';
import { renderRedirect } from '../../shared/formats/redirect.ts';
import { arabicArticle, bareArticle, newsroom, richArticle } from './articles.ts';
import { feedDocument } from './feed-document.ts';

/** Compares with a file in golden/; `npx vitest run tests/formats -u` writes it anew, to be read over before it is committed. */
async function expectGolden(text: string, file: string): Promise<void> {
  await expect(text).toMatchFileSnapshot(`golden/${file}`);
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'html-page': 'html', amp: 'amp.html', 'article-json': 'json' };

describe('golden files', () => {
  for (const [name, article] of Object.entries({ rich: richArticle, bare: bareArticle, arabic: arabicArticle })) {
    for (const format of ARTICLE_FORMATS) {
      test(`the ${name} article as ${format.name}`, async () => {
        await expectGolden(format.render(article, newsroom), `${name}.${EXTENSIONS[format.name] ?? format.name}`);
      });
    }
  }

  for (const format of FEED_FORMATS) {
    test(`a feed as ${format.name}`, async () => {
      await expectGolden(feedDocument(format, [richArticle, arabicArticle, bareArticle]), format.fileName);
    });

    test(`a section's feed that never held anything, as ${format.name}`, async () => {
      const feed = { name: 'section-coast-and-country', section: 'Coast & Country' };
      await expectGolden(feedDocument(format, [], feed), `empty.${format.fileName}`);
    });
  }

  test('the directory of feeds', async () => {
    const feeds = [
      { name: 'all', updated: '2026-01-05T17:05:09.000Z' },
      { name: 'section-coast-and-country', section: 'Coast & Country', updated: '2026-01-04T09:30:00.000Z' },
    ];
    await expectGolden(renderOpml(feeds, newsroom), 'feeds.opml');
    await expectGolden(renderHomePage(feeds, newsroom), 'home.html');
  });

  test('the notices and the redirect', async () => {
    await expectGolden(renderNotice('killed', newsroom), 'killed.html');
    await expectGolden(renderNotice('withdrawn', { ...newsroom, language: 'ar' }), 'withdrawn.html');
    await expectGolden(renderNoticeJson(richArticle.id, richArticle.slug, 'killed'), 'killed.json');
    await expectGolden(renderRedirect('/articles/harbour-reopens/?from=sms&again=1'), 'redirect.html');
  });
});
