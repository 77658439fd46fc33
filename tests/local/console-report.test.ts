import { describe, expect, it } from 'vitest';
import { createConsoleLogger, printReport } from '../../local/console-report.ts';
import type { UploadReport } from '../../local/upload-watch.ts';
import { storageIdOf } from '../../shared/model/identity.ts';
import { problem } from '../../shared/model/problem-catalogue.ts';
import type { ArticleStatus } from '../../shared/pipeline/status.ts';

const KEY = 'desk/quiet merger.md';
const ID = 'tag:herald.example,2026:desk/quiet-merger';
const EMBARGO = '2026-01-05T06:00:00.000Z';
const LINKS = { page: 'http://localhost/articles/ports/', amp: '', json: '', short: '', feeds: [] };

const article: ArticleStatus = {
  id: ID,
  state: 'published',
  revision: 1,
  headline: 'Ports\nto merge',
  pubStatus: 'usable',
  links: LINKS,
  told: [],
  problems: [],
};

function printed(status: Partial<UploadReport['status']>, secret = false): readonly string[] {
  const lines: string[] = [];
  const whole = { key: KEY, state: 'published', received: '', deleted: false, problems: [], articles: [], ...status };
  printReport(
    { status: whole as UploadReport['status'], tookMs: 12.3, secret },
    { colour: false, print: (line) => lines.push(line) },
  );
  return lines;
}

describe('the line for an upload', () => {
  it.each([
    ['published', {}, 'published     12 ms  Ports to merge  http://localhost/articles/ports/'],
    ['withheld', { pubStatus: 'withheld' }, 'withheld      12 ms  Ports to merge'],
    ['killed', { pubStatus: 'canceled' }, 'killed        12 ms  Ports to merge'],
    ['expired', { expired: true }, 'expired       12 ms  Ports to merge  http://localhost/articles/ports/'],
    [
      'under embargo',
      { embargo: EMBARGO, embargoed: true },
      `embargoed     12 ms  ${storageIdOf(ID)} until ${EMBARGO}`,
    ],
    [
      'killed under embargo',
      { embargo: EMBARGO, embargoed: true, pubStatus: 'canceled' },
      `killed        12 ms  ${storageIdOf(ID)} until ${EMBARGO}`,
    ],
  ] as const)('says what became of an article that is %s', (_what, changes, line) => {
    expect(printed({ articles: [{ ...article, ...changes } as ArticleStatus] })).toEqual([line]);
  });

  it('says why an upload was rejected, but not where it is under embargo', () => {
    const rejected = { state: 'rejected', problems: [problem('empty', 'nothing')] } as const;
    const [line, why] = printed(rejected);
    expect(line).toBe(`rejected   ${KEY}`);
    expect(why).toMatch(/^ {11}error: found nothing, needed a file with an article in it\./);
    expect(printed(rejected, true)).toEqual([
      `rejected   a file that speaks of an embargo, ${storageIdOf(KEY)}: the newsroom page says why`,
    ]);
  });

  it('says which articles of a file were stopped and why, but not why where one may be under embargo', () => {
    const noBody = problem('no-body', 'nothing', { item: 2, headline: 'Ferry stays' });
    const some = {
      articles: [article, { ...article, headline: 'Other' }],
      problems: [noBody],
      stopped: [{ item: 2, state: 'rejected', problems: [noBody] }],
    } as const;
    const articles = [
      'published     12 ms  Ports to merge  http://localhost/articles/ports/',
      'published     12 ms  Other  http://localhost/articles/ports/',
    ];
    expect(printed(some)).toEqual([
      ...articles,
      'rejected   1 of 3 articles of the file: 2',
      `           error: article 2 of the file (“Ferry stays”): found nothing, needed ${noBody.needed}. ${noBody.mend} [no-body]`,
    ]);
    expect(printed(some, true)).toEqual([
      ...articles,
      'rejected   1 of 3 articles of the file: 2: the newsroom page says why',
    ]);
  });

  it('tells a warning that many articles of a file have in common once, after the errors', () => {
    const noAlt = (item: number) => problem('image-without-alt', `“${item}.jpg”`, { item });
    const broken = problem('bad-field', '“12”', { item: 4, path: 'urgency' });
    const [first, second, ...rest] = printed({ state: 'rejected', problems: [...[1, 2, 3, 5, 6].map(noAlt), broken] });
    expect(first).toBe(`rejected   ${KEY}`);
    expect(second).toContain('error: article 4 of the file, urgency: found “12”');
    expect(rest).toEqual([
      `           warning: article 1 of the file: found “1.jpg”, needed ${noAlt(1).needed}. ${noAlt(1).mend} ` +
        'And 4 more like it: “2.jpg” (article 2 of the file), “3.jpg” (article 3 of the file), “5.jpg” (article 5 of the file) and 1 other. [image-without-alt]',
    ]);
  });

  it('says which stage gave an upload up and why, but not where it is under embargo', () => {
    const failure = { stage: 'normalize', time: '', reason: 'cannot read “Ports to merge”' } as const;
    expect(printed({ failure })).toEqual([`given up   ${KEY}: normalize failed: cannot read “Ports to merge”`]);
    expect(printed({ failure }, true)).toEqual([
      `given up   a file that speaks of an embargo, ${storageIdOf(KEY)}: normalize failed`,
    ]);
  });

  it('does not name a deleted file that had become no article, since nobody can tell any more what it was', () => {
    expect(printed({ deleted: true })).toEqual(['deleted       12 ms  a file that had become no article']);
  });
});

describe('the console’s logger', () => {
  it('prints warnings and errors by the article’s hash, and keeps what went well to itself', () => {
    const lines: string[] = [];
    const logger = createConsoleLogger({ colour: false, print: (line) => lines.push(line) });
    logger.info('rendered', { stage: 'render', article: '0a', headline: 'Ports to merge', slug: 'ports-to-merge' });
    logger.warn('rejected', { stage: 'normalize', upload: '0b' });
    logger.error('the disk is full', { stage: 'render', article: '0a', slug: 'ports-to-merge' });
    expect(lines).toEqual(['error      the disk is full (render 0a)']);
  });
});
