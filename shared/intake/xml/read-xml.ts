import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { firstLine, placeOf } from './fault-place.ts';
import { findExcess } from './find-excess.ts';
import { MAX_FAULTS, TreeReader, XML_LIMITS, type XmlReading } from './tree-reader.ts';
import { moreNodesThan, moreSectionsThan, tooMuch } from './xml-excess.ts';
import { findBadDoctype, findBareAmpersands } from './xml-prolog.ts';

/**
 * The tree of an XML 1.0 document with namespaces, or what is wrong with it. Nothing outside the text is ever read; of references,
 * XML’s five, numbers and HTML’s names are replaced, and a document that declares others is refused.
 */
export function readXml(text: string, limits = XML_LIMITS): XmlReading {
  const bad = findBadDoctype(text);
  if (bad) {
    const particulars = {
      needed: 'a document that declares no entities of its own',
      mend: 'Have the sender’s system write the characters themselves, and take the document type out.',
    };
    const place = placeOf(text, bad.at);
    return { problems: [problem('bad-xml', quote(bad.found), place, particulars)], read: bad.at };
  }
  const excess = findExcess(text, limits);
  if (excess) {
    const more = excess.of === 'nodes' ? moreNodesThan(limits.nodes) : moreSectionsThan(limits.sections);
    return { problems: [tooMuch(placeOf(text, excess.at), ...more)], read: excess.at };
  }
  const bare = findBareAmpersands(text, MAX_FAULTS);
  if (bare.length === 0) return new TreeReader(text, limits).read();
  // Read as if they were not there: what else is wrong then is no mere consequence of them.
  const { problems: others, read } = new TreeReader(withSpacesAt(text, bare), limits).read();
  return { problems: [...bare.map((at) => bareAmpersand(text, at)), ...others].slice(0, MAX_FAULTS), read };
}

function bareAmpersand(text: string, at: number): Problem {
  const found = quote(firstLine(text.slice(at, at + 20)));
  return problem('bad-xml', found, placeOf(text, at), {
    needed: '“&amp;” for an ampersand that is part of the text',
    mend: 'Write &amp; instead.',
  });
}

function withSpacesAt(text: string, offsets: readonly number[]): string {
  let from = 0;
  const pieces = offsets.map((at) => {
    const piece = text.slice(from, at);
    from = at + 1;
    return piece;
  });
  return [...pieces, text.slice(from)].join(' ');
}
