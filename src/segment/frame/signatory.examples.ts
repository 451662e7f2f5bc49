import type { Examples, LineRule } from '../rule.js';
import { signatories } from './signatory.js';

/** What it reads, and what it leaves. */
export const SIGNATORY_LINE: Examples<LineRule> = {
  name: '签发人 on a line',
  kind: 'line',
  read: signatories,
  reads: [
    ['签发人：张三', { names: ['张三'] }],
    ['签发人：张三 李四、王五', { names: ['张三', '李四', '王五'] }],
    ['某发〔2031〕1号 签发人：欧阳某某', { names: ['欧阳某某'] }],
    ['签发：买买提·某', { names: ['买买提·某'] }],
  ],
  leaves: ['由签发人负责', '签发人：', '签发人：分管领导同志们都要签', '责任人：张三'],
};
