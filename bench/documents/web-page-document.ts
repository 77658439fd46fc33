import { createStory } from '../stories/story.ts';
import { storyHtml } from '../stories/write-story.ts';
import { escapeXml } from './escape-xml.ts';
import { publishedAt } from './story-image.ts';

const TEASERS = 24;
const COMMENTS = 12;

/** Story `number` as a content system serves it: about 900 words amid menus, a share bar, teasers, comments, a banner and scripts. */
export function webPageDocument(number: number): string {
  const story = createStory(number);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    datePublished: publishedAt(number),
    author: { '@type': 'Person', name: story.byline },
  };
  const title = escapeXml(story.headline);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | The Bench Post</title>
<link rel="canonical" href="https://post.example/news/${number}"><meta property="og:title" content="${title}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<script>${'window.queue=window.queue||[];window.queue.push(["page",{id:1}]);'.repeat(40)}</script>
<style>${'.site-header .menu a:hover{color:#036}'.repeat(60)}</style></head>
<body class="single post-${number}"><div id="cookie-consent" role="dialog"><p>We value your privacy. Accept our cookies?</p><button>Accept</button></div>
<header class="site-header"><nav class="menu"><ul>${list(18, (n) => `<li><a href="/section/${n}">Section ${n}</a></li>`)}</ul></nav></header>
<main><article class="entry"><header><p class="kicker"><a href="/news">News</a></p><h1>${title}</h1>
<div class="meta"><span class="author">By <a rel="author" href="/staff/1">${escapeXml(story.byline)}</a></span> <time datetime="${publishedAt(number)}">Today</time></div>
<ul class="share-bar"><li><a href="https://share.example/f">Share</a></li><li><a href="https://share.example/x">Post</a></li></ul></header>
<div class="entry-content">${storyHtml(story)}</div>
<aside class="related"><h2>Related stories</h2><ul>${list(6, (n) => `<li><a href="/news/r${n}">A related story of another day, number ${n}</a></li>`)}</ul></aside>
<section class="newsletter"><h3>Sign up</h3><form><input type="email"><button>Subscribe</button></form></section></article>
<section id="comments" class="comments"><h2>${COMMENTS} comments</h2>${list(COMMENTS, (n) => `<div class="comment"><b>Reader ${n}</b><p>A comment of a reader who has read the headline and perhaps more than that, number ${n}.</p></div>`)}</section></main>
<aside class="sidebar">${list(TEASERS, (n) => `<div class="teaser"><a href="/news/t${n}"><img src="/t/${n}.jpg" alt=""><h3>Teaser of another story, number ${n}</h3></a><p>Two lines that make one want to read on.</p></div>`)}</aside>
<footer><ul>${list(20, (n) => `<li><a href="/about/${n}">Page ${n}</a></li>`)}</ul><p>All rights reserved.</p></footer></body></html>
`;
}

function list(count: number, item: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => item(n + 1)).join('\n');
}
