/** Stands for vitest where mutants are put to its tests: what `describe` and `it` are given is listed, to be run again and again. */
import { ASYMMETRIC_MATCHERS_OBJECT, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
Object.assign(globalThis, { [GLOBAL_EXPECT]: expect });
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);

const path = [];

const list = (name, run) => globalThis.__tests__.push({ name: [...path, name].join(' > '), run });

export function it(name, options, run = options) {
  list(name, run);
}
export function describe(name, run) {
  path.push(name);
  run();
  path.pop();
}
const each = (one) => (rows) => (name, run) => {
  for (const row of rows) one(`${name} ${String(row)}`, () => (Array.isArray(row) ? run(...row) : run(row)));
};
const off = () => {};
for (const one of [it, describe])
  Object.assign(one, { each: each(one), skip: off, skipIf: (isOff) => (isOff ? off : one), runIf: (isOn) => (isOn ? one : off) });
export const test = it;
export const afterAll = off;
