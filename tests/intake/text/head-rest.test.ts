import { describe, expect, test } from 'vitest';
import { parseText } from './parse-text.ts';
import { outlineOf } from './read-marked-text.ts';

const TEXTS = {
  en: [
    'The ferry to Brannock will stop at the old pier again from June, the island council decided on Tuesday night after a debate of four hours.',
    'Its captain, Una Clare, said that she had never understood why it did not, and that the pier was in better order than the ferry.',
  ],
  de: [
    'Die Fähre nach Brannock hält von Juni an wieder am alten Anleger, das hat der Inselrat am Dienstagabend nach vier Stunden Debatte beschlossen.',
    'Kapitänin Una Klar sagte, sie habe nie verstanden, warum sie es nicht mehr tat; der Anleger sei in besserem Zustand als die Fähre.',
  ],
  fr: [
    'Le bac de Brannoc s’arrêtera de nouveau au vieux quai à partir de juin, a décidé mardi soir le conseil de l’île après quatre heures de débat.',
    'Sa capitaine, Una Clair, dit n’avoir jamais compris pourquoi il ne le faisait plus, et que le quai est en meilleur état que le bac.',
  ],
  es: [
    'El transbordador de Branoc volverá a parar en el muelle viejo desde junio, decidió el martes por la noche el consejo de la isla tras cuatro horas.',
    'Su capitana, Una Claro, dijo que nunca había entendido por qué no lo hacía y que el muelle está en mejor estado que el transbordador.',
  ],
  ru: [
    'Паром до Браннока с июня снова будет останавливаться у старого причала, решил во вторник вечером совет острова после четырёх часов споров.',
    'Капитан Уна Клерова сказала, что никогда не понимала, почему он этого не делает, и что причал в лучшем состоянии, чем сам паром.',
  ],
} as const;

describe('what no list knows between title, buttons and text is left out', () => {
  test.each([
    [
      'en',
      'places and what writers are',
      ['2 hours ago', 'Share', 'Save', 'Una Gill', 'Northport', '', 'and', 'Tam Orr', 'Coast & Harbours reporter'],
    ],
    [
      'en',
      'what is to be seen in a picture',
      [
        'By Una Gill',
        'March 4, 2026',
        'Share',
        'A woman in a blue coat stands beside a ferry.',
        'The pier at Brannock',
      ],
    ],
    ['en', 'buttons of a player', ['By Una Gill', 'March 4, 2026', 'Playback speed', 'Voice: Ruth', '1x', 'Skip back']],
    [
      'en',
      'teasers',
      ['By Una Gill', 'March 4, 2026', 'Share', 'The island that lost its only road', 'Fares are going up'],
    ],
    [
      'de',
      'a house and its desk',
      ['Von Una Gill', '4. März 2026, 10:12 Uhr', 'Teilen', 'Inselredaktion', 'Lesedauer ca. drei Minuten'],
    ],
    ['de', 'an offer', ['4. März 2026, 10:12 Uhr', 'Teilen', 'Für 0,99 € lesen', 'Probemonat sichern']],
    [
      'fr',
      'an offer and a form',
      [
        'Par Una Gill',
        'Publié le 4 mars 2026 à 10h12',
        'Partager',
        'Le journal en version numérique',
        'Chaque soir les nouvelles de l’île',
        'OK',
      ],
    ],
    [
      'es',
      'places and desks',
      ['Una Gill', '4 mar 2026 - 10:12', 'Compartir', 'Corresponsal', 'Muelle de Branoc', 'Guardar en mi lista'],
    ],
    ['ru', 'a button that was pressed', ['4 марта 2026, 10:12', 'Поделиться', 'Ссылка скопирована', 'Слушать новость']],
    ['en', 'a role in another language', ['Una Gill', '4 March 2026', 'Share', 'Gohebydd yr arfordir']],
  ] as const)('%s: %s', (language, _, head) => {
    const { drafts } = parseText(
      ['The old pier gets its ferry back', ...head, '', ...TEXTS[language].flatMap((text) => [text, ''])].join('\n'),
    );
    expect(drafts[0]?.headline).toBe('The old pier gets its ferry back');
    expect(outlineOf(drafts[0]?.body ?? { type: 'root', children: [] })).toEqual(
      TEXTS[language].map((text) => `p| ${text}`),
    );
  });

  test.each([
    [
      'the points of a summary',
      [
        'By Una Gill',
        'March 4, 2026',
        'Share',
        '',
        'Council votes nine to two for stop',
        'Pier needs no repairs this year',
        'Fares to stay as they are',
      ],
    ],
    ['the first heading of a text copied by hand', ['By Una Gill', '', 'What was decided']],
    [
      'a subtitle that stands apart',
      ['By Una Gill', '', 'March 4, 2026', '', 'Nine members of the council were for it, two against and one at sea'],
    ],
  ] as const)('but not %s', (_, head) => {
    const text = [
      'The old pier gets its ferry back',
      ...head,
      '',
      ...TEXTS.en.flatMap((each) => [each, '']),
      'What it costs',
      '',
      TEXTS.en[0],
    ].join('\n');
    const said = JSON.stringify(parseText(text).drafts);
    for (const line of head.slice(-1)) expect(said).toContain(line);
  });
});
