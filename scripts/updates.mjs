/**
 * Lists what could be updated: the newer versions of all direct dependencies with the Node.js that they need, and the advisories that the
 * registry knows. It changes nothing.
 *
 *     node scripts/updates.mjs
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Writes a line. */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs npm; its exit code only says that there is something to tell. */
function npm(...args) {
  const { stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  return { stdout, stderr };
}

const outdated = Object.entries(JSON.parse(npm('outdated', '--json').stdout || '{}'));
say(`plan-parse runs on Node.js ${engines.node}`);
for (const [name, { current, latest }] of outdated) {
  const needs = npm('view', `${name}@${latest}`, 'engines.node').stdout.trim() || 'any';
  say(`${name}: ${current} -> ${latest} (Node.js ${needs})`);
}
if (outdated.length === 0) say('all dependencies are the newest');

const audit = npm('audit', '--omit', 'dev');
say(audit.stdout.trim() || `advisories are not to be had here: ${audit.stderr.trim().split('\n')[0]}`);
