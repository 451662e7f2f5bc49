/** The parser of css-tree alone: half of what loading the whole library costs. */
declare module 'css-tree/parser' {
  import type { CssNode, ParseOptions } from 'css-tree';

  const parse: (text: string, options?: ParseOptions) => CssNode;
  // biome-ignore lint/style/noDefaultExport: that is how the module exports it
  export default parse;
}
