import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, folder, NOTICE } from '../cli/run.js';

const { PATH } = process.env;

interface Locked {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  Record<string, string>
>;
const installed = Object.entries(packages).filter(([name]) => name !== '');

describe('what is installed', () => {
  it('runs no script of its own to be installed', () => {
    expect(installed.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript).map(([name]) => name)).toEqual([]);
  });

  it('is locked to its content', () => {
    expect(installed.filter(([, { link, integrity }]) => !link && !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([]);
  });

  it('comes from the registry alone', () => {
    const elsewhere = installed.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'));
    expect(elsewhere.map(([name]) => name)).toEqual([]);
  });

  it('has one exact version each', () => {
    const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^(?:npm:[\w/@-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(ranges).toEqual([]);
  });
});

/** Gives the text of all files below a folder that end so. */
function sources(folder: string, end: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end));
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

describe('what SECURITY.md says', () => {
  const said = readFileSync('SECURITY.md', 'utf8');

  it('names tests that there are', () => {
    const named = said.match(/test\/[\w/-]+\.test\.ts/g) ?? [];
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });

  it('of pdf.js the parser is loaded, neither its viewer nor its sandbox for scripts', () => {
    const loaded = [...sources('src', '.ts').matchAll(/(?:from|import\() ?'(pdfjs-dist[^']*)'/g)].map(([, name]) => name);
    expect(new Set(loaded)).toEqual(new Set(['pdfjs-dist', 'pdfjs-dist/legacy/build/pdf.mjs', 'pdfjs-dist/legacy/build/pdf.worker.mjs']));
    expect(sources('src', '.ts')).not.toMatch(/import \{[^}]*\} from 'pdfjs-dist'/); // types only
    expect(sources('node_modules/pdf-parse/dist/pdf-parse/esm', '.js')).not.toMatch(/pdf\.sandbox|pdf_viewer|enableScripting/);
    expect(said).toContain('GHSA-hq66-cqwq-w95j');
  });

  it('a single file is read where nothing may be written or started', () => {
    const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
    const { status, stdout } = spawnSync(process.execPath, [flag, '--allow-fs-read=*', '--allow-worker', BIN], { input: NOTICE });
    expect(status).toBe(0);
    expect(JSON.parse(String(stdout)).tasks).toHaveLength(1);
  });

  it('it is published with provenance, lists its parts and its updates by commands', () => {
    const { publishConfig, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(publishConfig).toEqual({ provenance: true });
    expect(scripts.sbom).toBe('npm sbom --sbom-format cyclonedx --package-lock-only > sbom.cdx.json');
    expect(said).toContain('npm run sbom');
    expect(said).toContain('npm run updates');
  });

  it.skipIf(process.platform === 'win32')(
    'the command names newer versions with the Node.js that they need, and what npm knows of advisories',
    () => {
      const here = folder();
      const npm = `#!/bin/sh\ncase $1 in outdated) echo '{"zod":{"current":"4.6.7","latest":"5.0.0"}}'; exit 1;; view) echo '>=24';; *) echo 'no such host' >&2; exit 1;; esac\n`;
      writeFileSync(join(here, 'npm'), npm, { mode: 0o755 });
      const { stdout } = spawnSync(process.execPath, ['scripts/updates.mjs'], { encoding: 'utf8', env: { PATH: `${here}:${PATH}` } });
      expect(stdout.split('\n').slice(1)).toEqual([
        'zod: 4.6.7 -> 5.0.0 (Node.js >=24)',
        'advisories are not to be had here: no such host',
        '',
      ]);
    },
  );

  it('npm lists what is installed with the package, and marks the tools of tests and build', () => {
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
    const { components } = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' })) as {
      components: { name: string; properties?: { name: string }[] }[];
    };
    const isTool = ({ properties = [] }: (typeof components)[0]) => properties.some(({ name }) => name === 'cdx:npm:package:development');
    const shipped = components.filter((one) => !isTool(one)).map(({ name }) => name);
    expect(shipped).toEqual(expect.arrayContaining(Object.keys(dependencies ?? {})));
    expect(shipped).not.toContain('vitest');
  });
});
