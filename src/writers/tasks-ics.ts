import ical, { ICalAlarmRelatesTo, ICalAlarmType, type ICalCalendar } from 'ical-generator';
import { dayAfter, firstDay, lastDay } from '../ledger/calendar.js';
import { type Cells, cellsFor, rowsIn, type TaskList } from '../ledger/list.js';
import { endOf, type Row } from '../ledger/row.js';

/** Holds a calendar, and the rows that have no place in one. */
export interface Calendar {
  readonly text: string;
  readonly events: number;
  /** Rows whose time has no year. */
  readonly yearless: readonly Row[];
  /** Rows without a time of the calendar. */
  readonly timeless: readonly Row[];
}

/** Holds one event of a row, days as YYYY-MM-DD. */
interface Happening {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly due: boolean;
}

/** Nine in the morning, a week before and on the day: seconds before the day begins. */
const ALARMS = [7 * 86_400 - 9 * 3600, -9 * 3600];
/** Days are counted from here, for a number that grows with each day on which a calendar is made anew. */
const EPOCH = Date.UTC(2020, 0, 1);

/**
 * Writes a list of work as a calendar (RFC 5545): an event of whole days over each period, one on the last day of each
 * deadline, with alarms. UIDs come from the tasks' keys, so that a calendar that is taken in again renews what is there.
 *
 * @param at When it is made: the stamp of its events, by which programs tell which one is newer.
 */
export function tasksIcs(list: TaskList, name: string, at: Date): Calendar {
  const cells = cellsFor(list);
  const calendar = ical({ name, prodId: { company: 'plan-parse', product: 'plan-parse', language: 'ZH' } });
  const left = { yearless: [] as Row[], timeless: [] as Row[] };
  const met = new Map<string, number>();
  for (const row of rowsIn(list)) {
    const happenings = happeningsOf(row);
    if (happenings.length === 0) left[endOf(row) === null && row.month === null ? 'timeless' : 'yearless'].push(row);
    const turn = (met.get(row.key) ?? 0) + 1; // another notice may hold a task that is alike
    met.set(row.key, turn);
    for (const one of happenings) add(calendar, { ...one, id: turn === 1 ? one.id : `${one.id}.${turn}` }, cells(row), at);
  }
  return { text: `${calendar.toString()}\r\n`, events: calendar.length(), ...left };
}

function happeningsOf({ key, period, deadline }: Row): Happening[] {
  const found: Happening[] = [];
  const first = firstDay(period?.from ?? null);
  const last = lastDay(period?.to ?? period?.from ?? null);
  if (last !== null) found.push({ id: key, first: first ?? last, last, due: first === null });
  const due = lastDay(deadline?.to ?? deadline?.from ?? null);
  if (due !== null) found.push({ id: `${key}-due`, first: due, last: due, due: true });
  return found;
}

function add(calendar: ICalCalendar, { id, first, last, due }: Happening, cells: Cells, at: Date): void {
  const event = calendar.createEvent({
    id: `${id.replace(/[^\w.-]/g, '')}@plan-parse`, // a plan that somebody else wrote may hold any key, line breaks too
    start: first,
    end: dayAfter(last),
    allDay: true,
    summary: due ? `【截止】${cells.工作内容}` : cells.工作内容,
    description: described(cells),
    stamp: at,
    lastModified: at,
    sequence: Math.max(0, Math.floor((at.getTime() - EPOCH) / 86_400_000)),
  });
  for (const seconds of due ? ALARMS : []) {
    const before = seconds > 0 ? { triggerBefore: seconds } : { triggerAfter: -seconds };
    event.createAlarm({ type: ICalAlarmType.display, ...before }).relatesTo(ICalAlarmRelatesTo.start);
  }
}

function described(cells: Cells): string {
  const labels = ['重点任务', '牵头领导', '责任部门', '配合单位', '完成时限', '其他', '来源'] as const;
  return labels.flatMap((label) => (cells[label] ? [`${label}：${cells[label]}`] : [])).join('\n');
}
