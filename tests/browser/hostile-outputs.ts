import { AMP } from '../../shared/formats/amp.ts';
import { feedContent } from '../../shared/formats/feed-content.ts';
import { HTML_PAGE } from '../../shared/formats/html-page.ts';
import { completeArticle } from '../../shared/intake/complete-article.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { newsroom } from '../intake/newsroom.ts';

/** What an article becomes for a browser. */
export interface Outputs {
  readonly page: string;
  readonly amp: string;
  readonly feed: string;
}

const NOW = '2026-03-02T12:00:00.000Z';

/** The outputs of every article that a file holds; none where it was rejected. */
export async function outputsOf(key: string, file: string | Uint8Array): Promise<readonly Outputs[]> {
  const { articles } = await normalizeUpload(
    { key, bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file },
    newsroom,
  );
  return articles.map((normalized) => {
    const article = completeArticle(normalized, { revision: 1, received: NOW, revised: NOW });
    return {
      page: HTML_PAGE.render(article, newsroom),
      amp: AMP.render(article, newsroom),
      feed: feedContent(article, newsroom),
    };
  });
}
