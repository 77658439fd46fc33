import type { Newsroom } from '../../shared/model/newsroom.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';

/** A newsroom with nothing but defaults. */
export const newsroom: Newsroom = {
  ...readNewsroom('name: The Test\nauthority: test.example,2026\n'),
  url: 'https://site.example',
};
