import type { WriteStream } from 'node:tty';
import type { Entry } from '../batch/entry.js';
import type { Language } from './language.js';
import { message } from './messages.js';

/** Shows how far a run is: a bar on a terminal, else a line every half minute. */
export interface Progress {
  readonly tick: (entry: Pick<Entry, 'status'>) => void;
  /** Says how many files there are, once that is known. */
  readonly expect: (total: number) => void;
  /** Says that one of them holds so many documents. */
  readonly opened: (count: number) => void;
  /** Takes the bar away, so that a message can be shown; the next one comes by itself. */
  readonly clear: () => void;
  readonly stop: () => void;
}

const DRAW_EVERY = 200;
const LINE_EVERY = 30_000;
const BAR_WIDTH = 12;
/** The rate is that of so many seconds, so that it follows what happens. */
const RATE_OVER = 30;
const ERASE = '\r\u001b[K';
/** Has the terminal cut a line that is too long: how wide it is shown, the terminal knows best (DECAWM). */
const [CUT, WRAP] = ['\u001b[?7l', '\u001b[?7h'];

/** Where a run stands. */
interface State {
  done: number;
  failed: number;
  total: number | null;
  /** How many more documents there are than files, as far as containers were opened. */
  more: number;
  /** How many were done at the end of each of the last seconds. */
  readonly seconds: number[];
}

/** Starts to show progress on a stream, usually standard error. */
export function progressOn(stream: Pick<WriteStream, 'isTTY' | 'write'>, language: Language): Progress {
  const state: State = { done: 0, failed: 0, total: null, more: 0, seconds: [0] };
  const clock = setInterval(() => {
    state.seconds.push(state.done);
    if (state.seconds.length > RATE_OVER) state.seconds.shift();
  }, 1000).unref();
  const show = (text: string) => {
    try {
      stream.write(text);
    } catch {
      // a device that takes nothing must not end the run
    }
  };
  const draw = () => {
    const line = lineOf(state, language);
    show(stream.isTTY ? `${ERASE}${CUT}${bar(state)}${line}${WRAP}` : `plan-parse: ${line}\n`);
  };
  const drawing = setInterval(draw, stream.isTTY ? DRAW_EVERY : LINE_EVERY).unref();
  const clear = () => {
    if (stream.isTTY) show(ERASE);
  };
  return {
    tick: ({ status }) => {
      state.done++;
      if (status === 'failed') state.failed++;
    },
    expect: (total) => {
      state.total = total;
    },
    opened: (count) => {
      state.more += Math.max(0, count - 1);
    },
    clear,
    stop: () => {
      clearInterval(clock);
      clearInterval(drawing);
      clear();
    },
  };
}

function bar({ done, total, more }: State): string {
  if (!total) return '';
  const full = Math.min(BAR_WIDTH, Math.floor((done / (total + more)) * BAR_WIDTH));
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)}] `;
}

function lineOf({ done, failed, total: files, more, seconds }: State, language: Language): string {
  const rate = (done - (seconds[0] ?? 0)) / seconds.length;
  const shown = { done: grouped(done), failed: grouped(failed), rate: rate.toFixed(1) };
  if (files === null) return message(language, 'progress', shown);
  const total = files + more;
  const left = rate > 0 ? duration(Math.max(0, total - done) / rate) : '?';
  return message(language, 'progressOf', { ...shown, total: grouped(total), left });
}

/** Writes a number with its thousands divided: 1,234. */
export function grouped(number: number): string {
  return number.toLocaleString('en');
}

/** Writes a time: `2:05:09`, `5:09`. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(String) as [
    string,
    string,
    string,
  ];
  return hours === '0' ? `${minutes}:${rest.padStart(2, '0')}` : `${hours}:${minutes.padStart(2, '0')}:${rest.padStart(2, '0')}`;
}
