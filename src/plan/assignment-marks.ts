/**
 * Where a text assigns work: labelled lines (牵头领导：… 责任部门：…) and brackets (（责任单位：…）), in order.
 */
import type { Range } from '../document.js';
import type { Assignment, Value } from '../segment/assignment.js';
import { roleOf } from '../segment/roles.js';
import { inlineAssignments } from '../segment/rules/inline-assignment.js';
import { labelledLine } from '../segment/rules/labelled-line.js';
import { responsibilityLine } from '../segment/rules/responsibility-line.js';
import { part as cut, rangeIn, rawView, type View } from '../segment/view.js';
import { hull, type Paged } from './nest.js';

/** Holds a value with where it was read. */
export interface Found {
  readonly text: string;
  readonly range: Range;
}

/** Holds one assignment as it stands in the text. */
export interface Mark {
  readonly range: Range;
  readonly leaders: readonly Found[];
  readonly departments: readonly Found[];
  readonly supporting: readonly Found[];
  readonly members: readonly Found[];
  readonly deadline: Found | null;
  readonly fields: readonly { readonly label: string; readonly value: Found }[];
  /** The text between the assignment before (or the heading) and this one. */
  readonly before: readonly View[];
  /** How many labelled lines it was read from; 0 for a bracket. */
  readonly lines: number;
}

/** Finds the assignments of some paragraphs; those with no text between them are one. */
export function marksIn(document: Paged, views: readonly View[]): Mark[] {
  const marks: Mark[] = [];
  let before: View[] = [];
  const add = (mark: Mark) => {
    const last = marks.at(-1);
    if (last && before.length === 0 && mark.lines > 0 && !beginsAnew(last, mark)) marks[marks.length - 1] = merged(last, mark);
    else marks.push(mark);
    before = [];
  };
  const shown = views.map((view) => rawView(document.text, view));
  const labelled = labelledLines(shown.map(({ text }) => text));
  views.forEach((view, i) => {
    const raw = shown[i] as View;
    const line = labelled[i];
    if (line) {
      add(markOf(line, raw, { start: 0, end: raw.text.length }, before, 1));
      return;
    }
    let at = 0;
    for (const { start, end, assignment } of inlineAssignments(view.text)) {
      before.push(...texts(view, at, start));
      add(markOf(assignment, view, { start, end }, before, 0));
      at = end;
    }
    before.push(...texts(view, at, view.text.length));
  });
  return marks;
}

/** Gives a stretch of a view where it says something: a lone mark between two brackets is nothing. */
function texts(view: View, start: number, end: number): View[] {
  const piece = cut(view, start, end);
  return /[^。，；、：:;,. ]/.test(piece.text) ? [piece] : [];
}

function markOf(assignment: Assignment, view: View, at: Range, before: readonly View[], lines: number): Mark {
  const found = ({ text, start, end }: Value): Found => ({ text, range: rangeIn(view, start, end) });
  return {
    range: rangeIn(view, at.start, at.end),
    leaders: assignment.leaders.map(found),
    departments: assignment.departments.map(found),
    supporting: assignment.supporting.map(found),
    members: assignment.members.map(found),
    deadline: assignment.deadline && found(assignment.deadline),
    fields: assignment.fields.map(({ label, value }) => ({ label, value: found(value) })),
    before,
    lines,
  };
}

/** Says whether a labelled line begins another block: it bears the label of a piece of work that the block before has already. */
function beginsAnew(last: Mark, next: Mark): boolean {
  return next.fields.some(({ label }) => roleOf(label) === 'content' && last.fields.some((field) => field.label === label));
}

function merged(a: Mark, b: Mark): Mark {
  return {
    range: hull([a.range, b.range]),
    leaders: [...a.leaders, ...b.leaders],
    departments: [...a.departments, ...b.departments],
    supporting: [...a.supporting, ...b.supporting],
    members: [...a.members, ...b.members],
    deadline: a.deadline ?? b.deadline,
    fields: [...a.fields, ...b.fields],
    before: a.before,
    lines: a.lines + b.lines,
  };
}

/** Reads the lines of a block: those with the label of a role, and any labelled ones that stand next to them. */
function labelledLines(lines: readonly string[]): (Assignment | null)[] {
  const found = lines.map((line) => responsibilityLine(line));
  const reach = (from: number, to: number) => {
    if (found[to] === null && found[from]) found[to] = labelledLine(lines[to] ?? '');
  };
  for (let i = 1; i < lines.length; i++) reach(i - 1, i);
  for (let i = lines.length - 2; i >= 0; i--) reach(i + 1, i);
  return found;
}
