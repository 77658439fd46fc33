import type { BodyBuilder } from '../html/body-builder.ts';
import { noteField } from '../html/head-fields.ts';
import type { LinkedScript, PageDocument } from './document-builder.ts';
import { type LinkedArticle, type LinkedData, readLinkedData } from './linked-data.ts';
import type { PagePlaces } from './page-places.ts';
import { tellNode } from './tell-element.ts';

/** Notes what the page says of its article, in its head and in JSON-LD, as findings of `builder`; what the JSON-LD says. */
export function notePageFields(
  { document, linkedData }: PageDocument,
  builder: BodyBuilder,
  places: PagePlaces,
): LinkedArticle | undefined {
  const language = document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang');
  places.standAt(document.documentElement);
  if (language) noteField('html:lang', language, builder);
  for (const element of document.querySelectorAll('base, link[rel], meta')) tellNode(element, builder, places.standAt);
  const title = document.querySelector('head > title') ?? document.querySelector('title');
  if (title) tellNode(title, builder, places.standAt);
  noteCardAuthor(document, builder, places);
  const linked = readLinkedData(linkedData.map(({ text }) => text));
  if (linked) noteLinkedArticle(linked, linkedData, builder, places);
  return linked?.article;
}

/** Where cards for social sites have labelled parts, the first may name the writer. */
function noteCardAuthor(document: Document, builder: BodyBuilder, places: PagePlaces): void {
  const part = (name: string) => document.querySelector(`meta[name="${name}"]`);
  const written = (name: string) => part(name)?.getAttribute('content')?.trim() ?? '';
  if (!WRITTEN_BY.test(written('twitter:label1'))) return;
  places.standAt(part('twitter:data1') ?? undefined);
  noteField('twitter:author', written('twitter:data1'), builder);
}

const WRITTEN_BY =
  /^(?:written by|verfasst von|geschrieben von|écrit par|rédigé par|escrito por|scritto da|geschreven door|skriven av|skrevet av|skrevet af|napisane przez|автор|yazan|kirjoittanut|作者|執筆者|작성자)$/i;

function noteLinkedArticle(
  data: LinkedData,
  scripts: readonly LinkedScript[],
  builder: BodyBuilder,
  places: PagePlaces,
): void {
  const linked = data.article;
  const note = (name: string, value: string | undefined) => {
    if (value !== undefined)
      noteField(`ld:${name}`, decoded(value), builder, () => places.ofLinked(data, scripts, name, value));
  };
  note('headline', linked.headline);
  note('description', linked.description);
  for (const author of linked.authors) note('author', author);
  note('datepublished', linked.published);
  note('datemodified', linked.modified);
  note('section', linked.section);
  for (const keyword of linked.keywords) note('keyword', keyword);
  note('language', linked.language);
  note('url', linked.url);
  note('publisher', linked.publisher);
  note('image', linked.image?.url);
  note('image:width', linked.image?.width);
  note('image:height', linked.image?.height);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** JSON has no character references, but what fills it in often escapes for HTML all the same. */
function decoded(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (written, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? written;
      const codePoint = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return codePoint > 31 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : ' ';
    },
  );
}
