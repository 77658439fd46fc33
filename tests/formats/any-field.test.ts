import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { AMP } from '../../shared/formats/amp.ts';
import { ARTICLE_JSON } from '../../shared/formats/article-json.ts';
import { HTML_PAGE } from '../../shared/formats/html-page.ts';
import { JSON_FEED } from '../../shared/formats/json-feed.ts';
import { renderOpml } from '../../shared/formats/opml.ts';
import { RSS } from '../../shared/formats/rss.ts';
import type { Article } from '../../shared/model/article.ts';
import { plainText } from '../../shared/model/body.ts';
import { allowedInHtml, allowedInXml, anyString } from '../markup/any-string.ts';
import { newsroom, richArticle } from './articles.ts';
import { feedDocument } from './feed-document.ts';
import { withStrings } from './hostile-article.ts';
import { namesIn, readXml, textsOf, type XmlElement } from './read-xml.ts';

/** The rich article with any string behind the name of the field in each of its fields. */
const anyArticle = fc.array(anyString, { minLength: 1, maxLength: 20 }).map((strings) => {
  let next = 0;
  return withStrings(richArticle, (_, field) => `[${field}]${strings[next++ % strings.length]}.`);
});

/** The same article with nothing but the names of the fields: what every document's structure must be like. */
const plainArticle = withStrings(richArticle, (_, field) => `[${field}].`);

interface HtmlRead {
  /** Every start tag with the names of its attributes, in order. */
  readonly tags: readonly string[];
  /** The text directly in the first element of each name. */
  readonly texts: Readonly<Record<string, string>>;
  readonly metas: Readonly<Record<string, string>>;
}

function readHtml(html: string): HtmlRead {
  const tags: string[] = [];
  const texts: Record<string, string> = {};
  const metas: Record<string, string> = {};
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push(`${name} ${Object.keys(attributes).join(' ')}`);
      open.push(tags.filter((tag) => tag.startsWith(`${name} `)).length === 1 ? name : '');
      const key = attributes.name ?? attributes.property;
      if (name === 'meta' && key !== undefined) metas[key] ??= attributes.content ?? '';
    },
    onclosetag: () => {
      open.pop();
    },
    ontext: (text) => {
      const name = open.at(-1);
      if (name) texts[name] = (texts[name] ?? '') + text;
    },
  });
  parser.end(html);
  return { tags, texts, metas };
}

function itemOf(document: string): XmlElement {
  const item = readXml(document).children[0]?.children.find(({ name }) => name === 'item');
  if (item === undefined) throw new Error('the feed has no item');
  return item;
}

const textOf = (html: string) => {
  let text = '';
  new Parser({
    ontext: (piece) => {
      text += piece;
    },
  }).end(html);
  return text;
};

describe('with any string in any field', () => {
  test('RSS is well-formed, keeps its structure, and every field is read back where it belongs', () => {
    const shape = itemOf(feedDocument(RSS, [plainArticle]));
    fc.assert(
      fc.property(anyArticle, (article) => {
        const item = itemOf(feedDocument(RSS, [article]));
        expect(namesIn(item)).toEqual(namesIn(shape));
        expect(textsOf(item, 'title')).toEqual([allowedInXml(article.headline)]);
        expect(textsOf(item, 'guid')).toEqual([allowedInXml(article.id)]);
        expect(textsOf(item, 'dc:creator')).toEqual([allowedInXml(article.byline ?? '')]);
        expect(textsOf(item, 'category')).toEqual([article.section ?? '', ...article.tags].map(allowedInXml));
        expect(textsOf(item, 'description').map(textOf)).toEqual([allowedInHtml(article.standfirst)]);
        const media = item.children.filter(({ name }) => name === 'media:content');
        expect(media.map((content) => textsOf(content, 'media:title')[0])).toEqual(
          article.images.map(({ alt }) => allowedInXml(alt ?? '')),
        );
        expect(media.map((content) => textsOf(content, 'media:credit')[0])).toEqual(
          article.images.map(({ credit }) => allowedInXml(credit ?? '')),
        );
        const content = (of: XmlElement) => textsOf(of, 'content:encoded')[0] ?? '';
        expect(readHtml(content(item)).tags).toEqual(readHtml(content(shape)).tags);
        expect(textOf(content(item))).toContain(allowedInHtml(article.correction ?? ''));
      }),
      { numRuns: 100 },
    );
  });

  test('JSON Feed and article.json are JSON that any parser takes, and every field is read back', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const document = feedDocument(JSON_FEED, [article]);
        expect(document.isWellFormed()).toBe(true);
        expect(JSON.parse(document).items).toMatchObject([
          {
            id: article.id.toWellFormed(),
            title: article.headline.toWellFormed(),
            summary: article.standfirst.toWellFormed(),
            authors: [{ name: article.byline?.toWellFormed() }],
            tags: article.tags.map((tag) => tag.toWellFormed()),
            _wireroom: { section: article.section?.toWellFormed(), correction: article.correction?.toWellFormed() },
          },
        ]);
        const { links: _, ...read } = JSON.parse(ARTICLE_JSON.render(article, newsroom));
        expect(read).toEqual(withStrings(article, (value) => value.toWellFormed()));
      }),
      { numRuns: 100 },
    );
  });

  test.each([HTML_PAGE, AMP])('$name keeps its structure, and every field is read back where it belongs', (format) => {
    const shape = readHtml(format.render(plainArticle, newsroom));
    fc.assert(
      fc.property(anyArticle, (article: Article) => {
        const html = format.render(article, newsroom);
        const read = readHtml(html);
        expect(read.tags).toEqual(shape.tags);
        expect(allowedInHtml(html)).toBe(html);
        expect(read.texts.h1).toBe(allowedInHtml(article.headline));
        expect(read.texts.title).toBe(allowedInHtml(`${article.headline} – The Example Herald`));
        expect(read.metas.description).toBe(allowedInHtml(article.standfirst));
        if (format === HTML_PAGE) {
          expect(read.metas['og:title']).toBe(allowedInHtml(article.headline));
          expect(read.metas['article:section']).toBe(allowedInHtml(article.section ?? ''));
        }
        const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
        expect(data.headline).toBe(article.headline.toWellFormed());
        expect(data.keywords).toEqual(article.tags.map((tag) => tag.toWellFormed()));
        const [lead] = article.body.children;
        expect(textOf(html)).toContain(
          allowedInHtml(lead && lead.type === 'element' ? plainText(lead).slice(0, 6) : ''),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the directory of feeds is well-formed, and sections are read back', () => {
    fc.assert(
      fc.property(anyString, anyString, (name, section) => {
        const root = readXml(renderOpml([{ name: 'all' }, { name: 'section-x', section }], { ...newsroom, name }));
        expect(namesIn(root)).toEqual(['opml', 'head', 'title', 'ownerName', 'body', 'outline', 'outline']);
        const outlines = root.children[1]?.children.map(({ attributes }) => attributes.text);
        expect(outlines).toEqual([allowedInXml(name), allowedInXml(`${name}: ${section}`)]);
      }),
      { numRuns: 300 },
    );
  });
});
