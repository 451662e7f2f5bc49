import type { Language } from './language.js';

/** What the terminal says of the server of an archive. */
export const SERVE_MESSAGES = {
  serve: {
    en: 'show an archive that batch wrote in the browser of this machine: search, tasks, review',
    zh: '在本机浏览器中查看 batch 生成的档案：查找、任务、核对',
  },
  serveFolder: { en: 'the folder that batch wrote, or one of notices', zh: 'batch 的输出目录，或公文目录' },
  servePort: { en: 'the port of 127.0.0.1 to listen at', zh: '在 127.0.0.1 上监听的端口' },
  serveExamples: {
    en: '\nIt listens on 127.0.0.1 only and writes nothing but patches.\n\nExample:\n  plan-parse batch archive -o json --with-text\n  plan-parse serve json',
    zh: '\n只在 127.0.0.1 上监听，除更正文件外不写任何内容。\n\n示例：\n  plan-parse batch 档案 -o json --with-text\n  plan-parse serve json',
  },
  serving: { en: 'open {address} in a browser of this machine; Ctrl+C ends it', zh: '请在本机浏览器中打开 {address}；按 Ctrl+C 结束' },
  portTaken: { en: 'another program has port {port}; a free one is taken', zh: '端口 {port} 已被其他程序占用，改用空闲端口' },
  serveMissing: {
    en: 'the library for serving was left out of this installation: npm install hono @hono/node-server',
    zh: '安装时略去了所需的库：npm install hono @hono/node-server',
  },
} as const satisfies Record<string, Record<Language, string>>;
