/** Words of a sentence, and how many of them are neither names nor what stands between names. */
const LEAST = { words: 7, small: 4 };
const BETWEEN_NAMES =
  /^(?:and|for|from|in|at|of|the|with|von|und|aus|für|de|da|di|del|della|la|le|el|y|e|et|en|par|por|pour|van|voor|och|og)$/;

/** Whether what stands where a byline belongs is a sentence: some agencies put a second headline there. */
export function saysMoreThanNames(byline: string): boolean {
  const words = byline.split(' ');
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !BETWEEN_NAMES.test(word.replace(/[.,;:]$/, '')));
  return words.length >= LEAST.words && small.length >= LEAST.small;
}
