import { expect, test } from 'vitest';
import { findExcess } from '../../../shared/intake/xml/find-excess.ts';

const COMMENTED = '<?xml version="1.0"?><!DOCTYPE a><a><!-- <b/><b/> --><![CDATA[<b/><b/>]]><b/></a>';

test.each([
  ['<a><b/><c>x</c></a>', 3, undefined],
  ['<a><b/><c>x</c></a>', 2, 7],
  ['<a><b/><c>x</c></a>', 0, 0],
  [COMMENTED, 2, undefined],
  [COMMENTED, 1, COMMENTED.lastIndexOf('<b/>')],
  ['<a><!-- <b/>', 1, undefined],
  ['<a><![CDATA[<b/>', 1, undefined],
  ['no markup', 0, undefined],
])('of %s the first of more than %i elements is at %s', (text, most, at) => {
  expect(findExcess(text, { nodes: most, sections: 9 })).toEqual(at === undefined ? undefined : { at, of: 'nodes' });
});

test.each([
  [COMMENTED, 3, undefined],
  [COMMENTED, 2, COMMENTED.indexOf('<![CDATA[')],
  [COMMENTED, 1, COMMENTED.indexOf('<!--')],
  ['<?a <b/>?><?c?>', 1, 10],
  ['<a><b/></a>', 0, undefined],
])('of %s the first of more than %i comments, instructions and sections is at %s', (text, most, at) => {
  expect(findExcess(text, { nodes: 9, sections: most })).toEqual(at === undefined ? undefined : { at, of: 'sections' });
});

test.each(['<!--', '<![CDATA[', '<!-->', '<'])('reads 2 MiB of %s once', (piece) => {
  const most = { nodes: 2 ** 21, sections: 2 ** 21 };
  expect(findExcess(piece.repeat(2 ** 21 / piece.length), most)).toBeUndefined();
});
