import { lineOf } from './page-document.ts';

/** The title of what readers may open; buttons say less. */
export const SHORTEST_QUESTION = 15;
const QUESTION_MARK = /[?？؟]$/;
/** The question of an answer, which stood in a button: the search for the article is to see only the answer, which is a paragraph like others. */
const QUESTION = 'data-question';
/** An answer stands close below its question: next to it or to the boxes around it. */
const LEVELS_TO_ANSWER = 3;
const NEXT_TO_BUTTON = 2;

/** Notes the text of a button that is a question with the paragraph that it opens; `askQuestions` puts it above that. */
export function noteQuestion(button: Element): void {
  if (!opensText(button)) return;
  const line = lineOf(button);
  if (line.length < SHORTEST_QUESTION || !QUESTION_MARK.test(line)) return;
  let box: Element | null = button;
  for (let level = 0; box && level < LEVELS_TO_ANSWER; level++, box = box.parentElement) {
    let next = box.nextElementSibling;
    for (let count = 0; next && count < NEXT_TO_BUTTON; count++, next = next.nextElementSibling) {
      const answer = paragraphIn(next);
      if (!answer) continue;
      answer.setAttribute(QUESTION, line);
      return;
    }
  }
}

/** Elements that are looked at for the paragraph of an answer. */
const MOST_ELEMENTS = 30;

/** The first paragraph that an element is or holds. */
function paragraphIn(box: Element): Element | undefined {
  let at: Element | null = box;
  for (let count = 0; at && count < MOST_ELEMENTS; count++) {
    if (at.nodeName === 'P') return at;
    let next: Element | null = at.firstElementChild;
    for (; at && !next && at !== box; at = at.parentElement) next = at.nextElementSibling;
    at = next;
  }
  return undefined;
}

const OPENER = /faq|accordion|collaps/i;

function opensText(button: Element): boolean {
  if (button.hasAttribute('aria-expanded') || button.hasAttribute('aria-controls')) return true;
  return [button, button.parentElement].some((each) => OPENER.test(each?.getAttribute('class') ?? ''));
}

/** Puts the questions that were noted above their answers. */
export function askQuestions(article: Element): void {
  for (const answer of article.querySelectorAll(`[${QUESTION}]`)) {
    const heading = answer.ownerDocument.createElement('h3');
    heading.textContent = answer.getAttribute(QUESTION);
    answer.removeAttribute(QUESTION);
    answer.before(heading);
  }
}
