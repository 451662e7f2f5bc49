import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { SIGNATURE } from './signature-claims.js';

/** What it reads, and what it leaves. */
export const SIGNATURE_EXAMPLES: Examples<FrameRule> = {
  ...SIGNATURE,
  reads: [
    ['抓好落实。\n青禾县教育局\n2031年2月3日', ['signature: issuers 青禾县教育局; issuedOn 2031年2月3日']],
    [
      '抓好落实。\n青禾县教育局 青禾县财政局\n二〇三一年二月三日',
      ['signature: issuers 青禾县教育局、青禾县财政局; issuedOn 二〇三一年二月三日'],
    ],
    ['青禾县教育局 2031年2月3日', ['signature: issuers 青禾县教育局; issuedOn 2031年2月3日']],
    ['抓好落实。\n2031年2月3日\n青禾县教育局', ['signature: issuers 青禾县教育局; issuedOn 2031年2月3日']],
    ['青禾县2031年春耕工作要点\n（2031年2月3日）\n一、备种', ['signature: issuedOn 2031年2月3日']],
    ['请认真贯彻执行。青禾县人民政府2031年2月3日', ['signature: issuers 青禾县人民政府; issuedOn 2031年2月3日']],
    ['青禾县教育局（盖章）\n2031年2月3日', ['signature: issuers 青禾县教育局; issuedOn 2031年2月3日']],
    ['抓好落实。\n青禾县教育局青禾县财政局\n2031年2月3日', ['signature: issuers 青禾县教育局、青禾县财政局; issuedOn 2031年2月3日']],
  ],
  leaves: ['2031年2月3日，县政府召开会议。', '2031年2月\n备耕', '一、备种\n二、清淤', '会议于2031年2月3日召开，青禾县教育局参加。'],
};
