/** Line breaks that copying lost, or made. */
import type { Fact } from '../../accuracy/facts.js';
import type { Item, Line } from '../../fixtures/outline.js';
import type { Generated } from '../notice.js';
import { line, type SaidPart } from '../passage.js';
import { allSections, type Damage, EVERYTHING, hasLook, headingLine, isLine, textOf, withItems, withLines } from './damage.js';

const LABELLED = /^(?:责任|牵头|分管|主办|承办|配合|协办|参与|课题组成员|成员|完成|办结|时间节点)[^：。]{0,4}：/;

/** A text that lost its breaks keeps its meaning where each heading is closed by a mark; tables and labelled lines are lost with them. */
function glued(between: string): Damage['apply'] {
  return (one) => {
    if (one.outline.items.some((item) => !isLine(item) || LABELLED.test(item.text))) return null;
    const lines = closed(one).map((item) => (isLine(item) ? item.text : ''));
    return { text: lines.join(between), says: one.says, alike: merged, sees: withoutGaps };
  };
}

/** Closes headings that stand alone by 。, but for those that the next number closes. */
function closed({ outline, says }: Generated): Item[] {
  const sections = allSections(says);
  const headings = new Set(sections.map(headingLine));
  const starts = sections.flatMap(({ marker }) => (marker ? [marker.raw] : []));
  return outline.items.map((item, at) => {
    const next = outline.items[at + 1];
    if (!isLine(item) || !headings.has(item.text)) return item;
    const numbered = hasLook(next, 'body') && starts.some((raw) => next.text.startsWith(raw));
    return numbered ? item : line(`${item.text}。`);
  });
}

/** Paragraphs that follow each other are one where no break tells them apart. */
function merged(parts: readonly SaidPart[]): SaidPart[] {
  const joined = (paragraphs: SaidPart['paragraphs']) =>
    paragraphs.length < 2 ? paragraphs : [{ text: paragraphs.map(({ text }) => text).join('') }];
  const below = (sections: SaidPart['sections']): SaidPart['sections'] =>
    sections.map((one) => ({ ...one, paragraphs: joined(one.paragraphs), sections: below(one.sections) }));
  return parts.map((part) => ({ ...part, paragraphs: joined(part.paragraphs), sections: below(part.sections) }));
}

/** Whether a gap stays where a break was, and whether borders count as worked out, is the reader's. */
function withoutGaps({ field, value }: Fact): Fact {
  const plain = value.replace(/\s/g, '');
  return { field, value: field === 'tasks' ? plain.replace(/,(?:true|false)\]$/, ']') : plain };
}

const WIDTH = 30;

/** What a page never breaks: a number with its signs, a mark with what stands before it, an opening bracket with what follows. */
const UNBROKEN = /[（(《“〔[【]*(?:[\d.%A-Za-z～~-]+|[\s\S])[，。、；：）》”〕\]】!?,）)]*/g;

/** Breaks a line where it is full, as a page does. */
export function wrapped(text: string): string[] {
  const lines = [''];
  for (const [word] of text.matchAll(UNBROKEN)) {
    const line = lines.pop() ?? '';
    if (line !== '' && line.length + word.length > WIDTH) lines.push(line, word);
    else lines.push(line + word);
  }
  return lines;
}

export const BREAKS: readonly Damage[] = [
  {
    name: 'breaks-to-blanks',
    does: 'every line break became a blank (notices without tables and labelled lines; headings closed by 。)',
    asks: 'everything, paragraphs below one heading as one',
    apply: glued(' '),
  },
  {
    name: 'breaks-to-nothing',
    does: 'every line break is gone (as above)',
    asks: 'everything, paragraphs below one heading as one',
    apply: glued(''),
  },
  {
    name: 'wrapped',
    does: `paragraphs broken after ${WIDTH} characters, first lines indented`,
    asks: EVERYTHING,
    apply: (one) => withLines(one, (text, item) => (hasLook(item, 'body', 'to') ? wrapped(text) : [text])),
  },
  {
    name: 'wrapped-flush',
    does: `paragraphs broken after ${WIDTH} characters, no line indented`,
    asks: EVERYTHING,
    apply: (one) => withLines(one, (text, item) => (hasLook(item, 'body', 'to') ? wrapped(text.trim()) : [text.trim()])),
  },
  {
    name: 'blank-lines-between',
    does: 'an empty line behind every line',
    asks: EVERYTHING,
    apply: (one) => withLines(one, (text) => [text, '']),
  },
  {
    name: 'no-blank-lines',
    does: 'empty lines and indents gone (notices without tables)',
    asks: EVERYTHING,
    apply: ({ outline, says }) => (outline.items.every(isLine) ? { text: textOf(outline).replace(/\n\s+/g, '\n'), says } : null),
  },
  {
    name: 'attachments-glued',
    does: 'the lines of the 附件说明 glued into one',
    asks: EVERYTHING,
    apply: (one) => glueLooks(one, 'attachment', 'attachment-next'),
  },
];

/** Glues lines of one look to the line of another that they follow. */
function glueLooks(one: Generated, first: Line['look'], next: Line['look']): ReturnType<Damage['apply']> {
  const { items } = one.outline;
  const more = items.flatMap((item) => (hasLook(item, next) ? [item.text] : []));
  if (more.length === 0) return null;
  const kept: readonly Item[] = items.filter((item) => !isLine(item) || item.look !== next);
  const glued = (item: Item): Item => (isLine(item) && item.look === first ? { ...item, text: item.text + more.join('') } : item);
  return withItems(one, kept.map(glued));
}
