import type { Element } from '../../model/body.ts';
import type { StatedPlaces } from '../intake.ts';
import type { Block } from './content.ts';
import type { HeadField } from './head-fields.ts';

/** A part of a page that may be the whole article. */
export interface Region {
  readonly tag: 'article' | 'main';
  readonly blocks: readonly Block[];
}

/** What the markup said of the article besides its body. */
export class Findings {
  /** Whether the markup is a page of its own and not a piece of one. */
  isPage = false;
  /** Whether a word processor wrote it: its head says who owns the program, and when a file was made. */
  isOfWordProcessor = false;
  /** What `base` says that relative addresses start from. */
  statedBase: string | undefined;
  /** Whether a page does not say where it stands, so that its addresses are told once it is read. */
  isBaseUnknown = false;
  /** The page’s own address. */
  canonical: string | undefined;
  title: string | undefined;
  /** The headline that a whole page shows its readers. */
  shownHeadline: string | undefined;
  section: string | undefined;
  byline: string | undefined;
  /** Whether a label says that who is named there has written it. */
  isBylineLabelled = false;
  dateline: string | undefined;
  standfirst: string | undefined;
  published: string | undefined;
  modified: string | undefined;
  /** What a line of labels below the headline says that it is about. */
  tags: readonly string[] | undefined;
  /** Where the body states the fields that are found here. */
  places: StatedPlaces = {};
  readonly fields: HeadField[] = [];
  readonly regions: Region[] = [];
  /** The elements that were `h1`, in order; a body has no such level. */
  readonly mainHeadings = new Set<Element>();
  /** Headings that their names say are the line below a headline. */
  readonly subtitles = new Set<Element>();
  /** The text of the first `h1` in a part of the page that is no part of the article. */
  strayHeading: string | undefined;
  /** Whether an image stands right before the `noscript` that is open, which then repeats it. */
  imageBeforeNoscript = false;
  /** The texts of the `time` elements that said when the article was published or changed. */
  readonly timeTexts = new Set<string>();

  /** Whether its first lines are as an editor writes them, without a page around them. */
  get isManuscript(): boolean {
    return !this.isPage || this.isOfWordProcessor;
  }

  /** What relative addresses start from; without it they lead nowhere. */
  get base(): string | undefined {
    return this.statedBase ?? this.canonical;
  }
}
