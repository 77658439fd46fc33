import { expect, it } from 'vitest';
import { endsInCredit, isCreditLine } from '../../../shared/intake/text/picture-credits.ts';

it.each([
  'Nordbild/Ada Marlowe',
  'Tomas Ferreira - Agencia Norte / Agencia Norte',
  'Ada Marlowe / Pool via Reuters',
  'Bildrechte: Nordfunk/Ada Marlowe',
])('takes a line for the credit of a picture: %s', (line) => {
  expect(isCreditLine(line)).toBe(true);
});

it.each([
  'Holm/Brenholm',
  'Ferry or bridge/tunnel',
  'Council and operator / who pays',
  'Harbour Council / Ferry Company',
])('takes no heading for a credit: %s', (line) => {
  expect(isCreditLine(line)).toBe(false);
});

it.each([
  'Eine Fähre im Hafen von Holm. (Archivbild)',
  'Los pasajeros esperan en el puerto (foto de archivo)',
  'El alcalde visita la rampa rota de Holm EFE/ A.M. Marlowe',
  'Islanders wait for the boat in the rain Ada Marlowe/GN Images',
])('knows a caption by its end: %s', (line) => {
  expect(endsInCredit(line)).toBe(true);
});
