import { describe, expect, it } from 'vitest';
import { isNavigation, siteFoot } from '../../src/lexicon/site-words.js';

it.each([
  '当前位置：首页 > 政务公开',
  '您现在的位置：首页>>要闻',
  '首页 > 政务公开 > 通知',
  '返回首页',
  '分类导航',
  '打印 关闭',
  '打印本页',
  '[打印] [关闭]',
  '字体：大 中 小',
  '设为首页 | 加入收藏',
  '无障碍阅读 关怀版 返回首页',
  '打印整页 打印内容 分享',
  '【打印本页】【关闭窗口】',
  '政务公开 > 法规文件 > 县政府文件',
  '工作计划 > 支部工作计划',
  '1、本文档由用户上传，某某文库整理发布，可阅读全部内容。',
  '- 2、本站所有内容均由合作方或网友上传，本站不对文档的完整性做任何保证！',
  '网站客服QQ：100000001',
  '59.74 KB',
  '文章属性',
  '查看更多',
  '上一篇：青河县2030年工作总结',
  '• 无障碍',
  '• 长辈版',
  '• 设为首页|',
  '热门站点| 资料网 | 专利网 | 资料网论坛',
  '收藏本站| 设为首页| 首页',
  '下载地址: 点击此处下载',
  '用微信扫描二维码分享至好友和朋友圈',
])('%s', (line) => expect(isNavigation(line)).toBe(true));
it.each([
  '打印机采购计划',
  '关闭非法企业',
  '注册企业10家',
  '首页',
  '位置图',
  '登录平台填报数据。',
  '分享经验',
  '月份 | 工作内容 | 责任单位',
  '召开会议 | 办公室 | 县城',
  '上一篇文章',
  '下载',
  '大',
  '收入>支出',
  '本文件由县教育局负责解释',
  '查看更多村的台账',
])('%s', (line) => expect(isNavigation(line)).toBe(line === '首页'));

describe('the foot of a copied page', () => {
  it('begins where only lines about the site follow', () => {
    const lines = ['抓好落实。', '上一篇：要闻', '主办：青河县人民政府', '版权所有：青河县', '苏ICP备00000001号'];
    expect(siteFoot(lines)).toBe(1);
  });

  it('is none without a line that can be nothing else', () => {
    expect(siteFoot(['抓好落实。', '地址：青河县', '电话：1234567'])).toBe(3);
    expect(siteFoot(['抓好版权所有权保护。'.repeat(21)])).toBe(1);
    expect(siteFoot(['（四）强化网站标识码管理。'])).toBe(1);
    expect(siteFoot([])).toBe(0);
  });

  it('is only at the very end', () => expect(siteFoot(['版权所有：青河县', '抓好落实。'])).toBe(2));
});
