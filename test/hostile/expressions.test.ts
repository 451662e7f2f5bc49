import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript-syntax';
import { describe, expect, it } from 'vitest';

/** An expression of src/, and the file that it stands in. */
interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort();

/** Loading these runs the program, or needs a browser, or they hold types or examples only. */
const ENTRIES = /worker\.ts$|-thread\.ts$|reader-process\.ts$|\.d\.ts$|\.examples\.ts$|^page[\\/]/;

describe('no expression takes more than linear time on any text', () => {
  it.each(literals().map((one) => [`${one.file} /${one.source}/${one.flags}`, one] as const))('%s', (_, one) => {
    expect(faultsOf(one)).toEqual([]);
  });

  it('those that are put together when the program loads', () => {
    const made = madeOnLoading();
    expect(made.length).toBeGreaterThan(20);
    expect(made.flatMap((one) => faultsOf(one).map((fault) => `${one.file} /${one.source}/${one.flags}: ${fault}`))).toEqual([]);
  });

  it.each(['(a+)+b', 'a*a*b', '(?:x|x)*y', '\\s+$'])('the checker knows /%s/', (source) => {
    expect(faultsOf({ file: '', source, flags: '' })).not.toEqual([]);
  });
});

/** Says by which characters an expression can be made to try again and again. */
function faultsOf({ source, flags }: Expression): string[] {
  const { reports } = analyse({ source, flags });
  return reports.map(({ type, character }) => `${type} on ${character.literal.source}`);
}

function literals(): Expression[] {
  return FILES.flatMap((file) => {
    const found: Expression[] = [];
    const tree = ts.createSourceFile(file, readFileSync(join('src', file), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/** Loads all of the program in a process of its own, as it was built, and gives what is made by `new RegExp`. */
function madeOnLoading(): Expression[] {
  const files = FILES.filter((file) => !ENTRIES.test(file)).map((file) => pathToFileURL(join('dist', file.replace(/\.ts$/, '.js'))).href);
  return JSON.parse(
    execFileSync(process.execPath, ['test/hostile/expressions-made.mjs'], { input: files.join('\n'), encoding: 'utf8' }),
  ) as Expression[];
}
