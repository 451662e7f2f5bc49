import { expect } from 'vitest';
import { check, type PlanDocument } from '../src/index.js';

type Span = PlanDocument['parts'][number]['span'];
type Section = PlanDocument['parts'][number]['sections'][number];

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Holds an output that has its text against what the contract promises of any document. */
export function expectContract(document: PlanDocument): void {
  expect(check(document)).toEqual([]);
  for (const part of document.parts) {
    expectRising(part.paragraphs);
    expectRising(part.sections);
    expectRising(part.tables);
    for (const inner of [...part.paragraphs, ...part.sections, ...part.tables]) expectInside(inner.span, part.span);
    for (const { text, span } of part.paragraphs) expect(bare(text)).toBe(shown(document, span));
    for (const section of part.sections) expectSection(document, section, 1);
    for (const table of part.tables) expectRising(table.rows);
  }
  expectRising(document.coverage.unassigned);
  expectTitles(document);
  for (const task of document.tasks) expectTask(document, task);
}

/** Gives what a span shows: what is set aside inside it and white space left out. */
function shown(document: PlanDocument, { start, end }: Span): string {
  let text = '';
  let from = start;
  for (const { span } of document.coverage.unassigned) {
    if (span.end <= from || span.start >= end) continue;
    text += document.text?.slice(from, Math.max(from, span.start));
    from = span.end;
  }
  return bare(text + document.text?.slice(from, Math.max(from, end)));
}

/** Siblings come in the order of their spans and do not overlap. */
function expectRising(siblings: readonly { readonly span: Span }[]): void {
  siblings.forEach(({ span }, i) => {
    const before = siblings[i - 1];
    if (before) expect(span.start).toBeGreaterThanOrEqual(before.span.end);
  });
}

function expectInside(inner: Span, outer: Span): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
}

function expectSection(document: PlanDocument, section: Section, level: number): void {
  expect(section.level).toBe(level);
  expectRising(section.paragraphs);
  expectRising(section.sections);
  for (const inner of [...section.paragraphs, ...section.sections]) expectInside(inner.span, section.span);
  for (const { text, span } of section.paragraphs) expect(bare(text)).toBe(shown(document, span));
  if (section.headingSpan) {
    const raw = bare((section.marker?.raw ?? '') + (section.heading ?? ''));
    const span = shown(document, section.headingSpan);
    expect(span.startsWith(raw), `${span} begins with ${raw}`).toBe(true);
    expect(span.length - raw.length, `${span} ends ${raw}`).toBeLessThanOrEqual(2);
  }
  for (const inner of section.sections) expectSection(document, inner, level + 1);
}

/** The notice's title is a part's too (there its label 附件1 is included), or of none. */
function expectTitles({ notice, parts }: PlanDocument): void {
  const own = notice.spans['title'] ?? [];
  for (const { titleSpan } of parts) {
    const meets = titleSpan && own.some((span) => span.start < titleSpan.end && titleSpan.start < span.end);
    if (!meets) continue;
    expect(own[0]?.start).toBeGreaterThanOrEqual(titleSpan.start);
    expect(own.at(-1)?.end).toBe(titleSpan.end);
  }
}

function expectTask(document: PlanDocument, task: PlanDocument['tasks'][number]): void {
  expect(task.content.trim()).not.toBe('');
  for (const span of Object.values(task.spans).flat()) expectInside(span, task.span);
  expect((task.spans['content'] ?? []).map((span) => shown(document, span)).join('')).toContain(bare(task.content));
  if (task.origin === 'table') return; // each row of a table that assigns work is one, also where its cells are empty
  const said =
    task.month ?? task.period ?? task.deadline ?? task.leaders[0] ?? task.departments[0] ?? task.supporting[0] ?? task.members[0];
  expect(said ?? Object.keys(task.fields)[0], 'a task says when or who').toBeDefined();
}
