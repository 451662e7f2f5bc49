import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Says whether an engine is there: a package, or the program tesseract with its data for Chinese. */
export function isInstalled(engine: 'onnxruntime-node' | 'tesseract'): boolean {
  if (engine === 'tesseract') return /^chi_sim$/m.test(spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '');
  try {
    createRequire(import.meta.url).resolve(engine);
    return true;
  } catch {
    return false;
  }
}
