import { describe, expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { plainText } from '../../../shared/model/body.ts';

const LEAD =
  'The first boat of the year left the harbour on Sunday with a crew of four and a dog that nobody would own to.';

/** The text of a paragraph that was pasted as `pasted` below a headline and an English lead. */
function settled(pasted: string, lead = LEAD): string | undefined {
  const [draft] = textFormat.parse(`A headline for this test\n\n${lead}\n\n${pasted}`).drafts;
  return draft && plainText(draft.body).split('\n').at(-1);
}

const FRENCH =
  'Le premier bateau de la saison a quitté le port dimanche avec un équipage de quatre marins et un chien que personne ne veut reconnaître.';

describe('the text of a paragraph is set right without being rewritten', () => {
  test.each([
    ['a space before a colon goes', 'Tessim : The road is open again.', 'Tessim: The road is open again.'],
    ['so does one before other high marks', 'Is it open ? It is ; go !', 'Is it open? It is; go!'],
    ['the score of a match keeps its spaces', 'The match ended 3 : 1 on Sunday.', 'The match ended 3 : 1 on Sunday.'],
    ['an emoticon keeps its space', 'They thanked us :) and left.', 'They thanked us :) and left.'],
    ['doubled spaces become one', 'One  sentence.   And another.', 'One sentence. And another.'],
    ['no-break spaces become ordinary ones', 'Twelve\u00a0boats in\u202fall.', 'Twelve boats in all.'],
    [
      'the mark of an agency that it has ended goes',
      '没有人知道它为什么停在那里。（完）',
      '没有人知道它为什么停在那里。',
    ],
    ['letters are composed', 'A cafe\u0301 on the quay.', 'A caf\u00e9 on the quay.'],
    ['soft hyphens and zero-width spaces go', 'The har\u00adbour\u200b is\ufeff shut.', 'The harbour is shut.'],
    ['curly apostrophes and dashes stay', 'The boat’s name – “Ida” – stays…', 'The boat’s name – “Ida” – stays…'],
    ['straight ones stay straight', `The boat's name - "Ida" - stays...`, `The boat's name - "Ida" - stays...`],
    ['a family of emoji holds together', 'A family 👨‍👩‍👧 came.', 'A family 👨‍👩‍👧 came.'],
    ['a flag keeps its joiner', 'The flag 🏳️‍🌈 flew.', 'The flag 🏳️‍🌈 flew.'],
    ['a joiner between Latin letters goes', 'The har\u200dbour is shut.', 'The harbour is shut.'],
    [
      'Persian keeps its non-joiners',
      'او به خانه می\u200cرود و باز می\u200cگردد.',
      'او به خانه می\u200cرود و باز می\u200cگردد.',
    ],
    ['bidirectional marks stay', 'The word \u2067שלום\u2069 means peace.', 'The word \u2067שלום\u2069 means peace.'],
    [
      'entities that escaped are undone',
      'Tallow &amp; Finch&#8217;s lamps &quot;glow&quot;.',
      'Tallow & Finch’s lamps "glow".',
    ],
    [
      'what only looks like an entity stays',
      'AT&T and R&D; not &made-up; at all.',
      'AT&T and R&D; not &made-up; at all.',
    ],
    [
      'Windows-1252 read as Latin-1 is put right',
      'It\u0092s \u0093open\u0094 \u0096 at last.',
      'It’s “open” – at last.',
    ],
    ['lone surrogates become a sign that something is missing', 'A broken \ud83d sign.', 'A broken \ufffd sign.'],
    ['control characters go', 'A bell\u0007 and a null\u0000 character.', 'A bell and a null character.'],
  ])('%s', (_, pasted, expected) => expect(settled(pasted)).toBe(expected));

  test('French keeps its spaces, no-break ones as such', () => {
    expect(settled('« Qui vient\u00a0? » demande-t-il : personne ne répond.', FRENCH)).toBe(
      '« Qui vient\u00a0? » demande-t-il : personne ne répond.',
    );
  });

  test('carriage returns, line separators and a byte order mark are line ends or nothing', () => {
    const [draft] = textFormat.parse(`\ufeffA headline\r\n\r\n${LEAD}\r\r${FRENCH}\u2028`).drafts;
    expect(draft?.headline).toBe('A headline');
    expect(draft?.body.children).toHaveLength(2);
  });

  test('a language that is given decides over the words', () => {
    const [draft] = textFormat.parse(`Printemps : essai de saison\n\n${FRENCH}`, { language: 'en-GB' }).drafts;
    expect(draft?.headline).toBe('Printemps: essai de saison');
  });
});
