import type { BatchError } from '../batch/batch-error.js';
import { complain } from './complain.js';
import type { Language } from './language.js';
import type { MessageKey } from './messages.js';

const MESSAGES = { locked: 'locked', unwritable: 'cannotWrite', unstartable: 'cannotStart' } as const satisfies Record<
  BatchError['kind'],
  MessageKey
>;

/** Says why a run cannot go on. */
export function complainOfBatch({ kind, place, details }: BatchError, language: Language): Promise<void> {
  const why = (language === 'zh' ? details.whyZh : details.why) ?? '';
  return complain(language, MESSAGES[kind], { ...details, why }, place || undefined);
}
