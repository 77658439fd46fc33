import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertIdOf } from '../../shared/alerts/alert-id.ts';
import { septetsOf } from '../../shared/alerts/gsm-alphabet.ts';
import { MAX_ALERT_BYTES, publishSize } from '../../shared/alerts/publish-size.ts';
import { wordAlert } from '../../shared/alerts/word-alert.ts';
import { feedAddresses } from '../../shared/formats/feed-addresses.ts';
import type { Article } from '../../shared/model/article.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../shared/model/change.ts';
import type { CheckedUrl } from '../../shared/model/checked-url.ts';
import { anyCharacter } from '../any-character.ts';
import { anArticle, newsroom } from './examples.ts';

const feedsOf = (article: Article) => feedAddresses(article, newsroom).map(({ url }) => url);
const ALERT_ID = alertIdOf('tag:herald.example,2026:news/budget', 'everything', 1, 'new');
const word = (article: Article, change: ChangeKind = 'new') =>
  wordAlert({
    article,
    change,
    topic: 'everything',
    alertId: ALERT_ID,
    newsroom,
    feeds: feedsOf(article),
    folder: 'news',
  });

describe('an alert', () => {
  it('of a new article says the same on every channel, in the channel’s way', () => {
    const json =
      '{"schema":1,"alertId":"4b1e","topic":"everything","articleId":"tag:herald.example,2026:news/budget","revision":1,' +
      '"headline":"Council passes budget","standfirst":"Roads come first.","byline":"Ada Mason","section":"Town Hall",' +
      '"tags":["budget","roads"],"urgency":4,"language":"en","change":"new","published":"2026-01-04T09:00:00.000Z",' +
      '"modified":"2026-01-04T09:30:00.000Z","links":{"page":"https://news.example/articles/council-passes-budget/",' +
      '"amp":"https://news.example/articles/council-passes-budget/amp.html",' +
      '"json":"https://news.example/articles/council-passes-budget/article.json",' +
      '"short":"https://news.example/s/xv80bfkszds1","feeds":["https://news.example/feeds/all/rss.xml",' +
      '"https://news.example/feeds/all/feed.json","https://news.example/feeds/section-town-hall/rss.xml",' +
      '"https://news.example/feeds/section-town-hall/feed.json"],' +
      '"canonical":"https://news.example/articles/council-passes-budget/"}}';
    expect(
      wordAlert({
        article: anArticle(),
        change: 'new',
        topic: 'everything',
        alertId: '4b1e',
        newsroom,
        feeds: feedsOf(anArticle()),
        folder: 'news',
      }),
    ).toEqual({
      alertId: '4b1e',
      articleId: 'tag:herald.example,2026:news/budget',
      subject: 'Council passes budget',
      bodies: {
        default: json,
        email: `Council passes budget

Roads come first.

https://news.example/articles/council-passes-budget/

Town Hall | Ada Mason

-- 
You get this because this address subscribes to “everything” of The Example Herald.
Readers who want every story
`,
        sms: 'Council passes budget https://news.example/s/xv80bfkszds1',
        sqs: json,
        http: json,
        https: json,
        lambda: json,
      },
      attributes: { section: 'Town Hall', tags: ['budget', 'roads'], urgency: 4, language: 'en', change: 'new' },
      folder: 'news',
    });
  });

  it('of a correction says so first and gives the note', () => {
    const { subject, bodies } = word(anArticle({ correction: 'It was 12 roads, not 10.' }), 'correction');
    expect(subject).toBe('Correction: Council passes budget');
    expect(bodies.sms).toBe('Correction: Council passes budget https://news.example/s/xv80bfkszds1');
    expect(bodies.email).toContain('\n\nCorrection: It was 12 roads, not 10.\n\nRoads come first.\n\n');
    expect(JSON.parse(bodies.sqs)).toMatchObject({ change: 'correction', correction: 'It was 12 roads, not 10.' });
  });

  it('of a kill repeats nothing of the story but its headline, and leads to the page alone', () => {
    const { subject, bodies } = word(anArticle({ status: 'canceled', correction: 'Libel.' }, 'A secret lead.'), 'kill');
    expect(subject).toBe('Withdrawn: Council passes budget');
    expect(bodies.email).toBe(`Withdrawn: Council passes budget

This article has been withdrawn. Please do not use or pass it on.

https://news.example/articles/council-passes-budget/

-- 
You get this because this address subscribes to “everything” of The Example Herald.
Readers who want every story
`);
    expect(JSON.parse(bodies.https)).toEqual({
      schema: 1,
      alertId: ALERT_ID,
      topic: 'everything',
      articleId: 'tag:herald.example,2026:news/budget',
      revision: 1,
      headline: 'Council passes budget',
      section: 'Town Hall',
      tags: ['budget', 'roads'],
      urgency: 4,
      language: 'en',
      change: 'kill',
      published: '2026-01-04T09:00:00.000Z',
      modified: '2026-01-04T09:30:00.000Z',
      links: { page: 'https://news.example/articles/council-passes-budget/' },
    });
  });

  it.each([
    ['de-AT', 'Korrektur: Council passes budget'],
    ['fr', 'Rectificatif : Council passes budget'],
    ['es', 'Corrección: Council passes budget'],
    ['pt-BR', 'Correção: Council passes budget'],
    ['nn-NO', 'Rettelse: Council passes budget'],
    ['uk', 'Виправлення: Council passes budget'],
    ['zh-Hant-TW', '更正：Council passes budget'],
    ['tlh', 'Correction: Council passes budget'],
  ])('in %s has the subject “%s” for a correction', (language, subject) => {
    expect(word(anArticle({ language }), 'correction').subject).toBe(subject);
  });

  it('has the newsroom’s name for a subject where the headline has nothing to show', () => {
    expect(word(anArticle({ headline: '\u0000\u202e' })).subject).toBe('The Example Herald');
  });

  it('cuts a long subject between words, under 100 characters', () => {
    const headline =
      'South Korea: Signals Renewed Strategic Engagement with China Ahead of Historic State Visit to Beijing';
    expect(word(anArticle({ headline })).subject).toBe(
      'South Korea: Signals Renewed Strategic Engagement with China Ahead of Historic State Visit to...',
    );
  });

  it('leaves out tags that are too long to be matched whole, and doubles', () => {
    const tags = ['roads', 'x'.repeat(101), ' roads ', ''];
    expect(word(anArticle({ tags })).attributes.tags).toEqual(['roads']);
  });

  it('gives an id of more than 512 characters as its hash', () => {
    const { articleId } = JSON.parse(word(anArticle({ id: `https://a.example/${'x'.repeat(600)}` })).bodies.sqs);
    expect(articleId).toMatch(/^ni:\/\/\/sha-256;[0-9a-f]{64}$/);
  });

  it('shortens long fields by halves until a batch of ten fits into one SNS call', () => {
    const quotes = (length: number) => '"\\'.repeat(length / 2);
    const message = word(
      anArticle({
        headline: quotes(2000),
        standfirst: quotes(5000),
        correction: quotes(5000),
        byline: quotes(500),
        section: quotes(100),
        tags: Array.from({ length: 500 }, (_, i) => `${quotes(90)}${i}`),
        canonicalUrl: `https://a.example/${'x'.repeat(4000)}` as CheckedUrl,
        id: quotes(512),
      }),
    );
    expect(publishSize(message)).toBeLessThanOrEqual(MAX_ALERT_BYTES);
    expect(JSON.parse(message.bodies.sqs).headline.length).toBeGreaterThanOrEqual(99);
  });

  it('is as large as SNS counts it', () => {
    const message = word(anArticle({ headline: 'Größe “und” \\ 😀', tags: ['a"b', 'ü'] }));
    const { section, tags, urgency, language, change } = message.attributes;
    const counted = [
      message.subject,
      JSON.stringify(message.bodies),
      ...['section', 'String', section],
      ...['tags', 'String.Array', JSON.stringify(tags)],
      ...['urgency', 'Number', String(urgency)],
      ...['language', 'String', language],
      ...['change', 'String', change],
    ];
    expect(publishSize(message)).toBe(Buffer.byteLength(counted.join('')));
  });

  it('keeps every limit, whatever the article holds', () => {
    const anyText = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 1500 }),
      fc.string({
        unit: fc.constantFrom('"', '\\', '€', '😀', 'a ', '\u0001', '\ud800'),
        minLength: 1000,
        maxLength: 9000,
      }),
    );
    const hostile = fc.record({
      id: anyText,
      headline: anyText,
      standfirst: anyText,
      byline: anyText,
      section: anyText,
      correction: anyText,
      tags: fc.array(anyText, { maxLength: 45 }),
      language: fc.string(),
    });
    fc.assert(
      fc.property(hostile, fc.constantFrom(...CHANGE_KINDS), (fields, change) => {
        const message = word(anArticle(fields), change);
        const { subject, bodies, attributes } = message;
        expect(publishSize(message)).toBeLessThanOrEqual(MAX_ALERT_BYTES);
        expect(subject).toMatch(/^[^\p{Cc}\p{Cs}\u2028\u2029]{1,99}$/u);
        expect(subject.length).toBeLessThan(100);
        const septets = septetsOf(bodies.sms);
        expect(septets === undefined ? bodies.sms.length <= 70 : septets <= 160).toBe(true);
        expect(bodies.sms).toMatch(/https:\/\/news\.example\/s\/[0-9a-z]{12}$/);
        expect(bodies.email).not.toMatch(/[^\P{C}\n\p{Cf}\p{Cn}\p{Co}]/u);
        expect(JSON.parse(bodies.default)).toMatchObject({ alertId: ALERT_ID, ...attributes });
        expect(attributes.language).not.toBe('');
        expect(attributes.section).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});

describe('an alert’s id', () => {
  it('is the same for the same facts and another for any other', () => {
    const ids = [
      alertIdOf('a', 't', 1, 'new'),
      alertIdOf('b', 't', 1, 'new'),
      alertIdOf('a', 'u', 1, 'new'),
      alertIdOf('a', 't', 2, 'new'),
      alertIdOf('a', 't', 1, 'kill'),
    ];
    expect(alertIdOf('a', 't', 1, 'new')).toBe(ids[0]);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(ids).size).toBe(5);
  });
});
