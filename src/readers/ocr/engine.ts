import type { Canvas } from '@napi-rs/canvas';
import type { Box } from '../../layout/index.js';

/** Holds a sign as an engine recognised it. */
export interface Sign {
  readonly text: string;
  /** The middle of its ink in pixels. */
  readonly x: number;
  /** How sure the engine is, from 0 to 1. */
  readonly confidence: number;
}

/** Holds a line, or the part of one that stands by itself (a cell): its ink's box in pixels, its signs from left to right. */
export interface RecognisedLine extends Box {
  readonly signs: readonly Sign[];
}

/** Holds what was recognised on a page; lengths are pixels. */
export interface RecognisedPage {
  readonly width: number;
  readonly height: number;
  /** How many points a pixel is wide. */
  readonly scale: number;
  readonly lines: readonly RecognisedLine[];
  /** Straight rules that are drawn in the picture. */
  readonly rules: readonly Box[];
  /** How many places show ink in which no sign could be recognised: dirt, seals, handwriting. */
  readonly unread: number;
}

/** Holds a page as it is to be recognised. */
export interface Sheet {
  readonly canvas: Canvas;
  /** How many points a pixel is wide. */
  readonly scale: number;
}

/** Names what recognises, as `source.ocr` does. */
export interface EngineName {
  readonly engine: string;
  readonly version: string;
}

/** Is what recognises. It may turn a sheet that lies aslant, sideways or upside down: the lines are those of the sheet that it gives. */
export interface Engine extends EngineName {
  readonly read: (sheet: Sheet) => Promise<{ readonly sheet: Sheet } & Pick<RecognisedPage, 'lines' | 'rules' | 'unread'>>;
}
