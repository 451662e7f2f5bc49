import { filled } from '../template.js';
import type { ScriptWords } from '../writers/review/words.js';
import type { Pointing } from './pointing.js';

/** Lets keys and buttons step through the doubts, each held in turn. */
export function doubts({ hold, held }: Pointing, words: ScriptWords, say: (text: string) => void): void {
  const all = [...document.querySelectorAll<HTMLElement>('#doubts .value')];
  const step = (by: 1 | -1) => {
    const at = all.indexOf(held() as HTMLElement);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
    if (!next) return say(words.nothing);
    hold(next);
    say(filled(words.doubt, { at: all.indexOf(next) + 1, all: all.length, text: next.textContent ?? '' }));
  };
  document.getElementById('next')?.addEventListener('click', () => step(1));
  document.getElementById('previous')?.addEventListener('click', () => step(-1));
  const allowed = document.getElementById('keys') as HTMLInputElement | null;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'Escape') hold(null);
    if (!allowed?.checked) return;
    if (event.key === 'n') step(1);
    if (event.key === 'p') step(-1);
  });
}

/** Says whether keys write into what they are pressed in. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
}
