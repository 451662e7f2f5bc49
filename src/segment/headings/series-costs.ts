/**
 * What speaks for and against a number of a text, in points: more is better, and a number that says less than nothing
 * stays text. How they are added up is said in `series.ts`.
 */
export const SERIES_COST = {
  /** What a place says for a number that stands there. */
  place: {
    start: 5,
    /** A form that others must confirm, at the start of a line: 1.1, 1 总则, a) */
    doubtful: 0,
    /** 一、加强领导。（一）成立专班。 */
    below: 1.5,
    /** …制定本方案。一、总体要求（一）指导思想。以…: a heading over a heading. */
    over: 5,
    sentence: 1,
    /** 第三章运行流程第十一条…: an article right behind its chapter's heading is nothing else. */
    article: 5,
    blank: 0,
    /** 三、做好工作：1.编印简报。2.开设专栏。 */
    heading: -1,
    listed: -1.5,
    /** 14.9610亩 */
    glued: -1.9,
    inside: -3,
    /** Inside a paragraph that has lost its line breaks. */
    runsOn: -1,
    /** There behind a heading: 二、重点任务（一）抓产业1.建园区2.引项目。 */
    headingRunsOn: 0,
  },
  /** How a number follows the one before it, and what that says for it. */
  link: {
    next: 2,
    first: -1,
    skips: -1,
    near: -2,
    back: -2,
    far: -6,
    /** A text that begins in the middle: 四、保障措施, below which （一） begins anew or a text stands. */
    heads: -4,
  },
  /** Away from a line's start only what runs on says anything. */
  elsewhere: -3,
} as const;
