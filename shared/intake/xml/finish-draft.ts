import { type Body, plainText } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { problemForDesks } from '../for-desks.ts';
import type { Draft, GivenFields } from '../intake.ts';
import { tellLeftOutAt } from '../tell-left-out-lines.ts';
import { readDateline } from '../text/dateline.ts';
import { correctsByPrefix, withoutWirePrefix } from '../text/wire-marks.ts';
import { chooseByline, readWireCopy } from '../wire-copy.ts';
import { trimMarks } from './trim-marks.ts';
import type { XmlBodyRead } from './xml-body.ts';
import { placeAt } from './xml-fields.ts';
import type { XmlElement } from './xml-tree.ts';

interface Unfinished {
  /** What the document's own fields say. */
  readonly fields: GivenFields;
  /** What front matter said, which overrides them. */
  readonly given: GivenFields;
  readonly read: XmlBodyRead;
  readonly root: XmlElement;
  readonly path: string;
  /** What a kill is called that has no headline; readers see it only in the notice that stands for it. */
  readonly fallback: string | undefined;
  /** What kinds of text it says that it is. */
  readonly genres?: readonly (string | undefined)[];
}

export interface FinishedDraft {
  /** Absent where its text is too much for an article, or nothing but a word to desks. */
  readonly draft?: Draft;
  readonly problems: readonly Problem[];
}

/** The draft of a wire's document, with an error for what it lacks. A kill must not fail for want of a headline. */
export function finishXmlDraft({ fields, given, read, root, path, fallback, genres }: Unfinished): FinishedDraft {
  const { body, found, leftOut } = readWireCopy(read.body);
  const byline = chooseByline(read.found.byline, fields.byline);
  const all: GivenFields = {
    ...(correctsByPrefix(fields.headline ?? '') ? { significance: 'correction' as const } : {}),
    ...found,
    ...read.found,
    ...fields,
    ...(byline === undefined ? {} : { byline }),
    ...given,
  };
  const isKill = all.status === 'canceled';
  const headline = all.headline ?? (isKill ? fallback || 'Canceled' : undefined);
  const draft: Draft = {
    ...withoutCutStandfirst(all, body),
    ...(headline === undefined ? {} : { headline: given.headline ?? withoutWirePrefix(headline) }),
    body,
  };
  if (read.problems.some(({ code }) => code === 'too-large')) return { problems: read.problems };
  const place = placeAt(root, path);
  const forDesks = problemForDesks(draft, place, genres);
  if (forDesks) return { problems: [forDesks] };
  const problems = [...read.problems, ...tellLeftOutAt(place, leftOut)];
  if (headline === undefined) problems.push(problem('no-headline', 'nothing', place, { mend: NO_HEADLINE }));
  if (draft.body.children.length === 0 && !isKill)
    problems.push(problem('no-body', 'nothing', place, { mend: NO_BODY }));
  return { draft, problems };
}

const NO_HEADLINE = 'Give the document a headline, and send it again.';
const NO_BODY = 'Give the document its text, and send it again.';

/** A summary that repeats the headline, or only begins the lead, tells readers nothing that does not stand beside it. */
function withoutCutStandfirst(fields: GivenFields, body: Body): GivenFields {
  const { standfirst, ...others } = fields;
  if (standfirst === undefined) return fields;
  const bare = trimMarks(standfirst, '.…');
  if (bare.toLowerCase() === trimMarks(fields.headline ?? '', '.…').toLowerCase()) return others;
  const opening = openingOf(body);
  const lead = opening.startsWith(bare) ? opening : opening.slice(readDateline(opening)?.length ?? 0);
  const isCut = lead.length > bare.length && lead.startsWith(bare) && !/(?<!\.\.)[.!?]["'”’»)]*$/.test(standfirst);
  return isCut ? others : fields;
}

function openingOf({ children }: Body): string {
  for (const block of children) {
    const text = plainText(block);
    if (text !== '') return text;
  }
  return '';
}
