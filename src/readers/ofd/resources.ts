import type { Package } from '../docx/package.js';
import type { XmlElement } from '../docx/xml.js';
import { childOf, childrenOf, resolved, textOf } from './tree.js';

/** Holds a font as resources name it. */
export interface Font {
  readonly name: string;
  readonly bold: boolean;
}

/** Holds what the pages of a document share: fonts, and drawings that are used by name. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, Font>;
  /** The contents of CompositeGraphicUnit elements, by ID. */
  readonly units: ReadonlyMap<string, XmlElement>;
}

/** Reads the resources that some elements of a part name: PublicRes, DocumentRes, PageRes (GB/T 33190, 7.9). */
export function readResources(owner: XmlElement | undefined, part: string, source: Package, outer?: Resources): Resources {
  const fonts = new Map(outer?.fonts);
  const units = new Map(outer?.units);
  for (const location of childrenOf(owner).filter(({ name }) => /(?:PublicRes|DocumentRes|PageRes)$/.test(name))) {
    const resource = source.part(resolved(textOf(location), part));
    for (const { attributes } of childrenOf(childOf(resource, 'Fonts'), 'Font'))
      fonts.set(attributes['ID'] ?? '', {
        name: attributes['FontName'] ?? attributes['FamilyName'] ?? '',
        bold: attributes['Bold'] === 'true',
      });
    for (const unit of childrenOf(childOf(resource, 'CompositeGraphicUnits'), 'CompositeGraphicUnit')) {
      const content = childOf(unit, 'Content');
      if (content) units.set(unit.attributes['ID'] ?? '', content);
    }
  }
  return { fonts, units };
}
