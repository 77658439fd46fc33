import { describe, expect, test } from 'vitest';
import { AMP } from '../../shared/formats/amp.ts';
import type { Article } from '../../shared/model/article.ts';
import { ampEngine, ampValidator } from '../oracles/amp-engine.ts';
import { arabicArticle, bareArticle, el, newsroom, richArticle, url } from './articles.ts';
import { hostileArticle } from './hostile-article.ts';

const engine = await ampEngine();
const skipped = 'missing' in engine ? ` (skipped: ${engine.missing})` : '';

const unsized: Article = {
  ...bareArticle,
  images: [{ src: url('https://images.herald.example/a'), width: 0.4, height: Number.NaN }],
  body: {
    type: 'root',
    children: [
      el('figure', [el('img', [], { src: url('http://images.herald.example/b.png'), width: 300 })]),
      { type: 'embed', provider: 'x', url: url('https://x.com/a/status/1'), embedId: 'not-a-number' },
      { type: 'embed', provider: 'youtube', url: url('https://youtu.be/x') },
      { type: 'embed', provider: 'iframe', url: url('https://syndication.herald.example/chart') },
    ],
  },
};

const long: Article = {
  ...richArticle,
  body: { type: 'root', children: Array.from({ length: 50 }, () => richArticle.body.children).flat() },
};

describe.skipIf(skipped !== '')(`the official AMP validator${skipped}`, () => {
  for (const [name, article] of Object.entries({
    'with every node and field': richArticle,
    'with nothing but a headline': bareArticle,
    'from right to left': arabicArticle,
    'with hostile strings everywhere': hostileArticle(richArticle),
    'with images and embeds of unknown size or identifier': unsized,
    'of two thousand blocks': long,
  })) {
    test(`passes an article ${name}`, async () => {
      const validator = await ampValidator('path' in engine ? engine.path : '');
      expect(validator.validateString(AMP.render(article, newsroom), 'AMP')).toMatchObject({
        status: 'PASS',
        errors: [],
      });
    });
  }

  test('fails a page that is not AMP', async () => {
    const validator = await ampValidator('path' in engine ? engine.path : '');
    const page = AMP.render(bareArticle, newsroom).replace('<main>', '<main><script>alert(1)</script>');
    expect(validator.validateString(page, 'AMP').status).toBe('FAIL');
  });
});
