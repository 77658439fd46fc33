import type { ChangeKind } from '../model/change.ts';

/** What an alert says around the article's own words, in one language. */
export interface AlertWords {
  /** In front of the headline, e.g. `Correction: `; empty for a new article. */
  readonly label: Readonly<Record<ChangeKind, string>>;
  readonly correctionNote: string;
  /** A whole paragraph: what a kill or a withdrawal asks of its reader. */
  readonly takenBack: string;
  readonly why: (topic: string, newsroom: string) => string;
}

const en: AlertWords = {
  label: {
    new: '',
    cosmetic: 'Update: ',
    update: 'Update: ',
    correction: 'Correction: ',
    withdraw: 'Withdrawn: ',
    kill: 'Withdrawn: ',
  },
  correctionNote: 'Correction: ',
  takenBack: 'This article has been withdrawn. Please do not use or pass it on.',
  why: (topic, newsroom) => `You get this because this address subscribes to “${topic}” of ${newsroom}.`,
};

const de: AlertWords = {
  label: {
    new: '',
    cosmetic: 'Aktualisiert: ',
    update: 'Aktualisiert: ',
    correction: 'Korrektur: ',
    withdraw: 'Zurückgezogen: ',
    kill: 'Zurückgezogen: ',
  },
  correctionNote: 'Korrektur: ',
  takenBack: 'Dieser Artikel wurde zurückgezogen. Bitte verwenden Sie ihn nicht und geben Sie ihn nicht weiter.',
  why: (topic, newsroom) => `Sie erhalten dies, weil diese Adresse „${topic}“ von ${newsroom} abonniert hat.`,
};

const fr: AlertWords = {
  label: {
    new: '',
    cosmetic: 'Mise à jour : ',
    update: 'Mise à jour : ',
    correction: 'Rectificatif : ',
    withdraw: 'Retiré : ',
    kill: 'Retiré : ',
  },
  correctionNote: 'Rectificatif : ',
  takenBack: 'Cet article a été retiré. Merci de ne pas l’utiliser ni le transmettre.',
  why: (topic, newsroom) => `Vous recevez ceci car cette adresse est abonnée à « ${topic} » de ${newsroom}.`,
};

const es: AlertWords = {
  label: {
    new: '',
    cosmetic: 'Actualización: ',
    update: 'Actualización: ',
    correction: 'Corrección: ',
    withdraw: 'Retirado: ',
    kill: 'Retirado: ',
  },
  correctionNote: 'Corrección: ',
  takenBack: 'Este artículo ha sido retirado. Por favor, no lo use ni lo difunda.',
  why: (topic, newsroom) => `Recibe este mensaje porque esta dirección está suscrita a «${topic}» de ${newsroom}.`,
};

const WORDS: ReadonlyMap<string, AlertWords> = new Map(Object.entries({ en, de, fr, es }));

/** The words for a language tag (BCP 47), by its first subtag; English where there are none of its own. */
export function alertWords(language: string): AlertWords {
  return WORDS.get(language.toLowerCase().split('-', 1)[0] ?? '') ?? en;
}
