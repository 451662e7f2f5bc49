/** Finds how far a cost may move before a paper is read wrong that is read right. */
import { type Cost, having } from './costs.js';
import { GROUPS, type Group, type Paper } from './papers.js';

/** From far to near: what holds far away is read once. Of an element that nothing rivals only the sign counts. */
const DOWN = [-1, 0, 1 / 4, 1 / 2, 3 / 4];
const UP = [4, 3, 2, 3 / 2, 5 / 4];

/** One end of a range: the last number of the ladder that holds, and the paper that falls at the next; null for none. */
export interface End {
  readonly value: number;
  readonly falls: string | null;
}

export interface CostRange {
  readonly cost: Cost;
  readonly low: End;
  readonly high: End;
}

/** Moves a cost between its opposite and four times as much; a cost of 0 between -2 and 3. */
export async function rangeOf(cost: Cost, papers: readonly Paper[]): Promise<CostRange> {
  const asked = papers.filter(({ asks }) => asks.has(cost.name));
  return { cost, low: await endOf(cost, DOWN, asked), high: await endOf(cost, UP, asked) };
}

async function endOf(cost: Cost, ladder: readonly number[], papers: readonly Paper[]): Promise<End> {
  let fallen: Paper | null = null;
  for (const factor of ladder) {
    const value = cost.value === 0 ? factor - 1 : cost.value * factor;
    const order: readonly Paper[] = fallen ? [fallen, ...papers] : papers;
    const next = await having(cost, value, () => firstWrong(order));
    if (!next) return { value, falls: fallen?.name ?? null };
    fallen = next;
  }
  return { value: cost.value, falls: fallen?.name ?? null };
}

async function firstWrong(papers: readonly Paper[]): Promise<Paper | null> {
  for (const paper of papers) if (!(await paper.isRight())) return paper;
  return null;
}

/** How many papers of each group fall. */
export type Losses = Readonly<Record<Group, number>>;

/** Reads all papers and counts those that are wrong now. */
export async function lossesOf(papers: readonly Paper[]): Promise<Losses> {
  const wrong: Paper[] = [];
  for (const paper of papers) if (!(await paper.isRight())) wrong.push(paper);
  return Object.fromEntries(GROUPS.map((group) => [group, wrong.filter((one) => one.group === group).length])) as Losses;
}
