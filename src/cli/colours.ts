import { Chalk, type ChalkInstance, chalkStderr } from 'chalk';

/** Gives the colours for standard error: none where NO_COLOR is set (no-color.org), unless FORCE_COLOR asks for them. */
export function coloursOf(env: Readonly<Record<string, string | undefined>>): ChalkInstance {
  const refused = Boolean(env.NO_COLOR) && !env.FORCE_COLOR;
  return refused ? new Chalk({ level: 0 }) : chalkStderr;
}
