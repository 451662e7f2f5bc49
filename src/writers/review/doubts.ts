import { messageIn } from '../../diagnostic.js';
import type { Diagnostic, PlanDocument } from '../../plan/schema.js';
import { filled } from '../../template.js';
import { AUDIT_WORDS } from '../audit-words.js';
import { html, type Markup } from './html.js';
import { button } from './value.js';
import { REVIEW_WORDS } from './words.js';

type Language = 'en' | 'zh';
type Span = NonNullable<Diagnostic['span']>;

/** Holds something that a person should look at, and where. */
interface Doubt {
  readonly span: Span | null;
  readonly severity: Diagnostic['severity'];
  readonly text: string;
}

/** Lists what a person should look at, in the order of the text: remarks, inferred tasks, what was not recognised. */
export function doubts({ diagnostics, tasks, coverage }: PlanDocument, language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const lost = coverage.unassigned.filter(({ reason }) => reason === 'unrecognised');
  const all: Doubt[] = [
    ...diagnostics.map((one) => ({ span: one.span, severity: one.severity, text: messageIn(language, one) })),
    ...tasks
      .filter(({ inferred }) => inferred)
      .map(({ span, content }) => ({ span, severity: 'info' as const, text: `${content}：${words.inferred}` })),
    ...lost.map(({ span, text }) => ({ span, severity: 'warning' as const, text: `${text}：${words.unrecognised}` })),
  ];
  const sorted = all.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
  return html`<section id="doubts"><h2>${words.doubts} <small>${all.length}</small></h2>
${
  all.length === 0
    ? html`<p>${words.noDoubts}</p>`
    : html`<p class="tools"><button type="button" id="previous">${words.previous}</button><button type="button" id="next">${words.next}</button></p>
<ol class="doubts">${sorted.map((doubt) => item(doubt, language))}</ol>`
}</section>`;
}

function item({ span, severity, text }: Doubt, language: Language): Markup {
  const word = REVIEW_WORDS[language].severities[severity];
  return html`<li class="${severity}"><small>${word}</small> ${button({ label: word, text, spans: span ? [span] : [] })}</li>`;
}

/** Says why a document was refused. */
export function refusal(entries: readonly Diagnostic[], language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const lines = entries.map(
    (entry) => html`<li class="${entry.severity}"><small>${words.severities[entry.severity]}</small> ${messageIn(language, entry)}</li>`,
  );
  return html`<section id="refused"><h2>${words.refused}</h2><ul class="doubts">${lines}</ul></section>`;
}

/** Lists what was set aside, and why. */
export function aside({ coverage }: PlanDocument, language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const { characters, assigned, unassigned } = coverage;
  const reasons = AUDIT_WORDS[language].reasons as Readonly<Record<string, string>>;
  const lines = unassigned.map(({ text, reason, span }) => {
    const word = reasons[reason] ?? reason;
    return html`<li><small>${word}</small> ${button({ label: word, text, spans: [span] })}</li>`;
  });
  const sums = filled(words.coverage, { characters, assigned, aside: characters - assigned });
  return html`<section id="aside"><h2>${words.aside} <small>${unassigned.length}</small></h2><p>${sums}</p><ul class="asides">${lines}</ul></section>`;
}
