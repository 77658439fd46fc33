import type { Article } from '../../shared/model/article.ts';
import type { Body, BodyNode } from '../../shared/model/body.ts';

const HOSTILE =
  '\u0000\u0008\u000b\u001f\ud800x\udfff\ufffe\uffff\u{1fffe}]]> <b>bold</b> &amp; &#60; "q" \'a\' `t` \r\n\t--> </script></style></title> {{x}} \u0085\u2028';

/** `article` with a string that means trouble in XML, HTML or JSON at the end of every one of its strings that anybody can choose. */
export function hostileArticle(article: Article): Article {
  return withStrings(article, (value) => `${value}${HOSTILE}`);
}

/** `article` with every string that anybody can choose put through `change`; `field` says which it is. */
export function withStrings(article: Article, change: (value: string, field: string) => string): Article {
  const optional = <Key extends keyof Article>(key: Key, value: string | undefined) =>
    value === undefined ? {} : { [key]: change(value, key) };
  return {
    ...article,
    id: change(article.id, 'id'),
    tags: article.tags.map((tag, n) => change(tag, `tag ${n}`)),
    headline: change(article.headline, 'headline'),
    standfirst: change(article.standfirst, 'standfirst'),
    ...optional('section', article.section),
    ...optional('byline', article.byline),
    ...optional('dateline', article.dateline),
    ...optional('correction', article.correction),
    ...optional('source', article.source),
    ...optional('copyright', article.copyright),
    images: article.images.map((image, n) => ({
      ...image,
      alt: change(image.alt ?? '', `alt ${n}`),
      caption: change(image.caption ?? '', `caption ${n}`),
      credit: change(image.credit ?? '', `credit ${n}`),
    })),
    body: { type: 'root', children: article.body.children.map((node) => changed(node, change)) as Body['children'] },
  };
}

function changed(node: BodyNode, change: (value: string, field: string) => string): BodyNode {
  if (node.type === 'text') return { ...node, value: change(node.value, 'text') };
  if (node.type === 'embed') return { ...node, title: change(node.title ?? '', 'embed title') };
  const { title, alt, credit } = node.properties;
  return {
    ...node,
    properties: {
      ...node.properties,
      ...(title === undefined ? {} : { title: change(title, 'title') }),
      ...(alt === undefined ? {} : { alt: change(alt, 'alt') }),
      ...(credit === undefined ? {} : { credit: change(credit, 'credit') }),
    },
    children: node.children.map((child) => changed(child, change)),
  };
}
