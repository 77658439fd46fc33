/** Languages that read the words of another one (macrolanguages and withdrawn codes, IANA language subtag registry). */
const READ_AS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id', prs: 'fa', yue: 'zh-hant' };

const TRADITIONAL_CHINESE = /-(?:hant|tw|hk|mo)(?:-|$)/;

/**
 * Which of the languages that the house has words in a document in `language` (BCP 47) takes: that of its first subtag, `zh-hant`
 * for Chinese in traditional characters, by its script or the places that write so. In lower case; not every one is among the house's.
 */
export function houseLanguage(language: string): string {
  const tag = language.toLowerCase();
  const end = tag.indexOf('-');
  const primary = end === -1 ? tag : tag.slice(0, end);
  if (primary === 'zh' && end !== -1) return TRADITIONAL_CHINESE.test(tag) && !tag.includes('-hans') ? 'zh-hant' : 'zh';
  return READ_AS[primary] ?? primary;
}
