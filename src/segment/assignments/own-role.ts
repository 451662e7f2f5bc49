/**
 * Names that a label of one kind holds and that are surely of the other: whom a label calls 责任人 may be a body, and a body under
 * 责任部门 may bear its person.
 *
 *     责任人：德育处、王小明          德育处 is a department
 *     责任单位：县教育局（李建国）    县教育局, and 李建国 leads; 教文委（文史研究会） is one body
 *     责任单位：县教育局 李建国       the same
 *     责任单位：党委书记              leads
 */
import type { NameRole } from '../../lexicon/fields.js';
import { isAgency, isGeneric, isOffice, looksLikeBody, looksLikePerson } from '../../lexicon/name-kinds.js';
import { isPersonAlone } from './duty-names.js';
import type { Value } from './people.js';

/** Holds a name with the role that is its own. */
export interface OwnRole {
  readonly name: Value;
  readonly role: NameRole;
}

/** Gives each name of a list under a label its own role; `raw` is the text that the names' offsets point into. */
export function ownRoles(raw: string, names: readonly Value[], role: NameRole): OwnRole[] {
  if (role === 'leader') return names.map((name) => ({ name, role: isSurelyBody(name.text) ? 'department' : 'leader' }));
  if (role !== 'department') return names.map((name) => ({ name, role }));
  const paired = pairsUp(raw, names);
  return names.flatMap((name, i): OwnRole[] => {
    if (paired && i % 2 === 1) return [{ name, role: 'leader' }];
    return withPersons(raw, name) ?? [{ name, role: isHeld(name.text) ? 'leader' : 'department' }];
  });
}

/** A person called by surname and post: 王局, 李副处 */
const POST = /^.副?[局处所站科院]$/;

const isSurelyBody = (text: string): boolean =>
  !POST.test(text) && isAgency(text) && !isOffice(text) && !isGeneric(text) && !looksLikePerson(text) && !/[（(]/.test(text);

/** Says whether a text is an office that a person holds, and no body: 党委书记. */
const isHeld = (text: string): boolean => isOffice(text) && !looksLikeBody(text) && !isGeneric(text);

/** Says whether bodies and persons take turns in a list, a blank between each two: 县教育局 李建国 县财政局 王小明 */
const pairsUp = (raw: string, names: readonly Value[]): boolean =>
  names.length > 1 &&
  names.length % 2 === 0 &&
  names.every((name, i) => {
    const before = names[i - 1];
    if (i % 2 === 0) return isAgency(name.text);
    return isPersonAlone(name.text) && before !== undefined && /^\s{1,9}$/.test(raw.slice(before.end, name.start));
  });

/** A name of so many characters shows that a bracket holds persons. */
const SURE = 3;
/** A body with its persons in a bracket behind it. */
const BRACKETED = /^(.{2,30}?)\s{0,4}[（(]([^（()）]{2,40})[）)]$/;

/** Parts a body from the persons in the bracket behind it; null where the bracket holds anything else. */
function withPersons(raw: string, { start, end }: Value): OwnRole[] | null {
  const shown = raw.slice(start, end);
  const [, body = '', inside = ''] = BRACKETED.exec(shown) ?? [];
  if (!isAgency(body)) return null;
  const from = start + shown.length - inside.length - 1;
  const persons = [...inside.matchAll(/[^、，,\s]+/g)].map(
    ({ index, 0: text }): Value => ({ text, start: from + index, end: from + index + text.length }),
  );
  // two characters alone may be a place or a section: 县公安局（江北）, 县住建局（房管）
  if (!persons.every(({ text }) => isPersonAlone(text)) || persons.every(({ text }) => text.length < SURE)) return null;
  return [
    { name: { text: body.replace(/\s/g, ''), start, end: start + body.length }, role: 'department' },
    ...persons.map((name): OwnRole => ({ name, role: 'leader' })),
  ];
}
