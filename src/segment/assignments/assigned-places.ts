/**
 * Where a text assigns work: labelled lines (牵头领导：… 责任部门：…) and brackets (（责任单位：…）), in order.
 */
import type { Range } from '../../document.js';
import { NAME_LISTS } from '../../lexicon/fields.js';
import { looksLikeBody, looksLikePerson } from '../../lexicon/name-kinds.js';
import { readPeriod } from '../../lexicon/periods.js';
import { roleOf } from '../../lexicon/roles.js';
import { part as cut, joined, rangeIn, rawView, type View } from '../pieces/view.js';
import { isLabel } from './bare-labels.js';
import { endsInBodies, inlineAssignments } from './inline-assignment.js';
import { splitNames } from './names.js';
import { type Assignment, type Found, nobody, type People, peopleOf, togetherWith, type Value } from './people.js';
import { labelledLine, responsibilityLine } from './responsibility-line.js';

/** Holds one assignment as it stands in the text. */
export interface AssignedPlace {
  readonly range: Range;
  readonly people: People;
  /** The text between the assignment before (or the heading) and this one. */
  readonly before: readonly View[];
  /** How many labelled lines it was read from; 0 for a bracket. */
  readonly lines: number;
}

/** One text that ends in bare bodies may mean anything by them; two have the habit. */
const FEWEST_BARE = 2;

/**
 * Says whether some paragraphs have the habit to name the bodies of their work in brackets at the end, without a verb or
 * a label: …（教务处）. A list of persons with their bodies has not: 张三（县教育局）.
 */
export function namesBare(views: readonly View[]): boolean {
  const ended = views.filter(({ text }) => endsInBodies(text));
  const persons = ended.filter(({ text }) => PERSON_WITH_BODY.test(text) && looksLikePerson(PERSON_WITH_BODY.exec(text)?.[1] ?? ''));
  return ended.length >= FEWEST_BARE && persons.length * 2 <= ended.length;
}

/** A number or a sign, a name of two or three characters, a bracket. */
const PERSON_WITH_BODY = /^[^\p{sc=Han}]{0,6}(\p{sc=Han}{2,3})[（(〔[【][^（()）]+[）)〕\]】]$/u;

/** Finds the assignments of some paragraphs; those with no text between them are one. `bare` says that bodies in brackets at the end are. */
export function assignedPlaces(text: string, views: readonly View[], bare: boolean): AssignedPlace[] {
  const places: AssignedPlace[] = [];
  let before: View[] = [];
  const add = (assignment: Assignment, view: View, { start, end }: Range, lines: number) => {
    const assigned = { range: rangeIn(view, start, end), people: withGaps(text, peopleOf(assignment, view)), before, lines };
    const last = places.at(-1);
    if (last && before.length === 0 && !beginsNextBlock(last, assigned)) places[places.length - 1] = asOne(last, assigned);
    else places.push(assigned);
    before = [];
  };
  for (const { view, raw, labelled } of lines(text, views)) {
    if (labelled) {
      add(labelled, raw, { start: 0, end: raw.text.length }, 1);
      continue;
    }
    let at = 0;
    for (const { start, end, assignment } of inlineAssignments(view.text, bare)) {
      before.push(...texts(view, at, start));
      add(assignment, view, { start, end }, 0);
      at = end;
    }
    before.push(...texts(view, at, view.text.length));
  }
  return places;
}

/** Divides persons whose names are spread out with a wider gap between them: 李　明　　王　芳 */
function withGaps(text: string, people: People): People {
  const leaders = people.leaders.flatMap((name): Found[] => {
    const { start, end } = name.range;
    const names =
      /^..?\s/.test(text.slice(start, end)) && SPREAD.test(text.slice(start, end)) ? splitNames(text.slice(start, end), 'person') : [];
    const areNames = names.length > 1 && names.every((one) => looksLikePerson(one.text));
    return areNames ? names.map((one) => ({ text: one.text, range: { start: start + one.start, end: start + one.end } })) : [name];
  });
  return { ...people, leaders };
}

const SPREAD = /^\p{sc=Han}\s{1,9}\p{sc=Han}\s{1,9}\p{sc=Han}\s{1,9}\p{sc=Han}/u;

/** Gives a stretch of a view where it says something: a lone mark between two brackets is nothing. */
function texts(view: View, start: number, end: number): View[] {
  const piece = cut(view, start, end);
  return /[^。，；、：:;,. ]/.test(piece.text) ? [piece] : [];
}

/** A label that counts its blocks: 隐患一, 问题2 */
const COUNTED = /^(隐患|问题|事项|任务|项目|课题|议题|线索|建议|提案|工程|实事)(?:[一二三四五六七八九十]{1,3}|\d{1,3})$/u;

/** Says whether a labelled line begins another block: it bears the label of a piece of work, or of its number, that the block before has already, or the next number of one that counts. */
function beginsNextBlock(last: AssignedPlace, next: AssignedPlace): boolean {
  const begins = (label: string): boolean => roleOf(label) === 'content' || roleOf(label) === 'ordinal';
  const counted = (label: string): string | null => COUNTED.exec(label)?.[1] ?? null;
  return next.people.fields.some(({ label }) =>
    last.people.fields.some((field) =>
      field.label === label ? begins(label) : counted(label) !== null && counted(field.label) === counted(label),
    ),
  );
}

/** Puts two assignments together that are one. */
export function asOne(a: AssignedPlace, b: AssignedPlace): AssignedPlace {
  const range = { start: Math.min(a.range.start, b.range.start), end: Math.max(a.range.end, b.range.end) };
  return { range, people: togetherWith(a.people, b.people), before: a.before, lines: a.lines + b.lines };
}

/** Holds a paragraph, as rules see it and with its gaps, and what it says where it is a line of a block. */
interface Line {
  readonly view: View;
  readonly raw: View;
  readonly labelled: Assignment | null;
}

/** Reads the lines of a block: those with the label of a role, and any labelled ones that stand next to them. */
function lines(text: string, views: readonly View[]): Line[] {
  const shown = withValues(views.map((view) => ({ view, raw: rawView(text, view) })));
  const found = shown.map(({ raw }) => responsibilityLine(raw.text));
  const reach = (from: number, to: number) => {
    if (found[to] === null && found[from]) found[to] = lineOfBlock(shown[to]?.raw.text ?? '');
  };
  for (let i = 1; i < shown.length; i++) reach(i - 1, i);
  for (let i = shown.length - 2; i >= 0; i--) reach(i + 1, i);
  return shown.map((line, i) => ({ labelled: found[i] ?? null, ...line }));
}

/** Reads a line beside labelled ones; a label without a value (反馈内容：) says nothing, and does not end the block. */
const lineOfBlock = (line: string): Assignment | null =>
  labelledLine(line) ?? (/^\s*\p{sc=Han}{2,8}[：:]\s*$/u.test(line) ? nobody<Value>() : null);

type Shown = Omit<Line, 'labelled'>;

/** Joins a label that stands alone to the line below, its value: 牵头单位： / 县教育局、县财政局. */
function withValues(shown: readonly Shown[]): Shown[] {
  const together: Shown[] = [];
  for (let i = 0; i < shown.length; i++) {
    const [line, next] = [shown[i] as Shown, shown[i + 1]];
    if (next && needsMore(line.raw.text) && holds(line.view.text, next.view.text)) {
      together.push({ view: joined([line.view, next.view], '\n'), raw: joined([line.raw, next.raw], '\n') });
      i++;
    } else together.push(line);
  }
  return together;
}

/** Says whether a line is a label without its value, its colon lost or not, or a labelled list that goes on: 责任单位：甲局、 */
const needsMore = (line: string): boolean =>
  /^.{2,12}[：:]$/.test(line.trim()) ||
  isLabel(line.trim()) ||
  (line.trimEnd().endsWith('、') && line.length <= 400 && responsibilityLine(line) !== null);

/** Says whether a line is the value of a label: names under 牵头单位：, a time under 完成时限：. */
function holds(label: string, value: string): boolean {
  const read = value.length <= 200 ? responsibilityLine(`${label}\n${value}`) : null;
  if (!read || read.fields.length > 0) return false;
  const names = NAME_LISTS.flatMap((field) => read[field]);
  const areTimes = read.deadline.every(({ text }) => readPeriod(text, null, 'deadline') !== null);
  return areTimes && names.every((name) => looksLikeBody(name.text) || looksLikePerson(name.text));
}
