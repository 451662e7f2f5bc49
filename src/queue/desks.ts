import { openSharedFolder } from '../batch/folder-sink.js';
import { openPool, type Pool } from '../batch/pool.js';
import type { Bounds } from '../batch/reader-process.js';
import type { Sink } from '../batch/sink.js';

/** An output folder that documents are written into, and the processes that read them. */
export interface Desk {
  readonly sink: Sink;
  readonly pool: Pool;
}

/** The desks of a worker, one for each output folder that files ask for. */
export interface Desks {
  /** Does something at the desk of a folder; throws a `BatchError` where the folder cannot be written. */
  readonly at: <T>(out: string, act: (desk: Desk) => Promise<T>) => Promise<T>;
  /** Gives the most resident memory that was seen of one process, in bytes. */
  readonly peak: () => number;
  readonly close: () => Promise<void>;
}

/** A desk, and how many files are read at it. */
interface Taken extends Desk {
  users: number;
}

/** Opens desks as files ask for them; one at which nothing is read closes when another folder is asked for. */
export function openDesks(bounds: Bounds & { readonly jobs: number }): Desks {
  const desks = new Map<string, Taken>();
  let peak = 0;
  const close = async (out: string, { pool, sink }: Taken): Promise<void> => {
    desks.delete(out);
    peak = Math.max(peak, pool.peak());
    await pool.close();
    await sink.close();
  };
  const desk = async (out: string): Promise<Taken> => {
    const standing = desks.get(out);
    if (standing) return standing;
    const sink = openSharedFolder(out);
    const made = { sink, pool: openPool({ ...bounds, writable: sink.scratch }), users: 1 };
    desks.set(out, made);
    await Promise.all([...desks].map(([other, one]) => (one.users === 0 ? close(other, one) : null)));
    made.users--;
    return made;
  };
  return {
    at: async (out, act) => {
      const one = await desk(out);
      one.users++;
      try {
        return await act(one);
      } finally {
        one.users--;
      }
    },
    peak: () => Math.max(peak, ...[...desks.values()].map(({ pool }) => pool.peak())),
    close: async () => {
      await Promise.all([...desks].map(([out, one]) => close(out, one)));
    },
  };
}
