import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, NOTICE, run } from './run.js';

const FIXTURE = 'fixtures/science-week/input.txt';
const PAGED = `${NOTICE}\n— 1 —\n`;

describe('plan-parse audit', () => {
  it('shows what each stretch of the text was taken for, and the totals', () => {
    expect(run(['audit', '--diagnostics', 'none', '-'], { input: PAGED })).toEqual({
      code: 0,
      stderr: '',
      stdout: `title         │ 某某县2031年工作要点
heading       │ 一、抓好春耕生产
paragraph     │ 3月底前完成农资储备。
heading       │ 二、办好科技节
paragraph     │ （责任单位：县科技局）
× page number │ — 1 —

Characters, white space apart: 52
Assigned: 49 (94.2 %)
  paragraph 22 · heading 15 · title 12
Set aside: 3
  page number 3
Tasks: 1
  t1 办好科技节 · departments: 县科技局
`,
    });
  });

  it('speaks Chinese, and aligns by the width of ideographs', () => {
    const { stdout } = run(['audit', '--lang', 'zh', '-'], { input: PAGED });
    expect(stdout).toContain('标题   │ 某某县2031年工作要点\n小标题 │ 一、抓好春耕生产\n正文   │ 3月底前完成农资储备。\n');
    expect(stdout).toContain('× 页码 │ — 1 —\n');
    expect(stdout).toContain('归入：49 字（94.2%）\n');
  });

  it('lists the tasks with their time, and tells leaders, bodies and those that support them', () => {
    const input = `某某县2031年工作要点\n一、办好科技节（责任领导：方远；牵头单位：县科技局、县教育局；配合单位：县统计局；完成时限：6月底）\n`;
    const { stdout } = run(['audit', '--lang', 'zh', '-'], { input });
    expect(stdout).toContain('\n任务：1 项\n  t1 办好科技节 · 6月底 · 领导：方远 · 牵头（责任）：县科技局、县教育局 · 配合：县统计局\n');
  });

  it('names the elements of a notice', () => {
    const { stdout } = run(['audit', '--lang', 'zh', FIXTURE]);
    expect(stdout).toMatch(/^发文字号 +│ 青政办〔2031〕5号\n标题 +│ 关于印发/);
    expect(stdout).toMatch(/主送机关 +│ 各乡镇人民政府，县政府各部门：\n/);
  });

  it('colours by kind where colours are wanted, and in no file', () => {
    const plain = run(['audit', FIXTURE]).stdout;
    const coloured = run(['audit', FIXTURE], { env: { FORCE_COLOR: '1' } }).stdout;
    expect(plain).not.toContain('\u001b[');
    expect(coloured).toContain('\u001b[36m一、办好科技活动周\u001b[39m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    const file = join(folder(), 'audit.txt');
    expect(run(['audit', FIXTURE, '-o', file], { env: { FORCE_COLOR: '' } })).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe(plain);
  });

  it('shows what would steer the terminal as its number', () => {
    const { stdout } = run(['audit', '-'], { input: `${NOTICE}注意\u202e\u001b[2J事项。\n` });
    expect(stdout).toContain('\\u{202e}');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u202e');
  });

  it('shows every character that is not white space once', () => {
    const { stdout } = run(['audit', FIXTURE]);
    const shown = stdout.slice(0, stdout.lastIndexOf('\n\n')).replace(/^.*│/gm, '');
    expect(shown.replace(/\s/g, '')).toBe(readFileSync(FIXTURE, 'utf8').replace(/\s/g, ''));
  });

  it('says what cannot be read, and shows nothing', () => {
    const { code, stdout, stderr } = run(['audit', '-'], { input: '' });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('[source:empty]');
    expect(run(['audit', FIXTURE, '--format', 'poem']).code).toBe(2);
    expect(run(['audit']).code).toBe(2);
  });
});
