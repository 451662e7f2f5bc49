import { type Command, InvalidArgumentError, Option } from 'commander';
import { isAddress } from '../queue/address.js';
import { type BatchArguments, between, boundArguments, inputArguments, USUAL } from './batch-arguments.js';
import type { End } from './exit-code.js';
import { addExamples } from './help.js';
import type { Language } from './language.js';
import { type MessageKey, message } from './messages.js';
import type { ParseOptions } from './parse-command.js';
import type { AddArguments, QueueArguments, StatusArguments, WorkArguments } from './queue-options.js';

/** Where Redis listens where nobody says otherwise. */
const USUAL_ADDRESS = 'redis://127.0.0.1:6379';
/** Files that wait on the server at most: each takes about 1.5 kB of its memory. */
const USUAL_MOST = 100_000;
/** How often a file is tried whose share is away or whose output cannot be written: over half a minute, each wait twice the last. */
const USUAL_ATTEMPTS = 5;

/** Adds `plan-parse queue` with its commands; what runs them is loaded only then. */
export function addQueue(root: Command, language: Language, end: End): void {
  const say = (key: MessageKey) => message(language, key);
  const queue = root.command('queue').description(say('queue')).helpCommand(false);
  addExamples(queue, 'queueExamples', language);
  const command = (name: string, key: MessageKey) => queue.command(name).description(say(key)).addOption(serverOption(language));
  inputArguments(command('add', 'queueAdd').usage('[DIR...] -o OUT').argument('[DIR...]', say('batchPaths')), language)
    .option('--force', say('batchForce'))
    .option('--most <N>', say('queueMost'), between(1, 10_000_000), USUAL_MOST)
    .option('--attempts <N>', say('queueAttempts'), between(1, 100), USUAL_ATTEMPTS)
    .action(async (paths: string[], options: QueueArguments & BatchArguments & AddArguments) => {
      const { queueAddCommand } = await import('./queue-add-command.js');
      end(await queueAddCommand(paths, { ...USUAL, ...root.opts<ParseOptions>(), ...options }, language));
    });
  boundArguments(command('work', 'queueWork'), language)
    .option('--until-empty', say('queueUntilEmpty'))
    .option('-q, --quiet', say('batchQuiet'))
    .action(async (options: WorkArguments) => {
      const { queueWorkCommand } = await import('./queue-work-command.js');
      end(await queueWorkCommand({ ...root.opts<ParseOptions>(), ...options }, language));
    });
  command('status', 'queueStatus')
    .option('--json', say('queueJson'))
    .option('--report <FILE>', say('queueReport'))
    .action(async (options: StatusArguments) => {
      const { queueStatusCommand } = await import('./queue-status-command.js');
      end(await queueStatusCommand({ ...root.opts<ParseOptions>(), ...options }, language));
    });
  for (const name of ['retry', 'clear'] as const) {
    command(name, name === 'retry' ? 'queueRetry' : 'queueClear').action(async (options: QueueArguments) => {
      const { queueChangeCommand } = await import('./queue-change-command.js');
      end(await queueChangeCommand(name, options, language));
    });
  }
}

function serverOption(language: Language): Option {
  return new Option('--redis <URL>', message(language, 'queueRedis')).env('PLAN_PARSE_REDIS').default(USUAL_ADDRESS).argParser(address);
}

function address(value: string): string {
  if (!isAddress(value)) throw new InvalidArgumentError('An address.');
  return value;
}
