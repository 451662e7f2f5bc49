import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.js';

/** Gives each task of a plan as its content with who leads it. */
async function led(...lines: string[]): Promise<string[]> {
  const text = ['云岫县2031年整改工作方案', '一、整改任务', ...lines].join('\n');
  const { document } = await parse(new TextEncoder().encode(text), { format: 'txt' });
  return document.tasks.map(({ content, leaders }) => `${[...content].slice(0, 8).join('')} ${leaders.join('、')}`);
}

const problem = (number: string, opening: string, ...tail: string[]): string[] => [
  `（${number}）关于学习不深入的问题`,
  ...(opening === '' ? [] : [opening]),
  '1.制定学习计划。',
  '2.每月开展研讨。',
  ...tail,
];

describe('who leads, below the last point of a list', () => {
  it('leads the item that holds the list, where a label opened it', async () => {
    expect(await led(...problem('一', '整改措施：', '责任领导：夏某某'), '（二）关于其他问题', '整改措施：', '1.建立台账。')).toContain(
      '关于学习不深入的 夏某某',
    );
  });

  it('leads the last point alone, where nothing opened the list', async () => {
    const found = await led(...problem('一', '', '责任领导：夏某某'), '（二）加强督导检查。', '责任领导：江某某');
    expect(found).toContain('每月开展研讨 夏某某');
    expect(found).not.toContain('关于学习不深入的 夏某某');
  });

  it('leads the items that hold the lists, where all lists end so', async () => {
    expect(await led(...problem('一', '', '责任领导：夏某某'), ...problem('二', '', '责任领导：江某某'))).toEqual([
      '关于学习不深入的 夏某某',
      '关于学习不深入的 江某某',
    ]);
  });

  it('leads the last points, where one of the lists has no such line', async () => {
    const found = await led(...problem('一', '', '责任领导：夏某某'), ...problem('二', '', '责任领导：江某某'), ...problem('三', ''));
    expect(found).toContain('每月开展研讨 夏某某');
    expect(found).toContain('每月开展研讨 江某某');
  });

  it('leads its own point, where other points have such lines too', async () => {
    const lines = [
      '（一）关于学习不深入的问题',
      '整改措施：',
      '1.制定学习计划。',
      '责任领导：江某某',
      '2.每月开展研讨。',
      '责任领导：夏某某',
    ];
    expect(await led(...lines)).toEqual(expect.arrayContaining(['制定学习计划 江某某', '每月开展研讨 夏某某']));
  });

  it('takes along the labelled lines beside it, and no text above them', async () => {
    const text = [
      '（一）关于学习不深入的问题',
      '整改措施：',
      '1.制定学习计划。',
      '2.每月开展研讨。',
      '研讨要有记录。',
      '整改时限：3月底前',
      '责任领导：夏某某',
    ];
    const { document } = await parse(new TextEncoder().encode(['云岫县2031年整改工作方案', '一、整改任务', ...text].join('\n')), {
      format: 'txt',
    });
    expect(document.tasks).toMatchObject([{ leaders: ['夏某某'], deadline: { to: '2031-03' } }]);
  });
});
