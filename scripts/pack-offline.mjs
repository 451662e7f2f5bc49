/**
 * Makes the archives for machines without a network: what `npm pack` packs, the libraries that it needs and start scripts, as
 * plan-parse-VERSION-offline.tgz and .zip. They need Node.js and nothing else: unpack and run.
 *
 *     node scripts/pack-offline.mjs [FOLDER] [LEVEL]    the current folder, and 6, by default; 0 packs nothing tighter: for a try
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const EXECUTABLE = 0o755;
/** Files of libraries that nothing runs: maps and types. */
const FOR_AUTHORS = /\.(?:map|[cm]?ts)$/;
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
  for (const path of libraries()) cpSync(path, join(root, path), { recursive: true, filter: (from) => !FOR_AUTHORS.test(from) });
  for (const [file, text] of Object.entries(STARTS)) {
    writeFileSync(join(root, file), text);
    chmodSync(join(root, file), EXECUTABLE);
  }
  const packed = execFileSync('tar', ['-cf', '-', '-C', work, name], { maxBuffer: 2 ** 30 });
  writeFileSync(join(target, `${name}-offline.tgz`), gzipSync(packed, { level }));
  writeFileSync(join(target, `${name}-offline.zip`), zipSync(entries(root), { level }));
  process.stdout.write(`${[`${name}-offline.tgz`, `${name}-offline.zip`].map((file) => join(target, file)).join('\n')}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Unpacks what npm packs into a folder that bears the version; gives that folder. */
function unpacked(folder) {
  execFileSync(NPM, ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { shell: process.platform === 'win32' });
  execFileSync('tar', ['-xzf', join(folder, `${name}.tgz`), '-C', folder]);
  cpSync(join(folder, 'package'), join(folder, name), { recursive: true });
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

function entries(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(root, file)).isFile());
  return Object.fromEntries(
    files.map((file) => {
      const attrs = (statSync(join(root, file)).mode & 0xffff) * 2 ** 16;
      return [`${name}/${file.replaceAll('\\', '/')}`, [readFileSync(join(root, file)), { os: UNIX, attrs }]];
    }),
  );
}
