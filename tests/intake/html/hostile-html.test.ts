import { expect, test } from 'vitest';
import { htmlFormat } from '../../../shared/intake/html-format.ts';
import { markdownFormat } from '../../../shared/intake/markdown-format.ts';
import type { Body, BodyNode } from '../../../shared/model/body.ts';
import { checkBody } from '../check-body.ts';

const FRAGMENTS: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script><!--<script></script>--><p>x</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://a.example/i.jpg" onerror="alert(1)" onload=alert(1)>',
  '<img/src="https://a.example/i.jpg"/onerror="alert(1)">',
  '<img src="javascript:alert(1)">',
  '<img src=data:image/svg+xml;base64,PHN2Zz4=>',
  '<img srcset="javascript:alert(1) 1x, data:text/html,x 2x">',
  '<img data-src="javascript:alert(1)" src="https://a.example/i.jpg">',
  '<img src="https://a.example/&quot; onerror=alert(1) x=&quot;">',
  '<img alt="`><script>alert(1)</script>" src="https://a.example/i.jpg">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="java\u0000script:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="blob:https://a.example/1">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="view-source:javascript:alert(1)">x</a>',
  '<a href="https://user:password@a.example/">x</a>',
  '<a href="https://a.example/\' onmouseover=\'alert(1)">x</a>',
  '<a href="//evil.example" target=_blank onclick="alert(1)" style="background:url(javascript:alert(1))">x</a>',
  '<base href="javascript:alert(1)//"><a href="x">x</a>',
  '<base href="data:text/html,x"><img src="y">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<meta property="og:image" content="javascript:alert(1)"><link rel=canonical href="javascript:alert(1)">',
  '<link rel=stylesheet href="javascript:alert(1)"><style>@import "javascript:alert(1)";</style>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="data:text/html,<script>alert(1)</script>"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>" src="https://a.example/"></iframe>',
  '<iframe src="https://www.youtube.com/embed/&quot;><b onload=x>"></iframe>',
  '<iframe src="https://www.youtube.com.evil.example/embed/abcdefghijk"></iframe>',
  '<object data="javascript:alert(1)"><embed src="javascript:alert(1)"></object>',
  '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg onload=alert(1)><foreignObject><p>x</p><img src=x onerror=alert(1)></foreignObject></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)"><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</p></noscript>',
  '<template><script>alert(1)</script></template>',
  '<textarea></p><script>alert(1)</script></textarea><img src=x onerror=alert(1)>',
  '<style><!--</style><script>alert(1)//--></script>',
  '<title></title><img src=x onerror=alert(1)><title>',
  '<xmp><p title="</xmp><script>alert(1)</script>">x</p></xmp>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[><img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button><input onfocus=alert(1) autofocus></form>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<marquee onstart=alert(1)>x</marquee><blink>y</blink><keygen autofocus onfocus=alert(1)>',
  '<video src=x onerror=alert(1)><source onerror=alert(1)></video><audio src=x onerror=alert(1)>',
  '<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)" onclick=alert(1)>x<td>y</table>',
  '<p style="behavior:url(javascript:alert(1))" class="x" id="__proto__" onclick=alert(1)>x</p>',
  '<p __proto__=x constructor=y lang="__proto__" dir="constructor">x</p>',
  '<blockquote cite="javascript:alert(1)" class="twitter-tweet"><a href="javascript:alert(1)//twitter.com/a/status/1">x</a></blockquote>',
  '<blockquote class="instagram-media" data-instgrm-permalink="javascript:alert(1)"></blockquote>',
  '<ol start="javascript:alert(1)"><li value="x" onclick=alert(1)>x</ol>',
  '<pre class="language-js&quot;onclick=alert(1)">x</pre>',
  '<img usemap="#m" src="https://a.example/i.jpg"><map name=m><area href="javascript:alert(1)"></map>',
  '<a href="https://a.example/"><script>alert(1)</script><img src="https://a.example/i.jpg" onerror=alert(1)></a>',
  '<isindex action="javascript:alert(1)"><frameset><frame src="javascript:alert(1)"></frameset>',
  '\u2028<p>\u2029\ufeffx\u0000\u0008</p><\u0000script>alert(1)</\u0000script>',
];

/** Everything in a body that is an address. */
function addressesOf(nodes: readonly BodyNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    if (node.type === 'embed') return [node.url];
    const { href, src } = node.properties;
    return [...(href === undefined ? [] : [href]), ...(src === undefined ? [] : [src]), ...addressesOf(node.children)];
  });
}

function check(body: Body): void {
  expect(checkBody(body)).toEqual([]);
  for (const address of addressesOf(body.children)) {
    expect(address).toMatch(/^(?:https?:\/\/[^@\s"'<>`]+|mailto:[^\s"'<>`]+)$/);
    expect(address).not.toMatch(/^(?!https:\/\/a\.example\/).*(?:script|alert)/i);
  }
}

test.each(FRAGMENTS)('nothing of %j but known elements and checked addresses comes through', (fragment) => {
  for (const markup of [
    fragment,
    `<p>before ${fragment} after`,
    `<ul><li>${fragment}</ul><p>after`,
    `<html><body><article>${fragment}<p>x`,
  ]) {
    for (const { body } of htmlFormat.parse(markup).drafts) check(body);
    for (const { body } of markdownFormat.parse(`# H\n\n${markup}\n\nafter`).drafts) check(body);
  }
});

test('what stands behind a hostile fragment that closes is kept', () => {
  const [draft] = htmlFormat.parse('<h1>H</h1><script>a</script><svg><p>b</p></svg><style>c</style><p>kept').drafts;
  expect(draft?.body.children).toEqual([
    { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'kept' }] },
  ]);
});

test('what a fragment without an end took along is named in a warning', () => {
  const { problems } = htmlFormat.parse('<h1>H</h1><p>a</p>\n<object><p>lost');
  expect(problems.map(({ code, severity, found }) => ({ code, severity, found }))).toEqual([
    { code: 'left-out', severity: 'warning', found: '“<object>”' },
  ]);
});
