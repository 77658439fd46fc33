import * as v from 'valibot';
import type { ChangeKind } from './change.ts';
import { CHANGE_KINDS } from './change.ts';
import { completeLimits } from './size-limits.ts';

const Name = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'),
  v.maxLength(64, 'at most 64 characters'),
);
const OneOrMany = v.union(
  [
    v.pipe(
      v.string(),
      v.transform((one) => [one]),
    ),
    v.array(v.string()),
  ],
  'a text or a list of texts',
);
const UNITS_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const Duration = v.pipe(
  v.string('a number and s, m, h or d, e.g. 6h'),
  v.regex(/^\d{1,6}(?:s|m|h|d)$/, 'a number and s, m, h or d, e.g. 6h'),
  v.transform((value) => Number(value.slice(0, -1)) * UNITS_MS[value.slice(-1) as keyof typeof UNITS_MS]),
);
const PACE = 'a number from 0.1 to 1000';
const PHONE = 'a number in E.164 between quotation marks, e.g. "+12025550123"';

function whole(least: number, most: number, needed: string) {
  return v.pipe(v.number(needed), v.integer(needed), v.minValue(least, needed), v.maxValue(most, needed));
}

function isWebAddress(value: string): boolean {
  const url = /^https?:\/\//.test(value) ? URL.parse(value) : null;
  return url !== null && url.username === '' && url.password === '';
}

const HttpUrl = v.pipe(
  v.string(),
  v.check(isWebAddress, 'an http or https URL without a user name or password'),
  v.transform((value) => value.replace(/(?<!\/)\/+$/, '')),
);
const Bytes = v.pipe(
  v.string(),
  v.regex(/^\d{1,6} ?(?:KiB|MiB)$/, 'a number and KiB or MiB, e.g. 2 MiB'),
  v.transform((value) => Number.parseInt(value, 10) * (value.endsWith('KiB') ? 1024 : 1024 * 1024)),
);
const LIMITS = {
  text: Bytes,
  markdown: Bytes,
  html: Bytes,
  json: Bytes,
  xml: Bytes,
  email: Bytes,
  docx: Bytes,
  other: Bytes,
};

const Subscriber = v.variant(
  'channel',
  [
    v.strictObject({
      channel: v.literal('email'),
      to: v.pipe(v.string(), v.email('an e-mail address such as reader@example.com')),
    }),
    v.strictObject({
      channel: v.literal('sms'),
      to: v.pipe(v.string(PHONE), v.regex(/^\+[1-9]\d{6,14}$/, PHONE)),
    }),
    v.strictObject({
      channel: v.literal('https'),
      to: HttpUrl,
      /** The environment variable that holds the secret which signs the posts. */
      secretFrom: v.optional(
        v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/, 'the name of an environment variable, e.g. PARTNER_SECRET')),
      ),
    }),
  ],
  'email, sms or https',
);

const Urgency = whole(1, 9, 'a whole number from 1 (flash) to 9');
/** A name that readers see. */
const Label = v.pipe(v.string(), v.nonEmpty('at least one letter'), v.maxLength(100, 'at most 100 characters'));
const CHANGES = `one or several of ${CHANGE_KINDS.join(', ')}`;

const Topic = v.strictObject({
  name: Name,
  /** Who it is for, as people read it. */
  for: v.optional(v.string(), ''),
  /** What the topic wants; an absent condition wants everything. Sections and tags match whatever their case. */
  when: v.optional(
    v.strictObject({
      section: v.optional(OneOrMany),
      tags: v.optional(OneOrMany),
      /** Urgency at most this: 1 is flash, 9 the least urgent. */
      urgency: v.optional(Urgency),
      change: v.optional(
        v.union(
          [
            v.pipe(
              v.picklist(CHANGE_KINDS),
              v.transform((one): ChangeKind[] => [one]),
            ),
            v.array(v.picklist(CHANGE_KINDS)),
          ],
          CHANGES,
        ),
      ),
    }),
    {},
  ),
  subscribers: v.optional(v.array(Subscriber), []),
});

function namedTwice(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) < place))];
}

/** The schema of `newsroom.yaml`, once read as YAML. Unknown keys are errors. */
export const NewsroomSchema = v.strictObject({
  name: Label,
  description: v.optional(v.string(), ''),
  /** BCP 47: the language of the newsroom, and of a document that names none. */
  language: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or pt-BR')),
    'en',
  ),
  /** RFC 4151 `authority,date` that mints the ids of documents without one. Never change it. */
  authority: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a domain and a year, e.g. example.com,2026'),
  ),
  /** Where the site is served from, without a slash at the end. */
  url: v.optional(HttpUrl),
  /** Where the newsroom's own site has its articles: `{slug}` and `{section}` are filled in. */
  articleUrl: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => /^https?:\/\//.test(value) && value.includes('{slug}') && URL.canParse(value.replace(/[{}]/g, '')),
        'an http or https URL with {slug} in it',
      ),
    ),
  ),
  /** Where readers write to: answers to alerts, and wishes to have no more of them, go there. */
  contact: v.optional(v.pipe(v.string(), v.email('an e-mail address such as desk@example.com'))),
  logo: v.optional(v.strictObject({ url: HttpUrl, width: v.number(), height: v.number() })),
  copyright: v.optional(v.string()),
  feeds: v.optional(v.strictObject({ items: v.optional(whole(1, 1000, 'a whole number from 1 to 1000'), 50) }), {}),
  alerts: v.optional(
    v.strictObject({
      maxAge: v.optional(Duration, '6h'),
      perSecond: v.optional(v.pipe(v.number(PACE), v.minValue(0.1, PACE), v.maxValue(1000, PACE)), 5),
    }),
    {},
  ),
  /** By format; `text` holds for Markdown and HTML too, `other` for the rest, where they are not named themselves. */
  limits: v.pipe(v.optional(v.partial(v.strictObject(LIMITS)), {}), v.transform(completeLimits)),
  /** The sections as readers see them. Where they are named, only these have feeds; else every section that an article names. */
  sections: v.optional(v.array(Label)),
  topics: v.pipe(
    v.optional(v.array(Topic), []),
    v.check(
      (topics) => new Set(topics.map((topic) => topic.name)).size === topics.length,
      ({ input }) => `topics with different names; twice: ${namedTwice(input.map(({ name }) => name)).join(', ')}`,
    ),
  ),
});

/** A newsroom's configuration as written, defaults filled in. Durations are milliseconds, sizes bytes. */
export type NewsroomConfig = v.InferOutput<typeof NewsroomSchema>;

/** A newsroom's configuration together with where its site is served: what every renderer takes. */
export type Newsroom = NewsroomConfig & { readonly url: string };

export type TopicConfig = NewsroomConfig['topics'][number];
export type SubscriberConfig = TopicConfig['subscribers'][number];
export type Channel = SubscriberConfig['channel'];
