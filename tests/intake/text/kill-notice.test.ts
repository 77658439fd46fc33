import { describe, expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';

const codesOf = (text: string, status?: 'canceled') =>
  textFormat.parse(text, status && { headline: 'Ferry returns', status }).problems.map(({ code }) => code);

describe('a text that only tells desks to remove a story is no article', () => {
  test.each([
    'KILL\n\nPlease kill the story slugged ferry-returns, moved at 1120 GMT. It rests on a single source.',
    'Northern Wire\n\nMANDATORY KILL\nFERRY-RETURNS\n\nThe story headlined “Ferry returns” has been withdrawn. The master denies that he was aboard.\n\nA substitute will follow.',
    'STORY REMOVED\n\nThe story “Ferry returns” was removed because it was sent in error. There will be no substitute.',
    'ADVISORY: The story “Ferry returns” is withdrawn. Please remove it from all platforms.',
    'EDITORS: Please do not use the 11:20 story “Ferry returns”. The quotes are from last year.',
    'ACHTUNG REDAKTIONEN: Die Meldung „Fähre kehrt zurück“ wird zurückgezogen. Bitte löschen Sie den Text.',
    'Meldung zurückgezogen\n\nDer Bericht über die Fähre von 11.20 Uhr ist falsch. Bitte nicht mehr verwenden.',
    'ANNULATION\n\nVeuillez annuler notre dépêche « Le bac est de retour », diffusée à 11h20. Elle repose sur une erreur de date.',
    'ANULACIÓN\n\nLa noticia «Vuelve el transbordador», enviada a las 11.20, queda anulada. Rogamos la eliminen.',
    'AVVISO ALLE REDAZIONI: la notizia «Torna il traghetto» delle 11.20 è annullata. Si prega di non utilizzarla.',
    'WITHDRAWN-Ferry returns\n\n(The Nov. 5 story “Ferry returns” is withdrawn. There will be no substitute story.)',
    'KILL KILL KILL KILL\n\nPlease kill story slugged FERRY RETURNS headlined Ferry returns ex Merrow at 04 Nov 2026.',
    'TT annullerar: Färjan är tillbaka\n\nTT annullerar texten ”Färjan är tillbaka”, sänd klockan 11.20. Vi ber er ta bort texten om den har publicerats.',
    'ANNULLERING\n\nNTB ber om at saken «Fergen er tilbake», sendt kl. 11.20, ikke blir brukt. Opplysningene stemmer ikke.',
    'ANNULLERING\n\nTelegrammet »Færgen er tilbage« fra kl. 11.20 annulleres. Brugerne bedes slette det.',
    'VERVALT: Veerboot is terug\n\nHet bericht ‘Veerboot is terug’ van 11.20 uur vervalt. Gelieve het bericht niet te gebruiken.',
    'ANULOWANIE\n\nPAP anuluje depeszę „Prom wrócił” z godz. 11.20. Prosimy o niewykorzystywanie tekstu.',
    'ZRUŠENO\n\nZpráva „Přívoz je zpět“ z 11:20 se ruší. Prosíme, abyste ji nepoužívali.',
    'PERUUTUS\n\nJuttu ”Lautta on palannut” kello 11.20 perutaan. Pyydämme poistamaan jutun.',
    'АННУЛИРОВАНО\n\nСообщение «Паром вернулся» от 11:20 аннулировано. Просим не использовать его.',
    '전문취소\n\n11시 20분에 송고한 기사 “배가 돌아왔다”를 취소합니다. 사용하지 말아 주시기 바랍니다.',
    'ANULAÇÃO\n\nA notícia «O barco voltou», das 11h20, foi anulada. Por favor não utilizem o texto.',
  ])('%j', (text) => {
    expect(textFormat.parse(text).drafts).toEqual([]);
    expect(codesOf(text)).toEqual(['desk-notice']);
  });

  test('and where it stands is told as an editor counts lines', () => {
    expect(textFormat.parse('\n\nKILL\n\nPlease kill our story on the ferry.').problems).toMatchObject([
      { code: 'desk-notice', found: '“KILL”', place: { line: 3 } },
    ]);
  });
});

describe('what only resembles such a notice is read as ever', () => {
  const STORY =
    'The ferry came back on Sunday with a crew of four and a dog, and half of the town stood on the quay to count them. Nobody had heard of her for eleven days, and her owner had already ordered the flowers. She was towed in by a trawler whose master asks for no reward but his rope, which he had to cut.';
  test.each([
    'Kill Devil Hill opens to walkers\n\nThe hill was closed for two years. Please keep to the path, the county says, and remove your litter.',
    'Killing at the quay\n\nA man was killed at the quay on Sunday, police said. The story that he had fallen was withdrawn by a witness.',
    'Paper withdraws story on mayor\n\nThe Herald has withdrawn its story on the mayor. It asked other papers to remove the article, and three of them did.',
    'Vervalt: de veerboot van elf uur\n\nDe veerboot van elf uur vervalt tot vrijdag, zei de rederij. Reizigers wordt gevraagd de bus te nemen, die elk half uur rijdt.',
    'Annulation de la fête du bac\n\nLa fête du bac est annulée, a annoncé la mairie dans un texte. Elle prie les visiteurs de ne pas venir.',
    'Advisory: boil your water\n\nThe notice of Monday is withdrawn. Please boil all water until further word, the county says.',
    'Retraction: our story on the bridge\n\nThe story that we ran on Monday was wrong and is withdrawn. The bridge is open, and we apologise to its keeper.',
    'EDITORS: Please do not use the earlier version of this story.\n\nFerry returns to Merrow\n\nThe ferry came back on Sunday with a crew of four and a dog, her owner said, and the whole town stood on the quay.',
    `EDITORS: Please do not use the photo of the story sent at 11:20.\n\nFerry returns\n\n${STORY}`,
  ])('%j', (text) => {
    expect(codesOf(text)).not.toContain('desk-notice');
    expect(textFormat.parse(text).drafts).toHaveLength(1);
  });

  test('a notice under a status that kills the article itself', () => {
    expect(codesOf('KILL\n\nPlease kill the story “Ferry returns”.', 'canceled')).toEqual([]);
  });
});
