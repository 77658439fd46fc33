import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { XmlElement } from './xml-tree.ts';

interface Foreign {
  readonly name: string;
  readonly mend?: string;
}

const PACKAGE = 'Upload the news items that it lists; a newsMessage may hold several.';
const NO_TEXT =
  'It has no text to publish; nothing need be done. Upload the newsItem that the agency sends for the story.';
const PROCESSOR = 'Open it in the program that wrote it, save it as a Word document (.docx), and upload that.';
const FEED =
  'Upload the articles themselves, or export them from the system that made the feed (in WordPress: Tools, Export).';

/** Documents that are no articles, by the name of their root, in lower case. */
const FOREIGN: ReadonlyMap<string, Foreign> = new Map<string, Foreign>([
  ['rss', { name: 'a feed (RSS)', mend: FEED }],
  ['rdf', { name: 'a feed (RSS 1.0)', mend: FEED }],
  ['feed', { name: 'a feed (Atom)', mend: FEED }],
  ['packageitem', { name: 'a NewsML-G2 package, a list of news items', mend: PACKAGE }],
  ['conceptitem', { name: 'a NewsML-G2 concept', mend: NO_TEXT }],
  ['knowledgeitem', { name: 'a NewsML-G2 list of concepts', mend: NO_TEXT }],
  ['planningitem', { name: 'a NewsML-G2 plan of coverage', mend: NO_TEXT }],
  ['catalogitem', { name: 'a NewsML-G2 catalogue', mend: NO_TEXT }],
  ['catalog', { name: 'a catalogue of vocabularies', mend: NO_TEXT }],
  ['topicset', { name: 'a NewsML 1 list of topics', mend: NO_TEXT }],
  ['sportsml', { name: 'a SportsML document, tables of results' }],
  ['sports-content', { name: 'a SportsML document, tables of results' }],
  ['urlset', { name: 'a site map' }],
  ['sitemapindex', { name: 'a site map' }],
  ['opml', { name: 'a list of feeds (OPML)' }],
  ['en-export', { name: 'an Evernote export', mend: 'Export the note as a web page (.html), and upload that.' }],
  ['fictionbook', { name: 'an e-book (FictionBook)' }],
  ['tei', { name: 'a TEI document' }],
  ['kml', { name: 'a map (KML)' }],
  ['gpx', { name: 'a track (GPX)' }],
  ['tt', { name: 'subtitles (TTML)' }],
  ['plist', { name: 'a property list' }],
  ['project', { name: 'a file of a program' }],
]);

/** What word processors write as one XML file, by the namespace of its root. */
const OF_PROCESSORS: readonly (readonly [namespace: string, name: string])[] = [
  ['urn:oasis:names:tc:opendocument:', 'an OpenDocument text'],
  ['http://schemas.microsoft.com/office/word/', 'a Word document in XML'],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'a Word document in XML'],
];

/** Says what a document is that holds no article, or names its root where that is unknown. */
export function foreignDocument({ name, namespace, line, column }: XmlElement): Problem {
  const written = OF_PROCESSORS.find(([opening]) => namespace.startsWith(opening))?.[1];
  const foreign = written === undefined ? FOREIGN.get(name.toLowerCase()) : { name: written, mend: PROCESSOR };
  const unknown = `an XML document of ${quote(`<${name}>`)}${namespace === '' ? '' : ` in ${quote(namespace)}`}`;
  const place = { line, column, path: `/${name}` };
  const mend = foreign?.mend;
  return problem('unknown-format', foreign?.name ?? unknown, place, mend === undefined ? {} : { mend });
}
