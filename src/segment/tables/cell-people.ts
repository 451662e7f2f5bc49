/**
 * Who a cell names: leaders, bodies that lead, bodies that help, members.
 *
 *     市教育局 / 市财政局                        under 责任单位: two departments
 *     牵头单位：市教育局 配合单位：市财政局       labelled: each as its label says
 *     市教育局牵头，市财政局配合                  stated: one leads, one helps
 *     市教育局、张某                             under 责任单位及责任人: a department and a leader
 *     市教育局/市财政局                          under 牵头单位/配合单位: before the stroke and after it
 */

import { looksLikePerson } from '../../lexicon/name-kinds.js';
import type { Role } from '../../lexicon/roles.js';
import { readDuties } from '../assignments/duties.js';
import { splitNames } from '../assignments/names.js';
import { listed, listKind } from '../assignments/own-role.js';
import { nobody, type People, peopleOf, togetherWith, type Value } from '../assignments/people.js';
import { responsibilityLine } from '../assignments/responsibility-line.js';
import { part, rangeIn, type View } from '../pieces/view.js';
import type { GridCell } from './grid.js';

/** Reads a cell under a column that names persons or bodies; `roles` is what the column states. */
export function peopleIn(cell: GridCell, roles: readonly Role[]): People {
  const people: People = nobody();
  if (!cell.range || roles.length === 0) return people;
  const stated = statedPeople(cell);
  if (stated) return stated;
  const halves = strokeHalves(cell.raw, roles);
  if (halves) {
    for (const [i, half] of halves.entries()) addNames(people, half, [roles[i] as Role]);
    return people;
  }
  addNames(people, cell.raw, roles);
  return people;
}

/** Reads a cell that says itself who leads and who helps (牵头单位：… 配合单位：…, …牵头，…配合); null for another. */
function statedPeople({ view, paragraphs }: GridCell): People | null {
  const duties = /牵头|负责|配合|参与/.test(view.text) ? readDuties(view.text) : null;
  if (duties?.unread.length === 0) return peopleOf(duties, view);
  if (!/[：:]/.test(view.text)) return null;
  const whole = responsibilityLine(view.text);
  if (whole) return peopleOf(whole, view);
  const lines = paragraphs.flatMap((line) => {
    const assignment = responsibilityLine(line.text);
    return assignment ? [peopleOf(assignment, line)] : [];
  });
  return lines.length > 0 && lines.length === paragraphs.length ? lines.reduce(togetherWith) : null;
}

/** Divides a cell at its stroke under a column of two roles (牵头单位/配合单位); null where there is none. */
function strokeHalves(raw: View, roles: readonly Role[]): View[] | null {
  const at = raw.text.search(/[/／]/);
  if (roles.length !== 2 || at < 1 || at === raw.text.length - 1) return null;
  return [part(raw, 0, at), part(raw, at + 1, raw.text.length)];
}

/** Adds the names of a list, each where it belongs. */
function addNames(people: People, raw: View, roles: readonly Role[]): void {
  const names = splitNames(raw.text, listKind(roles)).flatMap((value) => stacked(raw, value));
  for (const { name, field } of listed(raw.text, names, roles))
    people[field].push({ text: name.text, range: rangeIn(raw, name.start, name.end) });
}

/** The longest name of a person without a surname of two signs, in UTF-16 units. */
const LONGEST_NAME = 3;

/** Divides names that a narrow cell shows one a line, so that each line is full and seems to go on: 王建军 / 刘芳. */
function stacked(raw: View, value: Value): Value[] {
  if (value.text.length <= LONGEST_NAME) return [value];
  const seams: number[] = [];
  for (let at = value.start + 1; at < value.end; at++) if (raw.offsets[at] !== (raw.offsets[at - 1] ?? 0) + 1) seams.push(at);
  const lines = [value.start, ...seams].map((start, i): Value => {
    const end = seams[i] ?? value.end;
    return { text: raw.text.slice(start, end).replace(/\s/g, ''), start, end };
  });
  return lines.length > 1 && lines.every(({ text }) => text.length <= LONGEST_NAME && looksLikePerson(text)) ? lines : [value];
}
