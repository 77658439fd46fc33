import { childrenNamed, type XmlElement } from '../xml/xml-tree.ts';
import { attributeCode, codeOf } from './concept.ts';
import type { NewsItem } from './news-item.ts';

interface Named {
  readonly value: string;
  readonly at: XmlElement;
}

/** Vocabularies of a sender's own desks, by their alias or by the type of the subject. */
const DESKS = /(?:cat|category|section|department|desk|ressort|rubric|rubrique|channel)$/;

/**
 * The section of a newsItem: the desk that a subject names, else the top of IPTC's media topics or subject codes that a subject is or
 * belongs to, by the name that the document gives it.
 */
export function sectionOfItem({ contentMeta, names }: NewsItem): Named | undefined {
  const subjects = childrenNamed(contentMeta, 'subject');
  for (const isOne of [isDesk, isTopTopic]) {
    for (const at of subjects) {
      const found = [at, ...childrenNamed(at, 'broader')].find(isOne);
      const value = found && names.nameOf(found);
      if (value !== undefined) return { value, at };
    }
  }
  return undefined;
}

function isDesk(subject: XmlElement): boolean {
  const isDesks = (name: string) => DESKS.test(name) && !name.includes('sub');
  return isDesks(attributeCode(subject, 'type').code) || isDesks(codeOf(subject).scheme);
}

/** `medtop:15000000` is sport, `medtop:20000822` a sport. */
function isTopTopic(subject: XmlElement): boolean {
  const { scheme, code } = codeOf(subject);
  return /^(?:medtop|mediatopic|subj|subjectcode)$/.test(scheme) && /^[01]\d0{6}$/.test(code);
}

/** The tags of a newsItem: its keywords, the names of what it is about, and its genres. */
export function newsItemTags({ contentMeta, names }: NewsItem): readonly string[] {
  const keywords = names
    .inLanguage(childrenNamed(contentMeta, 'keyword'))
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'));
  const concepts = [...childrenNamed(contentMeta, 'subject'), ...childrenNamed(contentMeta, 'genre')];
  return [...keywords.map((each) => each.trim()), ...concepts.flatMap((each) => names.nameOf(each) ?? [])].filter(
    (tag) => tag !== '',
  );
}
