import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../version.js';
import { type BatchArguments, batchArguments } from './batch-arguments.js';
import type { CheckOptions } from './check-command.js';
import { STYLES } from './diagnostic-lines.js';
import { type End, EXIT, type ExitCode } from './exit-code.js';
import { addExamples, addHelp, shape } from './help.js';
import { LANGUAGES, type Language } from './language.js';
import { LIMIT_DEFAULTS, withLimit } from './limit-option.js';
import { type MessageKey, message } from './messages.js';
import type { ParseOptions } from './parse-command.js';
import { portOption, USUAL_PORT } from './port-option.js';
import { addQueue } from './queue-arguments.js';
import type { ServeOptions } from './serve-command.js';
import { type LedgerArguments, ledgerArguments, type TaskArguments, taskArguments } from './task-arguments.js';
import { WHEN } from './when.js';

/**
 * Lays the command line out. Each command's module is loaded only when it runs, so that help and the version come at
 * once. A command line that is wrong throws a `CommanderError`.
 */
export function program(language: Language, end: End): Command {
  const say = (key: MessageKey) => message(language, key);
  const root = new Command('plan-parse')
    .description(say('description'))
    .usage(say('synopsis'))
    .addArgument(new Argument('[FILE]', say('file')))
    .option('-o, --output <FILE>', say('output'), named)
    .option('--compact', say('compact'))
    .option('--with-text', say('withText'))
    .option('--boxes', say('boxes'))
    .option('--format <FORMAT>', say('format'))
    .option('--entry <NAME>', say('entry'), named)
    .option('--ocr', say('ocr'))
    .option('--ndjson', say('ndjson'))
    .addOption(new Option('--diagnostics <STYLE>', say('diagnostics')).choices(STYLES).default('text'))
    .option('--patch <FILE>', say('patch'))
    .option('--frail', say('frail'))
    .option('--limit <NAME=VALUE>', message(language, 'limit', { defaults: LIMIT_DEFAULTS }), withLimit)
    .addOption(new Option('--color <WHEN>', say('color')).choices(WHEN).default('auto'))
    .addOption(new Option('--lang <LANG>', say('lang')).choices(LANGUAGES))
    .version(version(), '-V, --version', say('version'))
    .action(async (file: string | undefined, options: ParseOptions) => end(await runParse(root, file, options, language)));
  shape(root, language);
  addExamples(root, 'examples', language);
  addBatch(root, language, end);
  addQueue(root, language, end);
  addTasks(root, language, end);
  addLedger(root, language, end);
  addAudit(root, language, end);
  addReview(root, language, end);
  addMcp(root, language, end);
  addServe(root, language, end);
  addCheck(root, language, end);
  addSchema(root, language, end);
  addHelp(root, language, end);
  return root.allowExcessArguments(); // it says itself what several files want; commands above do not inherit this
}

async function runParse(root: Command, file: string | undefined, options: ParseOptions, language: Language): Promise<ExitCode> {
  if (file === undefined && process.stdin.isTTY) {
    root.outputHelp({ error: true });
    return EXIT.usage;
  }
  const commands = root.commands.map((command) => command.name());
  if (root.args.length > 1) {
    const { insteadOfSeveral } = await import('./instead.js');
    await insteadOfSeveral(root.args, commands, language);
    return EXIT.usage;
  }
  if (options.ndjson) {
    const { allCommand } = await import('./all-command.js');
    return allCommand(pathOf(file), options, language);
  }
  const { parseCommand } = await import('./parse-command.js');
  return parseCommand(pathOf(file), options, commands, language);
}

function addSchema(root: Command, language: Language, end: End): void {
  const command = root.command('schema').description(message(language, 'schema'));
  command.action(async () => {
    const { schemaCommand } = await import('./schema-command.js');
    end(await schemaCommand(root.opts<ParseOptions>().output, language));
  });
}

function addCheck(root: Command, language: Language, end: End): void {
  const command = root.command('check').description(message(language, 'check'));
  addExamples(command, 'checkExamples', language);
  command.argument('<FILE...>', message(language, 'checkFile'));
  command.action(async (files: string[]) => {
    const { checkCommand } = await import('./check-command.js');
    end(await checkCommand(files.map(pathOf), root.opts<CheckOptions>(), language));
  });
}

function addAudit(root: Command, language: Language, end: End): void {
  const command = root.command('audit').description(message(language, 'audit'));
  addExamples(command, 'auditExamples', language);
  command.argument('<FILE>', message(language, 'auditFile'));
  command.action(async (file: string) => {
    const { auditCommand } = await import('./audit-command.js');
    end(await auditCommand(pathOf(file), root.opts<ParseOptions>(), language));
  });
}

function addReview(root: Command, language: Language, end: End): void {
  const command = root.command('review').description(message(language, 'review'));
  addExamples(command, 'reviewExamples', language);
  command.argument('<FILE>', message(language, 'reviewFile'));
  command.action(async (file: string) => {
    const { reviewCommand } = await import('./review-command.js');
    end(await reviewCommand(pathOf(file), root.opts<ParseOptions>(), language));
  });
}

function addMcp(root: Command, language: Language, end: End): void {
  const command = root.command('mcp').description(message(language, 'mcp'));
  addExamples(command, 'mcpExamples', language);
  command.argument('<DIR...>', message(language, 'mcpFolders'));
  command.action(async (folders: string[]) => {
    const { mcpCommand } = await import('./mcp-command.js');
    end(await mcpCommand(folders, language));
  });
}

function addServe(root: Command, language: Language, end: End): void {
  const command = root.command('serve').description(message(language, 'serve'));
  addExamples(command, 'serveExamples', language);
  command.argument('[DIR]', message(language, 'serveFolder'), '.');
  command.option('--port <PORT>', message(language, 'servePort'), portOption, USUAL_PORT);
  command.action(async (folder: string, options: ServeOptions) => {
    const { serveCommand } = await import('./serve-command.js');
    end(await serveCommand(folder, options, language));
  });
}

function addBatch(root: Command, language: Language, end: End): void {
  const command = batchArguments(root.command('batch'), language);
  addExamples(command, 'batchExamples', language);
  command.action(async (paths: string[], options: BatchArguments) => {
    const { batchCommand } = await import('./batch-command.js');
    end(await batchCommand(paths, { ...root.opts<ParseOptions>(), ...options }, language));
  });
}

function addTasks(root: Command, language: Language, end: End): void {
  const command = taskArguments(root.command('tasks'), language);
  addExamples(command, 'tasksExamples', language);
  command.action(async (paths: string[], options: TaskArguments) => {
    const { tasksCommand } = await import('./tasks-command.js');
    end(await tasksCommand(paths, { ...root.opts<ParseOptions>(), ...options }, language));
  });
}

function addLedger(root: Command, language: Language, end: End): void {
  const command = ledgerArguments(root.command('ledger'), language);
  addExamples(command, 'ledgerExamples', language);
  command.action(async (file: string, options: LedgerArguments) => {
    const { ledgerCommand } = await import('./ledger-command.js');
    end(await ledgerCommand(file, { ...root.opts<ParseOptions>(), ...options }, language));
  });
}

/** Takes a name that says something: `-o "$OUT"` without OUT would write into this folder. */
function named(value: string): string {
  if (value === '') throw new InvalidArgumentError('A name.');
  return value;
}

/** Gives the path that an argument names; null for standard input. */
function pathOf(file: string | undefined): string | null {
  return file === undefined || file === '-' ? null : file;
}
