/*
 * What the bench calls of its peers. Their packages are in bench/node_modules alone, so the project's type check must pass
 * without them: they are imported by a name that the compiler does not follow, and typed here.
 */

export interface FeedItem {
  readonly title: string;
  readonly id: string;
  readonly link: string;
  readonly date: Date;
  readonly published: Date;
  readonly description: string;
  readonly content: string;
  readonly author: readonly { readonly name: string }[];
  readonly category: readonly { readonly name: string }[];
  readonly image?: string;
}

/** npm `feed`. */
export interface FeedModule {
  readonly Feed: new (options: {
    readonly title: string;
    readonly id: string;
    readonly link: string;
    readonly description: string;
    readonly language: string;
    readonly copyright: string;
    readonly updated: Date;
    readonly feedLinks: { readonly rss: string; readonly json: string };
  }) => {
    readonly addItem: (item: FeedItem) => void;
    readonly rss2: () => string;
    readonly json1: () => string;
  };
}

/** npm `rss`. */
export interface RssModule {
  readonly default: new (
    options: Readonly<Record<string, unknown>>,
  ) => {
    readonly item: (item: Readonly<Record<string, unknown>>) => unknown;
    readonly xml: () => string;
  };
}

/** npm `feedsmith`. */
export interface FeedsmithModule {
  readonly generateRssFeed: (feed: Readonly<Record<string, unknown>>) => string;
  readonly generateJsonFeed: (feed: Readonly<Record<string, unknown>>) => unknown;
}

export interface MarkdownModule {
  readonly default: new (options: {
    readonly html: boolean;
    readonly typographer: boolean;
  }) => {
    readonly render: (markdown: string) => string;
  };
}

export interface SanitizeModule {
  readonly default: ((html: string, options: Readonly<Record<string, unknown>>) => string) & {
    readonly defaults: {
      readonly allowedTags: readonly string[];
      readonly allowedAttributes: Readonly<Record<string, unknown>>;
    };
  };
}

/** A selection of cheerio's, as far as the AMP conversion goes. */
export interface Selection {
  readonly first: () => Selection;
  readonly text: () => string;
  readonly remove: () => Selection;
  readonly attr: ((name: string) => string | undefined) & ((name: string, value: string) => Selection);
  readonly removeAttr: (name: string) => Selection;
  readonly replaceWith: (html: string) => Selection;
  readonly each: (visit: (index: number, element: object) => void) => Selection;
}

export interface CheerioModule {
  readonly load: (
    html: string,
    options: null,
    isDocument: false,
  ) => ((selector: string | object) => Selection) & {
    readonly html: () => string;
  };
}

/** npm `mammoth`. */
export interface MammothModule {
  readonly default: { readonly convertToHtml: (input: { readonly buffer: Uint8Array }) => Promise<unknown> };
}

/** npm `jsdom`, as far as a page is read with it. */
export interface JsdomModule {
  readonly JSDOM: new (html: string) => { readonly window: { readonly document: object; readonly close: () => void } };
}

export interface ReadabilityModule {
  readonly Readability: new (document: object) => { readonly parse: () => unknown };
}

export interface MailparserModule {
  readonly simpleParser: (mail: Uint8Array) => Promise<unknown>;
}

export interface XmlParserModule {
  readonly XMLParser: new (options: {
    readonly ignoreAttributes: boolean;
  }) => { readonly parse: (xml: string) => unknown };
}

interface PeerModules {
  readonly mammoth: MammothModule;
  readonly jsdom: JsdomModule;
  readonly '@mozilla/readability': ReadabilityModule;
  readonly mailparser: MailparserModule;
  readonly 'fast-xml-parser': XmlParserModule;
  readonly feed: FeedModule;
  readonly rss: RssModule;
  readonly feedsmith: FeedsmithModule;
  readonly 'markdown-it': MarkdownModule;
  readonly 'sanitize-html': SanitizeModule;
  readonly 'cheerio/slim': CheerioModule;
}

export async function loadPeer<Name extends keyof PeerModules>(name: Name): Promise<PeerModules[Name]> {
  const specifier: string = name;
  return (await import(specifier)) as PeerModules[Name];
}
