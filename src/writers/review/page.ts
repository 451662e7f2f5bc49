import { createHash } from 'node:crypto';
import type { Diagnostic, PlanDocument } from '../../plan/schema.js';
import type { PagePicture } from '../../readers/pdf/pictures.js';
import type { PageData } from './data.js';
import { aside, doubts, refusal } from './doubts.js';
import { elements } from './elements.js';
import { type Content, data, html, type Markup } from './html.js';
import { outline } from './outline.js';
import { pagePane } from './page-pane.js';
import { tables } from './tables.js';
import { tasks } from './tasks.js';
import { textPane } from './text-pane.js';
import { timeline } from './timeline.js';
import { REVIEW_WORDS } from './words.js';

type Language = 'en' | 'zh';

/** Holds the page's script and style sheet. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

/** Holds what a review shows: a document, or why there is none. */
export interface Reviewed {
  /** What the file is called. */
  readonly name: string;
  readonly document: PlanDocument | null;
  readonly entries: readonly Diagnostic[];
  /** Where corrections are sent to; null where they are saved as a file. */
  readonly save?: string;
  /** The pages of a PDF; none, or left out, where only the text is shown. */
  readonly pictures?: readonly PagePicture[];
}

/**
 * Writes one page that shows a notice beside what was understood of it. It needs no network and allows none; its
 * Content-Security-Policy lets no script run but its own, so that a notice that holds script does nothing.
 */
export function reviewPage(reviewed: Reviewed, language: Language, assets: Assets): string {
  const words = REVIEW_WORDS[language];
  const { document, name } = reviewed;
  const title = document?.notice.title ?? document?.parts[0]?.title ?? name;
  return shell({ language, title: `${title} · ${words.review}`, assets, served: reviewed.save !== undefined }, [
    html`<a class="skip" href="#understood">${words.skip}</a>
<header><h1>${title}</h1><p class="file">${name}</p>${document && navigation(document, language)}</header>`,
    document
      ? body(document, reviewed.pictures ?? [], language)
      : html`<main class="refused">${refusal(reviewed.entries, language)}</main>`,
    document && html`${inspector(language)}${data('data', dataOf(reviewed, document, language))}`,
  ]);
}

function body(document: PlanDocument, pictures: readonly PagePicture[], language: Language): Markup {
  const words = REVIEW_WORDS[language];
  return html`<div class="panes"><section id="text" aria-label="${words.text}" aria-describedby="text-hint" tabindex="0">
<p id="text-hint" class="hidden">${words.textHint}</p>${hasText(document) ? evidence(document, pictures, language) : html`<p class="notice">${words.noText}</p>`}</section>
<main id="understood" aria-label="${words.understood}" tabindex="-1">${[
    doubts(document, language),
    elements(document, language),
    timeline(document, language),
    tasks(document, language),
    outline(document, language),
    tables(document, language),
    aside(document, language),
    html`<section id="corrections" hidden><h2>${words.corrections}</h2><ul></ul><p><button type="button" id="save">${words.script.save}</button></p></section>`,
  ]}</main></div>`;
}

/** Shows the text; above it the pages where there are pictures of them, one of both at a time. */
function evidence(document: PlanDocument & { readonly text: string }, pictures: readonly PagePicture[], language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const reading = textPane(document, language);
  if (pictures.length === 0) return html`<div id="reading">${reading}</div>`;
  const view = (name: string, label: string, isShown: boolean) =>
    html`<button type="button" data-view="${name}" aria-pressed="${String(isShown)}">${label}</button>`;
  return html`<p class="views">${view('pages', words.pages, true)} ${view('reading', words.text, false)}</p><div id="pages">${pagePane(document, pictures, language)}</div><div id="reading" hidden>${reading}</div>`;
}

const hasText = (document: PlanDocument): document is PlanDocument & { readonly text: string } => document.text !== undefined;

function navigation({ parts, tasks: all }: PlanDocument, language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const hasTables = parts.some((part) => part.tables.length > 0);
  const places = [
    'doubts',
    'elements',
    ...(all.length > 0 ? (['timeline', 'tasks'] as const) : []),
    'outline',
    ...(hasTables ? (['tables'] as const) : []),
    'aside',
  ] as const;
  return html`<nav aria-label="${words.understood}">${places.map((id) => html`<a href="#${id}">${words[id]}</a>`)}
<details class="keys"><summary>${words.keys}</summary><div class="help"><p>${words.keysHelp}</p><label><input type="checkbox" id="keys" checked> ${words.keysOn}</label></div></details></nav>`;
}

function inspector(language: Language): Markup {
  const { script } = REVIEW_WORDS[language];
  return html`<form id="inspector" hidden aria-label="${script.correct}"><h2></h2><p class="evidence"></p><div class="inputs"></div><p class="wrong" role="alert"></p>
<p class="tools"><button type="submit">${script.keep}</button><button type="button" name="use">${script.use}</button><button type="button" name="restore">${script.restore}</button><button type="button" name="close">${script.close}</button></p></form>
<p id="said" role="status"></p>`;
}

function dataOf({ save, name }: Reviewed, { source, tasks: all, corrections = [] }: PlanDocument, language: Language): PageData {
  return {
    name,
    source: { path: source.path, sha256: source.sha256 },
    tasks: all.map(({ month, period, deadline, leaders, members, departments, supporting }) => {
      return { month, period, deadline, leaders, members, departments, supporting };
    }),
    corrections,
    save: save ?? null,
    months: REVIEW_WORDS[language].months,
    words: REVIEW_WORDS[language].script,
  };
}

interface Shell {
  readonly language: Language;
  readonly title: string;
  readonly assets: Assets;
  /** Whether a server gives it, which its script and its forms may talk to. */
  readonly served: boolean;
}

/** Writes a whole page that runs its own script and style and nothing else (Content Security Policy Level 3, hashes). */
export function shell({ language, title, assets, served }: Shell, content: Content): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(assets.script)}'`,
    `style-src '${hashOf(assets.style)}'`,
    'img-src data:',
    ...(served ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${served ? "'self'" : "'none'"}`,
  ].join('; ');
  const page = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${{ markup: assets.style }}</style></head>
<body>${content}<script type="module">${{ markup: assets.script }}</script></body></html>
`;
  return page.markup;
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
