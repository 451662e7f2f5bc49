import { element, type XmlElement } from '../docx/xml.js';
import { numberFormatOf } from '../number-codes.js';
import { decode, type Fonts } from './fonts.js';
import { destinationOf, type Group, groupsIn, valueIn } from './groups.js';

const FOLLOWERS = ['tab', 'space', 'nothing'];

/** Writes the lists (RTF 1.9.1, "List Table", "List Override Table") as Word's numbering part; \ls names a w:num. */
export function numberingPart(table: Group | undefined, overrides: Group | undefined, fonts: Fonts): XmlElement {
  const lists = groupsFor(table, 'list').map((list) =>
    element('w:abstractNum', { 'w:abstractNumId': String(valueIn(list, 'listid') ?? '') }, levelsOf(list, fonts)),
  );
  const nums = groupsFor(overrides, 'listoverride').map((one) =>
    element('w:num', { 'w:numId': String(valueIn(one, 'ls') ?? '') }, [
      element('w:abstractNumId', { 'w:val': String(valueIn(one, 'listid') ?? '') }),
      ...groupsFor(one, 'lfolevel').map((level, index) => overridden(level, index, fonts)),
    ]),
  );
  return element('w:numbering', {}, [...lists, ...nums]);
}

function groupsFor(parent: Group | undefined, name: string): Group[] {
  return groupsIn(parent).filter((group) => destinationOf(group).name === name);
}

function levelsOf(list: Group, fonts: Fonts): XmlElement[] {
  return groupsFor(list, 'listlevel').map((level, index) => wordLevel(level, index, fonts));
}

/** An override that gives a level new formatting has the start in it. */
function overridden(override: Group, index: number, fonts: Fonts): XmlElement {
  const level = groupsFor(override, 'listlevel')[0];
  const start = valueIn(override, 'listoverridestartat') === undefined ? undefined : valueIn(level ?? override, 'levelstartat');
  return element('w:lvlOverride', { 'w:ilvl': String(index) }, [
    ...(level && valueIn(override, 'listoverrideformat') !== undefined ? [wordLevel(level, index, fonts)] : []),
    ...(typeof start === 'number' ? [element('w:startOverride', { 'w:val': String(start) })] : []),
  ]);
}

function wordLevel(level: Group, index: number, fonts: Fonts): XmlElement {
  const font = fonts.byNumber.get(valueIn(level, 'f') ?? -1);
  const first = valueIn(level, 'fi') ?? 0;
  const indent = { 'w:left': String(valueIn(level, 'li') ?? 0), [first < 0 ? 'w:hanging' : 'w:firstLine']: String(Math.abs(first)) };
  return element('w:lvl', { 'w:ilvl': String(index) }, [
    element('w:start', { 'w:val': String(valueIn(level, 'levelstartat') ?? 1) }),
    element('w:numFmt', { 'w:val': numberFormatOf(valueIn(level, 'levelnfcn') ?? valueIn(level, 'levelnfc') ?? 0) }),
    element('w:lvlText', { 'w:val': textOf(groupsFor(level, 'leveltext')[0], font?.encoding ?? fonts.encoding) }),
    element('w:suff', { 'w:val': FOLLOWERS[valueIn(level, 'levelfollow') ?? 0] ?? 'tab' }),
    ...(valueIn(level, 'levelnorestart') ? [element('w:lvlRestart', { 'w:val': '0' })] : []),
    ...(valueIn(level, 'levellegal') ? [element('w:isLgl')] : []),
    element('w:pPr', {}, [element('w:ind', indent)]),
    element('w:rPr', {}, [
      element('w:rFonts', { 'w:ascii': font?.name ?? '' }),
      ...(valueIn(level, 'v') === null ? [element('w:vanish')] : []),
    ]),
  ]);
}

/** Reads a number's text: its length, then characters, those from 0 to 8 standing for the levels; a semicolon ends it. */
function textOf(group: Group | undefined, encoding: string): string {
  const items = (group?.items ?? []).flatMap((item) => (item.kind === 'bytes' || item.kind === 'unicode' ? [item] : []));
  const whole = items.map(({ kind, text }, index) => {
    const shown = index === 0 ? text.slice(1) : text;
    return kind === 'bytes'
      ? shown
          .split(/([\0-\x08])/)
          .map((part) => decode(part, encoding))
          .join('')
      : shown;
  });
  return whole
    .join('')
    .replace(/;$/, '')
    .replace(/[\0-\x08]/g, (level) => `%${level.charCodeAt(0) + 1}`);
}
