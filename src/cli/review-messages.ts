import type { Language } from './language.js';

/** What the terminal says of reviews and of patches. */
export const REVIEW_MESSAGES = {
  review: {
    en: 'write one page that shows a notice beside what was understood of it, to check and to correct',
    zh: '生成一个网页，公文原文与读取结果左右对照，可核对、更正',
  },
  reviewFile: {
    en: 'the notice, or JSON that plan-parse wrote with --with-text; - for standard input',
    zh: '公文，或 plan-parse 用 --with-text 输出的 JSON；- 为标准输入',
  },
  reviewExamples: {
    en: `
The page opens by a double click and needs no network. Corrections made in it are saved as a patch file.

-o, --patch, --format, --frail, --limit, --diagnostics, --color and --lang hold here too; see plan-parse --help.

Examples:
  plan-parse review notice.docx -o review.html
  plan-parse notice.docx --patch notice.docx.patch.json -o plan.json
  plan-parse review notice.docx --patch notice.docx.patch.json -o review.html`,
    zh: `
网页双击即可打开，不需联网；在网页中所作的更正可存为更正文件。

-o、--patch、--format、--frail、--limit、--diagnostics、--color、--lang 在此同样有效，说明见 plan-parse --help。

示例：
  plan-parse review 通知.docx -o 核对.html
  plan-parse 通知.docx --patch 通知.docx.patch.json -o 计划.json
  plan-parse review 通知.docx --patch 通知.docx.patch.json -o 核对.html`,
  },
  patch: {
    en: 'apply the corrections that were saved from the page of plan-parse review',
    zh: '套用在 plan-parse review 网页中保存的更正',
  },
  reviewSeveral: {
    en: 'it holds {count} documents; a review shows one',
    zh: '其中有 {count} 份文档；一次只能核对一份',
  },
  reviewNoText: {
    en: 'this JSON does not hold the reading text (--with-text), so the page shows no evidence; review the notice itself',
    zh: '此 JSON 不含全文（--with-text），网页无法对照原文；可直接核对公文',
  },
  noAssets: {
    en: 'this installation lacks the files of its pages: {why}',
    zh: '安装不完整，缺少网页所需的文件：{why}',
  },
} as const satisfies Record<string, Record<Language, string>>;
