import { foldLine } from '../html/find-headline.ts';
import type { Findings } from '../html/findings.ts';
import { isSite, siteNamesOf } from './site-name.ts';
import { isWriterName } from './writer-name.ts';

/** What systems call the account that comes with them. */
const ACCOUNT = /^(?:super ?user|(?:site |web ?)?admin(?:istrator)?|webmaster|root)$/i;
/** Words that accounts are written in, and names are not: a figure in them, a small letter first, a capital behind small ones. */
const AS_ACCOUNT = /\d|^\p{Ll}|^(?!Mc|Mac|De|Di|Le|La|Van|Von|O)\p{Lu}\p{Ll}+\p{Lu}/u;

/** A name of letters of which but the first is a capital. */
const IS_NAME = /^\p{Lu}[\p{Ll}\p{M}’'-]+$/u;

/** The writer whom the page names to its readers, where its head names only the site, an account, or a part of the name. */
export function signedBy(
  stated: string | undefined,
  { byline, isBylineLabelled, fields }: Findings,
): { readonly byline?: string } {
  if (stated === undefined || byline === undefined) return {};
  const sites = siteNamesOf(fields);
  if (!isWriterName(byline.split(', ', 1)[0] ?? ''))
    return isBylineLabelled && isSite(stated, sites) && !isSite(byline, sites) && !ACCOUNT.test(byline)
      ? { byline }
      : {};
  const isPart = IS_NAME.test(stated) && foldLine(byline).startsWith(`${foldLine(stated)} `);
  return isPart || isAccount(stated) || isSite(stated, sites) ? { byline } : {};
}

/** Whether nobody signs the article but the site or an account. */
export function isUnsigned(byline: string | undefined, { fields }: Findings): boolean {
  return byline === undefined || isAccount(byline) || isSite(byline, siteNamesOf(fields));
}

function isAccount(name: string): boolean {
  return (!name.includes(' ') && AS_ACCOUNT.test(name)) || ACCOUNT.test(name);
}
