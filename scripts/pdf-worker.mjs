import { readFileSync } from 'node:fs';

const SOURCE = 'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs';

/**
 * What is left out of pdf.js: it makes each font anew in a format that browsers draw with, a fifth of reading a PDF, where nothing is
 * drawn and only widths and characters are asked for. Each change puts `by` in the place of what stands from `from` on, before `to`.
 */
const CHANGES = [
  {
    because: 'the glyphs of a Type 1 font tell no more than widths, which most files state',
    from: '    const eexecBlock = getEexecBlock(file, eexecBlockLength);\n',
    to: '    const eexecBlockParser',
    by: `    const lacks = (_, code) => properties.widths[code] === undefined && code >= properties.firstChar && code <= properties.lastChar;
    if (!properties.builtInEncoding?.some(lacks)) {
      return;
    }
    const eexecBlock = getEexecBlock(file, eexecBlockLength);
`,
  },
  {
    because: 'a Type 1 font is not written anew as CFF',
    from: '    const charstrings = data.charstrings;\n    const type2Charstrings',
    to: '  }\n  get numGlyphs()',
    by: '',
  },
  {
    because: 'a CFF font is not written anew',
    from: '    const compiler = new CFFCompiler(this.cff);\n    this.seacs',
    to: '    this._createBuiltInEncoding();',
    by: '',
  },
  {
    because: 'glyphs of a CFF font are not drawn, hence not checked',
    from: '    const charStringsAndSeacs = this.parseCharStrings({',
    to: '    cff.charStrings = charStringsAndSeacs.charStrings;',
    by: '    const charStringsAndSeacs = { charStrings: charStringIndex, seacs: [], widths: [] };\n',
  },
  {
    because: 'what is private to its glyphs tells nothing else',
    from: '    this.parsePrivateDict(cff.topDict);\n',
    to: '    cff.isCIDFont = ',
    by: '',
  },
  {
    because: 'nor that of its parts',
    from: '        this.parsePrivateDict(fontDict);\n',
    to: '        cff.fdArray.push(fontDict);',
    by: '',
  },
  {
    because: 'nor made into OpenType',
    from: '    let glyphZeroId = 1;\n    if (font instanceof CFFFont) {',
    to: '  }\n  get _spaceWidth()',
    by: '',
  },
  {
    because: 'the hints of a TrueType font move nothing',
    from: '    const hintsValid = sanitizeTTPrograms(tables.fpgm',
    to: '    sanitizeMetrics(font, tables.hhea',
    by: '',
  },
  {
    because: 'its glyphs are not drawn, hence not mended',
    from: '    let missingGlyphs = Object.create(null);\n    if (isTrueType) {',
    to: `    if (!tables.hhea) {\n      throw new FormatError('Required "hhea"`,
    by: '',
  },
  {
    because: 'and no glyph is looked up',
    from: '    tables.post = {\n      tag: "post",',
    to: '    if (!isTrueType) {\n      try {\n        cffFile = new Stream(tables["CFF "].data);',
    by: '',
  },
  {
    because: 'a CFF font in OpenType is not written anew',
    from: '        cff.duplicateFirstGlyph();\n        const compiler',
    to: '      } catch {\n        warn("Failed to compile font " + properties.loadedName);\n      }\n    }\n    if (!tables.name) {',
    by: '',
  },
  {
    because: 'nor a TrueType font',
    from: '    const builder = new OpenTypeFileBuilder(header.version);',
    to: '  }\n  convert(fontName, font, properties) {',
    by: '',
  },
];

/**
 * Gives the program of pdf.js's worker without what is left out of it.
 *
 * @throws Error where the program is not the one that the changes were made for
 */
export function pdfWorker(source = readFileSync(SOURCE, 'utf8')) {
  return CHANGES.reduce(changed, source);
}

function changed(text, { because, from, to, by }) {
  const at = text.indexOf(from);
  const end = text.indexOf(to, at + from.length);
  if (at < 0 || end < 0 || text.includes(from, at + 1)) throw new Error(`${SOURCE} is another one: "${because}" cannot be done`);
  return text.slice(0, at) + by + text.slice(end);
}
