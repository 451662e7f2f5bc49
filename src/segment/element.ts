import type { AsideReason, Range } from '../document.js';
import type { NoticeFieldOf, PublicationField } from '../lexicon/fields.js';
import type { TaskDraft } from './assignments/task-draft.js';
import type { View } from './pieces/view.js';
import type { TableReading } from './tables/table-reading.js';

/** Holds one official element (公文要素) as it was recognised; `ranges` are where it was read, its label included. */
export type NoticeElement = { readonly type: 'notice'; readonly ranges: readonly Range[] } & (
  | { readonly field: NoticeFieldOf<'text'>; readonly value: string }
  | { readonly field: NoticeFieldOf<'list'>; readonly value: readonly string[] }
  | { readonly field: NoticeFieldOf<'date'>; readonly value: { readonly raw: string; readonly iso: string | null } }
  | {
      readonly field: NoticeFieldOf<'number'>;
      readonly value: { readonly raw: string; readonly agencyCode: string; readonly year: number; readonly serial: number };
    }
  | {
      readonly field: NoticeFieldOf<'attachments'>;
      readonly value: readonly { readonly ordinal: number | null; readonly title: string }[];
      /** The titles of those that the document says it leaves out. */
      readonly omitted: readonly string[];
    }
);

/** Holds a fact about the publishing of the document: a named field, or a row of a catalogue block under its own label. */
export interface PublicationElement {
  readonly type: 'publication';
  readonly field: PublicationField | null;
  readonly label: string;
  readonly value: string;
  readonly ranges: readonly Range[];
}

/** Names what a part is, as the contract has it. */
export type PartKind = 'notice' | 'plan' | 'annex' | 'report' | 'article';

/** Begins a part: a text that the document carries. */
export interface PartElement {
  readonly type: 'part';
  readonly kind: PartKind;
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly year: number | null;
  /** The lines of the title, the label 附件1 included; empty for a part without a title. */
  readonly ranges: readonly Range[];
  /** Where the part begins: its title or its first element. */
  readonly at: number;
}

/** Goes on with a part that a box interrupted. */
export interface ResumeElement {
  readonly type: 'resume';
  readonly part: PartElement;
  readonly at: number;
}

/** Holds the number of a heading: as it stands (（一）), the form it has, what it counts, and its place. */
export interface Marker {
  readonly raw: string;
  readonly style: string;
  readonly ordinal: number;
  readonly automatic: boolean;
}

/** Begins a section. */
export interface HeadingElement {
  readonly type: 'heading';
  readonly level: number;
  readonly marker: Marker | null;
  readonly heading: string | null;
  /** Shows marker, heading and closing mark. */
  readonly view: View;
  /** Marker, heading and closing mark. */
  readonly range: Range;
}

/** Holds a paragraph of the text proper. */
export interface ParagraphElement {
  readonly type: 'paragraph';
  readonly view: View;
  readonly range: Range;
}

/** Holds a table with its caption, as it was read. */
export interface TableElement {
  readonly type: 'table';
  /** The caption's text, above the table or in its first row. */
  readonly caption: string | null;
  /** A caption that stands above the table, with its unit line; empty where there is none. */
  readonly captionRanges: readonly Range[];
  readonly reading: TableReading;
  readonly range: Range;
}

/** Holds a piece of work, wherever it stood: in a table, a block of labelled lines, a sentence, a month's list. */
export interface TaskElement {
  readonly type: 'task';
  readonly work: TaskDraft;
  /** The innermost part, heading or table that it stands below; further lines in between are the work's `headings`. */
  readonly above: PartElement | HeadingElement | TableElement;
  readonly origin: 'table' | 'block' | 'inline';
}

/** Holds a stretch that is set aside, and why. */
export interface AsideElement {
  readonly type: 'aside';
  readonly reason: AsideReason;
  readonly range: Range;
}

/** Is what segmenting gives: flat, in reading order; nesting is the next step's. */
export type Element =
  | NoticeElement
  | PublicationElement
  | PartElement
  | ResumeElement
  | HeadingElement
  | ParagraphElement
  | TableElement
  | TaskElement
  | AsideElement;
