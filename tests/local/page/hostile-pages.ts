import { renderDiffPage } from '../../../local/page/diff-page.ts';
import { renderHistoryPage } from '../../../local/page/history-page.ts';
import { renderNewsroomPage } from '../../../local/page/newsroom-page.ts';
import { renderOutboxPage } from '../../../local/page/outbox-page.ts';
import { diffArticles } from '../../../shared/alerts/diff/diff-articles.ts';
import type { Article } from '../../../shared/model/article.ts';
import { problem } from '../../../shared/model/problem-catalogue.ts';
import { bareArticle, el, newsroom } from '../../formats/articles.ts';

const NOW = '2026-01-04T09:30:00.000Z';

function articleOf(text: string): Article {
  return {
    ...bareArticle,
    headline: `A ${text}`,
    standfirst: `B ${text}`,
    byline: `C ${text}`,
    body: { type: 'root', children: [el('p', [`D ${text}`])] },
  };
}

/** Every page of the newsroom with `text` wherever an article, a file or a message can put it. */
export function pagesOf(text: string): Readonly<Record<string, string>> {
  const change = { key: `news/${text}`, by: text, reasons: [`a reason ${text}`], headline: `A ${text}`, time: NOW };
  const told = [{ topic: text, change: 'update', time: NOW, alertId: text }] as const;
  const revision = { ...change, revision: 1, received: NOW, source: change, told, feeds: [text], shown: 'article' };
  const status = {
    key: `news/${text}.txt`,
    state: 'published',
    received: NOW,
    deleted: false,
    problems: [problem('left-out', text, { path: text }, { needed: text, mend: text })],
    articles: [
      {
        id: `tag:herald.example,2026:${text}`,
        state: 'published',
        revision: 1,
        headline: `A ${text}`,
        pubStatus: 'usable',
        told: [text],
        problems: [problem('left-out', text, { headline: text }, { needed: text, mend: text })],
      },
    ],
  } as const;
  const message = { topic: text, recipient: text, subject: `A ${text}`, body: `B ${text}`, detail: `C ${text}` };
  const diff = diffArticles(articleOf('before'), articleOf(text));
  const history = { id: text, storageId: 'a', total: 1, revisions: [revision] };
  const compared = { id: text, storageId: 'a', total: 2, from: revision, to: { ...revision, revision: 2 }, diff };
  return {
    newsroom: renderNewsroomPage({ uploads: [status], taken: [], newsroom, now: NOW }),
    outbox: renderOutboxPage(
      [{ ...message, channel: 'email', time: NOW, alertId: 'a', state: 'delivered', tries: 1 }],
      newsroom,
    ),
    // The pages read no more of these than what is set here.
    history: renderHistoryPage(history as unknown as Parameters<typeof renderHistoryPage>[0], newsroom),
    diff: renderDiffPage(compared as unknown as Parameters<typeof renderDiffPage>[0], newsroom),
  };
}
