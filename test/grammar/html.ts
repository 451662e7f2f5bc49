import iconv from 'iconv-lite';
import { type Random, random } from '../fuzz/random.js';
import { type Sample, words } from './sample.js';

/** Holds a page while it is made. */
interface Making {
  readonly rng: Random;
  readonly word: () => string;
  readonly drawn: string[];
  readonly hidden: string[];
  /** Rules of the page's own style sheets. */
  readonly rules: string[];
  names: number;
}

/** Makes a part of a page; what it holds is seen or not as it is told. */
type Part = (page: Making, seen: boolean, depth: number) => string;

const DEEPEST = 4;

/** Makes a well-formed page of all constructs of the inventory, with words that a browser draws and words that it does not. */
export function html(seed: number): Sample {
  const page: Making = { rng: random(seed), word: words(), drawn: [], hidden: [], rules: [], names: 0 };
  const { rng } = page;
  const wholeHidden = rng.below(12) === 0;
  // A page that shows a text: then nothing that is hidden is taken for it.
  const opening = wholeHidden ? '' : `<p>${Array.from({ length: 30 }, () => say(page, true)).join('，')}。</p>`;
  const text = wholeHidden ? `<p>${Array.from({ length: 12 }, () => say(page, true)).join('，')}。</p>` : '';
  const container = rng.pick(['<div class="TRS_Editor">', '<div id="zoom">', '<div class="content">', '<article>', '<div>']);
  const hiding = rng.pick([' style="visibility:hidden"', ' style="opacity:0"', ' style="display:none"', ' hidden']);
  const body = `${container}${opening}${wholeHidden ? `<section${hiding}>${text}${blocks(page, true, 2)}</section>` : blocks(page, true, 0)}</${container.slice(1).split(/[ >]/)[0]}>`;
  const sheets = page.rules.length > 0 ? `<style>${page.rules.join(rng.pick(['', '\n', '/* a{} */']))}</style>` : '';
  const encoding = rng.pick(['utf8', 'utf8', 'gb18030', 'utf16le']);
  const meta = encoding === 'utf16le' ? '' : `<meta charset="${encoding === 'utf8' ? 'utf-8' : 'gb2312'}">`;
  const [before, inside] = rng.below(2) === 0 ? [sheets, ''] : ['', sheets];
  const whole = `${rng.pick(['<!DOCTYPE html>', ''])}<html><head>${meta}<title></title>${before}</head><body>${inside}${body}</body></html>`;
  const bytes = encoding === 'utf16le' ? iconv.encode(`\ufeff${whole}`, 'utf16le') : iconv.encode(whole, encoding);
  return { bytes: new Uint8Array(bytes), drawn: page.drawn, hidden: page.hidden };
}

/** Writes a word, sometimes with character references. */
function say({ rng, word, drawn, hidden }: Making, seen: boolean): string {
  const next = word();
  (seen ? drawn : hidden).push(next);
  const forms = [(c: string) => c, (c: string) => `&#${c.codePointAt(0)};`, (c: string) => `&#x${c.codePointAt(0)?.toString(16)};`];
  return rng.below(4) === 0 ? [...next].map(rng.pick(forms)).join('') : next;
}

const blocks: Part = (page, seen, depth) =>
  Array.from({ length: 1 + page.rng.below(depth > 2 ? 2 : 4) }, () => block(page, seen, depth + 1)).join(page.rng.pick(['', '\n']));

const block: Part = (page, seen, depth) => page.rng.pick(depth > DEEPEST ? PLAIN : BLOCKS)(page, seen, depth);
const inlines: Part = (page, seen, depth) =>
  Array.from({ length: 1 + page.rng.below(3) }, () => page.rng.pick(depth > DEEPEST ? [say] : INLINES)(page, seen, depth + 1)).join('');

/** Gives a name that nothing else on the page has. */
const name = (page: Making): string => `n${page.names++}`;
const paragraph: Part = (page, seen, depth) => `<p>${inlines(page, seen, depth)}${page.rng.pick(['</p>', ''])}`;

/** Hides what is in it by a style of its own, or by a rule of a sheet. */
const HIDING = [
  'display:none',
  'DISPLAY: none !important',
  'visibility:hidden',
  'visibility:collapse',
  'opacity:0',
  'content-visibility:hidden',
  'text-indent:-9999px',
  'position:absolute;left:-9999px',
  'position:fixed;top:-999em',
  'position:absolute;clip:rect(0,0,0,0)',
  'position:absolute;clip-path:inset(50%)',
  'height:0;overflow:hidden',
  'mso-hide:all',
];

const hiddenByStyle: Part = (page, _seen, depth) => {
  const style = page.rng.pick(HIDING);
  const own = name(page);
  const forms: (() => string)[] = [
    () => `<div style="${style}">`,
    () => under(page, `.${own}{${style}}`, `<div class="a ${own}">`),
    () => under(page, `#${own}{color:red;${style}}`, `<div id="${own}">`),
    () => under(page, `.x,.${own} > div.b{${style}}`, `<div class="${own}"><div class="c b">`),
    () => under(page, `div div[data-${own}],p.none{${style}}`, `<div><div data-${own}="">`),
    () => under(page, `@media screen and (min-width:600px){.${own}{${style}}}`, `<div class="${own}">`),
    () => under(page, `@media print{.${own}{display:block!important}}.${own}{${style}}`, `<div class="${own}">`),
    () => under(page, `.${own}:not(.shown):nth-of-type(1){${style}}`, `<div><div class="${own}">`),
    () => under(page, `@supports (display:grid){ .${own} {${style}} }`, `<div class="${own}">`),
  ];
  const opening = page.rng.pick(forms)();
  return `${opening}${blocks(page, false, depth)}${'</div>'.repeat(opening.split('<div').length - 1)}`;
};

/** Adds a rule to the page's sheets and gives the markup that it holds for. */
function under(page: Making, rule: string, opening: string): string {
  page.rules.push(rule);
  return opening;
}

/** Looks as if a rule hid it, but none does. */
const seenAllTheSame: Part = (page, seen, depth) => {
  const own = name(page);
  const rule = page.rng.pick([
    `@media print{.${own}{display:none}}`,
    `@media (max-width:700px){.${own}{display:none}}`,
    `@media only screen and (max-device-width:480px){.${own}{display:none}}`,
    `.${own}:hover{display:none}`,
    `.${own} .other{display:none}`,
    `.${own}{display:none}div.${own}{display:block}`,
    `.${own}{display:none}#${own}{display:block}`,
    `.${own}{display:block!important}#${own}{display:none}`,
    `.${own}::before{display:none}`,
    `.${own}{opacity:0.5;height:0;text-indent:-2em}`,
    `.${own}{display:none`.replace('none', 'none;display:block}'),
    `@import url(x.css);.${own}>b>i>u{display:none}`,
    `.${own},.${own}:nonsense{display:none}`,
  ]);
  page.rules.push(rule);
  return `<div class="${own}" id="${own}">${blocks(page, seen, depth)}</div>`;
};

const visibleInside: Part = (page, seen, depth) =>
  !seen
    ? paragraph(page, seen, depth) // inside a hidden element it would show
    : page.rng.below(2) === 0
      ? `<div style="visibility:hidden">${say(page, false)}<div style="visibility:visible">${blocks(page, seen, depth)}</div>${say(page, false)}</div>`
      : `<div style="font-size:0">${say(page, false)}<p style="font-size:14px">${say(page, seen)}</p></div>`;

const table: Part = (page, seen, depth) => {
  const width = 1 + page.rng.below(3);
  const row = (): string => {
    const hides = page.rng.below(6) === 0;
    const cells = Array.from(
      { length: width },
      () =>
        `<td>${page.rng.below(4) === 0 ? blocks(page, seen && !hides, depth + 1) : say(page, seen && !hides)}${page.rng.pick(['</td>', ''])}`,
    );
    return `<tr${hides ? ' style="display:none"' : ''}>${cells.join('')}</tr>`;
  };
  const rows = Array.from({ length: 1 + page.rng.below(3) }, row).join('');
  const caption = page.rng.below(4) === 0;
  return `<table${page.rng.pick(['', ' border="1"'])}>${caption ? '<caption></caption>' : ''}${rows}</table>`;
};

const list: Part = (page, seen, depth) => {
  const kind = page.rng.pick(['ul', 'ol', 'ol type="A"', 'ol start=3', 'ol style="list-style-type:cjk-ideographic"']);
  const items = Array.from({ length: 1 + page.rng.below(3) }, () => `<li>${inlines(page, seen, depth)}`);
  return `<${kind}>${items.join('')}</${kind.split(' ')[0]}>`;
};

const lost: Part = (page) =>
  page.rng.pick([
    () => `<!-- ${say(page, false)} -->`,
    () => `<script>var a = "${page.word()}";</script>`,
    () => `<template><p>${say(page, false)}</p></template>`,
    () => `<noscript><p>${say(page, false)}</p></noscript>`,
    () => `<dialog>${say(page, false)}</dialog>`,
    () => `<div hidden>${say(page, false)}</div>`,
    () => `<div popover>${say(page, false)}</div>`,
    () => `<!--[if IE]><p>${say(page, false)}</p><![endif]-->`,
    () => `<iframe src="about:blank">${say(page, false)}</iframe>`,
    () => `<video>${say(page, false)}</video>`,
    () => `<object data="a.pdf">${say(page, false)}</object>`,
    () => `<p><del>${say(page, false)}</del></p>`,
    () => `<noembed>${say(page, false)}</noembed>`,
    // in a span, for a link that was left open before goes on in the paragraph, in the colour of links
    () => `<p style="background-color:white"><span style="color:#fff">${say(page, false)}</span></p>`,
    () => `<div style="background:rgb(0, 51, 102)"><p><font color="#003366">${say(page, false)}</font></p></div>`,
  ])();

const inAnother: Part = (page, seen, depth) => {
  const inner: Making = { ...page, rules: [], names: 0 };
  const markup = blocks(inner, seen, Math.max(depth, DEEPEST - 1));
  const whole = `${inner.rules.length > 0 ? `<style>${inner.rules.join('')}</style>` : ''}${markup}`;
  if (page.rng.below(2) === 0) return `<iframe srcdoc="${whole.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
  return `<iframe src="data:text/html;charset=utf-8;base64,${Buffer.from(whole).toString('base64')}"></iframe>`;
};

const shadow: Part = (page, seen, depth) => {
  const inner: Making = { ...page, rules: [], names: 0 };
  const before = blocks(inner, seen, Math.max(depth, DEEPEST - 1));
  const slotted = say(page, seen);
  const after = say(page, seen);
  const sheet = inner.rules.length > 0 ? `<style>${inner.rules.join('')}</style>` : '';
  const left = say(page, false);
  return `<div><template shadowrootmode="open">${sheet}${before}<slot name="s"></slot><p>${after}</p></template><p slot="s">${slotted}</p>${left}</div>`;
};

/** Writes a word by a style, before or behind another. */
const generated: Part = (page, seen) => {
  const own = name(page);
  const [side, inner] = page.rng.below(2) === 0 ? ['before', ''] : ['after', say(page, seen)];
  const word = page.word();
  (seen ? page.drawn : page.hidden).push(word);
  page.rules.push(`.${own}::${side}{color:red;content:"${word.slice(0, 2)}" '${word.slice(2)}'}`);
  return `<b class="${own}">${inner === '' ? say(page, seen) : inner}</b>`;
};

const PLAIN: readonly Part[] = [paragraph, paragraph, lost, (page, seen, depth) => `<div>${inlines(page, seen, depth)}</div>`];
const BLOCKS: readonly Part[] = [
  paragraph,
  paragraph,
  paragraph,
  lost,
  table,
  list,
  hiddenByStyle,
  hiddenByStyle,
  seenAllTheSame,
  visibleInside,
  inAnother,
  shadow,
  (page, seen, depth) => `<div>${blocks(page, seen, depth)}</div>`,
  (page, seen, depth) => `<SECTION CLASS=${name(page)}>${blocks(page, seen, depth)}</SECTION>`,
  (page, seen, depth) => `<details><summary>${say(page, seen)}</summary>${blocks(page, seen, depth)}</details>`,
  (page, seen, depth) => `<center><blockquote>${blocks(page, seen, depth)}</blockquote></center>`,
  (page, seen) => `<pre>${say(page, seen)}\n  ${say(page, seen)}</pre>`,
  (page, seen) => `<dl><dt>${say(page, seen)}<dd>${say(page, seen)}</dl>`,
  (page, seen) => `<fieldset><legend>${say(page, seen)}</legend><textarea>${say(page, seen)}\n${say(page, seen)}</textarea></fieldset>`,
  (page, seen) =>
    `<svg viewBox="0 0 9 9"><title>${say(page, false)}</title><text>${say(page, seen)}<tspan>${say(page, seen)}</tspan></text></svg>`,
  (page, seen, depth) => `<object>${blocks(page, seen, depth)}</object>`,
  (page, seen, depth) => `<my-part><figure>${blocks(page, seen, depth)}<figcaption>${say(page, seen)}</figcaption></figure></my-part>`,
];

const INLINES: readonly Part[] = [
  say,
  say,
  say,
  (page, seen, depth) =>
    `<${page.rng.pick(['b', 'span', 'FONT', 'u', 'ins', 'mark', 'x-y', 'a href="b.html"'])}>${inlines(page, seen, depth)}`,
  (page, seen) => `<ruby>${say(page, seen)}<rp>(</rp><rt>${say(page, seen)}</rt><rp>)</rp></ruby>`,
  (page, seen) => `<q>${say(page, seen)}</q>`,
  generated,
  (page, seen) => `<span style="color:#fff"><i style="background:#036">${say(page, seen)}</i></span>`,
  (page, seen) => `<input type="${page.rng.pick(['text', '', 'search', 'tel'])}" value="${say(page, seen)}">`,
  (page) => `<input type="${page.rng.pick(['hidden', 'password', 'file', 'submit'])}" value="${say(page, false)}">`,
  (page, seen) => `<select><option>${say(page, false)}<option selected>${say(page, seen)}<option>${say(page, false)}</select>`,
  (page, seen) => `<math><mfrac><mi>${say(page, seen)}</mi><mi>${say(page, seen)}</mi></mfrac></math>`,
  (page) => `<span style="${page.rng.pick([...HIDING, 'font-size:0'])}">${say(page, false)}</span>`,
  (page, seen) => `${say(page, seen)}<br>${say(page, seen)}`,
  (page) => `<!-- ${say(page, false)} --><img alt="${say(page, false)}">`,
];
