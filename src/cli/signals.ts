/** Tells a run what signals ask of it. */
export interface Signals {
  /** Aborted by the first signal. */
  readonly stop: AbortSignal;
  /** Aborted by the second. */
  readonly halt: AbortSignal;
  /** Gives the signals their usual meaning back. */
  readonly end: () => void;
}

const HEEDED = ['SIGINT', 'SIGTERM'] as const;

/** Hears Ctrl-C and SIGTERM, which a service's manager sends: the first asks to finish, the second to stop at once. */
export function onSignals(first: () => void): Signals {
  const stop = new AbortController();
  const halt = new AbortController();
  const heed = (): void => {
    const again = stop.signal.aborted;
    (again ? halt : stop).abort();
    if (!again) first();
  };
  for (const signal of HEEDED) process.on(signal, heed);
  const end = () => {
    for (const signal of HEEDED) process.off(signal, heed);
  };
  return { stop: stop.signal, halt: halt.signal, end };
}
