import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GSM_BASIC, GSM_EXTENSION, septetsOf } from '../../shared/alerts/gsm-alphabet.ts';
import { gsmText } from '../../shared/alerts/gsm-text.ts';
import { smsText } from '../../shared/alerts/sms-text.ts';
import { anyCharacter } from '../any-character.ts';

const LINK = 'https://news.example/s/gd3ep1b1b8az';

describe('the GSM alphabet', () => {
  it('has 127 characters in its basic table and 10 in its extension', () => {
    expect(new Set(GSM_BASIC).size).toBe(127);
    expect(new Set(GSM_EXTENSION).size).toBe(10);
  });

  it.each([
    ['', 0],
    ['Plain text.', 11],
    ['@£$¥èéùìòÇØøÅå', 14],
    ['ΔΦΓΛΩΠΨΣΘΞ', 10],
    ['ÄÖÑÜ§¿äöñüà¡¤', 13],
    ['€', 2],
    ['[a]', 5],
    ['{}\\~|^', 12],
    ['ç', undefined],
    ['`', undefined],
    ['’', undefined],
    ['α', undefined],
    ['\t', undefined],
    ['😀', undefined],
  ])('writes %j in %s septets', (text, septets) => {
    expect(septetsOf(text)).toBe(septets);
  });
});

describe('a line for GSM phones', () => {
  it.each([
    ['“It’s over” – he said… ‘yes’', "\"It's over\" - he said... 'yes'"],
    ['war—and peace', 'war - and peace'],
    ['François, Łódź, Škoda, İstanbul', 'Francois, Lodz, Skoda, Istanbul'],
    ['Äpfel, Smørrebrød, piñata, déjà', 'Äpfel, Smørrebrød, piñata, déjà'],
    ['cœur, œuvre, đồng', 'coeur, oeuvre, dong'],
    ['e\u0301te\u0301', 'été'],
    ['Prices up 1½% at −3°C, 10² ways', 'Prices up 1 1/2% at -3 deg C, 10^2 ways'],
    ['₹500 and ₽20 and €3', 'Rs 500 and RUB 20 and €3'],
    ['Rain 🌧️ again', 'Rain again'],
    ['ﬁne Ａ №5 ™', 'fine A No5 TM'],
    ['5 µm, 3‰ salt, a ≠ b, 20 ℃', '5 um, 3 per mil salt, a != b, 20 deg C'],
    ['Shiʿa of Qurʾān', "Shi'a of Qur'an"],
    ['soft\u00adly ★★★', 'softly ***'],
    ['₸500', undefined],
    ['∞ wisdom', undefined],
    ['Привет', undefined],
    ['Mixed Ελλάδα', undefined],
    ['٣ arrests', undefined],
    ['🎉🎉', undefined],
  ])('%s becomes %s', (line, expected) => {
    expect(gsmText(line)).toBe(expected);
  });
});

describe('an SMS', () => {
  it('is the line and the link where they fit', () => {
    expect(smsText('Council passes budget', LINK)).toBe(`Council passes budget ${LINK}`);
  });

  it('fills 160 septets exactly, and is cut between words from there on', () => {
    const room = 160 - LINK.length - 1;
    const fits = `${'word '.repeat(24)}${'x'.repeat(room - 120)}`;
    expect(smsText(fits, LINK)).toBe(`${fits} ${LINK}`);
    expect(smsText(`${fits}x`, LINK)).toBe(`${'word '.repeat(24).trim()}... ${LINK}`);
  });

  it('counts characters of the extension table twice', () => {
    const line = `${'[]'.repeat(31)} end`;
    expect(smsText(line, LINK)).toBe(`${'[]'.repeat(30)}... ${LINK}`);
  });

  it('has 70 code units where the script needs UCS-2', () => {
    expect(smsText('Президент подписал закон о бюджете на следующий год', LINK)).toBe(
      `Президент подписал закон о… ${LINK}`,
    );
  });

  it('is cut between words that have no spaces, as Unicode finds them', () => {
    expect(smsText('日本の首相が中国を訪問、貿易協定に署名へ両国関係の改善に期待が高まる経済界', LINK)).toBe(
      `日本の首相が中国を訪問、貿易協定に署名へ両国関係の改善に期待が… ${LINK}`,
    );
  });

  it('never cuts a grapheme cluster', () => {
    expect(smsText('👩‍👩‍👧‍👧'.repeat(10), LINK)).toBe(`${'👩‍👩‍👧‍👧'.repeat(3)}… ${LINK}`);
  });

  it('is the link alone where that leaves no room, or there is nothing to say', () => {
    const long = `https://news.example/${'a'.repeat(140)}`;
    expect(smsText('Council passes budget', long)).toBe(long);
    expect(smsText('', LINK)).toBe(LINK);
  });

  it('is one segment that ends with the whole link, whatever the line', () => {
    const line = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc
        .array(fc.constantFrom('word', '€', '[x]', 'Привет', '日本', '👩‍👩‍👧‍👧', 'é', 'ç', ' ', '—', '½', '5'), {
          maxLength: 200,
        })
        .map((parts) => parts.join('')),
      fc.lorem({ maxCount: 60 }),
    );
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 120 }), (text, padding) => {
        const link = `https://n.example/${'a'.repeat(padding)}`;
        const sms = smsText(text, link);
        expect(sms.endsWith(link)).toBe(true);
        expect(sms.isWellFormed()).toBe(true);
        const septets = septetsOf(sms);
        expect(septets === undefined ? sms.length <= 70 : septets <= 160).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
