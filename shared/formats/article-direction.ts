import type { Article } from '../model/article.ts';
import type { Direction } from '../model/body.ts';
import { directionOf } from '../model/direction.ts';

/** The direction that the article is written in. */
export function articleDirection(article: Article): Direction {
  return directionOf(article.language, `${article.headline} ${article.standfirst}`);
}
