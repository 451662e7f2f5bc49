import { documentType } from '../../lexicon/document-types.js';
import type { TextUnit } from '../pieces/unit.js';
import { isTitleLine } from './title.js';

const UNIT_LINE = /^[（(]?(?:计量)?单位[：:][\u4e00-\u9fffA-Za-z、/]{1,12}[）)]?$/;
const NAMES_A_TABLE =
  /(?:表|一览|清单|台账|名单|安排|分解|计划|任务|分工|要点|目录|日程|行事历|校历|日历|汇总|明细|责任制)(?:[（(][^）)]{1,20}[）)])?$/;

/** Says whether a line gives the unit of a table's figures: 单位：万元 */
export function isUnitLine(text: string): boolean {
  return UNIT_LINE.test(text);
}

/**
 * Says whether the line right above a table is its caption: it names a table or a plan, or is set as a heading is.
 *
 * What is one: 2020年重点工作分解表, a centred line. What is none: 具体安排如下：  （一）主要任务
 */
export function isCaption(unit: TextUnit): boolean {
  const { view, hints } = unit;
  if (!isTitleLine(view.text) || view.text.length > 60 || /^[（(].*[）)]$/.test(view.text)) return false; // 题注 in brackets
  return (
    NAMES_A_TABLE.test(view.text) ||
    documentType(view.text) !== null ||
    hints.style === 'caption' ||
    hints.alignment === 'center' ||
    hints.bold
  );
}
