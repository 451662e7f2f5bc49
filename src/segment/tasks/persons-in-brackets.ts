/**
 * What a bracket behind a body holds: a section, a place or a person, which look alike. A person stands there only where more
 * than looks says so.
 *
 *     县教育局（局长李建国）, 县教育局（李建国，13800001111）   a title, a telephone
 *     县教育局（李建国）、县财政局（王明）                     names alone, in one list or in all brackets of the document
 *     县教育局（李明）                                         李明 leads other work, or bears a title elsewhere
 *
 * What holds none: 县公安局（白云）, 县住建局（房管科）, 县教育局（李建国） where nothing else speaks of him.
 */
import type { Range } from '../../document.js';
import { areNames, isAgency, isNameAlone, isOffice, isPlainName, looksLikePerson, TITLES } from '../../lexicon/name-kinds.js';
import type { Found } from '../assignments/people.js';
import type { TaskDraft } from '../assignments/task-draft.js';
import type { TaskElement } from '../element.js';

/** Takes persons in brackets out of the departments of tasks; `text` is the whole reading text. */
export function withPersons(text: string, tasks: readonly TaskElement[]): TaskElement[] {
  const bracketed = tasks.map(({ work }) => bracketedIn(text, work));
  const known = new Set([...tasks.flatMap(({ work }) => work.leaders), ...(bracketed.flat().length > 0 ? titledIn(text) : [])]);
  const areAll = areSurelyNames(bracketed.flat());
  return tasks.map((task, i): TaskElement => {
    const own = bracketed[i] ?? [];
    const tells = areAll || areSurelyNames(own);
    const held = own.filter(
      ({ name, persons }) =>
        persons.length > 0 &&
        persons.every((one) => looksLikePerson(one.text)) &&
        (tells ||
          MOBILE.test(name) ||
          (TELEPHONE.test(name) && persons.every((one) => isNameAlone(one.text))) ||
          persons.every((one) => known.has(bare(one.text)))),
    );
    return held.length > 0 ? { ...task, work: divided(task.work, held) } : task;
  });
}

/** Holds a department with a bracket, as it stands in the text: its name without blanks, its body, and the names in the bracket. */
interface Bracketed {
  readonly name: string;
  readonly range: Range;
  readonly body: Found;
  readonly persons: readonly Found[];
}

const BRACKETED = /^(.{2,30}?)\s{0,4}[（(]([^（()）]{2,40})[）)]$/;
const TELEPHONE = /\d{7}/;
/** A number that one person carries; a section has another. */
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const TITLE = `副?(?:${TITLES})`;
/** What stands beside a name and is none. */
const BESIDE = new RegExp(`^(?:${TITLE}|(?:联系)?电话|手机)$`);
const TITLE_OF_NAME = new RegExp(`^\\p{sc=Han}{0,4}?(?:${TITLES})(?=.)|(?:${TITLE}|同志)$`, 'u');

function bracketedIn(text: string, { departments, ranges }: TaskDraft): Bracketed[] {
  return (ranges.departments ?? []).flatMap((range): Bracketed[] => {
    const shown = text.slice(range.start, range.end);
    const [, body = '', inside = ''] = BRACKETED.exec(shown) ?? [];
    const name = shown.replace(/\s/g, '');
    if (!isAgency(body) || !departments.includes(name)) return [];
    const found = (start: number, one: string): Found => ({ text: one, range: { start, end: start + one.length } });
    const pieces = [...inside.matchAll(/[^、，,；;：:\s\d-]+/g)].map(({ index, 0: one }) =>
      found(range.end - 1 - inside.length + index, one),
    );
    return [{ name, range, body: found(range.start, body), persons: pieces.filter((one) => !BESIDE.test(one.text)) }];
  });
}

/** Says whether several names stand together, half of them surely names and one of these of three characters. */
function areSurelyNames(places: readonly Bracketed[]): boolean {
  const names = places.flatMap(({ persons }) => persons.map((one) => one.text));
  return names.length > 1 && areNames(names, isPlainName) && names.some((name) => name.length > 2 && isPlainName(name));
}

/** Gives a person's name without the title that stands in the bracket with it. */
const bare = (person: string): string => person.replace(TITLE_OF_NAME, '');

const BEHIND_TITLE = new RegExp(`(?:${TITLES})\\s?(\\p{sc=Han}{2,3})(?!\\p{sc=Han})`, 'gu');
/** What a name stands before that bears a title; the 白云 of 白云区长, 白云副镇长 does not. */
const BEFORE_TITLE = new RegExp(`(?<=(\\p{sc=Han}{2,3}))\\s?(?:同志|(?!副?[省市州县区旗镇乡])${TITLE})`, 'gu');

/** Gives what may be the names of persons who bear a title in a text: 局长李明, 李明同志. */
function titledIn(text: string): string[] {
  const behind = [...text.matchAll(BEHIND_TITLE)].map(([, name = '']) => name);
  const before = [...text.matchAll(BEFORE_TITLE)].flatMap(([, name = '']) => [name, name.slice(-2)]);
  return [...behind, ...before].filter((name) => looksLikePerson(name) && !isOffice(name));
}

function divided(work: TaskDraft, held: readonly Bracketed[]): TaskDraft {
  const bodies = new Map(held.map(({ name, body }) => [name, body.text]));
  const ranges = new Map(held.map(({ range, body }) => [range, body.range]));
  const persons = held.flatMap((one) => one.persons);
  return {
    ...work,
    departments: [...new Set(work.departments.map((name) => bodies.get(name) ?? name))],
    leaders: [...new Set([...work.leaders, ...persons.map((one) => one.text)])],
    ranges: {
      ...work.ranges,
      departments: work.ranges.departments?.map((range) => ranges.get(range) ?? range) ?? [],
      leaders: [...(work.ranges.leaders ?? []), ...persons.map((one) => one.range)],
    },
  };
}
