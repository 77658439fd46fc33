import type { CheckedUrl } from '../../model/checked-url.ts';
import type { Ink } from './ink.ts';

/** Whether a link leads to a page of another site. */
export function leavesSite(href: CheckedUrl, ink: Ink): boolean {
  return href.startsWith('http') && !href.startsWith(`${ink.siteUrl}/`);
}
