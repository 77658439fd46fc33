import { MAX_BODY_LENGTH } from '../json/read-body.ts';
import { shortcodeAttributes } from '../wordpress/shortcode-tokens.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { type ExportedSite, mediaRecord } from './exported-site.ts';

const GALLERY = /(?<!\[)\[gallery(?![\w-])([^[\]]{0,2000})\](?!\])/g;
const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i;
/** Of all the galleries of one post. */
const MAX_PICTURES = 200;

/**
 * `content` with the pictures of its galleries, where the export has them: those that a gallery names, else those that were uploaded to the
 * post of this number. A gallery stays as it is, to be told of, for the pictures that the file lacks.
 */
export function withGalleries(content: string, postId: string, site: ExportedSite): string {
  // What is too long for an article is refused as it stands.
  if (content.length > MAX_BODY_LENGTH || !content.includes('[gallery')) return content;
  let room = MAX_PICTURES;
  return content.replace(GALLERY, (shortcode, attributes: string) => {
    const named = shortcodeAttributes(attributes);
    const ids = (named.get('ids') ?? named.get('include') ?? '').split(',').flatMap((id) => id.trim() || []);
    const media = ids.length === 0 ? (site.attached.get(postId) ?? []) : ids.flatMap((id) => site.media.get(id) ?? []);
    const figures = media.slice(0, room).flatMap((each) => figureOf(each));
    room -= figures.length;
    const isWhole = figures.length > 0 && figures.length >= ids.length;
    return `\n${figures.join('\n')}\n${isWhole ? '' : shortcode}`;
  });
}

function figureOf(media: XmlElement): readonly string[] {
  const { source_url: src, alt_text: alt, caption, media_details: details } = mediaRecord(media);
  if (!IMAGE.test(src)) return [];
  const { width, height } = details;
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  const shown = `<img src="${attributeText(src)}" alt="${attributeText(alt)}"${size}>`;
  const credit = details.image_meta.credit;
  const maker = credit === '' ? '' : `<span class="credit">${attributeText(credit)}</span>`;
  return [`<figure>${shown}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}${maker}</figure>`];
}

function attributeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
