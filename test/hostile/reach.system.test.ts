import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BIN, folder, NOTICE } from '../cli/run.js';
import { makeParts, p } from '../readers/docx/make.js';
import { makePdf, show } from '../readers/pdf/make.js';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const HERE = realpathSync(folder());
/** What documents below ask for, and nobody may give them; it is there to be found. */
const CANARY = join(HERE, 'canary');
mkdirSync(CANARY);
writeFileSync(join(CANARY, 'secret.xml'), '<a/>');
const HOST = '127.0.0.1:9/canary';

const RELATIONSHIPS = (entries: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document whose every link leads out, and whose entries are named to be unpacked elsewhere. */
function reachingDocx(): Uint8Array {
  const kinds = ['image', 'header', 'attachedTemplate', 'hyperlink', 'subDocument', 'aFChunk', 'oleObject', 'styles'];
  const targets = [`http://${HOST}`, `file://${CANARY}/secret.xml`, `../../../../../../..${CANARY}/secret.xml`, `${CANARY}/secret.xml`];
  const links = kinds.flatMap((kind, k) =>
    targets.map(
      (target, t) =>
        `<Relationship Id="x${k}${t}" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="${t % 2 ? 'External' : 'Internal'}"/>`,
    ),
  );
  const drawn = links.map(
    (_, i) => `<w:p><w:r><w:drawing><a:blip r:embed="x${i >> 2}${i & 3}" r:link="x${i >> 2}${i & 3}"/></w:drawing></w:r></w:p>`,
  );
  const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "${CANARY}/secret.xml"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const parts = {
    ...makeParts(p('青禾县2031年工作要点') + drawn.join('') + field),
    'word/_rels/document.xml.rels': RELATIONSHIPS(links.join('')),
  };
  const outside = ['../../canary/written.xml', `${CANARY}/written.xml`, '..\\..\\canary\\written.xml', 'word/../../canary/written.xml'];
  const entries = [...Object.entries(parts), ...outside.map((name) => [name, '<written/>'] as const)];
  return zipSync(Object.fromEntries(entries.map(([name, content]) => [name, strToU8(content)])));
}

const PAGE = `<!DOCTYPE html SYSTEM "file://${CANARY}/secret.xml"><meta charset=utf-8><base href="http://${HOST}/">
<link rel=stylesheet href="file://${CANARY}/secret.xml"><script src="http://${HOST}"></script><style>@import "http://${HOST}";</style>
<meta http-equiv=refresh content="0;url=http://${HOST}"><p>青禾县2031年工作要点<p>一、抓好春耕<img src="${CANARY}/secret.xml"><iframe src="file://${CANARY}/secret.xml"></iframe>
<object data="http://${HOST}"></object><embed src="http://${HOST}"><video src="http://${HOST}"></video><svg><image href="http://${HOST}"/></svg>`;

const reachingPdf = makePdf({
  content: show(80, 700, '青禾县二〇三一年工作要点'),
  entries: `/AA << /O << /S /URI /URI (http://${HOST}) >> >> /Annots [ << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (${CANARY}/secret.xml) >> >>
 << /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /Type /Filespec /F (${CANARY}/secret.xml) >> >> ] /Metadata << /F (${CANARY}/secret.xml) /Length 0 >>`,
});

const DOCUMENTS = { 'notice.txt': NOTICE, 'page.html': PAGE, 'links.docx': reachingDocx(), 'actions.pdf': reachingPdf };

/** What the program consists of, and what Node.js itself looks at. */
const PROGRAM = [BIN, resolve('dist'), resolve('package.json'), realpathSync('node_modules'), resolve('node_modules')].flatMap((path) => [
  path,
  dirname(path),
]);
const SYSTEM =
  /^\/(?:proc|sys|dev|lib\w*|usr\/(?:lib\w*|local\/lib|share\/(?:zoneinfo|locale|icu)))\/|^\/etc\/(?:ld\.so\.|ssl\/|localtime|resolv\.conf|nsswitch\.conf|hosts|host\.conf|gai\.conf)/;
/** Node.js, and what pdf.js's canvas reads to learn which C library there is. */
const NODE = new Set([process.execPath, realpathSync(process.execPath), '/usr/bin/ldd']);

const isProgram = (path: string): boolean => PROGRAM.some((part) => path === part || path.startsWith(`${part}/`)) && !path.startsWith(HERE);

/** Runs the program under a trace of its system calls. */
function traced(file: string): { calls: string[]; stdout: string } {
  const trace = join(HERE, 'trace');
  const args = ['-f', '-qq', '-s', '4096', '-e', 'trace=%file,%network', '-o', trace, process.execPath, BIN, file, '--with-text'];
  const { stdout } = spawnSync('strace', args, { encoding: 'utf8', cwd: HERE, env: { PATH: process.env['PATH'] ?? '', LANG: 'C' } });
  return { calls: readFileSync(trace, 'utf8').split('\n'), stdout };
}

/** Gives the paths of files that were opened, made, changed or run. */
function opened(calls: readonly string[]): string[] {
  const used = calls.filter((call) =>
    /\d+ +(?:open|openat|creat|execve|rename\w*|unlink\w*|mkdir\w*|link\w*|symlink\w*|chmod|truncate)\(/.test(call),
  );
  return used.filter((call) => !call.includes(' = -1 ')).map((call) => resolve(HERE, /"([^"]*)"/.exec(call)?.[1] ?? ''));
}

describe.skipIf(!hasStrace)('nothing in a document reaches out (needs strace)', () => {
  it.each(Object.entries(DOCUMENTS))('%s', (name, content) => {
    const input = join(HERE, name);
    writeFileSync(input, content);
    const { calls, stdout } = traced(input);
    expect(stdout).toContain('工作要点');
    expect(calls.filter((call) => /^\d+ +(?:connect|sendto|sendmsg|bind|listen|accept)\w*\(|AF_INET/.test(call))).toEqual([]);
    expect(
      opened(calls).filter((path) => path !== input && path !== HERE && !NODE.has(path) && !SYSTEM.test(path) && !isProgram(path)),
    ).toEqual([]);
    expect(calls.filter((call) => call.includes('canary') || call.includes('secret'))).toEqual([]);
  });
});
