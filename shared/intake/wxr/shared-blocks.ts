import { MAX_BODY_LENGTH } from '../json/read-body.ts';
import { textOf } from '../xml/xml-tree.ts';
import type { ExportedSite } from './exported-site.ts';
import { encodedElement } from './wxr-element.ts';

/** A block that several posts share, by its number. */
const SHARED = /<!-- wp:block \{"ref":(\d{1,20})(?:,[^{}]{0,300})?\} \/-->/g;
/** Of all shared blocks in one post. Characters. */
const MOST = 200_000;

/** `content` with the blocks that several posts share, where the export has them; the others stay as they are, to be told of. */
export function withSharedBlocks(content: string, site: ExportedSite): string {
  if (content.length > MAX_BODY_LENGTH || !content.includes('<!-- wp:block ')) return content;
  let room = MOST;
  return content.replace(SHARED, (reference, id: string) => {
    const block = site.blocks.get(id);
    const element = block && encodedElement(block, 'content');
    const written = element ? textOf(element) : '';
    if (written === '' || written.length > room) return reference;
    room -= written.length;
    return written;
  });
}
