import type { JsonField } from '../json/json-fields.ts';
import { isRecord, type JsonValue, member, parts, textOf } from '../json/json-value.ts';
import { namesIn } from './ninjs-names.ts';
import { inRole, roleOf, textsOf } from './ninjs-texts.ts';

/** What a description for readers is called that says what was wrong, or why a story was killed. */
const NOTE_ROLES = [
  'correction',
  'correctionnote',
  'correctionsnote',
  'clarification',
  'erratum',
  'kill',
  'killnote',
  'retraction',
] as const;
const WEB_ROLES = /^(?:web|url|weburi|weburl|canonical|canonicalurl|link|permalink|website|online|publicurl)$/;

/** A note for readers, in the roles that say so; `ednote` is never one. */
export function noteOf(item: JsonValue): readonly JsonField[] {
  const note =
    inRole(textsOf(item, 'descriptions', 'description'), ...NOTE_ROLES) ??
    inRole(textsOf(item, 'bodies', 'body'), ...NOTE_ROLES);
  return note
    ? [{ field: 'correction', from: note.at }]
    : [{ field: 'correction', from: member(item, 'correction', 'correctionnote') }];
}

/** Who is to be credited with the text. */
export function sourceOf(item: JsonValue): readonly JsonField[] {
  const sources = member(item, 'infoSources', 'infosources', 'infosource');
  const [source] = namesIn(sources);
  return [
    { field: 'source', from: member(item, 'creditLine', 'creditline', 'credit') },
    ...(source === undefined ? [] : [{ field: 'source' as const, from: sources, raw: source }]),
    { field: 'source', from: member(item, 'source', 'provider') },
  ];
}

/** The notice, else the holder’s name as one. */
export function copyrightOf(item: JsonValue): readonly JsonField[] {
  const holder = member(item, 'copyrightHolder', 'copyrightholder');
  const name = textOf(holder)?.trim();
  return [
    { field: 'copyright', from: member(item, 'copyrightNotice', 'copyrightnotice') },
    ...(name === undefined
      ? []
      : [
          {
            field: 'copyright' as const,
            from: holder,
            raw: /^(?:©|\(c\)|copyright\b)/i.test(name) ? name : `© ${name}`,
          },
        ]),
  ];
}

/** The page of the article, where the item names one. */
export function canonicalOf(item: JsonValue): readonly JsonField[] {
  const ids = parts(member(item, 'altIds', 'altids'));
  const web = ids.find((each) => WEB_ROLES.test(isRecord(each.value) ? roleOf(each) : each.key.toLowerCase()));
  const page = parts(member(item, 'renditions')).find(
    (each) =>
      /html/.test(textOf(member(each, 'contentType', 'contenttype', 'mimetype')) ?? '') &&
      textOf(member(each, 'href')) !== undefined,
  );
  return [
    {
      field: 'canonicalUrl',
      from: member(item, 'canonicalUrl', 'canonical', 'canonical_url', 'link', 'weburl', 'webUrl', 'url'),
    },
    ...(web ? [{ field: 'canonicalUrl' as const, from: isRecord(web.value) ? member(web, 'value') : web }] : []),
    ...(page ? [{ field: 'canonicalUrl' as const, from: member(page, 'href') }] : []),
  ];
}
