import { type Body, plainText } from '../model/body.ts';
import { cleanLine } from './clean-line.ts';
import type { Block } from './html/content.ts';
import type { Draft } from './intake.ts';
import { readDateline } from './text/dateline.ts';
import { readDateWithin } from './text/head-dates.ts';

/** Shorter lines are points and notes above the lead. */
const SHORTEST_LEAD = 60;
/** What is looked at of a paragraph. */
const OPENING = 200;
/** A summary may stand above the paragraph that says where. */
const LEADS = 2;
const MOST_BRIEFS = 40;

/** `draft` with the place that its lead names, and the day, each where nothing else named one; what waits for its time is published then. */
export function withLeadDateline(draft: Draft): Draft {
  if (draft.dateline !== undefined && draft.published !== undefined) return draft;
  const found = leadDateline(draft.body);
  if (!found) return draft;
  const { dateline = found.place, language = 'en' } = draft;
  const day = draft.embargo === undefined ? readDateWithin(found.written, !/^en\b/.test(language))?.instant : undefined;
  const published = draft.published ?? day;
  return { ...draft, dateline, ...(published === undefined ? {} : { published }) };
}

interface LeadDateline {
  readonly place: string;
  /** All that stands before the lead's own text. */
  readonly written: string;
}

/**
 * Where, and perhaps when, the lead of `body` says that it was written: `PARIS, March 3, 2026 (AP) — The council …`. Nothing where it is one of
 * several speakers (`SMITH: …`), or one of several places, as in news in brief.
 */
function leadDateline({ children }: Body): LeadDateline | undefined {
  for (const lead of leadsOf(children)) {
    const { place, length } = readDateline(lead) ?? {};
    if (!place) continue;
    const written = lead.slice(0, length);
    const openings = children.flatMap((block) => openingOf(block) ?? []).slice(0, MOST_BRIEFS);
    const isSpeaker = written.trimEnd().endsWith(':') && areSpeakers(openings);
    return isSpeaker || isOfBriefs(place, openings) ? undefined : { place, written };
  }
  return undefined;
}

/** The openings of the first paragraphs that are long enough, and of the first of all. */
function leadsOf(blocks: readonly Block[]): readonly string[] {
  const long: string[] = [];
  let first: string | undefined;
  for (const block of blocks) {
    const opening = openingOf(block);
    if (opening === undefined) continue;
    first ??= opening;
    if (isLong(opening)) long.push(opening);
    if (long.length === LEADS) break;
  }
  return first === undefined || long[0] === first ? long : [...long, first];
}

/** How a paragraph opens; `undefined` for any other block. */
function openingOf(block: Block): string | undefined {
  if (block.type !== 'element' || block.tagName !== 'p') return undefined;
  return cleanLine(plainText(block)).slice(0, OPENING);
}

function isLong(opening: string): boolean {
  return opening.length > SHORTEST_LEAD;
}

function areSpeakers(openings: readonly string[]): boolean {
  return openings.filter((opening) => /^\p{Lu}[\p{Lu} .'’-]+:\s/u.test(opening.slice(0, 60))).length > 1;
}

/** Whether other paragraphs name other places so. */
function isOfBriefs(place: string, openings: readonly string[]): boolean {
  const others = openings.filter((opening) => {
    const other = isLong(opening) ? readDateline(opening)?.place : undefined;
    return other !== undefined && other !== place;
  });
  return others.length > 1;
}
