import type { Range } from '../../document.js';
import { CHOSEN, SIGN, SURE } from '../../lexicon/choices.js';

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
