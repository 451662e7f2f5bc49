/**
 * What speaks for and against a reading of a table, in points: less is better, 0 is a table without a header whose rows
 * say nothing. Each figure stands with its reason; how they are added up is said in `table-choice.ts`.
 */

/** What it costs to take a cell, or a row, for a part of the header. */
export const HEADER_COST = {
  /** Most tables have a header, but not all. */
  header: 1,
  /** 责任单位, 完成时限, 联系电话: hardly ever below a header. */
  knownName: -2,
  /** 1月 | 2月 | 3月: one alone is the row of a month, a series names columns. */
  timeInSeries: -1.5,
  /** A blank beside 1, 2, 3, and the corner of a grid. */
  blank: 0.75,
  /** 3, 6月底前, 1.召开会议: what rows hold. */
  data: 2,
  /** Longer than names are. */
  long: 1.5,
  /** 召开会议。 */
  sentence: 6,
  /** The rows below are longer, or figures: they are no names as well. */
  unlikeBelow: -1.2,
  /** th, a repeated header row of Word, the line of dashes in Markdown. */
  marked: -3,
  /** 课题名称 | 关于… over 牵头领导 | 王某: labels, not names. */
  labels: 20,
  /** 牵头 | 配合 below 责任分工. */
  underGroup: -0.5,
  /** A text of its own below a name. */
  besideGroup: 2,
} as const;

/** What it costs to take a table for one of a kind. */
export const KIND_COST = {
  /** 工作内容, 重点任务 says itself that work stands below. */
  namedContent: -2,
  /** Running text beside a time or a body may be work. */
  wordedContent: -0.5,
  /** 责任单位, 牵头领导, 完成时限. */
  duty: -2,
  /** 部门, 单位: who stands there may do the work, or buy, or belong. */
  bareBody: -1,
  /** 月份, 日期 order the rows. */
  timeColumn: -4,
  /** Rows 一月份 over the table. */
  timeRows: -5,
  /** 3月：…；5月：… in most rows. */
  timedCells: -3,
  /** 1月 | 2月 | 3月 over words or signs. */
  timesAcross: -7,
  /** 姓名, 考场; 单价, 供货单位. */
  listOnly: -4.5,
  /** 联系电话, 分值; 资金, 数量. */
  listToo: -0.8,
  /** 岗位表, 通讯录, 报价单 above the table. */
  captionOfList: -3.5,
  /** 任务分解表, 校历 above it. */
  captionOfWork: -1,
  /** 9:00 in most rows: an agenda, a timetable. */
  clock: -12,
  /** The same beside 日期 and 承办单位: a plan of meetings as well. */
  clockOfDays: -6,
  /** Each row pairs labels with values. */
  pairs: -7,
  /** 星期一 to 星期五 and no column of work. */
  weekdays: -3,
} as const;
