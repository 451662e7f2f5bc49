import { createRequire } from 'node:module';

/** Gives this program's version, as package.json states it; the package finds itself by its name, wherever a bundle puts this. */
export function version(): string {
  const manifest: unknown = createRequire(import.meta.url)('plan-parse/package.json');
  return (manifest as { version: string }).version;
}
