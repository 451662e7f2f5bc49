import chalk, { Chalk, type ChalkInstance, chalkStderr } from 'chalk';

/** Gives the colours for a stream: none where NO_COLOR is set (no-color.org), unless FORCE_COLOR asks for them. */
export function coloursOf(env: Readonly<Record<string, string | undefined>>, stream: 'stdout' | 'stderr' = 'stderr'): ChalkInstance {
  const refused = Boolean(env.NO_COLOR) && !env.FORCE_COLOR;
  if (refused) return new Chalk({ level: 0 });
  return stream === 'stdout' ? chalk : chalkStderr;
}
