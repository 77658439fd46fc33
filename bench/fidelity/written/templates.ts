import type { Part, Story } from './stories.ts';

/** How a content system lays a story out. */
export interface Template {
  readonly name: string;
  readonly page: (story: Story) => string;
}

const list = (items: readonly string[], link = true) =>
  items.map((item, at) => `<li>${link ? `<a href="/x/${at}">${item}</a>` : item}</li>`).join('\n');
const head = ({ headline, site, language, standfirst, published, byline }: Story, more = '') =>
  `<!DOCTYPE html><html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${headline} | ${site.name}</title>
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="${site.name}"><meta name="description" content="${standfirst}">
<meta property="article:published_time" content="${published}"><meta name="author" content="${byline}"><link rel="canonical" href="https://news.example/a/1">${more}<script>window.x=1</script></head>`;
const linked = ({ headline, byline, published, standfirst, site }: Story) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: site.name },
      {
        '@type': ['NewsArticle'],
        headline,
        description: standfirst,
        datePublished: published,
        author: [{ '@type': 'Person', name: byline }],
      },
    ],
  })}</script>`;

interface Style {
  readonly paragraph?: (text: string) => string;
  readonly figure?: (caption: string, credit: string) => string;
  /** What stands between the second and the third block. */
  readonly between?: string;
}

const FIGURE = (caption: string, credit: string) =>
  `<figure><img data-src="/i/lead.jpg" src="data:image/gif;base64,R0" width="1200" height="800" alt=""><figcaption>${caption} <span class="credit">Foto: ${credit}</span></figcaption></figure>`;

function body(
  { blocks }: Story,
  { paragraph = (text) => `<p>${text}</p>`, figure = FIGURE, between = '' }: Style = {},
): string {
  const made = blocks.map((part: Part) => {
    if (part[0] === 'ul')
      return `<ul>${part
        .slice(1)
        .map((item) => `<li>${item}</li>`)
        .join('')}</ul>`;
    if (part[0] === 'figure') return figure(part[1], part[2] ?? '');
    if (part[0] === 'quote') return `<blockquote><p>${part[1]}</p></blockquote>`;
    return part[0] === 'h2' ? `<h2>${part[1]}</h2>` : paragraph(part[1]);
  });
  return [...made.slice(0, 3), between, ...made.slice(3)].join('\n');
}

/** A classic blog theme: sidebar, share buttons, related posts, author box, comments. */
const blog: Template = {
  name: 'blog theme',
  page: (
    s,
  ) => `${head(s)}<body class="single single-post has-sidebar"><div id="page"><header id="masthead"><a href="/">${s.site.name}</a><nav><ul>${list(s.site.nav)}</ul></nav></header>
<div id="content" class="site-content"><div id="primary"><main><article id="post-12" class="post type-post hentry category-local tag-share">
<header class="entry-header"><h1 class="entry-title">${s.headline}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${s.published}">${s.worded}</time></span> <span class="byline"><span class="author vcard"><a rel="author" href="/a">${s.byline}</a></span></span></div></header>
<div class="entry-content">${body(s, { figure: (c, p) => `<div class="wp-caption alignnone"><img src="/i/a.jpg" width="800" height="600" alt=""><p class="wp-caption-text">${c} (Foto: ${p})</p></div>` })}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">${s.site.share}</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">X</a></li></ul></div>
<div id="jp-relatedposts"><h3>${s.site.related}</h3>${s.site.teasers.map((t) => `<p><a href="/r">${t}</a></p>`).join('')}</div></div>
<footer class="entry-footer">${s.site.tags.map((t) => `<a rel="tag" href="/t">${t}</a>`).join(', ')}</footer></article>
<div class="author-bio"><h2>${s.byline}</h2><p>${s.byline} – ${s.site.comment}</p></div>
<div id="comments" class="comments-area"><h2>${s.site.comments}</h2><ol>${[1, 2, 3].map(() => `<li class="comment"><p>${s.site.comment}</p></li>`).join('')}</ol><form><textarea></textarea><input type="submit"></form></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>${s.site.related}</h2><ul>${list(s.site.teasers)}</ul></section></aside></div><footer><p>${s.site.rights}</p></footer></div></body></html>`,
};

/** A newspaper’s own system: generated class names, an inset of links, a newsletter box between the paragraphs. */
const newspaper: Template = {
  name: 'newspaper',
  page: (
    s,
  ) => `${head(s, linked(s))}<body><div class="Page_root__x81"><div role="banner"><div class="Nav_list__q2">${s.site.nav.map((n) => `<a href="/">${n}</a>`).join(' ')}</div></div>
<div id="onetrust-consent-sdk"><div class="ot-sdk-row"><p>${s.site.cookies} ${s.site.cookies} ${s.site.cookies}</p><button>OK</button></div></div>
<main id="main"><article><div class="Head_root__9f"><span class="Kicker_k__1">${s.site.tags[0]}</span><h1 class="Head_h__2">${s.headline}</h1><p class="Standfirst_s__3">${s.standfirst}</p><div class="Byline_b__77"><a href="/a">${s.byline}</a></div><time datetime="${s.published}">${s.worded}</time><span>${s.site.minutes}</span></div>
<div class="ShareBar_root__11"><span>${s.site.share}</span><a href="#">Facebook</a><a href="#">WhatsApp</a></div>
<div class="Body_root__77x">${body(s, { between: `<div class="Newsletter_box__1"><p>${s.site.newsletter}</p><form><input type="email"><button>OK</button></form></div><div class="Inset_i__9"><h3>${s.site.related}</h3><ul>${list(s.site.teasers)}</ul></div>` })}</div>
<div class="Tags_root__4"><ul>${list(s.site.tags)}</ul></div></article>
<section class="More_root__5"><h2>${s.site.related}</h2>${s.site.teasers.map((t) => `<article><h3><a href="/b">${t}</a></h3><p>${s.site.comment}</p></article>`).join('')}</section></main><footer>${s.site.rights}</footer></div></body></html>`,
};

/** An old portal: tables for layout, divs for paragraphs, line breaks. */
const portal: Template = {
  name: 'old portal',
  page: (
    s,
  ) => `${head(s)}<body bgcolor="white"><form id="aspnetForm"><table width="100%"><tr><td colspan="3" class="top"><b>${s.site.name}</b></td></tr><tr><td width="150" class="leftmenu">${s.site.nav.map((n) => `<a href="/">${n}</a><br>`).join('')}</td>
<td class="maincol"><h1 class="title">${s.headline}</h1><div class="info">${s.worded} | ${s.byline}</div><div class="artikeltext">${body(s, { paragraph: (t) => `<div class="absatz">${t}</div>` })}</div>
<div class="tools"><a href="#">${s.site.share}</a></div></td><td width="200" class="right"><b>${s.site.related}</b><ul>${list(s.site.teasers)}</ul></td></tr><tr><td colspan="3">${s.site.rights}</td></tr></table></form></body></html>`,
};

/** A component framework: text in several boxes with advertisements between, a second article below. */
const boxes: Template = {
  name: 'boxes',
  page: (s) => {
    const half = Math.ceil(s.blocks.length / 2);
    const box = (blocks: readonly Part[]) =>
      `<div class="chunk"><div class="grid"><div class="col">${body({ ...s, blocks })}</div></div></div>`;
    return `${head(s, linked(s))}<body><div id="__next"><header><a href="/">${s.site.name}</a></header><main><article data-testid="story"><h1>${s.headline}</h1><p data-testid="byline">${s.byline}</p>
${box(s.blocks.slice(0, half))}<div class="ad-slot" aria-hidden="true"><p>Advertisement</p></div><div data-component="promo"><a href="/p"><h4>${s.site.teasers[0]}</h4><p>${s.site.comment}</p></a></div>${box(s.blocks.slice(half))}
</article><div class="infinite"><article><h2><a href="/next">${s.site.teasers[1]}</a></h2><p>${s.site.comment}</p><p>${s.site.newsletter}</p></article></div></main><footer><nav>${list(s.site.nav)}</nav></footer></div></body></html>`;
  },
};

/** A magazine with microdata, a gallery, a pull quote and a bar of tools. */
const magazine: Template = {
  name: 'magazine',
  page: (
    s,
  ) => `${head(s)}<body itemscope itemtype="https://schema.org/NewsArticle"><div class="cookie-bar"><p>${s.site.cookies}</p></div><div class="l-wrap"><ul class="breadcrumb">${list(s.site.nav.slice(0, 2))}</ul>
<h1 itemprop="headline">${s.headline}</h1><h2 class="dek" itemprop="description">${s.standfirst}</h2><div class="credits"><span itemprop="author" itemscope><span itemprop="name">${s.byline}</span></span> <meta itemprop="datePublished" content="${s.published}"></div>
<div class="toolbar"><a href="#">A+</a><a href="#">${s.site.share}</a></div><div itemprop="articleBody">${body(s, { figure: (c, p) => `<div class="image"><picture><source srcset="/i/a.webp 800w"><img src="/i/a.jpg" alt=""></picture><div class="legend">${c} © ${p}</div></div>`, between: `<p><strong><a href="/r">${s.site.related}: ${s.site.teasers[2]}</a></strong></p>` })}</div>
<div class="comments-wrap"><h3>${s.site.comments}</h3><p>${s.site.comment}</p><p>${s.site.comment}</p></div></div><div class="bottom">${s.site.rights}</div></body></html>`,
};

/** What the rules were worked on, and what was looked at only when they had settled. */
export const OPEN: readonly Template[] = [blog, newspaper];
export const HIDDEN: readonly Template[] = [portal, boxes, magazine];
