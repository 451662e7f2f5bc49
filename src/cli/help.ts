import type { Command, Option } from 'commander';
import { columns, wrapped } from '../writers/columns.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import { isMessageKey, type MessageKey, message } from './messages.js';
import { guessed } from './similar.js';

/** With less room, in columns, descriptions are not wrapped beside their options. */
const LEAST_WIDTH = 16;
/** Where no terminal says how wide it is. */
const USUAL_WIDTH = 80;

/** Puts commander's own words into the language, and its complaints into the hands of the caller. */
export function shape(root: Command, language: Language): void {
  const styleTitle = (title: string) => (isMessageKey(title) ? message(language, title) : title);
  const inLanguage = (usage: string) => usage.replace('[options]', message(language, '[options]'));
  root
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle,
      styleUsage: inLanguage,
      styleSubcommandTerm: inLanguage,
      optionDescription: (option) => descriptionOf(option, language),
      argumentDescription: (argument) => descriptionOf(argument, language),
      displayWidth: columns,
      boxWrap: (text, width) => wrapped(text, width).join('\n'),
      minWidthToWrap: LEAST_WIDTH,
    })
    .helpOption('-h, --help', message(language, 'help'))
    .helpCommand(false);
}

/** Adds the command that shows the help of another; commander's own would show the usual help for a name that it does not know. */
export function addHelp(root: Command, language: Language, end: (code: ExitCode) => void): void {
  const command = root.command('help').description(message(language, 'helpCommand')).argument('[COMMAND]', message(language, 'helpWhich'));
  command.action(async (name: string | undefined) => {
    const names = root.commands.map((one) => one.name());
    const found = name === undefined ? root : root.commands.find((one) => one.name() === name);
    if (found) found.outputHelp();
    else await complain(language, 'noCommand', { it: name ?? '', meant: meantBy(name ?? '', names, language) });
    end(found ? EXIT.ok : EXIT.usage);
  });
}

function meantBy(name: string, names: readonly string[], language: Language): string {
  const meant = guessed(name, names);
  return meant ? message(language, 'didYouMean', { meant }) : message(language, 'thereAre', { names: names.join(', ') });
}

/** Puts examples behind a command's help: sentences are wrapped, what can be pasted is not. */
export function addExamples(command: Command, key: MessageKey, language: Language): void {
  command.addHelpText('after', () => {
    const width = process.stdout.isTTY ? process.stdout.columns : USUAL_WIDTH;
    const lines = message(language, key).split('\n');
    return lines.flatMap((line) => (line.startsWith(' ') ? [line] : wrapped(line, width))).join('\n');
  });
}

/** Says what an option does, the values that it takes and the one that it has where none is given. */
/** What commander knows of an option or an argument. */
type Described = Pick<Option, 'description' | 'argChoices' | 'defaultValue' | 'defaultValueDescription'>;

function descriptionOf({ description, argChoices, defaultValue, defaultValueDescription }: Described, language: Language): string {
  const choices = argChoices ? message(language, 'choices', { choices: argChoices.join(' | ') }) : '';
  const usual = defaultValueDescription ?? (Array.isArray(defaultValue) ? undefined : (defaultValue as string | number | undefined));
  return description + choices + (usual === undefined ? '' : message(language, 'default', { usual }));
}
