import type { Vocabulary } from '../docx/parse-xml.js';
import type { XmlElement } from '../docx/xml.js';

/** The vocabulary of OFD (GB/T 33190-2016): one namespace, whatever prefix a program gives it; only a TextCode and locations hold text. */
export const OFD: Vocabulary = {
  format: 'ofd',
  prefixes: new Map(),
  textual: (name) =>
    /(?:^|:)(?:TextCode|AbbreviatedData|PhysicalBox|DocRoot|Signatures|Annotations|Attachments|PublicRes|DocumentRes|FileLoc|BaseLoc|MediaFile)$/.test(
      name,
    ),
};

/** Gives an element's name without its prefix, which some programs write without declaring it. */
export function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Lists the child elements of a name; all of them where none is given. */
export function childrenOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (node): node is XmlElement => typeof node === 'object' && (name === undefined || nameOf(node) === name),
  );
}

/** Finds the first child element of a name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** Gives the text of an element, '' where there is none. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((node) => typeof node === 'string').join('');
}

/** Reads numbers divided by blanks (ST_Array); null where one of them is none. */
export function numbersOf(text: string | undefined): number[] | null {
  const numbers = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.some((number) => !Number.isFinite(number)) || !text?.trim() ? null : numbers;
}

/** Resolves a location (ST_Loc) against the part that names it: "/" begins at the root of the package. */
export function resolved(location: string, part: string): string {
  const from = location.startsWith('/') ? [] : part.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...from, ...location.trim().split(/[/\\]/)]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
