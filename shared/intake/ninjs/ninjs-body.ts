import type { GivenFields } from '../intake.ts';
import { describeFigures, type Picture } from '../json/figures.ts';
import { type JsonValue, member } from '../json/json-value.ts';
import { isHtml } from '../json/plain-line.ts';
import { type BodyRead, NO_BODY, readAnyBody, readHtmlBody, readTextBody } from '../json/read-body.ts';
import { correctionAtop } from '../text/correction-atop.ts';
import { insertPictures, markEmbeds } from './insert-pictures.ts';
import { type NinjsText, textsOf } from './ninjs-texts.ts';

/** Bodies that are for readers of the whole article; others are notes, scripts to be read out, or short forms. */
const MAIN_ROLES: ReadonlySet<string> = new Set([
  '',
  'main',
  'body',
  'full',
  'story',
  'article',
  'default',
  'primary',
  'web',
  'online',
  'long',
]);
/** HTML says more than text does; among HTML the names of 1.x in which agencies put their richest. */
const RICHNESS = [/^body_richhtml5$/, /^body_html5$/, /^body_?html$/i, /^body_?xhtml$/i, /html/] as const;

/** The article’s text at its richest, its pictures where the text has them. */
export function readNinjsBody(
  item: JsonValue,
  given: GivenFields,
  pictures: readonly Picture[],
): BodyRead & { readonly from: JsonValue } {
  const bodies = textsOf(item, 'bodies', 'body');
  const main = bodies.filter(({ role }) => MAIN_ROLES.has(role));
  const chosen = richest(
    main.length > 0 ? main : bodies.filter(({ role }) => !/note|short|summary|correct|kill/.test(role)),
  );
  if (!chosen) return { ...NO_BODY, from: member(item, 'bodies', 'body_html') };
  const { body, found, problems } = readOne(chosen, given, pictures);
  return { body: describeFigures(body, pictures), found, problems, from: chosen.at };
}

function richest(bodies: readonly NinjsText[]): NinjsText | undefined {
  for (const pattern of RICHNESS) {
    const found = bodies.find(
      ({ at, contentType }) =>
        pattern.test(nameOf(at)) || (pattern.source === 'html' && /html|xml/.test(contentType ?? '')),
    );
    if (found) return found;
  }
  return bodies[0];
}

function nameOf({ path }: JsonValue): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Elements that HTML has no short form of, in the short form of XML: all that follows would lie in them. */
const CLOSED = /<(title|script|style|iframe|textarea)(\s[^<>]{0,2000})?\/>/gi;

/** A page in XHTML as HTML. */
function withEndTags(written: string): string {
  return written.includes('/>') ? written.replace(CLOSED, '<$1$2></$1>') : written;
}

function readOne({ at, contentType = '' }: NinjsText, given: GivenFields, pictures: readonly Picture[]): BodyRead {
  const written = typeof at.value === 'string' ? withEndTags(at.value) : '';
  // Systems that know text only send it under the name of HTML as well.
  if (/html|xml/.test(contentType) && isHtml(written))
    return readHtmlBody(markEmbeds(written), at, given, (builder) => insertPictures(builder, pictures));
  const read =
    contentType === 'text/plain' && !isHtml(written) ? readTextBody(written, at, given) : readAnyBody(at, given);
  return { ...read, found: { ...correctionAtop(written), ...read.found } };
}
