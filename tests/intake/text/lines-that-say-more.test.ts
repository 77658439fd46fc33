import { describe, expect, it } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { outlineOf } from './read-marked-text.ts';

const LEAD =
  'The operator said on Tuesday that the boat would stay in harbour until the weekend, because the ramp had given way.';
const SECOND =
  'Islanders have been supplied by fishing boats since the storm, and the school is closed until further notice.';

function read(text: string) {
  const [draft] = textFormat.parse(text).drafts;
  if (draft === undefined) throw new Error('a text gives a draft');
  return { ...draft, outline: outlineOf(draft.body) };
}

describe('a line of the head', () => {
  it('is no headline without letters, such as the rating of a recipe', () => {
    const { headline, byline } = read(
      `Recipes\nBrown Butter Cake\nBy Ada Marlowe\nMarch 1, 2026\n4.6\n(38)\n\n${LEAD}\n\n${SECOND}`,
    );
    expect({ headline, byline }).toEqual({ headline: 'Brown Butter Cake', byline: 'Ada Marlowe' });
  });

  it('is no label where the text names what it names', () => {
    const { headline } = read(
      `Lantern Keeper Review\nA light in a large dark sea\nBy Ada Marlowe\n\nIn Lantern Keeper the boat stays in harbour until the weekend, and nobody says why it does.\n\n${SECOND}`,
    );
    expect(headline).toBe('Lantern Keeper Review');
  });

  it('that says from when to when somebody lived states no day of the article', () => {
    const { published, outline } = read(`Edith Farrow\nApril 2, 1938 – March 3, 2026\n\n${LEAD}\n\n${SECOND}`);
    expect(published).toBeUndefined();
    expect(outline).toEqual(['p| April 2, 1938 – March 3, 2026', `p| ${LEAD}`, `p| ${SECOND}`]);
  });

  it('is the steps to the title where they end in it', () => {
    const { headline, section } = read(
      `News / Coast News / Boat for islanders stays in harbour\nBoat for islanders stays in harbour\nBy Ada Marlowe\n\n${LEAD}\n\n${SECOND}`,
    );
    expect({ headline, section }).toEqual({ headline: 'Boat for islanders stays in harbour', section: 'Coast News' });
  });

  it('goes on with what the writer is below the name', () => {
    const { byline, outline } = read(
      `Boat for islanders stays in harbour\nby Ada Marlowe\n12 March 2026\nAda Marlowe\nis a senior reporter who has crossed the sound for eleven years.\n\n${LEAD}\n\n${SECOND}`,
    );
    expect(byline).toBe('Ada Marlowe');
    expect(outline).toEqual([`p| ${LEAD}`, `p| ${SECOND}`]);
  });
});

describe('the last paragraph', () => {
  it('stays that opens with what the title names, though a list of facts names it too', () => {
    const last =
      'Lantern Keeper is slow, stubborn and lovely, and nobody aboard has stopped thinking about that light.';
    const { outline } = read(
      `Lantern Keeper Review\nBy Ada Marlowe\n\nI had been walking with Lantern Keeper for an hour before I noticed that it was breathing in my hand.\n\n${LEAD}\n\n${last}\n\nIn This Article\nLantern Keeper\nTidewater Works\nPlatforms\nPC`,
    );
    expect(outline).toContain(`p| ${last}`);
  });

  it('gives way to what scholars state of their interests', () => {
    const { outline } = read(
      `Why boats stay in harbour\nBy Ada Marlowe\n\n${LEAD}\n\n${SECOND}\n\nDisclosure statement\nAda Marlowe does not work for, consult, own shares in or receive funding from any company or organisation that would benefit from this article.`,
    );
    expect(outline).toEqual([`p| ${LEAD}`, `p| ${SECOND}`]);
  });
});

describe('a line between paragraphs', () => {
  it('is no heading that states what something costs', () => {
    const { outline } = read(
      `Boat maker earns more\n\n${LEAD}\n\nEarnings per share: 41 cents\nRevenue: $612 million vs. $577 million expected\n\n${SECOND}`,
    );
    expect(outline.filter((line) => line.startsWith('2|'))).toEqual([]);
  });

  it('is no heading that a list goes on with', () => {
    const { outline } = read(
      `Night of the open boilers\n\n${LEAD}\n\nVisitors can:\n\n- watch a stoker\n- bake a potato\n\n${SECOND}`,
    );
    expect(outline.slice(1, 4)).toEqual(['p| Visitors can:', '-| watch a stoker', '-| bake a potato']);
  });

  it.each([
    ['a button', 'Try Tidewell Free Today'],
    ['what leads to a shop', 'See the brass lantern on Amazon'],
    ['an account', 'Ada Marlowe @adamarlowe'],
    ['a count of what may be opened', '32 images'],
    ['the word before a name', 'Updated by:'],
    ['whoever is thanked for a fact', 'Kilde: Det store leksikon'],
  ])('is no heading where it is %s', (_what, line) => {
    const { outline } = read(`Boat stays in harbour\n\n${LEAD}\n\n${line}\n\n${SECOND}\n\nThe crane\n\n${LEAD}`);
    expect(outline.filter((each) => each.startsWith('2|'))).toEqual(['2| The crane']);
  });

  it.each([
    'Courtesy Northwick Collection',
    'Photograph courtesy of the author',
    'Ada Marlowe/NB24/Getty Images for the Museum',
  ])('is the credit of a picture: %s', (line) => {
    const { outline } = read(`Boat stays in harbour\n\n${LEAD}\n\n${line}\n\n${SECOND}`);
    expect(outline).toEqual([`p| ${LEAD}`, `p| ${SECOND}`]);
  });

  it('is no heading above another that is as far from it as from the text and set as it is', () => {
    const { outline } = read(
      `Boat stays in harbour\n\n${LEAD}\n\nRamp of the harbour\n\nThe crane\n\n${SECOND}\n\nWhat comes next\n\n${LEAD}`,
    );
    expect(outline.filter((line) => line.startsWith('2|'))).toEqual(['2| The crane', '2| What comes next']);
  });

  it('is no heading by itself above all text, whatever headings stand further down', () => {
    const { outline } = read(
      `Boat stays in harbour\nBy Ada Marlowe\n12 March 2026\n\nWinter garden\n\n${LEAD}\n\nThe crane\n\n${SECOND}\n\nWhat comes next\n\n${LEAD}`,
    );
    expect(outline.filter((line) => line.startsWith('2|'))).toEqual(['2| The crane', '2| What comes next']);
  });

  it('stays where it stands on a credit between the day and the text: it may be the first paragraph', () => {
    const { outline } = read(
      `Boat stays in harbour\nBy Ada Marlowe\n12 March 2026\n\n${LEAD}\n\nPhoto by the author\n\n${SECOND}\n\n${LEAD}`,
    );
    expect(outline).toEqual([`p| ${LEAD}`, `p| ${SECOND}`, `p| ${LEAD}`]);
  });

  it('is a caption where a triangle points from it to its picture', () => {
    const { outline } = read(
      '颱風夜裡鵝群救了全村\n\n去年颱風夜裡，北港鎮一群鵝在凌晨兩點齊聲大叫，把全村人叫醒，趕在溪水暴漲前撤離。\n\n▲北港鎮長昨天把獎牌掛在鵝舍門口。（圖／翻攝自鎮公所臉書）\n\n鎮公所昨天頒發「最吵英雄」獎，由里長代為領取。里長說，鵝本來也要來，但是不肯上車。',
    );
    expect(outline).toHaveLength(2);
  });
});

it.each([
  'A post shared by Ada Marlowe (@adamarlowe)',
  'View full post on Youtube',
  'Share All sharing options for: Boat stays in harbour',
  'MORE: What the ramp of Holm will cost',
  'Also: The best lamps, tried by our desk',
  '[Related: Why ramps break in winter.]',
  '$119 at Lamps $120 at Northwick Store',
  '[Rendering: Studio Holm]',
  'When you purchase through links in our articles, we may earn a small commission.',
  'Create an account or sign in to continue with your reading experience.',
  'Please use Chrome browser for a more accessible video player',
  'Theo dõi Tuổi Mới trên Google News',
  'Receba no WhatsApp as notícias do Centro',
])('leaves out what a page has between two paragraphs: %s', (line) => {
  const { outline } = read(`Boat stays in harbour\n\n${LEAD}\n\n${line}\n\n${SECOND}`);
  expect(outline).toEqual([`p| ${LEAD}`, `p| ${SECOND}`]);
});

it('knows below the text the days of other articles by their being several', () => {
  const others = 'Jane Roe Dec 9, 2025\nMax Roe Dec 8, 2025\nEva Roe Dec 7, 2025';
  const { outline, byline } = read(`Boat stays in harbour\nBy Ada Marlowe\n\n${LEAD}\n\n${SECOND}\n\n${others}`);
  expect(byline).toBe('Ada Marlowe');
  expect(outline).toEqual([`p| ${LEAD}`, `p| ${SECOND}`]);
});

it('takes no text for wrapped in which paragraphs stand unbroken between short lines', () => {
  const { headline, byline } = read(
    `Cronaca\nIl paese dove il postino legge le lettere ad alta voce\ndi Chiara Venturi\nA Roccamena i vecchi non ci vedono e i giovani non ci sono\n09 Marzo 2026 alle 07:15\n\n${LEAD}\n\n${SECOND}\n\n${LEAD}`,
  );
  expect({ headline, byline }).toEqual({
    headline: 'Il paese dove il postino legge le lettere ad alta voce',
    byline: 'Chiara Venturi',
  });
});

it('keeps a title apart from the sentence below it where lines of a list are as wide as wrapped ones', () => {
  const { headline } = read(
    `Press release
Ministry opens register of hedges
Owners of hedges longer than 20 metres can have them entered from today, free of charge.

From:
Department for Rural Affairs
Published
9 March 2026

A national register of hedges opens today. It will record where the country's hedges are, how old they are and what lives in them.

The register will:

help farmers to apply for grants
show gaps where new hedges are needed
protect hedges older than 100 years

Rural Affairs Minister Jane Holt said:

"A hedge is the cheapest wall, the longest nest and the oldest map we have."`,
  );
  expect(headline).toBe('Ministry opens register of hedges');
});
