import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

// Makes an archive to measure `plan-parse batch` with: copies of documents, each with a digit or two changed, so that none
// has the bytes of another.
//
//   node test/bench/copies.mjs 10000 archive fixtures/*/input.*
//   plan-parse batch archive -o json --jobs 2 && jq '{seconds, filesPerSecond, memory}' json/report.json

const [count, archive, ...sources] = process.argv.slice(2);

const IN_A_FOLDER = 500;
const MAIN_PART = 'word/document.xml';
/** Digits that a reader of the document sees: outside tags. */
const IN_MARKUP = /\d(?=[^<>]*<)/g;

/** Adds the digits of a number to the first digits of a text, each to each: 2031 and 00012 give 20323 …. */
function changed(bytes, number, digits) {
  const added = [...String(number).padStart(5, '0')];
  const text = strFromU8(bytes, true).replace(digits, (digit) => (Number(digit) + Number(added.shift() ?? 0)) % 10);
  return strToU8(text, true);
}

/** Gives the maker of a file's copies. The text of a PDF is compressed: there a comment at its end changes. */
function copierOf(name, bytes) {
  if (name.endsWith('.pdf')) return (number) => Buffer.concat([bytes, Buffer.from(`\n%${number}\n`)]);
  if (!name.endsWith('.docx')) return (number) => changed(bytes, number, name.endsWith('.html') ? IN_MARKUP : /\d/g);
  const parts = unzipSync(bytes);
  return (number) => zipSync({ ...parts, [MAIN_PART]: changed(parts[MAIN_PART], number, IN_MARKUP) }, { level: 1 });
}

const files = sources.map((source) => {
  const name = `${basename(dirname(source))}-${basename(source)}`;
  return { name, copy: copierOf(name, readFileSync(source)) };
});
for (let i = 0; i < Number(count); i++) {
  const { name, copy } = files[i % files.length];
  const folder = join(archive, String(Math.floor(i / IN_A_FOLDER)).padStart(4, '0'));
  if (i % IN_A_FOLDER === 0) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${String(i).padStart(6, '0')}-${name}`), copy(Math.floor(i / files.length)));
}
