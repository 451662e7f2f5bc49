import { Command, CommanderError } from 'commander';

/** Gives the one of some names that a mistyped word most likely stands for, as commander guesses it; null where none is near. */
export function guessed(word: string, names: readonly string[]): string | null {
  if (names.includes(word) || !/^[\w-]+$/.test(word) || word.startsWith('-')) return null;
  const guess = new Command()
    .exitOverride()
    .helpCommand(false)
    .configureOutput({ outputError: () => {} });
  for (const name of names) guess.command(name);
  try {
    guess.parse([word], { from: 'user' });
    return null;
  } catch (error) {
    return error instanceof CommanderError ? (/\(Did you mean (?:one of )?([\w-]+)/.exec(error.message)?.[1] ?? null) : null;
  }
}
