/**
 * Holds an element. Names carry the prefixes of `PREFIXES`, whatever prefixes the file chose; other namespaces' names stand
 * bare. A choice (mc:Choice) that requires namespaces which are not known has them in an attribute `unknown`.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Holds an element or character data. */
export type XmlNode = XmlElement | string;

/** Holds no attributes: one for all elements that have none. */
export const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/** Finds the first child element of a name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => typeof node === 'object' && node.name === name);
}

/** Lists the child elements, those of one name where one is given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (node): node is XmlElement => typeof node === 'object' && (name === undefined || node.name === name),
  );
}

/** Lists the elements of a name anywhere below an element, in document order; in alternatives those of the form that counts. */
export function descendants(parent: XmlElement | undefined, name: string): XmlElement[] {
  if (parent?.name === 'mc:AlternateContent') return descendants(alternative(parent), name);
  return elements(parent).flatMap((node) => (node.name === name ? [node] : descendants(node, name)));
}

/**
 * Gives the form of an alternative (mc:AlternateContent) that counts: the first choice whose namespaces are all known, else
 * the fallback (ISO/IEC 29500-3, 9.3); undefined where there is none, and nothing is drawn.
 */
export function alternative(node: XmlElement): XmlElement | undefined {
  return elements(node, 'mc:Choice').find((choice) => choice.attributes['unknown'] === undefined) ?? child(node, 'mc:Fallback');
}

/** Gives the `w:val` of a child element. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val'];
}

/** Reads a whole number from an attribute's value; undefined for anything else. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^[+-]?\d{1,9}$/.test(value) ? Number.parseInt(value, 10) : undefined;
}

/** Reads an on-off property (ISO/IEC 29500-1, 17.17.4): present means on unless it says otherwise; undefined where absent. */
export function flag(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  return element && !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');
}

/** Makes an element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = NO_ATTRIBUTES,
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** What XML 1.0 does not allow in any form (2.2 Char): a numeric reference may have brought it in. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Gives a text as XML may hold it: a character that it does not allow becomes U+FFFD, a line's end is a line feed (2.11). */
export function allowed(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/\r\n?/g, '\n');
}
