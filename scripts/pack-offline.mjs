/**
 * Makes the archives for machines without a network: what `npm pack` packs, the libraries that it needs and start scripts, as
 * plan-parse-VERSION-offline.tgz and .zip. They need Node.js and nothing else: unpack and run.
 *
 *     node scripts/pack-offline.mjs [FOLDER] [LEVEL]    the current folder, and 6, by default; 0 packs nothing tighter: for a try
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const EXECUTABLE = 0o755;
/** Ends of names of files that nothing runs: maps and types. */
const FOR_AUTHORS = ['.map', '.ts', '.cts', '.mts'];
const UNIX = 3; // the system whose file modes a zip entry bears (APPNOTE 4.4.2)

const NEEDS_NODE = 'plan-parse needs Node.js (20.18.1 or newer): https://nodejs.org';
const STARTS = {
  'plan-parse': `#!/bin/sh
# finds its own folder through links, so that one in PATH may lead here
self=$0
while [ -h "$self" ]; do
  next=$(readlink "$self")
  case $next in /*) self=$next ;; *) self=$(dirname "$self")/$next ;; esac
done
command -v node >/dev/null || { echo '${NEEDS_NODE}' >&2; exit 127; }
exec node "$(dirname "$self")/bin/plan-parse.js" "$@"
`,
  'plan-parse.cmd': [
    '@echo off',
    `where node >nul 2>nul || (echo ${NEEDS_NODE.replace('(', '^(').replace(')', '^)')} 1>&2 & exit /b 127)`,
    'node "%~dp0bin\\plan-parse.js" %*',
    '',
  ].join('\r\n'),
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const name = `plan-parse-${version}`;
const target = resolve(process.argv[2] ?? '.');
const level = Number(process.argv[3] ?? 6);
const work = mkdtempSync(join(tmpdir(), 'plan-parse-pack-'));
try {
  const root = unpacked(work);
  const needed = libraries();
  for (const path of needed) linked(path, join(root, path));
  for (const [file, text] of Object.entries(STARTS)) {
    writeFileSync(join(root, file), text);
    chmodSync(join(root, file), EXECUTABLE);
  }
  const packed = execFileSync('tar', ['-chf', '-', ...FOR_AUTHORS.map((end) => `--exclude=*${end}`), '-C', work, name], {
    maxBuffer: 2 ** 30,
  });
  writeFileSync(join(target, `${name}-offline.tgz`), gzipSync(packed, { level }));
  writeFileSync(join(target, `${name}-offline.zip`), zipSync(entries(root, needed), { level }));
  process.stdout.write(`${[`${name}-offline.tgz`, `${name}-offline.zip`].map((file) => join(target, file)).join('\n')}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Unpacks what npm packs into a folder that bears the version; gives that folder. */
function unpacked(folder) {
  execFileSync(NPM, ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { shell: process.platform === 'win32' });
  execFileSync('tar', ['-xzf', join(folder, `${name}.tgz`), '-C', folder]);
  renameSync(join(folder, 'package'), join(folder, name));
  return join(folder, name);
}

/**
 * Lists the libraries that the program needs when it runs, by the lock file, the optional ones for spreadsheets among them. Those
 * compiled for one system each are left out: they draw pictures, which no notice needs.
 */
function libraries() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const needed = Object.entries(packages).filter(([path, entry]) => path && !entry.dev && !entry.os);
  const missing = needed.filter(([path]) => !existsSync(path));
  if (missing.length > 0) throw new Error(`not installed: ${missing.map(([path]) => path).join(', ')}`);
  // a library inside another one's folder comes with it
  return needed.map(([path]) => path).filter((path) => path.lastIndexOf('node_modules/') === 0);
}

/** Puts a library where it belongs, by a link: the archives take what it leads to, and 12,000 files need not be copied. */
function linked(path, place) {
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(path), place, 'junction');
}

/** Gives what a zip holds: all below the folder, and below each library that is linked there. */
function entries(root, needed) {
  const below = needed.flatMap((path) => readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)));
  const files = [...readdirSync(root, { recursive: true, encoding: 'utf8' }), ...below].filter(
    (file) => !FOR_AUTHORS.some((end) => file.endsWith(end)) && statSync(join(root, file)).isFile(),
  );
  return Object.fromEntries(
    files.map((file) => {
      const attrs = (statSync(join(root, file)).mode & 0xffff) * 2 ** 16;
      return [`${name}/${file.replaceAll('\\', '/')}`, [readFileSync(join(root, file)), { os: UNIX, attrs }]];
    }),
  );
}
