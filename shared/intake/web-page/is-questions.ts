import { nameWords } from './furniture-names.ts';
import { lineOf } from './page-document.ts';

const NAMED = /faq|accordion/i;
const QUESTION_MARKS = /[?？؟]/g;
const LEAST = 200;

/** Whether an element is named a list of questions that readers open one by one, and holds some with their answers. */
export function isQuestions(element: Element): boolean {
  if (!NAMED.test(`${element.getAttribute('class')} ${element.id}`)) return false;
  if (!nameWords(element).some((word) => /^(?:faqs?|accordions?)$/.test(word))) return false;
  const line = lineOf(element);
  return line.length >= LEAST && (line.match(QUESTION_MARKS)?.length ?? 0) > 1;
}
