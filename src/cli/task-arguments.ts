import { type Command, Option } from 'commander';
import type { Month } from '../ledger/calendar.js';
import { GROUPS, type Grouping, SORTS, type Sort } from '../ledger/orders.js';
import type { Language } from './language.js';
import { type MessageKey, message } from './messages.js';
import { dateOption, dayOption, withMonths } from './month-option.js';

/** Holds the options that say which tasks are meant. */
export interface Selection {
  readonly month?: readonly Month[];
  readonly by?: string;
  readonly leader?: readonly string[];
  readonly department?: readonly string[];
}

/** Holds the options of `plan-parse tasks` that no other command has. */
export interface TaskArguments extends Selection {
  readonly group?: Grouping;
  readonly sort: Sort;
  readonly csv?: boolean;
  readonly md?: boolean;
  readonly json?: boolean;
  readonly xlsx?: string;
  readonly ics?: string;
  readonly mergeMonths?: boolean;
}

/** Holds the options of `plan-parse ledger` that no other command has. */
export interface LedgerArguments extends Selection {
  readonly against: readonly string[];
  readonly on?: string;
  readonly json?: boolean;
}

/** Lays out the command line of `plan-parse tasks`. */
export function taskArguments(command: Command, language: Language): Command {
  const say = (key: MessageKey) => message(language, key);
  return selectionOn(command.description(say('tasks')).argument('[FILE|DIR...]', say('tasksPaths')), say)
    .addOption(new Option('--group <BY>', say('tasksGroup')).choices(GROUPS))
    .addOption(new Option('--sort <BY>', say('tasksSort')).choices(SORTS).default('document'))
    .option('--csv', say('tasksCsv'))
    .option('--md', say('tasksMd'))
    .option('--json', say('tasksJson'))
    .option('--xlsx <FILE>', say('tasksXlsx'))
    .option('--ics <FILE>', say('tasksIcs'))
    .option('--merge-months', say('tasksMerge'));
}

/** Lays out the command line of `plan-parse ledger`. */
export function ledgerArguments(command: Command, language: Language): Command {
  const say = (key: MessageKey) => message(language, key);
  const named = command.description(say('ledger')).argument('<FILE>', say('ledgerFile'));
  return selectionOn(named.requiredOption('--against <NOTICE...>', say('ledgerAgainst')), say)
    .option('--on <DATE>', say('ledgerOn'), dayOption)
    .option('--json', say('ledgerJson'));
}

function selectionOn(command: Command, say: (key: MessageKey) => string): Command {
  return command
    .option('--month <MONTH>', say('tasksMonth'), withMonths)
    .option('--by <DATE>', say('tasksBy'), dateOption)
    .option('--leader <NAME>', say('tasksLeader'), gathered)
    .option('--department <NAME>', say('tasksDepartment'), gathered);
}

function gathered(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
