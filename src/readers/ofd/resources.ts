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
  /** The parts that pictures are, by ID. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Reads the resources that some elements of a part name: PublicRes, DocumentRes, PageRes (GB/T 33190, 7.9). */
export function readResources(owner: XmlElement | undefined, part: string, source: Package, outer?: Resources): Resources {
  const fonts = new Map(outer?.fonts);
  const units = new Map(outer?.units);
  const pictures = new Map(outer?.pictures);
  for (const location of childrenOf(owner).filter(({ name }) => /(?:PublicRes|DocumentRes|PageRes)$/.test(name))) {
    const name = resolved(textOf(location), part);
    const resource = source.part(name);
    for (const { attributes } of childrenOf(childOf(resource, 'Fonts'), 'Font'))
      fonts.set(attributes['ID'] ?? '', {
        name: attributes['FontName'] ?? attributes['FamilyName'] ?? '',
        bold: attributes['Bold'] === 'true',
      });
    for (const unit of childrenOf(childOf(resource, 'CompositeGraphicUnits'), 'CompositeGraphicUnit')) {
      const content = childOf(unit, 'Content');
      if (content) units.set(unit.attributes['ID'] ?? '', content);
    }
    const folder = resolved(`${resource?.attributes['BaseLoc'] ?? ''}/_`, name);
    for (const media of childrenOf(childOf(resource, 'MultiMedias'), 'MultiMedia'))
      pictures.set(media.attributes['ID'] ?? '', resolved(textOf(childOf(media, 'MediaFile')), folder));
  }
  return { fonts, units, pictures };
}
