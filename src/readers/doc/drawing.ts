import { u16, u32 } from '../little-endian.js';

/** A shape, the members of a group, the containers around them ([MS-ODRAW] 2.2). */
const TYPE = { drawing: 0xf002, group: 0xf003, shape: 0xf004, identity: 0xf00a } as const;
const HEADER = 8;
/** Groups within groups are no deeper; these are circles of damage. */
const DEEPEST = 32;

interface Record_ {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads which shapes stand in a group ([MS-DOC] 2.9.173, OfficeArtContent): the text refers to the group, the texts of
 * boxes to its members.
 *
 * @returns the members of each group and of the groups in it, by the group's number, in their order
 */
export function readGroups(drawing: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  // What all drawings share comes first; each of them has a byte in front that says whose it is.
  let at = recordAt(drawing, 0, drawing.length).end;
  while (at + 1 + HEADER <= drawing.length) {
    const container = recordAt(drawing, at + 1, drawing.length);
    if (container.type === TYPE.drawing) readContainer(drawing, container, [], groups, 0);
    at = container.end;
  }
  return groups;
}

function recordAt(bytes: Uint8Array, at: number, limit: number): Record_ {
  return { type: u16(bytes, at + 2), start: at + HEADER, end: Math.min(limit, at + HEADER + u32(bytes, at + 4)) };
}

/** Walks the records of a container; the first shape of a group is the group itself. */
function readContainer(
  bytes: Uint8Array,
  { type, start, end }: Record_,
  outer: readonly number[][],
  groups: Map<number, number[]>,
  depth: number,
): void {
  let within = outer;
  let first = type === TYPE.group;
  for (let at = start; at + HEADER <= end; ) {
    const record = recordAt(bytes, at, end);
    if (record.type === TYPE.group && depth < DEEPEST) readContainer(bytes, record, within, groups, depth + 1);
    if (record.type === TYPE.shape) {
      const shape = shapeNumber(bytes, record);
      for (const members of within) members.push(shape);
      if (first) {
        const members: number[] = [];
        groups.set(shape, members);
        within = [...outer, members];
      }
      first = false;
    }
    at = record.end;
  }
}

function shapeNumber(bytes: Uint8Array, { start, end }: Record_): number {
  for (let at = start; at + HEADER <= end; at = recordAt(bytes, at, end).end) {
    if (u16(bytes, at + 2) === TYPE.identity) return u32(bytes, at + HEADER);
  }
  return 0;
}
