/**
 * The look of an article, on its page and in AMP (which allows 75,000 bytes and no `!important`): one column of about 65 characters, system
 * fonts, dark where the reader's system is, sides named by the direction of the text.
 */
export const PAGE_STYLE = `:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1d1b18;--soft:#655f56;--line:#ddd7cb;--accent:#9b2318;--tint:#f5f0e7;--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#171512;--ink:#e9e4da;--soft:#a9a194;--line:#39352e;--accent:#f3957f;--tint:#221f1a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;padding:0 max(1.25rem,env(safe-area-inset-left)) 4rem;background:var(--paper);color:var(--ink);font:1.125rem/1.62 var(--serif);overflow-wrap:break-word}
.masthead,article,.colophon{max-width:65ch;margin-inline:auto}
a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--accent)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
.masthead{padding:1.1rem 0 .9rem;border-bottom:3px double var(--line);margin-bottom:clamp(1.75rem,5vw,3rem);font-weight:700;letter-spacing:.01em}
.masthead a{text-decoration:none}
.kicker,.meta,.tags,.colophon>*,figcaption,.correction,.card span,table,.placeholder{font-family:var(--sans)}
.kicker{margin:0 0 .6rem;color:var(--accent);font-size:.8125rem;font-weight:650;line-height:1.3}
[dir=ltr] .kicker{letter-spacing:.07em;text-transform:uppercase}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;margin:2.2em 0 .6em}
h1{font-size:clamp(1.85rem,1.3rem + 2.6vw,2.75rem);line-height:1.13;margin:0 0 .45em}
[dir=ltr] h1{letter-spacing:-.012em}
[dir=rtl] h1{line-height:1.3}
h2{font-size:1.4rem}
h3{font-size:1.18rem}
h4,h5,h6{font-size:1rem}
.standfirst{margin:0 0 1.3rem;color:var(--soft);font-size:1.25rem;line-height:1.45}
.meta{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:0 0 2rem;padding:.75rem 0;border-block:1px solid var(--line);color:var(--soft);font-size:.875rem;line-height:1.5}
.meta>*,.tags>*{min-width:0;overflow-wrap:anywhere}
.byline{color:var(--ink);font-weight:600}
.correction{margin:0 0 2rem;padding:.8rem 1.1rem;border-inline-start:4px solid var(--accent);background:var(--tint);font-size:.9375rem;line-height:1.55}
p,ul,ol,dl,blockquote,pre,figure,.wide,.card{margin:0 0 1.25em}
ul,ol{padding-inline-start:1.4em}
li{margin-bottom:.35em}
li>ul,li>ol{margin:.35em 0 0}
dt{font-weight:700}
dd{margin:0 0 .6em;margin-inline-start:1.4em}
blockquote{padding-inline-start:1.2em;border-inline-start:3px solid var(--line);color:var(--soft)}
blockquote>:last-child,li>:last-child,td>:last-child{margin-bottom:0}
hr{width:5rem;margin:2.5em auto;border:0;border-top:1px solid var(--soft)}
mark{background:#fbe7a2;color:#1d1b18}
small{font-size:.85em}
code,kbd,samp,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em}
pre{padding:1em 1.2em;overflow-x:auto;background:var(--tint);line-height:1.5;tab-size:4;direction:ltr;text-align:left}
pre code{font-size:1em}
p code,li code{padding:.1em .3em;background:var(--tint)}
sub,sup{line-height:0}
figure{margin:2em 0}
img{display:block;max-width:100%;height:auto;margin-inline:auto}
figcaption{margin-top:.6rem;color:var(--soft);font-size:.8125rem;line-height:1.5}
figcaption small{font-size:1em;opacity:.85}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.45;font-variant-numeric:tabular-nums}
caption{padding-bottom:.6em;color:var(--soft);text-align:start}
th,td{padding:.5em .75em;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
thead th{border-bottom:2px solid var(--soft);vertical-align:bottom}
.left{text-align:left}
.center{text-align:center}
.right{text-align:right}
.embed iframe{display:block;width:100%;height:auto;border:0;background:var(--tint)}
.card{padding:1rem 1.2rem;border:1px solid var(--line);border-radius:.5rem}
.card span{display:block;color:var(--soft);font-size:.8125rem}
.tags{display:flex;flex-wrap:wrap;gap:.5rem;margin:2.5rem 0 0;padding:0;list-style:none;font-size:.8125rem}
.tags li{margin:0;padding:.2em .8em;border:1px solid var(--line);border-radius:2em;color:var(--soft)}
.credits{margin:1.5rem 0 0;color:var(--soft);font:.8125rem/1.5 var(--sans)}
.colophon{margin-top:3.5rem;padding-top:1.1rem;border-top:3px double var(--line);color:var(--soft)}
.colophon>*{margin:0 0 .5rem;font-size:.8125rem}
.colophon nav{display:flex;flex-wrap:wrap;gap:.25rem 1.2rem}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#999;--accent:#000;--tint:#fff}body{font-size:11pt;padding:0}.colophon nav,.embed iframe{display:none}h1,h2,h3,h4,h5,h6{break-after:avoid}figure,table,blockquote,.correction{break-inside:avoid}.embed a::after,.card a::after{content:" (" attr(href) ")"}}
`;
