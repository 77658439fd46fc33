import { expect, test } from 'vitest';
import { bareByline } from '../../shared/intake/bare-byline.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { newsroom } from './newsroom.ts';

test.each([
  ['By Jane Doe', 'en', 'Jane Doe'],
  ['Words by: Jane Doe', 'en', 'Jane Doe'],
  ['By Max Muster', 'de', 'Max Muster'],
  ['Von Max Muster', 'de-AT', 'Max Muster'],
  ['von Max Muster und Eva Muster', 'de', 'Max Muster und Eva Muster'],
  ['Ein Bericht von Max Muster', 'de', 'Max Muster'],
  ['Par Luce Moreau', 'fr', 'Luce Moreau'],
  ['Propos recueillis par Luce Moreau', 'fr', 'Luce Moreau'],
  ['Por Ana Ruiz', 'es', 'Ana Ruiz'],
  ['A cura di Lia Rossi', 'it', 'Lia Rossi'],
  ['Av Kari Berg', 'nb', 'Kari Berg'],
  ['بقلم ليلى حداد', 'ar', 'ليلى حداد'],
  ['作者：王小明', 'zh-Hans', '王小明'],
])('%s, in %s, is by %s', (written, language, bare) => {
  expect(bareByline(written, language)).toBe(bare);
});

test.each([
  ['Von Trapp', 'de', 'a family'],
  ['Von der Leyen, Ursula', 'de', 'a family'],
  ['Otto von Weiden', 'de', 'a name with the word within'],
  ['Di Marco', 'it', 'a family'],
  ['Par Lagerkvist', 'sv', 'a first name, in another language'],
  ['Von Max Muster', 'en', 'a name, in another language'],
  ['Bylund Karin', 'en', 'a family'],
  ['By', 'en', 'nobody besides'],
])('%s, in %s, stays: %s', (written, language) => {
  expect(bareByline(written, language)).toBe(written);
});

test('front matter and the head of a page may introduce the writer as the language does', async () => {
  const story =
    'Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss zu schließen, weil sie nicht hält. ' +
    'Die Arbeiten beginnen im Herbst und dauern zwei Jahre, sagte der Bürgermeister am Abend vor Anwohnern.';
  const markdown = `---\ntitle: Brücke gesperrt\nauthor: Von Max Muster\n---\n${story}\n`;
  const page = `<!doctype html><html lang="de"><head><title>Brücke gesperrt</title><meta name="author" content="Von Max Muster"></head><body><h1>Brücke gesperrt</h1><p>${story}</p></body></html>`;
  for (const [key, text] of [
    ['bruecke.md', markdown],
    ['bruecke.html', page],
  ] as const) {
    const { articles } = await normalizeUpload({ key, bytes: new TextEncoder().encode(text) }, newsroom);
    expect(articles.map(({ byline }) => byline)).toEqual(['Max Muster']);
  }
});
