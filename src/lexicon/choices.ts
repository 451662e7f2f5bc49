/** The signs of what is chosen on a form, and of what is not. */
export const CHOSEN = '☑☒✓✔√◉●■';
/** What is not chosen. */
export const OPEN = '☐□○';
/** These are signs of a choice wherever they stand; the others where one of them stands by: 王○ is a name that is kept back. */
export const SURE = /[☑☒◉☐□]/;
/** Finds the signs of a choice. */
export const SIGN = new RegExp(`[${CHOSEN}${OPEN}]`, 'g');

/** One sign alone begins an item of a list: □ 清理河道 */
const FEWEST = 2;

/** Says whether a line offers choices, without a label before them: √清理河道 □已完成 ☑进行中, ○甲类 ◉乙类 */
export function offersChoices(line: string): boolean {
  if (!SURE.test(line)) return false;
  const signs = line.match(SIGN) ?? [];
  return signs.length >= FEWEST && new Set(signs).size >= FEWEST && !/^[^☑☒✓✔√◉●■☐□○]*[：:]/.test(line);
}
