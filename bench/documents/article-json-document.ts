import { ARTICLE_JSON } from '../../shared/formats/article-json.ts';
import { benchNewsroom } from '../newsroom.ts';
import { storyArticle } from '../stories/story-article.ts';

/** Story `number` as Wireroom exports it. */
export function articleJsonDocument(number: number): string {
  return ARTICLE_JSON.render(storyArticle(number), benchNewsroom());
}
