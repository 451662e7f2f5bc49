import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { check, parse } from '../src/index.js';
import { type Check, prepared, verdict } from './shapes/checks.js';

/**
 * The shapes that notices come in: `shapes/NAME.txt` (or .html, .md) with what is right about it, and by which clause,
 * in `NAME.expect.json`. `shapes/known-wrong.json` names those that are not read right yet: any other must be right,
 * and one of the list that has become right fails until it is taken off, so that the list only shrinks.
 */
interface Shape {
  readonly kind: string;
  readonly why: string;
  readonly checks: readonly Check[];
}

const FOLDER = 'test/shapes';
const files = readdirSync(FOLDER);
const names = files.filter((file) => file.endsWith('.expect.json')).map((file) => file.slice(0, -'.expect.json'.length));
const knownWrong = new Set<string>(JSON.parse(readFileSync(`${FOLDER}/known-wrong.json`, 'utf8')));
const inputOf = (name: string) => files.find((file) => /\.(txt|html|md)$/.test(file) && file.replace(/\.\w+$/, '') === name);

let right = 0;
afterAll(() => console.log(`shapes: ${right} of ${names.length} right`));

it('lists as wrong only what is there', () => {
  expect([...knownWrong].filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => inputOf(name) === undefined)).toEqual([]);
});

describe.each(names)('%s', (name) => {
  it(knownWrong.has(name) ? 'is known to be wrong' : 'is read right', async () => {
    const shape: Shape = JSON.parse(readFileSync(`${FOLDER}/${name}.expect.json`, 'utf8'));
    const { document } = await parse(readFileSync(`${FOLDER}/${inputOf(name)}`), { withText: true });
    const wrong = verdict(prepared(document), shape.checks);
    if (wrong === null) right++;
    expect(check(document)).toEqual([]);
    if (knownWrong.has(name)) expect(wrong, 'is right now: take it off known-wrong.json').not.toBeNull();
    else if (wrong !== null) expect.fail(`${wrong}\n${shape.why}`);
  });
});
