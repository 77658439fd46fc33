import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { checkBody } from './check-body.ts';
import { newsroom } from './newsroom.ts';
import { showBody } from './show-body.ts';

async function readExample(name: string) {
  const bytes = await readFile(new URL(`../../examples/articles/${name}`, import.meta.url));
  const { articles, problems } = await normalizeUpload({ key: `examples/${name}`, bytes }, newsroom);
  const [article] = articles;
  if (!article) throw new Error(`${name} is no article`);
  const { body, ...fields } = article;
  expect(checkBody(body)).toEqual([]);
  return { fields, problems, body: showBody(body).split('\n') };
}

test('the Markdown example gives what its front matter and its text say', async () => {
  const { fields, problems, body } = await readExample('night-bus-library.md');
  expect(problems).toEqual([]);
  expect(fields).toEqual({
    id: 'tag:test.example,2026:examples/night-bus-library',
    ownId: false,
    slug: 'the-night-bus-that-lends-books',
    ownSlug: false,
    status: 'usable',
    urgency: 6,
    language: 'en',
    section: 'Culture',
    tags: ['libraries', 'buses', 'night shift'],
    headline: 'The night bus that lends books',
    standfirst:
      'Line 9 runs from the docks to the hospital between midnight and five. Since November it has carried four hundred books, and nobody has to be home by closing time to borrow one.',
    byline: 'Ines Okafor',
    published: '2026-01-12T05:30:00.000Z',
    images: [
      {
        src: 'https://images.example.com/night-bus/shelf.jpg',
        alt: 'A shelf of paperbacks bolted above the rear seats of a city bus',
        credit: 'Tomas Lindqvist',
        width: 1600,
        height: 900,
      },
      {
        src: 'https://images.example.com/night-bus/notebook.jpg',
        alt: 'A school notebook hanging from a bus handrail',
        caption: 'The catalogue: every loan since November stands in it',
        width: 1200,
        height: 800,
      },
    ],
  });
  expect(body.map((block) => /^<(\w+)/.exec(block)?.[1])).toEqual(
    'p p blockquote h2 p ul p table h2 p figure p'.split(' '),
  );
  expect(body[7]).toBe(
    '<table><thead><tr><th scope=col>Month</th><th align=right scope=col>Lent</th><th align=right scope=col>Not yet back</th></tr></thead>' +
      '<tbody><tr><td>November</td><td align=right>212</td><td align=right>31</td></tr><tr><td>December</td><td align=right>467</td><td align=right>38</td></tr></tbody></table>',
  );
  expect(body[11]).toBe(
    '<p>The transport office was asked whether the shelf is allowed. It answered, after nine days, that the regulations mention ' +
      '<del>livestock</del> pets, bicycles and ladders, but not literature. Lines 4 and 12 get their shelves ' +
      '<a href=https://transport.example.com/notices/shelves>in the spring</a>.</p>',
  );
});

test('the HTML example gives what its head and its article say, and nothing of the page around it', async () => {
  const { fields, problems, body } = await readExample('cinema-on-the-silo.html');
  expect(problems).toEqual([]);
  expect(fields).toEqual({
    id: 'tag:test.example,2026:examples/cinema-on-the-silo',
    ownId: false,
    slug: 'a-village-paints-its-silo-white-and-goes-to-the-pictures',
    ownSlug: false,
    status: 'usable',
    urgency: 6,
    language: 'en',
    section: 'Culture',
    tags: ['cinema', 'villages'],
    headline: 'A village paints its silo white and goes to the pictures',
    standfirst:
      'The nearest cinema is ninety minutes away, so Oxbarrow made one out of a grain silo, a borrowed projector and two coats of paint.',
    byline: 'Hanne Brandt',
    published: '2026-01-10T17:00:00.000Z',
    source: 'The Lower Valley Post',
    images: [
      {
        src: 'https://images.example.com/silo/dusk.jpg',
        alt: 'A white grain silo at dusk with rows of garden chairs in front of it',
        caption: 'Bring a chair, said the poster, and a coat.',
        credit: 'Jun Mori',
        width: 1600,
        height: 1067,
      },
      {
        src: 'https://images.example.com/silo/ladder.jpg',
        alt: 'Two firefighters on a long ladder painting a silo',
        caption: 'The second coat went on in the rain',
        credit: 'Jun Mori',
        width: 1200,
        height: 800,
      },
    ],
  });
  expect(body.map((block) => /^<(\w+)/.exec(block)?.[1])).toEqual(
    'figure p p h2 p blockquote p embed h2 ol figure p p'.split(' '),
  );
  expect(body[5]).toBe(
    '<blockquote><p>We have spent longer than that on the biscuits.</p><p>Aksel Dahl, chairman of the council</p></blockquote>',
  );
  expect(body[7]).toBe(
    '<embed provider=youtube url=https://www.youtube.com/watch?v=aqz-KE-bpKQ embedId=aqz-KE-bpKQ title=Big Buck Bunny, the open film shown on the first night width=560 height=315>',
  );
});
