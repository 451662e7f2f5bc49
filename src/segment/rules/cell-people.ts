/**
 * Who a cell names: leaders, bodies that lead, bodies that help, members.
 *
 *     市教育局 / 市财政局                        under 责任单位: two departments
 *     牵头单位：市教育局 配合单位：市财政局       labelled: each as its label says
 *     市教育局牵头，市财政局配合                  stated: one leads, one helps
 *     市教育局、张某                             under 责任单位及责任人: a department and a leader
 *     市教育局/市财政局                          under 牵头单位/配合单位: before the stroke and after it
 */

import type { Range } from '../../document.js';
import type { Assignment, Role, Value } from '../assignment.js';
import { readDuties } from '../duties.js';
import type { GridCell } from '../grid.js';
import { looksLikeBody } from '../name-kinds.js';
import { splitNames } from '../names.js';
import { part, rangeIn, type View } from '../view.js';
import { responsibilityLine } from './responsibility-line.js';

/** Holds a value with the range of the reading text that shows it. */
export interface Found {
  readonly text: string;
  readonly range: Range;
}

/** Holds whom a row names, by the fields of a task. */
export interface People {
  readonly leaders: Found[];
  readonly departments: Found[];
  readonly supporting: Found[];
  readonly members: Found[];
  readonly deadline: Found[];
  readonly fields: { readonly label: string; readonly value: Found }[];
}

/** Gives an empty reading. */
export function nobody(): People {
  return { leaders: [], departments: [], supporting: [], members: [], deadline: [], fields: [] };
}

/** Puts two readings together. */
export function togetherWith(a: People, b: People): People {
  return {
    leaders: [...a.leaders, ...b.leaders],
    departments: [...a.departments, ...b.departments],
    supporting: [...a.supporting, ...b.supporting],
    members: [...a.members, ...b.members],
    deadline: [...a.deadline, ...b.deadline],
    fields: [...a.fields, ...b.fields],
  };
}

type List = 'leaders' | 'departments' | 'supporting' | 'members';
const LISTS: Readonly<Partial<Record<Role, List>>> = {
  leader: 'leaders',
  department: 'departments',
  support: 'supporting',
  member: 'members',
};
const BODY =
  /(?:局|委|办|部|处|科|室|会|院|府|厅|署|所|站|队|社|校|园|中心|公司|集团|学校|大学|学院|银行|企业|街道|单位|部门|镇|乡|社区|机关|机构|支部|基地|办公室)(?:[（(].*[）)])?$/;

/** Reads a cell under a column that names persons or bodies; `roles` is what the column states. */
export function peopleIn(cell: GridCell, roles: readonly Role[]): People {
  const people = nobody();
  if (!cell.range || roles.length === 0) return people;
  if (addStated(people, cell)) return people;
  const halves = strokeHalves(cell.raw, roles);
  if (halves) {
    for (const [i, half] of halves.entries()) addNames(people, half, [roles[i] as Role]);
    return people;
  }
  addNames(people, cell.raw, roles);
  return people;
}

/** Reads a cell that says itself who leads and who helps (牵头单位：… 配合单位：…, …牵头，…配合); says whether it is one. */
function addStated(people: People, cell: GridCell): boolean {
  const duties = /牵头|负责|配合|参与/.test(cell.view.text) ? readDuties(cell.view.text) : null;
  if (duties) addAssignment(people, duties, cell.view);
  if (duties || !/[：:]/.test(cell.view.text)) return duties !== null;
  const whole = responsibilityLine(cell.view.text);
  if (whole) {
    addAssignment(people, whole, cell.view);
    return true;
  }
  const lines = cell.paragraphs.map((view) => ({ view, assignment: responsibilityLine(view.text) }));
  if (lines.some(({ assignment }) => !assignment)) return false;
  for (const { view, assignment } of lines) if (assignment) addAssignment(people, assignment, view);
  return true;
}

/** Adds what an assignment says; its values' places are places of the view. */
export function addAssignment(people: People, assignment: Assignment, view: View): void {
  const found = ({ text, start, end }: Value): Found => ({ text, range: rangeIn(view, start, end) });
  people.leaders.push(...assignment.leaders.map(found));
  people.departments.push(...assignment.departments.map(found));
  people.supporting.push(...assignment.supporting.map(found));
  people.members.push(...assignment.members.map(found));
  if (assignment.deadline) people.deadline.push(found(assignment.deadline));
  people.fields.push(...assignment.fields.map(({ label, value }) => ({ label, value: found(value) })));
}

/** Divides a cell at its stroke under a column of two roles (牵头单位/配合单位); null where there is none. */
function strokeHalves(raw: View, roles: readonly Role[]): View[] | null {
  const at = raw.text.search(/[/／]/);
  if (roles.length !== 2 || at < 1 || at === raw.text.length - 1) return null;
  return [part(raw, 0, at), part(raw, at + 1, raw.text.length)];
}

/** Adds the names of a list; under a column for bodies and persons each goes where it belongs. */
function addNames(people: People, raw: View, roles: readonly Role[]): void {
  const first = roles[0];
  const mixed = roles.includes('leader') && (roles.includes('department') || roles.includes('support'));
  const kind = first === 'leader' || first === 'member' ? 'person' : 'body';
  for (const value of splitNames(raw.text, mixed ? 'body' : kind)) {
    const role = mixed ? (BODY.test(value.text) || looksLikeBody(value.text) ? roles.find((one) => one !== 'leader') : 'leader') : first;
    const list = role && LISTS[role];
    if (list) people[list].push({ text: value.text, range: rangeIn(raw, value.start, value.end) });
  }
}
