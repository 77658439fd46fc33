import { expect, test } from 'vitest';
import { tidySpaces } from '../../../shared/intake/set-right/tidy-spaces.ts';

test.each([
  ['Buses run late on match days .', 'en', 'Buses run late on match days.'],
  ['On Monday , he said ( again ) “no” .', 'en', 'On Monday, he said ( again ) “no”.'],
  ['It runs on .NET and ends ...', 'en', 'It runs on .NET and ends ...'],
  ['It went on . . . and on', 'en', 'It went on . . . and on'],
  ['A calibre of .22 is enough', 'en', 'A calibre of .22 is enough'],
  ['Il a dit : « Non ! » , puis rien .', 'fr', 'Il a dit : « Non ! », puis rien.'],
] as const)('the spaces of “%s” in %s are set right', (line, language, expected) => {
  expect(tidySpaces(line, language)).toBe(expected);
});
