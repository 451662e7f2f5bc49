/** Assignments as texts make them: in brackets, as statements behind the text, as lines below it. */
import fc from 'fast-check';
import type { SaidTask } from './passage.js';
import { deadline, type Time } from './times.js';
import { bodies, body, type Names, people } from './words.js';

/** Who does it by when. */
export type Assigned = (year: number) => Partial<SaidTask>;

/** An assignment in brackets, for the plan's year. */
export interface Bracket {
  readonly text: (year: number) => string;
  readonly says: Assigned;
}

const label = fc.constantFrom('责任单位', '牵头单位', '责任部门', '主办单位', '责任科室', '承办单位');
const helperLabel = fc.constantFrom('配合单位', '协办单位', '参与单位');
const leaderLabel = fc.constantFrom('牵头领导', '分管领导', '责任领导', '责任人');
const timeLabel = fc.constantFrom('完成时限', '完成时间', '办结时限', '时间节点');

/** Puts a list of bodies apart from the body that leads them. */
const leadAndHelpers = fc.tuple(body, bodies).filter(([lead, helpers]) => !helpers.names.includes(lead));

const duties: fc.Arbitrary<Bracket> = fc.oneof(
  leadAndHelpers.map(([lead, helpers]) => bracket(`${lead}牵头，${helpers.text}配合`, { departments: [lead], supporting: helpers.names })),
  bodies.map((names) => bracket(`${names.text}负责`, { departments: names.names })),
  bodies.map((names) => bracket(`${names.text}按职责分工负责`, { departments: names.names })),
  leadAndHelpers.map(([lead, others]) => bracket(`${lead}牵头，${others.text}负责落实`, { departments: [lead, ...others.names] })),
  leadAndHelpers.map(([lead, helpers]) => bracket(`${lead}负责，${helpers.text}参与`, { departments: [lead], supporting: helpers.names })),
  fc
    .tuple(
      leadAndHelpers,
      deadline.filter((time) => !/适时|要求/.test(time(0).raw)),
    )
    .map(
      ([[lead, helpers], time]): Bracket => ({
        text: (year) => `${lead}牵头，${helpers.text}配合，${time(year).raw}完成`,
        says: (year) => ({ departments: [lead], supporting: helpers.names, deadline: { ...time(year), raw: `${time(year).raw}完成` } }),
      }),
    ),
);

const bracket = (text: string, says: Partial<SaidTask>): Bracket => ({ text: () => text, says: () => says });

const labelled: fc.Arbitrary<Bracket> = fc
  .tuple(
    label,
    bodies,
    fc.option(fc.tuple(helperLabel, bodies)),
    fc.option(fc.tuple(timeLabel, deadline)),
    fc.option(fc.tuple(leaderLabel, people)),
  )
  .map(
    ([name, departments, helpers, time, leaders]): Bracket => ({
      text: (year) =>
        [
          ...(leaders ? [`${leaders[0]}：${leaders[1].text}`] : []),
          `${name}：${departments.text}`,
          ...(helpers ? [`${helpers[0]}：${helpers[1].text}`] : []),
          ...(time ? [`${time[0]}：${time[1](year).raw}`] : []),
        ].join('；'),
      says: (year) => ({
        departments: departments.names,
        ...(helpers && { supporting: helpers[1].names }),
        ...(time && { deadline: time[1](year) }),
        ...(leaders && { leaders: leaders[1].names }),
      }),
    }),
  );

const pair = fc.constantFrom(['（', '）'], ['(', ')'], ['【', '】'], ['[', ']'], ['〔', '〕']);

/** An assignment in brackets of any kind; only round ones hold （A牵头，B配合）, as texts have it. */
export const bracketed: fc.Arbitrary<Bracket> = fc.oneof(
  duties.map((one): Bracket => ({ ...one, text: (year) => `（${one.text(year)}）` })),
  fc.tuple(labelled, pair).map(([one, [open, close]]): Bracket => ({ ...one, text: (year) => `${open}${one.text(year)}${close}` })),
);

/** Labelled lines: 牵头领导：… 责任部门：… 完成时间：… */
export interface Lines {
  readonly lines: (year: number) => string[];
  readonly says: Assigned;
}

interface LineSpec {
  readonly leaders: readonly [string, Names] | null;
  readonly departments: readonly [string, Names];
  readonly supporting: readonly [string, Names] | null;
  readonly members: readonly [string, Names] | null;
  readonly deadline: readonly [string, Time] | null;
}

export const labelledLines: fc.Arbitrary<Lines> = fc
  .record<LineSpec>({
    leaders: fc.option(fc.tuple(leaderLabel, people)),
    departments: fc.tuple(label, bodies),
    supporting: fc.option(fc.tuple(helperLabel, bodies)),
    members: fc.option(fc.tuple(fc.constantFrom('课题组成员', '成员'), people)),
    deadline: fc.option(fc.tuple(timeLabel, deadline)),
  })
  .map(({ leaders, departments, supporting, members, deadline: time }) => ({
    lines: (year) => [
      ...[leaders, departments, supporting, members].flatMap((one) => (one ? [`${one[0]}：${one[1].text}`] : [])),
      ...(time ? [`${time[0]}：${time[1](year).raw}`] : []),
    ],
    says: (year) => ({
      departments: departments[1].names,
      ...(leaders && { leaders: leaders[1].names }),
      ...(supporting && { supporting: supporting[1].names }),
      ...(members && { members: members[1].names }),
      ...(time && { deadline: time[1](year) }),
    }),
  }));
