import { nearestWord } from '../model/nearest-word.ts';
import type { NewsroomConfig } from '../model/newsroom.ts';
import { type Place, type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { slugOf } from '../model/slug.ts';
import type { StatedPlaces } from './intake.ts';

const SECTION: Place = { path: 'section' };

/** How many sections are named where an article has none of them. */
const SECTIONS_NAMED = 12;

/**
 * What is wrong with an article's section: none or an unknown one where the newsroom names its sections, and anywhere one that
 * looks like a misspelling of a section that the newsroom names or that a topic asks for.
 */
export function checkSection(
  { section, places }: { readonly section?: string; readonly places?: StatedPlaces },
  { sections, topics }: Pick<NewsroomConfig, 'sections' | 'topics'>,
): readonly Problem[] {
  if (section === undefined) return sections ? [problem('no-section', 'none', SECTION, needs(sections))] : [];
  const known = [...(sections ?? []), ...topics.flatMap(({ when }) => when.section ?? [])];
  const slug = slugOf(section);
  if (known.some((each) => slugOf(each) === slug)) return [];
  // A newsroom that does not name its sections may have one that is spelt like another that a topic asks for.
  const reach = sections ? undefined : slug.length < 8 ? 1 : 2;
  const nearest = nearestWord(slug, known.map(slugOf), reach);
  const meant = known.find((each) => slugOf(each) === nearest);
  if (meant === undefined && !sections) return [];
  const mend = meant === undefined ? {} : { mend: `Did you mean “${meant}”? Mend the section.` };
  return [
    problem('unknown-section', quote(section), places?.section ?? SECTION, {
      ...(sections ? needs(sections) : {}),
      ...mend,
    }),
  ];
}

/** `section` as the newsroom writes it, where it names its sections. */
export function sectionAsNamed(section: string, { sections = [] }: Pick<NewsroomConfig, 'sections'>): string {
  if (sections.length === 0) return section;
  const slug = slugOf(section);
  return sections.find((each) => slugOf(each) === slug) ?? section;
}

function needs(sections: readonly string[]): { readonly needed: string } {
  const named = sections.slice(0, SECTIONS_NAMED).join(', ');
  return { needed: `one of the newsroom’s sections: ${named}${sections.length > SECTIONS_NAMED ? ', …' : ''}` };
}
