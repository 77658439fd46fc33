import type { Article } from '../model/article.ts';
import type { Direction } from '../model/body.ts';
import { directionOf } from '../model/direction.ts';
import { rememberLatest } from './remember-latest.ts';

/** The direction that the article is written in. */
export const articleDirection = rememberLatest(
  ({ language, headline, standfirst }: Article): Direction => directionOf(language, `${headline} ${standfirst}`),
);
