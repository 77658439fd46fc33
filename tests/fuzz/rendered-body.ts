import { AMP_DIALECT } from '../../shared/formats/body/amp-dialect.ts';
import { FEED_DIALECT } from '../../shared/formats/body/feed-dialect.ts';
import type { Dialect } from '../../shared/formats/body/ink.ts';
import { PAGE_DIALECT } from '../../shared/formats/body/page-dialect.ts';
import { inkFor, renderBody } from '../../shared/formats/body/render-body.ts';
import { wordingFor } from '../../shared/formats/wording.ts';
import type { Body } from '../../shared/model/body.ts';

const DIALECTS = { feed: FEED_DIALECT, page: PAGE_DIALECT, amp: AMP_DIALECT } as const satisfies Record<
  string,
  Dialect
>;

/** The body as feeds, the page and AMP have it. */
export function renderedBody(body: Body, dialect: keyof typeof DIALECTS): string {
  return renderBody(body, inkFor(DIALECTS[dialect], wordingFor('en'), 'https://site.example'));
}
