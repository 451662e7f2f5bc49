/** What a whole run of the program is held against, by the format of the file that is read: a name and what to type. */
export const PEERS = {
  txt: [['node -e 0', () => ['node', '-e', '0']]],
  html: [
    ['node -e 0', () => ['node', '-e', '0']],
    ['cheerio.load', (file) => evaluated(`const { load } = await import('cheerio'); load(readFileSync(file)).text();`, file)],
  ],
  docx: [
    ['node -e 0', () => ['node', '-e', '0']],
    [
      'mammoth',
      (file) => evaluated(`const { default: mammoth } = await import('mammoth'); await mammoth.convertToHtml({ path: file });`, file),
    ],
    ['pandoc', (file) => ['pandoc', '--from=docx', '--to=json', file]],
    ['LibreOffice', (file) => ['soffice', '--headless', '--convert-to', 'txt:Text', '--outdir', '/tmp', file]],
  ],
  pdf: [
    ['node -e 0', () => ['node', '-e', '0']],
    [
      'pdf-parse getText',
      (file) =>
        evaluated(
          `const { PDFParse } = await import('pdf-parse'); await new PDFParse({ data: new Uint8Array(readFileSync(file)) }).getText();`,
          file,
        ),
    ],
    ['pdftotext', (file) => ['pdftotext', file, '-']],
  ],
};

/** Makes a command of a line of JavaScript that finds a path in `file`. */
function evaluated(script, file) {
  return [
    'node',
    '--input-type=module',
    '-e',
    `import { readFileSync } from 'node:fs'; const file = process.argv[1]; ${script} process.exit(0);`,
    file,
  ];
}
