import { isOffice } from '../lexicon/name-kinds.js';

/** Behind these a name goes on with bodies that it does not name: 市教育局等有关部门. */
const REST = /等(?:有关|相关|各|多)?(?:部门|单位|部委|科室|机构)*$/;
const JOINED = /会同|联合|牵头|负责|配合/;

/** Writes a name so that width, blanks and letters' cases tell nothing: `Ａ 县教育局` as `a县教育局`. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** Gives the names that stand in one: 教文委（文史研究会） is 教文委 too, and 文史研究会. */
function namesIn(name: string): string[] {
  const plain = plainName(name);
  const bare = plain.replace(/\([^()]*\)/g, '');
  const bracketed = [...plain.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => inside);
  const parts = [bare, ...bracketed].flatMap((one) => one.split(JOINED)).map((one) => one.replace(REST, ''));
  return [plain, ...parts].filter(Boolean);
}

/**
 * Says whether a body is the one that was asked for, by the end of its name: 教育局 finds 县教育局 and 教育局, 县教育局
 * does not find 市教育局, nor a bare 教育局, which may be any.
 */
export function isBody(name: string, asked: string): boolean {
  const wanted = plainName(asked);
  return wanted !== '' && namesIn(name).some((one) => one.endsWith(wanted));
}

/** Says whether a person is the one that was asked for: 王明 finds 副县长王明, 王明（副县长） and 王明副县长, but not 王明华. */
export function isPerson(name: string, asked: string): boolean {
  const wanted = plainName(asked);
  if (wanted === '') return false;
  return namesIn(name).some((one) => one.endsWith(wanted) || (one.startsWith(wanted) && isOffice(one.slice(wanted.length))));
}
