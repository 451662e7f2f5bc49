/** Headings that lost their number, or the mark that closes them. */
import type { Fact } from '../../accuracy/facts.js';
import type { Item, Line } from '../../fixtures/outline.js';
import type { Generated } from '../notice.js';
import type { SaidPart } from '../passage.js';
import { allSections, type Damage, hasLook, headingLine, withItems } from './damage.js';

type Section = SaidPart['sections'][number];
interface Spoilt {
  readonly section: Section;
  readonly at: number;
  readonly item: Line;
}

/** Finds the headings whose lines fit. */
function candidates({ outline, says }: Generated, fits: (item: Line, start: string) => boolean): Spoilt[] {
  const sections = allSections(says).filter(({ heading, marker }) => heading !== null && marker && marker.ordinal > 1);
  return outline.items.flatMap((item, at) => {
    if (!hasLook(item, 'body')) return [];
    const section = sections.find((one) => fits(item, headingLine(one)));
    return section ? [{ section, at, item }] : [];
  });
}

/** Spoils one heading, and looks at what stands elsewhere. */
function spoilt(
  fits: (item: Line, start: string) => boolean,
  change: (item: Line, section: Section) => string,
  sees: (spoilt: Spoilt) => (fact: Fact) => Fact | null,
): Damage['apply'] {
  return (one, random) => {
    const found = candidates(one, fits);
    if (found.length === 0) return null;
    const chosen = random.pick(found);
    const items: Item[] = one.outline.items.map((item, at) =>
      at === chosen.at ? { ...chosen.item, text: change(chosen.item, chosen.section), lead: 0 } : item,
    );
    return { ...withItems(one, items), sees: sees(chosen) };
  };
}

/** Leaves out what hangs on a spoilt heading: chains, paths, what names a task, and the heading's own words. */
function elsewhere(fact: Fact, own: (words: string) => boolean): Fact | null {
  if (fact.field === 'tasks.path') return null;
  if (fact.field === 'tasks') return { ...fact, value: '' };
  if (fact.field !== 'headings' && fact.field !== 'paragraphs' && !fact.field.startsWith('tasks')) return fact;
  const value = (JSON.parse(fact.value) as unknown[]).at(-1);
  return !fact.field.startsWith('tasks') && own(String(value)) ? null : { ...fact, value: JSON.stringify(value) };
}

const lostNumber = spoilt(
  (item, start) => item.text === start,
  (_, { heading }) => heading ?? '',
  ({ section }) =>
    (fact) =>
      elsewhere(fact, (words) => words === headingLine(section).replace('　', '') || words === section.heading),
);

const lostEnd = spoilt(
  (item, start) => item.text.startsWith(`${start}。`) && item.text.length > start.length + 1,
  (item, section) => item.text.replace(`${headingLine(section)}。`, headingLine(section)),
  ({ section, item }) => {
    const raw = section.marker?.raw ?? '';
    const text = item.text.slice(headingLine(section).length + 1);
    const parts = [section.heading ?? '', ...text.split('。').filter((one) => one !== '')];
    const own = (words: string) => parts.some((part) => words.replace(raw, '').includes(part)) || item.text.includes(words);
    return (fact) => elsewhere(fact, own);
  },
);

export const HEADINGS: readonly Damage[] = [
  {
    name: 'heading-without-number',
    does: 'one heading on a line of its own, not the first of its list, lost its number',
    asks: 'everything but this heading, what hangs on it (chains, paths), and the words that name tasks',
    apply: lostNumber,
  },
  {
    name: 'heading-without-end',
    does: 'one heading with its text behind it lost the 。 between them',
    asks: 'everything but how this heading and its paragraph are divided, chains, paths, and the words that name tasks',
    apply: lostEnd,
  },
];
