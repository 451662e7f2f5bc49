import type { Examples, LineRule } from '../rule.js';
import { calendarHeading } from './calendar-heading.js';

/** What it reads, and what it leaves. */
export const CALENDAR_HEADING: Examples<LineRule> = {
  name: 'a heading of a calendar',
  kind: 'line',
  read: calendarHeading,
  reads: [
    ['二月份：', '二月份'],
    ['3月', '3月'],
    ['【十二月】', '十二月'],
    ['第一周（9月1日—7日）', '第一周（9月1日—7日）'],
    ['第12周', '第12周'],
    ['第一周：2月16日—20日', '第一周：2月16日—20日'],
    ['3月15日（周一）', '3月15日（周一）'],
    ['（3月）', '3月'],
    ['●三月', '三月'],
    ['三月（3.1-3.31）', '三月'],
    ['第二次会议（4月下旬）', '第二次会议（4月下旬）'],
    ['下半年', '下半年'],
    ['全年：', '全年'],
    ['二月主题：新起点、新打算', '二月'],
    ['三月份德育主题：学雷锋', '三月份'],
  ],
  leaves: ['3', '3月15日召开', '（一）', '13月', '3月召开会议', '第一周召开会议', '三月份：召开会议', '第三次会议', '三月主题班会：学雷锋'],
};
