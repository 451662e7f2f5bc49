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

type Constructor = new (...parameters: unknown[]) => object;

/** Holds one bound of a constructor. */
interface Guard {
  readonly most: number;
  readonly measure: (parameters: unknown[]) => number;
  readonly begin: () => unknown;
  readonly end: () => unknown;
  over: number;
}

/** The bounds in force of each constructor, and what it was without them. */
const inForce = new Map<string, { readonly plain: Constructor; readonly guards: Set<Guard> }>();

/**
 * Has a global constructor fail where what is measured of its arguments is over a bound. Where documents are read side by side in
 * one thread, nothing tells whose a call is: it fails where it is over the bound of each.
 */
function bounded(
  name: 'Uint8Array' | 'Promise',
  most: number,
  measure: (parameters: unknown[]) => number,
  { begin, end } = NOTHING,
): Bounded {
  const guard: Guard = { most, measure, begin, end, over: 0 };
  const guards = guardsOf(name);
  guards.add(guard);
  return {
    over: () => guard.over,
    restore: () => {
      guards.delete(guard);
      if (guards.size === 0) release(name);
    },
  };
}

/** Gives the bounds in force of a constructor; puts it under guard where there are none yet. */
function guardsOf(name: string): Set<Guard> {
  const known = inForce.get(name);
  if (known) return known.guards;
  const shared = globalThis as unknown as Record<string, Constructor>;
  const plain = shared[name] as Constructor;
  const guards = new Set<Guard>();
  const guarded: Constructor = new Proxy(plain, {
    construct(target, parameters: unknown[], made) {
      enter(name, guards, parameters);
      try {
        return Reflect.construct(target, parameters, made === guarded ? target : made) as object;
      } finally {
        leave(guards);
      }
    },
  });
  shared[name] = guarded;
  inForce.set(name, { plain, guards });
  return guards;
}

/** Begins a call, which fails where its arguments are over every bound. Apart from the call, whose frames pile up for each form. */
function enter(name: string, guards: ReadonlySet<Guard>, parameters: unknown[]): void {
  const over = [...guards].map((guard) => ({ guard, value: guard.measure(parameters) }));
  if (over.length > 0 && over.every(({ guard, value }) => value > guard.most)) {
    for (const { guard, value } of over) guard.over = value;
    throw new RangeError(`${name}: ${over[0]?.value} is over ${over[0]?.guard.most}`);
  }
  for (const { begin } of guards) begin();
}

function leave(guards: ReadonlySet<Guard>): void {
  for (const { end } of guards) end();
}

/** Takes a constructor from under guard. */
function release(name: string): void {
  const known = inForce.get(name);
  if (known) (globalThis as unknown as Record<string, Constructor>)[name] = known.plain;
  inForce.delete(name);
}
