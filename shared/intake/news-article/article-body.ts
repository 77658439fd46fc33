import { type Body, element, text } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import type { GivenFields } from '../intake.ts';
import type { JsonDocument } from '../json/json-article.ts';
import { elements, isRecord, type JsonValue, member, textOf } from '../json/json-value.ts';
import { plainLine } from '../json/plain-line.ts';
import { type BodyRead, readAnyBody } from '../json/read-body.ts';
import { firstText, property, resolved } from './linked-values.ts';

const MAX_UPDATES = 500;

/** The article’s text, plain or HTML; of a live blog its updates as well, each below its own headline. */
export function readArticleBody(
  item: JsonValue,
  document: JsonDocument,
  given: GivenFields,
): BodyRead & { readonly from: JsonValue } {
  const from = bodyTextOf(item);
  const own = readAnyBody(from, given);
  const updates = elements(property(item, 'liveBlogUpdate')).slice(0, MAX_UPDATES);
  if (updates.length === 0) return { ...own, from };
  const children: Body['children'][number][] = [...own.body.children];
  const problems: Problem[] = [...own.problems];
  for (const each of updates) {
    const update = resolved(each, document);
    const headline = plainLine(firstText(property(update, 'headline', 'name'), document) ?? '').trim();
    const read = readAnyBody(bodyTextOf(update), headline === '' ? {} : { headline });
    if (headline !== '') children.push(element('h2', [text(headline)]));
    for (const block of read.body.children) children.push(block);
    for (const one of read.problems) problems.push(one);
  }
  return { body: { type: 'root', children }, found: own.found, problems, from };
}

/** A list of texts is the paragraphs of one. */
function bodyTextOf(item: JsonValue): JsonValue {
  const at = property(item, 'articleBody', 'text', 'reportBody');
  const one = isRecord(at.value) ? member(at, '@value', 'value') : at;
  if (!Array.isArray(one.value)) return one;
  const texts = elements(one).flatMap((each) => textOf(isRecord(each.value) ? member(each, '@value') : each) ?? []);
  return { value: texts.join('\n\n'), path: one.path };
}
