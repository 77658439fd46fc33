import type { Neighbour } from './headings.ts';
import { columns } from './letters.ts';

const TO_YOU =
  /\b(?:you|your|you’re|you've|you’ve|sie|ihr|ihre|ihnen|du|dein|deine|vous|votre|vos|usted|ustedes|su|te|tu|tú|lei|voi|você|o senhor|a senhora|u|uw|вы|вас|вам|ваш)\b/i;
const SPEAKER = /^(\p{Lu}[\p{L}\p{M}.'’ -]{0,30})[:：]\s/u;
/** Columns below which a paragraph is what somebody says rather than what a writer explains. */
const SHORT_ANSWER = 85;
/** The same where one answers of himself to whoever asks. */
const LONGER_ANSWER = 130;

/** Names before a colon that come again, or in capitals: the speakers of a conversation. */
export function speakerLabels(parts: readonly Neighbour[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const part of parts) {
    const label = labelOf(part);
    if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label));
}

/** The name before a colon that a line opens with; empty where there is none. */
export function labelOf({ piece }: Neighbour): string {
  if (piece === undefined) return '';
  const opening = piece.text.slice(0, 34);
  return opening.includes(':') || opening.includes('：') ? (SPEAKER.exec(opening)?.[1] ?? '') : '';
}

/** What people say of themselves, in the languages of `TO_YOU`; where no pronoun is needed, the ending of “we” shows it. */
const OF_ONESELF =
  /(?<![\p{L}’'])(?:I|I['’]\p{L}{1,2}|[Mm]y|[Mm]e|mí|conmigo|[Ww]e|[Ww]e['’]\p{L}{1,2}|[Oo]ur|us|[Ii]ch|[Ww]ir|mir|mich|[Mm]ein\p{L}{0,2}|uns|[Uu]nser\p{L}{0,2}|[Jj]e|[Jj]['’]\p{L}+|[Nn]ous|moi|[Mm]on|[Nn]os|[Nn]otre|[Yy]o|[Mm]is?|[Nn]os|[Nn]osotros|[Nn]uestr[oa]s?|[Ee]u|[Mm]eus?|[Mm]inhas?|[Nn]ós|[Nn]oss[oa]s?|[Ii]o|[Mm]i[oae]|[Nn]oi|[Nn]ostr[oaei]|[Ii]k|mij|[Mm]ijn|[Ww]ij|ons|[Oo]nze|mnie|mój|moja|moje|nam|nas|[Jj]ag|[Mm]ig|[Jj]eg|[Mm]eg|[Ww]ij|[Mm]inä|[Mm]inun|[Bb]en|[Bb]ana|[Bb]izim|[Jj]á|[Nn]ás|[Nn]ám|[Яя]|[Мм]ы|мне|меня|нас|[Нн]аш\p{L}{0,2}|\p{L}{2,}(?:iamo|amos|emos|imos))(?!\p{L})/u;
const QUOTED = /[“"«„][^”"»“«„]{1,400}[”"»“]/gu;

/** Whether what seem to be headings are questions put to somebody: the answers say “I” or “we”, or they are short. */
export function isInterview(parts: readonly Neighbour[], chosen: readonly boolean[]): boolean {
  let answers = 0;
  let ofOneself = 0;
  let asksYou = false;
  parts.forEach(({ piece }, i) => {
    const answer = parts[i + 1]?.piece;
    if (!chosen[i] || !piece || !answer || !isQuestion(piece.text)) return;
    answers++;
    asksYou ||= TO_YOU.test(piece.text);
    if (OF_ONESELF.test(answer.text.slice(0, 600).replace(QUOTED, ''))) ofOneself++;
  });
  // Explainers ask what it costs “you”, and nobody answers of himself.
  if (ofOneself * 2 >= answers && answers > 0 && (asksYou || answers > 1)) return true;
  return (
    (asksYou && answers === 1) ||
    answersAreShort(parts, chosen, asksYou && ofOneself > 0 ? LONGER_ANSWER : SHORT_ANSWER)
  );
}

/** Whether each of several questions has one short paragraph below it: somebody is asked and answers, whatever the language. */
function answersAreShort(parts: readonly Neighbour[], chosen: readonly boolean[], shortest: number): boolean {
  let width = 0;
  let questions = 0;
  for (let i = 0; i < parts.length; i++) {
    if (!chosen[i]) continue;
    const answer = parts[i + 1]?.piece;
    if (!isQuestion(parts[i]?.piece?.text ?? '') || !answer) return false;
    // A question with an answer of a word is no heading, and still one of the questions.
    if (i + 2 < parts.length && !chosen[i + 2] && !isQuestion(parts[i + 2]?.piece?.text ?? '')) return false;
    width += columns(answer.text.slice(0, 400));
    questions++;
  }
  return questions > 1 && width < questions * shortest;
}

/** Whether the line ends as a question does, in any script. */
export function isQuestion(text: string): boolean {
  return /[?？؟]["”’»]?$/.test(text);
}
