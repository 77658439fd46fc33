import type { KnownPage } from './known-page.ts';
import { lineOf } from './page-text.ts';
import { isOwnTitle, wordsIn } from './page-titles.ts';

export type FieldName = 'title' | 'byline' | 'published' | 'language';

/** What a reader made of a page besides its text. */
export interface Reading {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

export interface Judgement {
  /** Whether it is what the set says. */
  readonly strict: boolean;
  /** Whether it is that, or what the page itself says. */
  readonly fair: boolean;
}

const DAY_MS = 86_400_000;

/** Whether the fields that are known of a page came out right. */
export function judgeFields(
  page: KnownPage,
  own: Reading,
  document: Document,
): Readonly<Partial<Record<FieldName, Judgement>>> {
  const { title, byline, published, language } = page;
  return {
    ...(title === undefined ? {} : { title: judgeTitle(title, own.title, document) }),
    ...(byline === undefined ? {} : { byline: judgeByline(byline, own.byline) }),
    ...(published === undefined ? {} : { published: judgeDay(published, own.published, document) }),
    ...(language === undefined
      ? {}
      : { language: same(language.slice(0, 2).toLowerCase() === own.language?.slice(0, 2)) }),
  };
}

function same(strict: boolean): Judgement {
  return { strict, fair: strict };
}

function judgeTitle(known: string, found: string | undefined, document: Document): Judgement {
  const strict = wordsIn(known) === wordsIn(found);
  return { strict, fair: strict || isOwnTitle(found, known, document) };
}

/** Fair is also a byline with the office or the paper of its bearers, or without. */
function judgeByline(known: string, found = ''): Judgement {
  const [ours, theirs] = [namesIn(found), namesIn(known)];
  const strict = ours.join(' ') === theirs.join(' ');
  const holds = (all: readonly string[], some: readonly string[]) =>
    some.length > 1 && some.every((word) => all.includes(word));
  return { strict, fair: strict || holds(ours, theirs) || holds(theirs, ours) };
}

/** The words of a byline’s names whatever joins them and in whatever order. */
function namesIn(byline: string): readonly string[] {
  const names = wordsIn(byline).replace(/(?<= |^)(?:by|von|par|por|di|door|and|und|et|y|e|en|og)(?= |$)/g, ' ');
  return lineOf(names).split(' ').sort();
}

/** Fair is also the day that the page’s head states: some sets have the wrong year, or the day of a change. */
function judgeDay(known: string, found: string | undefined, document: Document): Judgement {
  const strict = isSameDay(known, found);
  return { strict, fair: strict || daysStated(document).some((day) => isSameDay(day, found)) };
}

function isSameDay(known: string, found = ''): boolean {
  return Math.abs(Date.parse(known) - Date.parse(found)) < 1.5 * DAY_MS;
}

function daysStated(document: Document): readonly string[] {
  const stated = document.querySelector('meta[property="article:published_time"]')?.getAttribute('content');
  const linked = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((each) =>
    [...(each.textContent ?? '').matchAll(/"datePublished"\s*:\s*"([^"]*)"/g)].map(([, day = '']) => day),
  );
  return [stated ?? '', ...linked];
}
