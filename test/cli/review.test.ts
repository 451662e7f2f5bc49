import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, NOTICE, run } from './run.js';

const here = folder();
const file = (name: string, text: string): string => {
  writeFileSync(join(here, name), text);
  return join(here, name);
};

describe('plan-parse review', () => {
  it('writes a page, and plan-parse --patch and check take what is saved from it', () => {
    const notice = file('a.txt', NOTICE);
    const page = join(here, 'a.html');
    expect(run(['review', notice, '-o', page])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const data = JSON.parse(
      /<script type="application\/json" id="data">(.*)<\/script><script type="module">/s.exec(readFileSync(page, 'utf8'))?.[1] ?? '',
    );
    const corrections = [{ path: 'tasks[0].departments', before: ['县科技局'], after: ['县科技局', '县教育局'] }];
    const patch = file('a.patch.json', JSON.stringify({ patchVersion: '1', source: data.source, corrections }));
    const { code, stdout } = run([notice, '--patch', patch, '--with-text']);
    expect({ code, corrections: JSON.parse(stdout).corrections }).toEqual({ code: 0, corrections });
    const checked = run(['check', '-'], { input: stdout });
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.stderr).toContain('check:correction-unread');
    const other = run([file('b.txt', `${NOTICE}三、其他\n`), '--patch', patch]);
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain('[patch:other]');
  });

  it('names the first three problems of JSON that is no plan, and gives a refused document a page that says why', () => {
    const wrong = run(['review', file('x.json', '{"schemaVersion":"2"}')]);
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr.match(/check:schema/g)?.length).toBe(3);
    expect(wrong.stderr).toMatch(/and \d+ more/);
    const refused = run(['review', file('x.pdf', '%PDF-1.4 nothing')]);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('id="refused"');
    expect(run(['review', join(here, 'none.docx')])).toMatchObject({ code: 1, stdout: '' });
  });
});
