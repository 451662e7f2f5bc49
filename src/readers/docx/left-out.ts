import type { Code } from '../../diagnostic.js';

/** Names what is left out, in both languages of the messages. */
export interface Named {
  readonly what: string;
  readonly whatZh: string;
}

/** Says that something that a file holds is not read, and how often. */
export type LeftOutCode = Extract<
  Code,
  'docx:embedded' | 'docx:linked' | 'docx:field' | 'docx:open-field' | 'docx:unknown' | 'docx:pictures' | 'docx:chart' | 'docx:comments'
>;

/** Counts what the reading leaves out, by what it is. */
export interface LeftOut {
  add(code: LeftOutCode, what: Named | string, count?: number): void;
  /** Reports each once, with its count. */
  report(report: (code: LeftOutCode, details: Readonly<Record<string, string | number>>) => void): void;
}

/** Starts counting what is left out. */
export function startLeftOut(): LeftOut {
  const counts = new Map<string, { code: LeftOutCode; named: Named; count: number }>();
  return {
    add(code, what, count = 1) {
      const named = typeof what === 'string' ? { what, whatZh: what } : what;
      const key = `${code} ${named.what}`;
      const before = counts.get(key)?.count ?? 0;
      counts.set(key, { code, named, count: before + count });
    },
    report(report) {
      for (const { code, named, count } of counts.values()) report(code, { ...named, count });
    },
  };
}
