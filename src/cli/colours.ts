import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import type { When } from './when.js';

/** What is asked of a stream; on a terminal it knows how many bits a colour has. */
interface Stream {
  readonly isTTY?: boolean;
  readonly getColorDepth?: () => number;
}

/**
 * Gives the colours for a stream. Where `auto`, they are what its terminal shows, and none on a pipe; NO_COLOR takes them
 * away (no-color.org) unless FORCE_COLOR asks for them (0 to 3).
 */
export function coloursOf(when: When, env: Readonly<Record<string, string | undefined>>, stream: Stream): ChalkInstance {
  return new Chalk({ level: levelOf(when, env, stream) });
}

function levelOf(when: When, { NO_COLOR, FORCE_COLOR }: Readonly<Record<string, string | undefined>>, stream: Stream): ColorSupportLevel {
  const shown = stream.isTTY ? levelOfDepth(stream.getColorDepth?.() ?? 1) : 0;
  if (when === 'never') return 0;
  if (when === 'always') return shown || 1;
  if (FORCE_COLOR) return FORCED[FORCE_COLOR] ?? 1;
  return NO_COLOR ? 0 : shown;
}

const FORCED: Readonly<Record<string, ColorSupportLevel>> = { 0: 0, false: 0, 1: 1, true: 1, 2: 2, 3: 3 };

/** Node.js tells the depth in bits: 1, 4, 8 or 24. */
function levelOfDepth(bits: number): ColorSupportLevel {
  if (bits >= 24) return 3;
  if (bits >= 8) return 2;
  return bits >= 4 ? 1 : 0;
}
