import { pathTo } from '../json/json-value.ts';

/** The article of a page’s JSON-LD, and where it stands there. */
export interface LinkedData {
  readonly article: LinkedArticle;
  /** The object that it was read from. */
  readonly source: JsonObject;
  /** Which of the scripts holds it, from 0, and by what path. */
  readonly script: number;
  readonly path: string;
}

/** What a page says of its article in JSON-LD (schema.org): the values as written, untrusted. */
export interface LinkedArticle {
  readonly headline?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly section?: string;
  readonly keywords: readonly string[];
  readonly language?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly image?: LinkedImage;
  readonly body?: string;
}

export interface LinkedImage {
  readonly url: string;
  readonly width?: string;
  readonly height?: string;
  readonly caption?: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

interface Found extends Pick<LinkedData, 'script' | 'path'> {
  readonly object: JsonObject;
}

const MAX_SCRIPTS = 50;
const MAX_SCRIPT_LENGTH = 1_000_000;
/** Objects looked at, however they lie in each other. */
const MAX_OBJECTS = 2_000;
const MAX_DEPTH = 20;

/** Kinds of creative work that are an article, the likeliest first. */
const ARTICLE_TYPES = [
  /NewsArticle$/,
  /^(?:BlogPosting|LiveBlogPosting|Article|Report|TechArticle|ScholarlyArticle|SocialMediaPosting)$/,
  /Article$|Posting$/,
  /^(?:Review|Recipe|VideoObject|WebPage|CreativeWork|ItemPage)$/,
];

/** What the page’s JSON-LD says of the article that it shows; nothing where it says nothing of any. `scripts` are its blocks. */
export function readLinkedData(scripts: readonly string[]): LinkedData | undefined {
  const found: Found[] = [];
  for (const [script, text] of scripts.slice(0, MAX_SCRIPTS).entries())
    collectObjects(parse(text), found, { script, path: '$' }, 0);
  const objects = found.map(({ object }) => object);
  const byId = new Map<string, JsonObject>();
  for (const object of objects) {
    const id = object['@id'];
    // A reference has nothing but its id.
    if (typeof id === 'string' && Object.keys(object).length > 1 && !byId.has(id)) byId.set(id, object);
  }
  const source = bestArticle(objects);
  const at = found[source === undefined ? -1 : objects.indexOf(source)];
  return source && at && { article: read(source, byId), source, script: at.script, path: at.path };
}

/** JSON as sites write it: within a CDATA section or a comment, with line breaks in strings, a comma too many, or escaped for HTML. */
function parse(script: string): unknown {
  if (script.length > MAX_SCRIPT_LENGTH) return undefined;
  const text = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/)?\s{0,9}(?:\]\]>|-->)\s{0,50}$/, '')
    .replace(/^\s+|;\s*$/g, '');
  const mended = text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s?([}\]])/g, '$1');
  for (const written of [text, mended, mended.replaceAll('&quot;', '"')]) {
    try {
      return JSON.parse(written);
    } catch {
      // The further readings forgive what sites get wrong; where they fail as well the block says nothing.
    }
  }
  return undefined;
}

function collectObjects(value: unknown, found: Found[], at: Omit<Found, 'object'>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || found.length >= MAX_OBJECTS) return;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries())
      if (typeof each === 'object') collectObjects(each, found, { ...at, path: `${at.path}[${index}]` }, depth + 1);
    return;
  }
  found.push({ ...at, object: value as JsonObject });
  for (const [name, each] of Object.entries(value)) {
    if (typeof each === 'object') collectObjects(each, found, { ...at, path: pathTo(at.path, name) }, depth + 1);
  }
}

function typesOf(object: JsonObject): readonly string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((each) => typeof each === 'string')
    .map((each) => each.replace(/^.*[/#:]/, ''));
}

/** The object of the likeliest kind; of several, the first that has a headline and a text or a date. */
function bestArticle(objects: readonly JsonObject[]): JsonObject | undefined {
  for (const pattern of ARTICLE_TYPES) {
    const matching = objects.filter((object) => typesOf(object).some((type) => pattern.test(type)));
    const telling = matching.find(
      (object) => (object.headline ?? object.name) && (object.datePublished ?? object.articleBody ?? object.author),
    );
    const found = telling ?? matching.find((object) => object.headline ?? object.name);
    if (found) return found;
  }
  return undefined;
}

function read(article: JsonObject, byId: ReadonlyMap<string, JsonObject>): LinkedArticle {
  const optional = {
    headline: firstText(article.headline) ?? firstText(article.name),
    description: firstText(article.description),
    published: firstText(article.datePublished) ?? firstText(article.dateCreated),
    modified: firstText(article.dateModified),
    section: firstText(article.articleSection),
    language: firstText(article.inLanguage, ['alternateName', 'name']),
    publisher: namesOf(article.publisher, byId)[0],
    url: firstText(article.url) ?? firstText(article.mainEntityOfPage, ['@id', 'url']),
    image: imageOf(article.image, byId),
    body: firstText(article.articleBody),
  };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    ...(known as Omit<LinkedArticle, 'authors' | 'keywords'>),
    authors: namesOf(article.author ?? article.creator, byId),
    keywords: keywordsOf(article.keywords),
  };
}

function firstText(value: unknown, keys: readonly string[] = ['@value', 'name']): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first.trim() === '' ? undefined : first;
  if (typeof first === 'number') return String(first);
  if (typeof first !== 'object' || first === null) return undefined;
  for (const key of keys) {
    const text = (first as JsonObject)[key];
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return undefined;
}

const MAX_NAMES = 20;

/** The names of people or organisations, however they are given. */
function namesOf(value: unknown, byId: ReadonlyMap<string, JsonObject>): readonly string[] {
  const names: string[] = [];
  for (const each of (Array.isArray(value) ? value.flat(2) : [value]).slice(0, MAX_NAMES)) {
    if (typeof each === 'string') names.push(each);
    if (typeof each !== 'object' || each === null) continue;
    const object = each as JsonObject;
    const named = object.name ?? namesakeOf(object, byId)?.name;
    for (const name of Array.isArray(named) ? named : [named]) if (typeof name === 'string') names.push(name);
  }
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].slice(0, MAX_NAMES);
}

/** The object with the id that this one names. */
function namesakeOf(object: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonObject | undefined {
  const id = object['@id'];
  return typeof id === 'string' ? byId.get(id) : undefined;
}

function keywordsOf(value: unknown): readonly string[] {
  const words = (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;]/) : [])
    .map((each: unknown) => firstText(each)?.trim())
    .filter((each) => each !== undefined && each !== '' && each.length <= 100 && !/^\w+:\S/.test(each));
  return [...new Set(words as string[])].slice(0, 50);
}

function imageOf(value: unknown, byId: ReadonlyMap<string, JsonObject>): LinkedImage | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return { url: first };
  if (typeof first !== 'object' || first === null) return undefined;
  const own = first as JsonObject;
  const image = own.url || own.contentUrl ? own : (namesakeOf(own, byId) ?? own);
  const url = firstText(image.url) ?? firstText(image.contentUrl);
  if (url === undefined) return undefined;
  const [width, height, caption] = [image.width, image.height, image.caption].map((each) =>
    firstText(each, ['value', '@value']),
  );
  return {
    url,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(caption === undefined ? {} : { caption }),
  };
}
