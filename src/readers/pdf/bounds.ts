import { ReadError } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';

/** Holds the bounds within which pdf.js is kept. */
export interface PdfBounds {
  /** Throws `limit:part` where something has unpacked to more than it may. */
  readonly check: () => void;
  /** Says whether forms nest deeper than they may: what stands below was not read. */
  readonly isTooDeep: () => boolean;
  /** Takes the bounds away. */
  readonly end: () => void;
}

/** Executors of promises that pdf.js runs one within the other for each form that stands in a form. */
const EXECUTORS = 2;

/**
 * Keeps pdf.js, which has no bounds of its own, within some, whatever filters, spellings and uses lead there.
 *
 * - Memory: it unpacks a stream into a `Uint8Array` that it doubles until the stream ends (its DecodeStream), and joins the streams of a
 *   page in one. A piece may be as long as the largest stream that a document may have, a font, rounded up as pdf.js does.
 * - Depth: it reads a form (ISO 32000-1, 8.10) within the `Promise` of the one around it, until the stack is full.
 *
 * Both are looked up anew each time that pdf.js makes one. What goes over a bound fails there.
 */
export function boundPdf({ part, stream, depth }: Pick<Limits, 'part' | 'stream' | 'depth'>): PdfBounds {
  const limit = Math.max(part, stream);
  const pieces = bounded('Uint8Array', 2 ** Math.ceil(Math.log2(limit)), ([length]) => (typeof length === 'number' ? length : 0));
  let open = 0;
  const forms = bounded('Promise', depth * EXECUTORS, () => open, {
    begin: () => open++,
    end: () => open--,
  });
  return {
    check: () => {
      if (pieces.over() > 0) throw new ReadError('limit:part', { part: 'PDF', value: pieces.over(), limit });
    },
    isTooDeep: () => forms.over() > 0,
    end: () => {
      pieces.restore();
      forms.restore();
    },
  };
}

interface Bounded {
  /** What was measured beyond the bound; 0 for nothing. */
  readonly over: () => number;
  readonly restore: () => void;
}

const NOTHING = { begin: () => 0, end: () => 0 };

/** Has a global constructor fail where what is measured of its arguments is over a bound. */
function bounded(
  name: 'Uint8Array' | 'Promise',
  most: number,
  measure: (parameters: unknown[]) => number,
  { begin, end } = NOTHING,
): Bounded {
  const shared = globalThis as unknown as Record<string, new (...parameters: unknown[]) => object>;
  const plain = shared[name] as new (...parameters: unknown[]) => object;
  let over = 0;
  const guarded: typeof plain = new Proxy(plain, {
    construct(target, parameters: unknown[], made) {
      const value = measure(parameters);
      if (value > most) {
        over = value;
        throw new RangeError(`${name}: ${value} is over ${most}`);
      }
      begin();
      try {
        return Reflect.construct(target, parameters, made === guarded ? target : made) as object;
      } finally {
        end();
      }
    },
  });
  shared[name] = guarded;
  return {
    over: () => over,
    restore: () => {
      if (shared[name] === guarded) shared[name] = plain;
    },
  };
}
