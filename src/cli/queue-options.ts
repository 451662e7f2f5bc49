import type { BatchArguments } from './batch-arguments.js';

/** Holds what every command of the queue takes. */
export interface QueueArguments {
  /** The server's address. */
  readonly redis: string;
}

/** Holds the options of `plan-parse queue add` that no other command has. */
export interface AddArguments extends QueueArguments {
  readonly most: number;
  readonly attempts: number;
}

/** Holds the options of `plan-parse queue work`. */
export interface WorkArguments extends QueueArguments, Pick<BatchArguments, 'jobs' | 'timeout' | 'memory' | 'quiet'> {
  readonly untilEmpty?: boolean;
}

/** Holds the options of `plan-parse queue status`. */
export interface StatusArguments extends QueueArguments {
  readonly json?: boolean;
  readonly report?: string;
}
