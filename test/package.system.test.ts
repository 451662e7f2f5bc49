import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { filterProblems } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from './cli/run.js';
import { WHOLE } from './series.js';

/** The package as it is published. What is packed is what `npm test` has built: packing anew would take dist/ away from tests at work. */
const here = folder();
let tarball = '';
beforeAll(() => {
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', here], { encoding: 'utf8' });
  tarball = join(here, (JSON.parse(said) as [{ filename: string }])[0].filename);
});

/** What npm says where there is no way to the registry. */
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|EHOSTUNREACH|ENOTCACHED/;

/** A program of a strict project: what its author relies on does not compile where the published types say less. */
const TYPES = `
import { type Diagnostic, check, messageIn, parse, type PlanDocument, type Section } from 'plan-parse';

const { document, diagnostics } = await parse(new TextEncoder().encode('2031年工作要点\\n一、甲\\n（一）乙\\n1.丙\\n正文。\\n'));
const depth = (sections: readonly Section[]): number => Math.max(0, ...sections.map((one) => 1 + depth(one.sections)));
const deepest = (of: PlanDocument): string | null | undefined => of.parts[0]?.sections[0]?.sections[0]?.sections[0]?.heading;
const same: readonly Diagnostic[] = diagnostics;
const said: string[] = [...document.diagnostics, ...same, ...check({})].map((one) => messageIn('zh', one));
// @ts-expect-error A section has no such field, however deep it stands.
void document.parts[0]?.sections[0]?.sections[0]?.sections[0]?.nothing;
console.log(depth(document.parts.flatMap(({ sections }) => sections)), deepest(document), said.length > 0);
`;

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023'],
    module: 'NodeNext',
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: !WHOLE, // zod's types take eight seconds of processor time
  },
  files: ['sample-en.ts', 'sample-zh.ts', 'types.ts'],
};

/** Gives the program that a README shows. */
function sample(readme: string): string {
  return /```ts\n([\s\S]*?)```/.exec(readFileSync(readme, 'utf8'))?.[1] ?? '';
}

/** Installs the tarball as npm does. Gives false where there is no way to the registry. */
function installed(project: string): boolean {
  if (!WHOLE) return laid(project);
  const args = ['install', tarball, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', args, { cwd: project, encoding: 'utf8' });
  if (status !== 0 && NO_NETWORK.test(stderr)) return false;
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return true;
}

/** Lays out what npm would install, since that takes longer than all else here: the package, and links to what it depends on. */
function laid(project: string): true {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { dev?: boolean }> };
  const needed = Object.keys(packages).filter((path) => path.lastIndexOf('node_modules/') === 0 && !packages[path]?.dev);
  for (const path of needed.filter((one) => existsSync(one))) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    symlinkSync(resolve(path), join(project, path));
  }
  execFileSync('tar', ['-xzf', tarball, '-C', project]);
  renameSync(join(project, 'package'), join(project, 'node_modules', 'plan-parse'));
  return true;
}

describe('the packed package', () => {
  it('compiles, in a strict project that has installed it, what the READMEs show, and runs it', ({ skip }) => {
    const project = folder();
    writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    if (!installed(project)) skip('no way to the registry');

    // The compiler and Node's types are the project's own; what is tried is our package with what it depends on.
    mkdirSync(join(project, 'node_modules', '@types'), { recursive: true }); // a dependency may have brought it
    for (const name of ['@types/node', 'undici-types']) {
      rmSync(join(project, 'node_modules', name), { recursive: true, force: true });
      symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name));
    }
    for (const name of ['notice.docx', '通知.docx']) cpSync('fixtures/health-months/input.docx', join(project, name));
    const programs = { 'sample-en.ts': sample('README.md'), 'sample-zh.ts': sample('README.zh-CN.md'), 'types.ts': TYPES };
    for (const [name, program] of Object.entries(programs)) writeFileSync(join(project, name), program);
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const compiled = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc')], { cwd: project, encoding: 'utf8' });
    expect(compiled.stdout).toBe('');

    const ran = (name: string) => execFileSync(process.execPath, [name], { cwd: project, encoding: 'utf8' });
    const { tasks } = JSON.parse(readFileSync('fixtures/health-months/expected.json', 'utf8')) as { tasks: unknown[] };
    expect(ran('sample-en.js').trimEnd().split('\n').length).toBeGreaterThanOrEqual(tasks.length);
    expect(ran('sample-zh.js')).toBe(ran('sample-en.js'));
    expect(ran('types.js')).toBe('3 丙 true\n');
  });

  it('is one that publint finds nothing against', async () => {
    const data = readFileSync(tarball);
    const { messages } = await publint({
      pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.length) as ArrayBuffer },
    });
    expect(messages).toEqual([]);
  });

  it('gives its types to whoever imports it as the ES modules that it is made of', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    if (!analysis.types) throw new Error('the package has no types');
    // As attw's profile "esm-only": neither require() nor the resolution of Node 10 is promised.
    const promised = ['node16-esm', 'bundler'] as const;
    expect(promised.flatMap((resolutionKind) => filterProblems(analysis, { resolutionKind }))).toEqual([]);
  });
});
