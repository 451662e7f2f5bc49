/** Runs all tests with one cost changed, to see whether any notices: `COST=kind.clock=-3 npm test`. */
import { ALL_COSTS } from './costs.js';

const [name, value] = (process.env['COST'] ?? '').split('=');
const cost = ALL_COSTS.find((one) => one.name === name);
if (!cost || !Number.isFinite(Number(value))) throw new Error(`COST=NAME=NUMBER, one of ${ALL_COSTS.map((one) => one.name).join(' ')}`);
cost.table[cost.key] = Number(value);
