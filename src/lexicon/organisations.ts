import { AGENCIES, BODIES, TOWNS } from './bodies.js';
import { markerAt } from './number-forms.js';
import { beginsAsItem } from './run-together.js';

const NAME = new RegExp(`(?:${AGENCIES}|${BODIES}|${TOWNS})$`);
const LONGEST = 40;

/**
 * Says whether a text is the name of an organisation and nothing else.
 *
 * What is one: 某某市人民政府办公室, 中共某某县委员会. What is none: 各单位要高度重视。, 关于召开会议的通知, 2．家长会, 召开座谈会
 */
export function isOrganisation(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= LONGEST &&
    !/[。，；：、！？,;:!?《》]/.test(text) &&
    !/^(?:关于|附|各|请|现|经|让|把|使)|转发|印发|关于/.test(text) &&
    !beginsAsItem(text) &&
    markerAt(text, 0) === null &&
    NAME.test(text.replace(/[（(][^（(）)]*[）)]$/, ''))
  );
}
