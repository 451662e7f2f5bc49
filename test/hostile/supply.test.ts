import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(ranges).toEqual([]);
  });
});
