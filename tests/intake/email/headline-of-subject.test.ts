import { expect, test } from 'vitest';
import { embargoOfSubject, headlineOfSubject, isPassedOn } from '../../../shared/intake/email/headline-of-subject.ts';

test.each([
  ['Ferry returns', 'Ferry returns'],
  ['Re: Ferry returns', 'Ferry returns'],
  ['RE: Fwd: [EXTERNAL] Re[2]: Ferry returns', 'Ferry returns'],
  ['WG: AW: Fähre fährt wieder', 'Fähre fährt wieder'],
  ['TR : Le bac revient', 'Le bac revient'],
  ['RV: Vuelve el ferry', 'Vuelve el ferry'],
  ['[news-desk] [Ext] Ferry returns', 'Ferry returns'],
  ['*****SPAM***** Ferry returns', 'Ferry returns'],
  ['Press Release: Ferry returns', 'Ferry returns'],
  ['FOR IMMEDIATE RELEASE - Ferry returns', 'Ferry returns'],
  ['Pressemitteilung: Fähre fährt wieder', 'Fähre fährt wieder'],
  ['  Ferry \t returns  ', 'Ferry returns'],
  ['EMBARGOED until 20 November 2026, 06:00 CET: Ferry returns', 'Ferry returns'],
  ['Fwd: [EMBARGO 20 November 2026 06:00 GMT] Ferry returns', 'Ferry returns'],
  ['EMBARGO 20 November 2026 06:00 GMT - Ferry returns', 'Ferry returns'],
  ['EMBARGOED: Ferry returns', 'Ferry returns'],
  ['Embargo on herring lifted: what it costs', 'Embargo on herring lifted: what it costs'],
  // What only looks like a prefix is the headline’s own.
  ['Reform of the port: what it costs', 'Reform of the port: what it costs'],
  ['I: a life', 'a life'],
  ['Story of a ferry', 'Story of a ferry'],
  ['Press freedom under strain', 'Press freedom under strain'],
  ['', ''],
  ['Re:', ''],
  ['(no subject)', ''],
  ['Story attached', ''],
  ['my article for tomorrow', ''],
  ['FYI', ''],
  ['Press release', ''],
  ['…', ''],
])('the subject %j makes the headline %j', (subject, headline) => {
  expect(headlineOfSubject(subject)).toBe(headline);
});

test.each([
  ['Fwd: Ferry', true],
  ['Re: Fw: Ferry', true],
  ['[desk] WG: Fähre', true],
  ['Re: Ferry', false],
  ['Forward planning at the port', false],
])('%j says that another mail is passed on: %s', (subject, passedOn) => {
  expect(isPassedOn(subject)).toBe(passedOn);
});

test.each([
  ['EMBARGOED until 20 November 2026, 06:00 CET: Ferry returns', { until: '2026-11-20T05:00:00.000Z' }],
  ['Fwd: [EMBARGO 20 November 2026 06:00 GMT] Ferry returns', { until: '2026-11-20T06:00:00.000Z' }],
  ['Press release: EMBARGO 20 November 2026 06:00 GMT - Ferry returns', { until: '2026-11-20T06:00:00.000Z' }],
  ['EMBARGOED: Ferry returns', { isOpen: true }],
  ['[desk] Sperrfrist 20.11., 6 Uhr: Fähre fährt wieder', { isOpen: true }],
  ['Embargo on herring lifted: what it costs', {}],
  ['Ferry returns', {}],
])('the subject %j says of an embargo %j', (subject, embargo) => {
  expect(embargoOfSubject(subject)).toEqual(embargo);
});
