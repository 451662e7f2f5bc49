/**
 * The words that head the sections of notices and plans: 活动主题, 指导思想, 保障措施. A heading that lost its mark is told by
 * them (一、活动主题青春暖青禾，志愿我先行).
 */
const HEADS = [
  '活动(?:主题|时间|地点|内容|安排|对象|目的|要求|形式|步骤|流程|方式|背景|名称|范围|宗旨)',
  '(?:工作|总体|目标)(?:目标|要求|重点|任务|措施|步骤|安排|内容|原则|机制|职责|背景|思路)',
  '(?:参加|参会|参赛|参与|报名|培训|考核|评选|检查|会议|宣传)(?:人员|对象|时间|方式|办法|条件|范围|内容|地点|主题|议程|标准|程序|形式)',
  '(?:实施|主要|重点|基本|具体|有关|相关|时间|组织|保障)(?:步骤|范围|时间|对象|任务|目标|措施|内容|工作|要求|原则|安排|领导|机构|保障|实施|事项)',
  '(?:整治|推进|创建|排查)(?:计划|内容|范围|重点|目标|步骤|时间|要求|对象)',
  '指导思想|奖项设置|联系方式|注意事项|职责分工|责任分工|经费保障|监督检查|考核评价',
];
const HEADING_WORD = new RegExp(`^(?:${HEADS.join('|')})`);

/** Gives the length of the words that head a section at the start of a text (UTF-16 units); 0 for none. */
export const headingWordLength = (text: string): number => HEADING_WORD.exec(text)?.[0].length ?? 0;
