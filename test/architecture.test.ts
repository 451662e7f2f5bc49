import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript-syntax';
import { describe, expect, it } from 'vitest';

/** The layers of src/, low to high: a file imports from its own layer or a lower one. */
const LAYERS = [
  [
    'bisect.ts',
    'template.ts',
    'document.ts',
    'meanings.ts',
    'diagnostic.ts',
    'gather.ts',
    'limits.ts',
    'version.ts',
    'system-error.ts',
    'input.ts',
    'address-space.ts',
    'cost.ts',
    'thread.ts',
    'load.ts',
  ],
  ['lexicon'],
  ['layout'],
  ['readers'],
  ['segment'],
  ['plan'],
  ['ledger'],
  ['writers'],
  ['page'], // what runs in a browser
  ['traditional.ts', 'parse.ts'],
  ['index.ts'],
  ['batch'],
  ['queue'],
  ['archive'],
  ['cli'],
];
/** The layers inside segment, low to high. */
const SEGMENT = [
  ['pieces', 'choose.ts', 'rule.ts'],
  ['assignments'],
  ['tables'],
  ['element.ts', 'outline.ts'],
  ['headings'],
  ['tasks'],
  ['frame'],
  ['index.ts'],
];
const LONGEST_FILE = 250;
const LONGEST_FUNCTION = 40;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.examples.ts'))
  .map((name) => name.split(sep).join('/'));
const trees = new Map(
  files.map((file) => [file, ts.createSourceFile(file, readFileSync(join('src', file), 'utf8'), ts.ScriptTarget.Latest, true)]),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('architecture', () => {
  it('has the tests that need the shared folder say so in their names, by which .ci/run finds them', () => {
    const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
    const sources = tests.map((name) => [name, readFileSync(join('test', name), 'utf8')] as const);
    const needing = sources.filter(([name, source]) => /PLAN_PARSE_[S]HARED|hasCorpus/.test(source) && name !== 'architecture.test.ts');
    expect(needing.length).toBeGreaterThan(5);
    for (const [name, source] of needing) {
      const all = source.match(/\.(?:skipIf\(!existsSync|runIf\(hasCorpus)[^\n]*/g) ?? [];
      expect(all.length, name).toBeGreaterThan(0);
      expect(
        all.filter((line) => !line.includes('shared ')),
        name,
      ).toEqual([]);
    }
  });

  it('knows the layer of every file', () => {
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  it('lets a file import from its own layer or lower only', () => {
    const upward = edges().filter(([from, to]) => layerOf(to) > layerOf(from));
    expect(upward.map(([from, to]) => `${from} -> ${to}`)).toEqual([]);
  });

  it('lets a folder of segment ask lower ones only', () => {
    const inside = edges().filter(([from, to]) => from.startsWith('segment/') && to.startsWith('segment/'));
    const upward = inside.filter(([from, to]) => layerIn(SEGMENT, to) > layerIn(SEGMENT, from));
    expect(upward.map(([from, to]) => `${from} -> ${to}`)).toEqual([]);
  });

  it('has no circles, type-only ones included', () => {
    expect(circles()).toEqual([]);
  });

  it('has no default exports', () => {
    expect(files.filter((file) => tree(file).statements.some(isDefaultExport))).toEqual([]);
  });

  it('has no class but an Error', () => {
    expect(
      files.flatMap((file) =>
        nodes(tree(file))
          .filter(isPlainClass)
          .map(() => file),
      ),
    ).toEqual([]);
  });

  it('documents every export', () => {
    expect(files.flatMap(bareExports)).toEqual([]);
  });

  it('keeps files and functions short (warnings only)', () => {
    const remarks = files.flatMap((file) => [...longFile(file), ...longFunctions(file)]);
    if (remarks.length > 0) console.warn(remarks.join('\n'));
  });
});

const layerOf = (file: string): number => LAYERS.findIndex((layer) => layer.includes(file.split('/')[0] as string));

const layerIn = (layers: readonly (readonly string[])[], file: string): number =>
  layers.findIndex((layer) => layer.includes(file.split('/')[1] as string));

function tree(file: string): ts.SourceFile {
  return trees.get(file) as ts.SourceFile;
}

/** Lists the files of src/ that a file imports, re-exports or loads, whether for values or for types. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(tree(file).text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.') && name.endsWith('.js'))
    .map((name) =>
      relative('.', join(dirname(file), name))
        .split(sep)
        .join('/')
        .replace(/\.js$/, '.ts'),
    );
}

function edges(): [string, string][] {
  return files.flatMap((from) => (imports.get(from) ?? []).map((to): [string, string] => [from, to]));
}

function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

function nodes(root: ts.Node): ts.Node[] {
  const all: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    all.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return all;
}

function isDefaultExport(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return ts.isExportAssignment(statement) || modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

function isPlainClass(node: ts.Node): boolean {
  if (!ts.isClassLike(node)) return false;
  return !node.heritageClauses?.some((clause) => clause.types.some(({ expression }) => expression.getText().endsWith('Error')));
}

function lineOf(node: ts.Node, position: number): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(position).line + 1;
}

function longFile(file: string): string[] {
  const lines = tree(file).text.split('\n').length - 1;
  return lines > LONGEST_FILE ? [`src/${file}: ${lines} lines`] : [];
}

function longFunctions(file: string): string[] {
  return nodes(tree(file)).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return [];
    const first = lineOf(node, node.getStart());
    const lines = lineOf(node, node.getEnd()) - first + 1;
    return lines > LONGEST_FUNCTION ? [`src/${file}:${first}: a function of ${lines} lines`] : [];
  });
}

/** Finds exports without a doc comment; the types of the schema speak through `describe`. */
function bareExports(file: string): string[] {
  if (file === 'plan/schema.ts') return [];
  return tree(file).statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const exported = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const documented = ts.getJSDocCommentsAndTags(statement).length > 0;
    return exported && !documented ? [`src/${file}:${lineOf(statement, statement.getStart())}: an export without a doc comment`] : [];
  });
}
