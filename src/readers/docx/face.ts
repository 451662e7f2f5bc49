import type { RunProperties } from './properties.js';
import type { Style, Styles } from './styles.js';
import type { XmlElement } from './xml.js';

/** Holds how text is drawn, styles resolved. */
export interface Face {
  readonly bold: boolean;
  /** In points. */
  readonly size: number;
  /** The East Asian font, or the theme's name for one; '' where nothing names it. */
  readonly font: string;
  /** A number that Word works out, or a reading in small letters above a word (ruby), is no part of the text proper. */
  readonly role: 'text' | 'marker' | 'reading';
}

/** Holds how a run is drawn, or that it is not, and the font of its signs. */
export interface RunFace extends Face {
  readonly hidden: boolean;
  /** The font of signs that are not East Asian. */
  readonly latin: string;
}

/** Holds a piece of drawn text: a w:t, w:tab or w:br. */
export interface Piece {
  readonly content: XmlElement;
  readonly face: Face;
}

/** What Word takes where neither the styles nor the defaults name a size (17.3.2.38). */
const DEFAULT_SIZE = 10;

/** Resolves direct formatting, character style and paragraph style; styles toggle bold and hidden (17.7.3). */
export function faceOf(direct: RunProperties, style: Style, styles: Styles): RunFace {
  const character = styles.character(direct.style);
  return {
    bold: direct.bold ?? (style.run.bold ?? false) !== (character.bold ?? false),
    hidden: direct.hidden ?? (style.run.hidden ?? false) !== (character.hidden ?? false),
    size: direct.size ?? character.size ?? style.run.size ?? DEFAULT_SIZE,
    font: direct.font ?? character.font ?? style.run.font ?? '',
    latin: direct.latin ?? character.latin ?? style.run.latin ?? '',
    role: 'text',
  };
}
