import { readFileSync } from 'node:fs';

/** Gives this program's version, as package.json states it. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return (manifest as { version: string }).version;
}
