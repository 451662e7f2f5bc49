import { CommanderError } from 'commander';
import { addressSpaceLeft } from '../address-space.js';
import { printable, printableLines } from '../writers/printable.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { type Language, languageOf } from './language.js';
import { message } from './messages.js';
import { misuse } from './misuse.js';
import { program } from './program.js';
import { say } from './say.js';

/** Runs the program: arguments in, exit code out. It never throws and never cuts output short. */
export async function main(args: readonly string[]): Promise<void> {
  const language = languageOf(args, process.env);
  let stray = false;
  process.exitCode = EXIT.failed; // until a command has ended: a loop that runs dry before that is a failure
  // A reader that has gone (`| head`) and what libraries throw outside their promises must not end in a stack trace.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.on('uncaughtException', (error) => {
    stray = true;
    process.exitCode = EXIT.failed;
    void unexpected(error, language);
  });
  const code = (await hasRoom(language)) ? await run(args, language) : EXIT.failed;
  process.exitCode = stray ? EXIT.failed : code;
}

/** What the program, its threads and those of Node.js reserve beside what Node.js has at its start, in MiB; with less, the system ends them (700 to 900 were). */
const ROOM = 900;

/** Says whether the system leaves the address space that running takes; says on standard error where it does not. */
async function hasRoom(language: Language): Promise<boolean> {
  const left = Math.floor(addressSpaceLeft());
  if (left >= ROOM) return true;
  await complain(language, 'addressSpace', { left: String(left), needed: String(ROOM) });
  return false;
}

async function run(args: readonly string[], language: Language): Promise<ExitCode> {
  let code: ExitCode = EXIT.failed;
  let help = 'plan-parse --help';
  const end = (ended: ExitCode) => {
    code = ended;
  };
  try {
    const root = program(language, end).hook('preSubcommand', (_, command) => {
      help = `plan-parse help ${command.name()}`;
    });
    await root.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return error instanceof CommanderError ? misused(error, help, language) : unexpected(error, language);
  }
}

/** What commander throws when it has shown what was asked for. */
const SHOWN: ReadonlySet<string> = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** Says what is wrong with the command line; help and version, which commander throws too, are nothing wrong. */
async function misused(error: CommanderError, help: string, language: Language): Promise<ExitCode> {
  if (SHOWN.has(error.code)) return EXIT.ok;
  const hint = message(language, 'seeHelp', { help });
  await say(`plan-parse: ${printable(misuse(error, language))}\n${hint}\n`);
  return EXIT.usage;
}

async function unexpected(error: unknown, language: Language): Promise<ExitCode> {
  await complain(language, 'unexpected', { why: error instanceof Error ? error.message : String(error) });
  if (error instanceof Error && process.env.PLAN_PARSE_DEBUG === '1') await say(`${printableLines(error.stack ?? '')}\n`);
  return EXIT.failed;
}
