import type { Report } from '../../diagnostic.js';
import type { Package } from '../docx/package.js';
import type { XmlElement } from '../docx/xml.js';
import type { Body } from './pages.js';
import { childOf, childrenOf, resolved, textOf } from './tree.js';

/** Gives the annotations of each page of a document, by the page's ID. */
export function annotationsOf({ source, root, part }: Body): Map<string, XmlElement[]> {
  const list = resolved(textOf(childOf(root, 'Annotations')), part);
  const pages = childrenOf(source.part(list), 'Page').map((page) => {
    const own = source.part(resolved(textOf(childOf(page, 'FileLoc')), list));
    return [page.attributes['PageID'] ?? '', childrenOf(own, 'Annot')] as const;
  });
  return new Map(pages);
}

/** Says what a package carries beside its pages: signatures and seals, which are not checked, and files, which are not opened. */
export function sayCarried(root: XmlElement, source: Package, bodies: readonly Body[], report: Report): void {
  const kinds = childrenOf(root, 'DocBody').flatMap((body) => {
    const list = resolved(textOf(childOf(body, 'Signatures')), 'OFD.xml');
    return childrenOf(source.part(list), 'Signature').map(({ attributes }) => (attributes['Type'] === 'Seal' ? 'seal' : 'signature'));
  });
  const seals = kinds.filter((kind) => kind === 'seal').length;
  if (kinds.length > 0) report('ofd:signatures', { signatures: kinds.length - seals, seals });
  const files = bodies.flatMap((body) => attachmentsOf(body));
  if (files.length > 0) report('ofd:attachments', { count: files.length, names: files.join('、') });
}

function attachmentsOf({ source, root, part }: Body): string[] {
  const list = source.part(resolved(textOf(childOf(root, 'Attachments')), part));
  return childrenOf(list, 'Attachment').map(({ attributes }) => attributes['Name'] ?? attributes['ID'] ?? '');
}
