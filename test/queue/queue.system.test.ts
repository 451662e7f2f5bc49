import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/batch/entry.js';
import type { Counts } from '../../src/queue/state.js';
import { contents, ended, fill, notice, type Report, start } from '../batch/archive.js';
import { folder, run } from '../cli/run.js';

/** A port that nothing listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const port = await freePort();
const address = `redis://127.0.0.1:${port}`;
const INSTALLED = spawnSync('redis-server', ['--version']).status === 0;

it('says that nothing listens, does not wait, and takes no other address', () => {
  const { code, stderr } = run(['queue', 'status', '--redis', address]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `plan-parse: ${address}: the Redis server cannot be used: nothing listens at that address\n`,
  });
  expect(run(['queue', 'status', '--redis', 'http://localhost'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no address of a Redis'),
  });
  expect(run(['queue', 'add', '.', '--redis', address])).toMatchObject({ code: 2, stderr: expect.stringContaining('-o OUT') });
});

describe.skipIf(!INSTALLED)('a queue on a server (redis-server is needed)', () => {
  const data = folder();
  const here = fill(folder(), {
    'in/a.txt': notice(1, 5),
    'in/b/c.txt': notice(2),
    'in/gone.txt': notice(3),
    'in/none.txt': '',
    'in/several.zip': zipSync({ 'd.txt': Buffer.from(notice(4)), 'e.txt': Buffer.from(notice(5)) }),
  });
  let server: ChildProcess | null = null;
  const serve = async (): Promise<void> => {
    server?.kill();
    if (server) await ended(server);
    server = spawn('redis-server', ['--port', String(port), '--dir', data, '--appendonly', 'yes', '--save', ''], { stdio: 'ignore' });
    const client = new Redis(address, { maxRetriesPerRequest: null });
    client.on('error', () => {});
    await client.ping();
    client.disconnect();
  };
  afterAll(() => server?.kill());

  const queue = (command: string, ...more: string[]) => run(['queue', command, ...more, '--redis', address], { cwd: here });
  const status = () => JSON.parse(queue('status', '--json').stdout) as Counts & { readonly deadLetters: readonly Entry[] };
  const worker = () => ended(start(['queue', 'work', '--until-empty', '--quiet', '--jobs', '1', '--redis', address], { cwd: data }));

  it('outlives a restart, is read by two workers once, and gives the bytes that batch gives', async () => {
    await serve();
    run(['batch', 'in', '-o', 'batch', '--quiet', '--jobs', '1'], { cwd: here });
    expect(queue('add', 'in', '-o', 'out', '--attempts', '2')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('5 added, 0 waiting'),
    });
    expect(queue('add', 'in', '-o', 'out')).toMatchObject({ code: 0, stderr: expect.stringContaining('0 added, 5 waiting') });
    rmSync(join(here, 'in/gone.txt'));
    await serve();
    expect((await Promise.all([worker(), worker()])).toSorted()).toContain(1);
    const { deadLetters, ...counts } = status();
    expect(counts).toMatchObject({ waiting: 0, active: 0, delayed: 0, done: 3, failed: 2 });
    expect(deadLetters.map(({ path, errors }) => [path, errors[0]?.code]).toSorted()).toEqual([
      ['in/gone.txt', 'source:unreadable'],
      ['in/none.txt', 'source:empty'],
    ]);
  });

  it('tries dead letters again, and leaves what is done', async () => {
    writeFileSync(join(here, 'in/gone.txt'), notice(3));
    expect(queue('retry').stderr).toContain('2 files');
    expect(await worker()).toBe(1);
    expect(contents(join(here, 'out'))).toEqual(contents(join(here, 'batch')));
    expect(Object.keys(contents(join(here, 'out')))).toHaveLength(5);
    const { stderr } = queue('add', 'in', '-o', 'out');
    expect(stderr).toContain('1 added, 0 waiting already, 4 done before');
    queue('status', '--report', 'report.json');
    const ofBatch = JSON.parse(readFileSync(join(here, 'batch/report.json'), 'utf8')) as Report;
    const ofQueue = JSON.parse(readFileSync(join(here, 'report.json'), 'utf8')) as Report;
    // the empty one waits again
    expect(ofQueue.files).toEqual(ofBatch.files.filter(({ path }) => path !== 'in/none.txt'));
  });

  it('gives one place to one file, and takes the password only', async () => {
    fill(here, { 'other/in/a.txt': notice(9) });
    const { code, stderr } = queue('add', 'other/in', '-o', 'out');
    expect(code).toBe(1);
    expect(stderr).toContain('[queue:taken]');
    expect(queue('add', 'in', '-o', '/proc/none')).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot write') });
    expect(queue('clear').stderr).toContain('5 files');
    const client = new Redis(address);
    await client.config('SET', 'requirepass', 'secret');
    client.disconnect();
    expect(queue('status')).toMatchObject({ code: 1, stderr: expect.stringContaining('asks for a password') });
    const wrong = run(['queue', 'status', '--redis', address.replace('//', '//:wrong@')]);
    expect(wrong).toMatchObject({
      code: 1,
      stderr: `plan-parse: ${address}: the Redis server cannot be used: the user or the password is wrong\n`,
    });
  });
});
