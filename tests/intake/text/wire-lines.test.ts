import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';

async function read(text: string) {
  const { articles } = await normalizeUpload({ key: 'a.txt', bytes: new TextEncoder().encode(text) }, newsroom);
  const [article] = articles;
  return { ...article, shown: article ? showBody(article.body) : '' };
}

const LEAD = 'The canal opened to boats on Tuesday from its first lock to its last, for the first time since 1961.';
const MORE = 'Volunteers cleared fourteen miles of reed.';

test.each([
  ['Eds: UPDATES: With AP Photos. CORRECTS: Corrects length of canal.'],
  ['Note: Par 2 corrects length to fourteen miles.'],
])('%s above a headline makes a correction of the version', async (note) => {
  expect((await read(`${note}\n\nCanal reopens from lock to lock\n\n${LEAD}\n\n${MORE}\n`)).significance).toBe(
    'correction',
  );
});

test('a wire’s name for a story, above what it says was corrected, is no section', async () => {
  const article = await read(
    'PUERTO GRÚA\n(Corrige cifra en segundo párrafo)\n\nUna grúa de vapor vuelve al muelle tras treinta años\n\nSal, 3 mar (EFE).- El puerto de Sal ha puesto en marcha este martes la grúa de vapor que llevaba treinta años parada.\n\n"Suena como un tren", dijo el director del puerto. EFE\nic/jf\n',
  );
  expect([article.section, article.correction]).toEqual([undefined, 'Corrige cifra en segundo párrafo']);
  expect(article.shown).toContain('dijo el director del puerto.</p>');
});

test('a lead that opens with its agency is no part of the subtitle above it', async () => {
  const article = await read(
    'Il faro torna ad accendersi\nDopo 14 mesi, pesa solo tre chili la nuova lampada\n(ANSA) - LENE, 03 MAR - Il faro di Capo Lene è tornato ad\naccendersi lunedì sera dopo quattordici mesi di lavori. Lo ha reso\nnoto la capitaneria.\n   La nuova lampada pesa solo tre chili.\n',
  );
  expect([article.standfirst, article.dateline]).toEqual([
    'Dopo 14 mesi, pesa solo tre chili la nuova lampada',
    'LENE',
  ]);
});

test('the Dutch agency’s count of versions and its notice of rights are none of the text', async () => {
  const article = await read(
    'Brug over de Aa blijft dicht tot juni (2)\n\nAADORP (ANP) - De brug over de Aa bij Aadorp blijft tot juni dicht voor vrachtverkeer, heeft de provincie bekendgemaakt.\n\nIn twee pijlers zijn scheuren gevonden.\n\n(c) ANP 2026, alle rechten voorbehouden\n',
  );
  expect([article.headline, article.copyright]).toEqual([
    'Brug over de Aa blijft dicht tot juni',
    '(c) ANP 2026, alle rechten voorbehouden',
  ]);
  expect(article.shown).not.toContain('rechten');
});

test('a part of a series keeps its number', async () => {
  expect((await read(`The lock that leaks (2)\n\n${LEAD}\n\n${MORE}\n`)).headline).toBe('The lock that leaks (2)');
});

test('tables that a blank line parts are two, and scores name no columns', async () => {
  const article = await read(
    `Handball: Varde wins again\n\n${LEAD}\n\nVarde - Tollen\t31-27\nHolt - Skard\t22-22\n\nClub\tP\tPts\nVarde\t10\t18\nHolt\t10\t13\n`,
  );
  expect(article.shown.split('\n').slice(1)).toEqual([
    '<table><tbody><tr><td>Varde - Tollen</td><td>31-27</td></tr><tr><td>Holt - Skard</td><td>22-22</td></tr></tbody></table>',
    '<table><thead><tr><th scope=col>Club</th><th scope=col>P</th><th scope=col>Pts</th></tr></thead><tbody><tr><td>Varde</td><td>10</td><td>18</td></tr><tr><td>Holt</td><td>10</td><td>13</td></tr></tbody></table>',
  ]);
});

test('stars around whole lines are no part of them', async () => {
  const article = await read(`*A ferry made of straw crosses the lake*\n\nBy Mara Lind\n\n${LEAD}\n\n${MORE}\n`);
  expect([article.headline, article.byline]).toEqual(['A ferry made of straw crosses the lake', 'Mara Lind']);
});
