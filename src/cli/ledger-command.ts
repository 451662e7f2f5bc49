import type { ExitCode } from './exit-code.js';
import { EXIT } from './exit-code.js';
/** x */
export async function ledgerCommand(_f: string, _o: unknown, _l: unknown): Promise<ExitCode> { return EXIT.ok; }
