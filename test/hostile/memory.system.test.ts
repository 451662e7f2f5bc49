import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, sleep } from '../batch/archive.js';
import { BROKEN } from '../broken.js';
import { BIN, folder } from '../cli/run.js';
import { WHOLE } from '../series.js';
import { BOMBS } from './bombs.js';

const MIB = 2 ** 20;
/** What the bombs unpack to. */
const SIZE = 640 * MIB;
/** The most that may be resident, in MiB: the bound on a document and what it takes until the next look. */
const MOST = 1126;
/** Milliseconds between two looks at the most that a process has held so far. */
const INTERVAL = 20;

const HERE = folder();
const SHARED = join(process.env.PLAN_PARSE_SHARED ?? '../shared', 'corpus');

/** Gives the most that a program had in memory, in MiB, as the system counts it (VmHWM of proc(5)), and how it ended. */
async function peakOf(file: string): Promise<{ readonly peak: number; readonly code: unknown }> {
  const child = spawn(process.execPath, [BIN, file, '-o', join(HERE, 'out.json')], { stdio: 'ignore' });
  const end = ended(child);
  let peak = 0;
  const look = (): void => {
    const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
    peak = Math.max(peak, Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  };
  while ((await Promise.race([end, sleep(INTERVAL).then(() => 'runs')])) === 'runs') look();
  return { peak, code: await end };
}

/** Writes what is made, one after another, and gives its path: the sample is the bomb that takes most. */
function* made(): Generator<string> {
  const path = join(HERE, 'bomb');
  for (const name of WHOLE ? Object.keys(BOMBS) : ['used 40 times']) {
    writeFileSync(path, BOMBS[name]?.(SIZE) ?? '');
    yield path;
  }
  if (!WHOLE) return;
  for (const { bytes } of Object.values(BROKEN)) {
    writeFileSync(path, bytes);
    yield path;
  }
}

/** Gives the files of the shared corpus that harm. */
function shared(): string[] {
  const paths = ['bad', 'bad-next'].flatMap((name) => readdirSync(join(SHARED, name)).map((one) => join(SHARED, name, one)));
  return paths.filter((one) => statSync(one).isFile());
}

async function holdsTo(paths: Iterable<string>): Promise<void> {
  let most = 0;
  for (const path of paths) {
    const { peak, code } = await peakOf(path);
    expect([0, 1], path).toContain(code);
    expect(peak, path).toBeLessThan(MOST);
    most = Math.max(most, peak);
  }
  expect(most).toBeGreaterThan(30); // it was truly looked at
  if (WHOLE) console.log(`at most ${Math.round(most)} MiB resident`);
}

describe.runIf(process.platform === 'linux')('a single file keeps its bound of memory, as seen from outside', () => {
  it('bombs, and in the long series broken files', { timeout: 1_800_000 }, () => holdsTo(made()));

  it.skipIf(!existsSync(SHARED) || !WHOLE)('in the long series those of the shared corpus', { timeout: 1_800_000 }, () =>
    holdsTo(shared()),
  );
});
