import type { Normalized } from '../../../shared/intake/intake.ts';
import { showBody } from '../show-body.ts';

/** Every article with what was found of it, its body a line a block, and the problems: the whole of what an upload gave. */
export function showArticles({ articles, problems }: Normalized): string {
  const shown = articles.map(({ body, images, tags, status, urgency, ...fields }) => {
    const told = Object.entries({
      ...fields,
      ...(images.length > 0 ? { images: JSON.stringify(images) } : {}),
      ...(tags.length > 0 ? { tags: tags.join(', ') } : {}),
      ...(status === 'usable' ? {} : { status }),
      ...(urgency === 4 ? {} : { urgency }),
    }).filter(([name]) => !['ownId', 'ownSlug', 'slug', 'language', 'standfirst'].includes(name));
    return [...told.map(([name, value]) => `${name}: ${value}`), '===', showBody(body), ''].join('\n');
  });
  const problemLines = problems.map(
    ({ severity, code, place, found }) => `! ${severity} ${code} ${JSON.stringify(place)} ${found}\n`,
  );
  return [...shown, ...problemLines].join('');
}
