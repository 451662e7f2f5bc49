import iconv from 'iconv-lite';
import type { Report } from './report.js';

const bytesOf = (text: string, encoding = 'utf8'): Uint8Array => new Uint8Array(iconv.encode(text, encoding));

/** Plain texts. */
export const TEXT: readonly Report[] = [
  {
    of: 'chardet/chardet#219',
    situation: 'a text of two words in GB2312',
    bytes: bytesOf('通知', 'gb2312'),
    reads: '通知',
    first: 'read as UTF-8, which the bytes are by chance',
    codes: ['text:encoding-guessed'],
  },
  {
    of: 'BYVoid/uchardet#23',
    situation: 'an English text in GB18030 with a few Chinese words',
    bytes: bytesOf(
      `My love is like a red, red rose. ${'That is newly sprung in June. '.repeat(20)}我的爱\nO my love is like the melody.`,
      'gb18030',
    ),
    reads: `My love is like a red, red rose. ${'That is newly sprung in June. '.repeat(20)}我的爱\nO my love is like the melody.`,
    codes: ['text:encoding-guessed'],
  },
  {
    of: 'jawah/charset_normalizer#587',
    situation: 'a text in GB2312 that fits Big5',
    bytes: bytesOf('请各单位于六月底前报送工作总结，逾期不予受理。', 'gb2312'),
    reads: '请各单位于六月底前报送工作总结，逾期不予受理。',
    codes: ['text:encoding-guessed'],
  },
  {
    of: 'jawah/charset_normalizer#365',
    situation: 'seventy bytes in GBK',
    bytes: bytesOf('习作：春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。', 'gbk'),
    reads: '习作：春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。',
    codes: ['text:encoding-guessed'],
  },
  {
    of: 'CharsetDetector/UTF-unknown#143',
    situation: 'ten signs in GB2312, which others take for EUC-JP',
    bytes: bytesOf('年度重点工作任务清单', 'gb2312'),
    reads: '年度重点工作任务清单',
    codes: ['text:encoding-guessed'],
  },
  {
    of: 'MIT-LCP/physionet-build#2063',
    situation: 'a text in UTF-8 whose only sign beyond ASCII is U+00A0',
    bytes: bytesOf('2031\u00a0plan'),
    reads: '2031\u00a0plan',
  },
  {
    of: 'chardet/chardet#149',
    situation: 'Big5 with signs of its later additions',
    bytes: bytesOf('請各單位於六月底前報送工作總結，著手粧點裏外，恒久推行銹跡清除，逾期不予受理。', 'big5hkscs'),
    reads: '請各單位於六月底前報送工作總結，著手粧點裏外，恒久推行銹跡清除，逾期不予受理。',
    codes: ['text:encoding-guessed'],
  },
  {
    of: 'microsoft/markitdown#2266',
    situation: 'a table of commas whose quoted cells hold bars and line ends',
    bytes: bytesOf('序号,名称,说明\n1,部件甲,"便宜 | 快"\n2,部件乙,"第一行\n第二行"\n3,部件丙,无\n'),
    reads: '序号,名称,说明\n1,部件甲,"便宜 | 快"\n2,部件乙,"第一行\n第二行"\n3,部件丙,无',
    asides: [',', ',', ',', ',', '"', '"', ',', ',', '"', '"', ',', ','].map((sign) => `markup: ${sign}`),
  },
  {
    of: 'astanin/python-tabulate#241',
    situation: 'a table of bars whose cells hold escaped bars',
    bytes: bytesOf('| 条件 | 结果 |\n| --- | --- |\n| 甲\\|乙 | 成立 |\n'),
    reads: '| 条件 | 结果 |\n| --- | --- |\n| 甲\\|乙 | 成立 |',
    asides: ['|', '|', '|', '| --- | --- |', '|', '\\', '|', '|'].map((sign) => `markup: ${sign}`),
  },
  {
    of: 'rizonesoft/Notepad3#998',
    situation: 'GB 18030 with signs of four bytes',
    bytes: bytesOf('请各村（社区）报送名单：㐂某、𠮷某、䶮某，六月底前完成。', 'gb18030'),
    reads: '请各村（社区）报送名单：㐂某、𠮷某、䶮某，六月底前完成。',
    codes: ['text:encoding-guessed'],
  },
];
