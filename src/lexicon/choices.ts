import type { Range } from '../document.js';

/** The signs of what is chosen on a form, and of what is not. */
const CHOSEN = '☑☒✓✔√◉●■';
/** What is not chosen. */
const OPEN = '☐□○';
/** These are signs of a choice wherever they stand; the others where one of them stands by: 王○ is a name that is kept back. */
const SURE = /[☑☒◉☐□]/;
/** Finds the signs of a choice. */
const SIGN = new RegExp(`[${CHOSEN}${OPEN}]`, 'g');

/** One sign alone begins an item of a list: □ 清理河道 */
const FEWEST = 2;

/** Says whether a line offers choices, without a label before them: √清理河道 □已完成 ☑进行中, ○甲类 ◉乙类 */
export function offersChoices(line: string): boolean {
  if (!SURE.test(line)) return false;
  const signs = line.match(SIGN) ?? [];
  return signs.length >= FEWEST && new Set(signs).size >= FEWEST && !/^[^☑☒✓✔√◉●■☐□○]*[：:]/.test(line);
}

/**
 * Gives what is chosen in a list of choices: 县水利局 of ☑县水利局 □县林业局, and of 县水利局☑ 县林业局□. What is not chosen is not said.
 * Null where the text is no such list; UTF-16 units.
 */
export function chosenIn(text: string): Range[] | null {
  if (!SURE.test(text)) return null;
  const signs = [...text.matchAll(SIGN)].map(({ 0: sign, index }) => ({ index, isChosen: CHOSEN.includes(sign) }));
  const areBefore = text.slice(0, signs[0]?.index).trim() === '';
  const choices = signs.map(({ index, isChosen }, i) =>
    areBefore
      ? { start: index + 1, end: signs[i + 1]?.index ?? text.length, isChosen }
      : { start: (signs[i - 1]?.index ?? -1) + 1, end: index, isChosen },
  );
  return choices
    .filter(({ start, end, isChosen }) => isChosen && text.slice(start, end).trim() !== '')
    .map(({ start, end }) => ({ start, end }));
}
