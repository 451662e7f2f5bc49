/**
 * The namespaces that the reader knows, with the prefix that its names carry: Transitional, Strict (ISO/IEC 29500-1) and
 * markup compatibility (29500-3); Microsoft's extensions as [MS-DOCX] 2.2 and [MS-ODRAWXML] 2.1 list them.
 */
export const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ...both('wordprocessingml', 'w', 'main'),
  ...both('officeDocument', 'r', 'relationships'),
  ...both('officeDocument', 'm', 'math'),
  ...both('drawingml', 'a', 'main'),
  ...both('drawingml', 'wp', 'wordprocessingDrawing'),
  ...both('drawingml', 'pic', 'picture'),
  ...both('drawingml', 'c', 'chart'),
  ...both('drawingml', 'dgm', 'diagram'),
  ...both('drawingml', 'lc', 'lockedCanvas'),
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
  ...microsoft('word/2010', { wordml: 'w14', wordprocessingDrawing: 'wp14' }),
  ...microsoft('word/2010', { wordprocessingShape: 'wps', wordprocessingGroup: 'wpg', wordprocessingCanvas: 'wpc' }),
  ...microsoft('word/2010', { wordprocessingInk: 'wpi' }),
  ...microsoft('word/2012', { wordml: 'w15', wordprocessingDrawing: 'wp15' }),
  ...microsoft('word/2015', { 'wordml/symex': 'w16se' }),
  ...microsoft('word/2016', { 'wordml/cid': 'w16cid' }),
  ...microsoft('word/2018', { wordml: 'w16', 'wordml/cex': 'w16cex' }),
  ...microsoft('drawing/2008', { diagram: 'dsp' }),
  ...microsoft('drawing/2010', { main: 'a14' }),
  ...microsoft('drawing/2007/8/2', { chart: 'c14' }),
  ...microsoft('drawing/2014', { chartex: 'cx' }),
  // What charts of Office 2016 say they require ([MS-ODRAWXML] 2.24.3): they are read alike.
  ...microsoft('drawing/2015', { '9/8/chartex': 'cx', '10/21/chartex': 'cx' }),
  ...microsoft('drawing/2016', { '5/9/chartex': 'cx', '5/10/chartex': 'cx', '5/11/chartex': 'cx' }),
]);

/** Names a namespace in both of its editions. */
function both(area: string, prefix: string, name: string): [string, string][] {
  return [
    [`http://schemas.openxmlformats.org/${area}/2006/${name}`, prefix],
    [`http://purl.oclc.org/ooxml/${area}/${name}`, prefix],
  ];
}

function microsoft(area: string, names: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(names).map(([name, prefix]) => [`http://schemas.microsoft.com/office/${area}/${name}`, prefix]);
}
