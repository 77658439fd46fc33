import { pick, type Random } from './random.ts';

type Words = readonly [string, ...string[]];

const split = (words: string) => words.split(' ') as unknown as Words;

const WHO = split(
  'council ferry-operators harbour-pilots teachers growers residents engineers nurses traders surveyors librarians auditors',
);
const WHOSE = split('Northwick Almere-Vale Brenholm Castel-Ford Dunmarrow Eastleigh-on-Orr Fenwater Grantholme');
const DID = split(
  'approved delayed questioned reviewed welcomed rejected published measured repaired reopened financed',
);
const WHAT = split(
  'bridge timetable budget reservoir tramway orchard archive lighthouse market survey nursery quarry viaduct footpath',
);
const HOW = split('quietly again twice unanimously narrowly publicly formally gradually briefly cautiously');
const WHEN = split('Monday Tuesday Wednesday Thursday Friday spring autumn midsummer');
const WHY = [
  'after months of consultation',
  'because the winter storms had damaged the foundations',
  'while the county considers a second proposal',
  'despite objections from the neighbouring parish',
  'in a vote that took less than ten minutes',
  'as the price of timber & steel kept rising',
  'so that the works can begin before the first frost',
] as const;
const SPEAKERS: Words = ['Ada Marlowe', 'Tomas Ferreira', 'Ingrid Sølvberg', 'Nadia Okafor', 'Pieter van Aalst'];

export const SECTIONS: Words = ['Local', 'Business', 'International', 'Culture'];

export function writer(random: Random): string {
  return pick(SPEAKERS, random);
}

export function headline(random: Random, number: number): string {
  return `${pick(WHOSE, random)}’s ${pick(WHO, random)} ${pick(DID, random)} the ${pick(WHAT, random)}: part ${number}`;
}

export function heading(random: Random): string {
  return `What the ${pick(WHAT, random)} means for ${pick(WHOSE, random)}`;
}

/** A sentence of some twenty invented words; one in six is a quotation, one in eight carries a figure. */
export function sentence(random: Random): string {
  const subject = `The ${pick(WHO, random)} of ${pick(WHOSE, random)}`;
  const act = `${pick(HOW, random)} ${pick(DID, random)} the ${pick(WHAT, random)} and its ${pick(WHAT, random)}`;
  const time = `on ${pick(WHEN, random)}`;
  const chance = random();
  if (chance < 1 / 6) return `“${subject} ${act},” said ${writer(random)} ${time}, ${pick(WHY, random)}.`;
  if (chance < 7 / 24) return `${subject} ${act} for €${Math.floor(random() * 900) + 100},000 ${time}.`;
  return `${subject} ${act} ${time}, ${pick(WHY, random)}.`;
}
