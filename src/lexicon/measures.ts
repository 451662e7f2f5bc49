const POWERS = '[亿万千百余多]?';
const WORDS =
  '元|个|人|户|亩|吨|件|家|所|座|辆|次|项|米|台|套|处|条|名|张|份|袋|桶|箱|瓶|盒|包|本|支|只|株|棵|头|篇|场|期|批|天|分|平方米|公里|千米|公顷|立方米|千瓦时|人次|百分点';
const SIGNS = '%|％|‰|㎡|m2|km|kg';
const MEASURE = new RegExp(`^(?:${POWERS}(?:${WORDS})|${SIGNS})$`);
const MEASURES = new RegExp(`${POWERS}(?:${WORDS}|${SIGNS})`, 'gu');

/** Says whether words are what amounts are counted in: 万元, 人次, ㎡. */
export const isMeasure = (words: string): boolean => MEASURE.test(words);

/** Leaves out of a text what its amounts are counted in: 约300人次 is 约300. */
export const withoutMeasures = (text: string): string => text.replace(MEASURES, '');
