import type { Paragraph, Part, PlanDocument, Section } from '../../plan/schema.js';
import { html, type Markup } from './html.js';
import { button, isBlank } from './value.js';
import { REVIEW_WORDS } from './words.js';

type Language = 'en' | 'zh';

/** So much of a paragraph says which one it is; the text itself stands beside it. */
const EXCERPT = 42;

/** Shows the parts of the document and the tree of their sections. */
export function outline({ parts }: PlanDocument, language: Language): Markup | null {
  if (parts.length === 0) return null;
  return html`<section id="outline"><h2>${REVIEW_WORDS[language].outline}</h2>${parts.map((part, i) => partOf(part, i, language))}</section>`;
}

function partOf(part: Part, i: number, language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const path = `parts[${i}]`;
  const kind = `${words.parts[part.kind]}${part.ordinal ?? ''}`;
  const title = { label: words.part.title, path: `${path}.title`, kind: 'text', value: part.title } as const;
  const shown = part.title === null ? null : button({ ...title, text: part.title, spans: part.titleSpan ? [part.titleSpan] : [] });
  return html`<h3><small>${kind}</small> ${shown}</h3>
<ul class="tree">${paragraphs(part.paragraphs, words.understood)}${part.sections.map((one, n) => branch(one, `${path}.sections[${n}]`, language))}</ul>`;
}

function branch(section: Section, path: string, language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const { marker, heading, headingSpan, span } = section;
  const spans = headingSpan ? [headingSpan] : [span];
  const correctable = isBlank(heading) ? {} : ({ path: `${path}.heading`, kind: 'text', value: heading } as const);
  const inner = [
    ...paragraphs(section.paragraphs, words.understood),
    ...section.sections.map((one, i) => branch(one, `${path}.sections[${i}]`, language)),
  ];
  return html`<li>${marker && html`<span class="marker">${marker.raw}</span>`}${heading !== null && button({ label: words.part.heading, text: heading, spans, ...correctable })}
${inner.length > 0 && html`<ul>${inner}</ul>`}</li>`;
}

function paragraphs(all: readonly Paragraph[], label: string): Markup[] {
  return all.map(({ text, span }) => {
    const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
    return html`<li class="paragraph">${button({ label, text: excerpt, spans: [span] })}</li>`;
  });
}
