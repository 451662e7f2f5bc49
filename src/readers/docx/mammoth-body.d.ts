/** The part of mammoth that makes its document model of WordprocessingML; the package types its outermost functions only. */
declare module 'mammoth/lib/xml/nodes.js' {
  /** An element or character data, as mammoth's reader of XML gives them. */
  export type BodyNode = { readonly type: 'element'; readonly name: string } | { readonly type: 'text'; readonly value: string };
  export function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly BodyNode[]): BodyNode;
  export function text(value: string): BodyNode;
}

declare module 'mammoth/lib/docx/body-reader.js' {
  interface Styles {
    findParagraphStyleById(id: string): object;
    findCharacterStyleById(id: string): object;
    findTableStyleById(id: string): object;
  }
  interface Numbering {
    findLevel(id: string, level: string): null;
    findLevelByParagraphStyleId(id: string): null;
  }
  export function createBodyReader(options: { readonly styles: Styles; readonly numbering: Numbering }): {
    readXmlElement(element: import('mammoth/lib/xml/nodes.js').BodyNode): { readonly value: import('./model.js').ModelBlock };
  };
}
