/**
 * Whose a name in a list is: a label says what its names are, and some are surely of another kind. A list is decided as a whole.
 *
 *     责任人：德育处、王小明                       德育处 is a department
 *     责任人：文化站、司法所、水管站               all are
 *     责任单位：县教育局 李建国、县财政局/王明     two departments, and 李建国 and 王明 lead
 *     责任单位：党委书记                           leads
 *     责任单位及责任人：县教育局（李建国）         each goes where it belongs
 *
 * A bracket behind a body under a label of bodies (县公安局（白云）, 县教育局（李建国）) stays with the name: what it holds, the
 * rest of the document tells (`tasks/persons-in-brackets.ts`).
 */
import type { Range } from '../../document.js';
import { isNameRole, type NameField, nameField } from '../../lexicon/fields.js';
import {
  areNames,
  endsAsBody,
  isAgency,
  isBodyAlone,
  isGeneric,
  isNameAlone,
  isOffice,
  isPlainName,
  isPost,
  looksLikeBody,
  looksLikePerson,
} from '../../lexicon/name-kinds.js';
import type { Role } from '../../lexicon/roles.js';
import type { Value } from './people.js';

/** Holds a name with the list of a task that it goes to. */
export interface Listed {
  readonly name: Value;
  readonly field: NameField;
}

/** Says what the names under a label are divided as: those of persons, or of bodies too. */
export const listKind = (roles: readonly Role[]): 'person' | 'body' =>
  roles.some((role) => role === 'department' || role === 'support') || !isNameRole(roles[0]) ? 'body' : 'person';

/**
 * Gives each name of a list the list of the task that it goes to; `roles` are those of the label, and `raw` is the text that the names'
 * offsets point into. `isTimed` says that a time stands beside them (后勤科 周伟，9月底), so that who stands behind a body does its work.
 */
export function listed(raw: string, names: readonly Value[], roles: readonly Role[], isTimed = false): Listed[] {
  const bodies = roles.find((role) => role === 'department' || role === 'support');
  const persons = roles.includes('leader');
  const [first] = roles;
  if (!persons && first !== 'department') return isNameRole(first) ? names.map((name) => ({ name, field: nameField(first) })) : [];
  const each = parted(names, persons, isTimed);
  const isLeader = persons ? leaders(each, bodies !== undefined) : leadersAmongBodies(raw, each, isTimed);
  return each.map((name): Listed => {
    if (isLeader(name)) return { name, field: 'leaders' };
    const helper = helperOf(name);
    return helper ? { name: helper, field: 'supporting' } : { name, field: nameField(bodies === 'support' ? 'support' : 'department') };
  });
}

/** Parts persons from the bodies before them; under a label of bodies, only such as the list or a time vouches for, and none in brackets. */
function parted(names: readonly Value[], persons: boolean, isTimed: boolean): Value[] {
  const pairs = names.map((name) => (persons || !/[（(]/.test(name.text) ? bodyAndPerson(name) : [name]));
  const found = pairs.flatMap(([, person]) => person?.text ?? []);
  return persons || isTimed || areNames(found) ? pairs.flat() : [...names];
}

type Test = (name: Value) => boolean;

/** Tells the leaders before a verb: persons, and among bodies those who can be nothing else. */
export function leadersWithVerb(names: readonly Value[]): Test {
  const among = names.some(({ text }) => looksLikeBody(text) && !looksLikePerson(text));
  return ({ text }) => looksLikePerson(text) && (!among || isOffice(text) || isNameAlone(text));
}

/** Tells the leaders under a label of persons, or of both: whoever is surely no body, or may be none in a list that is not all bodies; in one that is, 王建社 and 王局 are persons all the same. */
function leaders(names: readonly Value[], both: boolean): Test {
  const isBody: Test = ({ text }) => endsAsBody(text) && !isOffice(text);
  if (both) return ({ text }) => looksLikePerson(text) || !looksLikeBody(text);
  const areBodies = names.length > 1 && names.every(isBody) && names.some(({ text }) => isBodyAlone(text) && !isGeneric(text));
  if (areBodies) return ({ text }) => looksLikePerson(text) || isPlainName(text) || isPost(text);
  return ({ text }) => !isBodyAlone(text) || isGeneric(text);
}

/** Tells the leaders under a label of bodies: offices, persons behind a body; beside a time without a label, plain names among agencies too. */
function leadersAmongBodies(raw: string, names: readonly Value[], isTimed: boolean): Test {
  const behind = names.filter((name, i) => isAgency(names[i - 1]?.text ?? '') && isApart(raw, names[i - 1], name) && isPerson(name));
  const paired = new Set(behind);
  names.forEach((name, i) => {
    if (paired.has(names[i - 1] as Value) && isNameAlone(name.text)) paired.add(name);
  });
  const agencies = isTimed && names.some(({ text }) => isAgency(text));
  return (name) =>
    paired.has(name) ||
    (isOffice(name.text) && !looksLikeBody(name.text)) ||
    (agencies && name.text.length > 2 && isPlainName(name.text) && isPerson(name));
}

const isPerson: Test = ({ text }) => looksLikePerson(text) && !isOffice(text);

/** Says whether only a blank, a stroke or nothing stands between two names. */
const isApart = (raw: string, before: Range | undefined, { start }: Range): boolean =>
  before !== undefined && /^[\s/／：:]{0,9}$/.test(raw.slice(before.end, start));

/** A body, and its person behind a stroke or a colon or in brackets. */
const APART = /^(.{2,30}?)(?:[/／：:]|[（(](?=[^（()）]+[）)]$))([^/／：:（()）]{2,4})[）)]?$/;

/** Words that join two names and begin as surnames do: 党委和行政 */
const JOINS = /^[和与及同]/;

/** Divides a body and its person between which a stroke or a colon stands, or nothing: 县教育局/王某, 县教育局：王某, 县教育局（王某）, 县教育局王某某. */
function bodyAndPerson(value: Value): Value[] {
  const { text, start, end } = value;
  if (end - start !== text.length) return [value];
  const pair = (body: string, person: string, at: number): Value[] => [
    { text: body, start, end: start + body.length },
    { text: person, start: start + at, end: start + at + person.length },
  ];
  const [, body = '', person = ''] = APART.exec(text) ?? [];
  if (looksLikeBody(body) && looksLikePerson(person) && !isOffice(person)) return pair(body, person, body.length + 1);
  for (const length of [2, 3]) {
    const [before, behind] = [text.slice(0, -length), text.slice(-length)];
    if (isAgency(before) && looksLikePerson(behind) && !isOffice(behind) && !JOINS.test(behind)) return pair(before, behind, before.length);
  }
  return [value];
}

/** A bracket that says that a body of the list only helps: 县交警大队（会办）. */
const HELPS = /[（(【](?:会办|协办|配合|协助|参与)(?:单位|部门)?[）)】]$/;

/** Gives the body without the bracket that says that it only helps; null for any other name. */
function helperOf({ text, start, end }: Value): Value | null {
  const length = HELPS.exec(text)?.[0].length ?? 0;
  const bare = text.slice(0, text.length - length);
  return length > 0 && bare !== '' && end - start === text.length ? { text: bare, start, end: end - length } : null;
}
