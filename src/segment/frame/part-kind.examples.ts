import type { Examples, LineRule } from '../rule.js';
import { partKind } from './part-kind.js';

/** What it reads, and what it leaves. */
export const PART_KIND: Examples<LineRule> = {
  name: 'what kind of text a title heads',
  kind: 'line',
  read: (title) => (partKind(title) === 'article' ? null : partKind(title)),
  reads: [
    ['关于印发《2031年工作要点》的通知', 'notice'],
    ['关于做好春耕工作的函', 'notice'],
    ['青河县2031年工作要点', 'plan'],
    ['关于加强防汛工作的实施意见', 'plan'],
    ['青河县防汛应急预案', 'plan'],
    ['2031年重点工作任务分解表', 'plan'],
    ['2031年民生实事项目', 'plan'],
    ['2031年总结表彰大会方案', 'plan'],
    ['2031年工作思路', 'plan'],
    ['2031—2032学年第二学期行事历', 'plan'],
    ['青河中学2031—2032学年第二学期校历', 'plan'],
    ['2030年工作回顾', 'report'],
    ['青河镇2030年工作总结', 'report'],
    ['政府工作报告', 'report'],
    ['2030年工作总结和2031年工作计划', 'plan'],
    ['2030年工作总结及2031年工作打算', 'plan'],
    ['2030年工作情况和2031年工作安排', 'plan'],
    ['关于2030年国民经济和社会发展计划执行情况与2031年计划草案的报告', 'report'],
  ],
  leaves: [
    '青河春耕忙',
    '《青河县2031年重点工作分工方案》政策解读',
    '在2031年全县教育工作会议上的讲话',
    '青河县：创新方式加强项目计划管理',
    '县长江一帆专题调度城建重点工作',
    '青河县科教办部署2031年度各项工作',
  ],
};
