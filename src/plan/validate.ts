import zhCN from 'zod/v4/locales/zh-CN.js';
import { planDocument } from './schema.js';

/** Holds one place where a value does not follow the schema. */
export interface Flaw {
  /** The way to the value: "parts[0].title"; "" for the whole. */
  readonly path: string;
  readonly why: string;
  /** The same in Chinese. */
  readonly whyZh: string;
}

/** Lists where a value does not follow the schema. */
export function flaws(value: unknown): Flaw[] {
  const issues = planDocument.safeParse(value).error?.issues ?? [];
  const chinese = issues.length === 0 ? [] : (planDocument.safeParse(value, { error: zhCN().localeError }).error?.issues ?? []);
  return issues.map(({ path, message }, i) => ({ path: pathText(path), why: message, whyZh: chinese[i]?.message ?? message }));
}

/** Writes a path as one would in JavaScript. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('');
}
