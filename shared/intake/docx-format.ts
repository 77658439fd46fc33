import { INNER_LIMITS } from '../model/inner-limits.ts';
import type { Place, Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { Budget } from './docx/budget.ts';
import { buildBlocks } from './docx/build-blocks.ts';
import { bodySizeOf, isRightToLeft } from './docx/describe-text.ts';
import { type DocumentParts, readDocumentParts } from './docx/document-parts.ts';
import { readProperties } from './docx/document-properties.ts';
import { type EmbeddedContent, lostEmbedded, readEmbedded } from './docx/embedded-parts.ts';
import { findPictures } from './docx/find-pictures.ts';
import { findWordHeadings } from './docx/find-word-headings.ts';
import { languageOfDocument } from './docx/language-of-document.ts';
import type { Notebook } from './docx/notebook.ts';
import { ParagraphPlaces } from './docx/paragraph-places.ts';
import { PartAllowance } from './docx/part-allowance.ts';
import { readFrontMatter } from './docx/read-front-matter.ts';
import { readWordHead } from './docx/read-head.ts';
import { ListCounter } from './docx/read-numbering.ts';
import { readStyles } from './docx/read-styles.ts';
import { readWithMammoth, type WordDocument } from './docx/read-with-mammoth.ts';
import { tabTables } from './docx/tab-tables.ts';
import { unfoldTables } from './docx/unfold-tables.ts';
import { UnreadableDocument } from './docx/unreadable-document.ts';
import { readBlocks, type WordBody, type WordParagraph } from './docx/word-blocks.ts';
import { writeDocument, writeNotes } from './docx/write-story.ts';
import { BodyBuilder } from './html/body-builder.ts';
import { withoutOuterRules } from './html/without-outer-rules.ts';
import type { ByteFormat, Draft, GivenFields, Parsed, StatedPlaces } from './intake.ts';
import { listParagraphs } from './list-paragraphs.ts';
import { WORD_MENDS } from './mends-of-format.ts';

/** Word (Office Open XML, ECMA-376), as Word, LibreOffice, Google Docs and Pages write it. */
export const docxFormat = { name: 'docx', parse } satisfies ByteFormat;

async function parse(bytes: Uint8Array): Promise<Parsed> {
  const inflated = new Budget(INNER_LIMITS.word.inflatedBytes, 'which inflates to more than any article has');
  try {
    const reading: Reading = { inflated, allowance: new PartAllowance() };
    const parsed = await readDocument(readDocumentParts(bytes, inflated, reading.allowance), reading);
    return { ...parsed, inflated: inflated.taken };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { drafts: [], problems: [error.problem], inflated: inflated.taken };
    throw error;
  }
}

/** What a document and those inside it may cost together. */
interface Reading {
  readonly inflated: Budget;
  readonly allowance: PartAllowance;
}

async function readDocument(parts: DocumentParts, { inflated, allowance }: Reading): Promise<Parsed> {
  const notebook = openNotebook(parts, {
    places: new ParagraphPlaces(),
    paragraphs: [],
    pictures: [],
    problems: parts.hasMacros ? [macros()] : [],
    elements: new Budget(INNER_LIMITS.word.writtenElements, 'which has more elements than any article'),
    characters: new Budget(INNER_LIMITS.article.characters, 'which has more text than any article'),
  });
  const read = await readStories(parts, notebook);
  const embedded: EmbeddedContent[] = [];
  for (const part of notebook.embedded) {
    const readInner = async (bytes: Uint8Array) => {
      const inner = readDocumentParts(bytes, inflated, allowance);
      const innerNotebook = openNotebook(inner, { ...notebook, places: new ParagraphPlaces(part.at.path) });
      const document = await readStories(inner, innerNotebook);
      // No deeper: what stands inside a document inside a document is told.
      for (const { name, at } of innerNotebook.embedded) notebook.problems.push(lostEmbedded(name, at));
      return document;
    };
    embedded.push(await readEmbedded(part, notebook, readInner));
  }
  return buildArticle(readBlocks(read, notebook, embedded), notebook, parts);
}

/** A notebook for a document; `shared` is what the documents inside it write into as well. */
function openNotebook(parts: DocumentParts, shared: Omit<Notebook, 'styles' | 'lists' | 'embedded'>): Notebook {
  const styles = readStyles(parts.styles);
  return { ...shared, styles, lists: new ListCounter(parts.numbering, styles), embedded: [] };
}

function readStories(parts: DocumentParts, notebook: Notebook): Promise<WordDocument> {
  return readWithMammoth({
    document: writeDocument(parts.document, notebook),
    ...(parts.footnotes ? { footnotes: writeNotes('footnote', parts.footnotes, notebook) } : {}),
    ...(parts.endnotes ? { endnotes: writeNotes('endnote', parts.endnotes, notebook) } : {}),
  });
}

async function buildArticle({ blocks, notes }: WordBody, notebook: Notebook, parts: DocumentParts): Promise<Parsed> {
  const bodySize = bodySizeOf(blocks);
  const { front, blocks: below } = readFrontMatter(unfoldTables(blocks));
  const { pictures, blocks: text, problems: lost } = findPictures(below, notebook, bodySize);
  const given = front?.fields ?? {};
  const head = readWordHead(text, given, bodySize);
  const stood: Place[] = [];
  const builder = new BodyBuilder({ mark: () => stood.length - 1, placeOf: (at) => stood[at] ?? {} });
  const standAt = ({ facts }: WordParagraph) => stood.push(facts.at);
  const headings = findWordHeadings(head.blocks);
  const options = {
    builder,
    standAt,
    headings,
    pictures,
    isRightToLeft: isRightToLeft(blocks),
  };
  buildBlocks({ blocks: tabTables(head.blocks, (block) => headings.has(block)), notes }, options);
  const properties = readProperties(parts.properties);
  const body: Draft['body'] = { type: 'root', children: withoutOuterRules(listParagraphs(builder.finish())) };
  const language = await languageOfDocument(body, properties.language);
  const { language: _language, ...others } = properties;
  const draft: Draft = {
    ...others,
    ...(language === undefined ? {} : { language }),
    ...head.fields,
    ...given,
    ...placesFrom(others, head.fields, given),
    ...(builder.addressPlaces.size > 0 ? { imagePlaces: builder.addressPlaces } : {}),
    body,
  };
  const problems: Problem[] = [
    ...(front?.problems ?? []),
    ...head.problems,
    ...notebook.problems,
    ...lost,
    ...builder.problems,
  ];
  return { drafts: [draft], problems, leftOut: head.leftOut, mends: WORD_MENDS, isLocated: true };
}

/** Where the document states its fields: the last that says so is the one that counts. */
function placesFrom(...fields: readonly GivenFields[]): Pick<Draft, 'places'> {
  const places: StatedPlaces = Object.assign({}, ...fields.map((each) => each.places));
  return Object.keys(places).length > 0 ? { places } : {};
}

function macros(): Problem {
  return problem(
    'left-out',
    'macros',
    {},
    {
      needed: 'a document without macros',
      mend: 'Nothing need be done: macros are never run, and the text was taken.',
    },
  );
}
