import type { Language } from './language.js';

/** What the terminal says of the queue. */
export const QUEUE_MESSAGES = {
  queue: {
    en: 'read documents on several machines, by a queue on a Redis server: add, work, status, retry, clear',
    zh: '通过 Redis 队列由多台机器读取：add、work、status、retry、clear',
  },
  queueAdd: { en: 'put the files of folders into the queue', zh: '把目录中的文件加入队列' },
  queueWork: { en: 'read files of the queue until Ctrl+C', zh: '读取队列中的文件，直到按 Ctrl+C' },
  queueStatus: { en: 'show where the queue stands, and what failed and why', zh: '显示队列状况、失败的文件及原因' },
  queueRetry: { en: 'try what failed again', zh: '重试失败的文件' },
  queueClear: { en: 'take all files out of the queue; outputs stay', zh: '清空队列；已有输出保留' },
  queueRedis: { en: 'the server: redis://[user:password@]host[:port][/number]', zh: '服务器：redis://[用户:密码@]主机[:端口][/编号]' },
  queueMost: { en: 'most files that wait on the server; adding pauses there', zh: '服务器上等待的文件数上限，达到后暂停加入' },
  queueAttempts: {
    en: 'how often a file is tried that cannot be found or written, each wait twice the last',
    zh: '文件找不到或无法写入时尝试的次数，间隔逐次加倍',
  },
  queueUntilEmpty: { en: 'end when nothing is left to be read', zh: '全部读取后结束' },
  queueJson: { en: 'write it as JSON', zh: '以 JSON 输出' },
  queueReport: {
    en: 'write the report that batch writes, of all that is done and failed',
    zh: '写出与 batch 相同的报告，含全部已完成和失败的文件',
  },
  queueExamples: {
    en: `
Every machine must see the files and OUT at the same paths. PLAN_PARSE_REDIS may hold the server's address. plan-parse queue add --help and the like show the options of each; -o, --compact, --with-text, --boxes, --frail, --diagnostics, --color and --lang hold here too.

Examples:
  plan-parse queue add /share/archive -o /share/json --redis redis://10.0.0.5
  plan-parse queue work --jobs 4 --redis redis://10.0.0.5
  plan-parse queue status --redis redis://10.0.0.5

Exit codes: 0 done; 1 something failed, or the server cannot be reached; 2 wrong usage; 130 interrupted.`,
    zh: `
各台机器须以相同路径访问文件和 OUT。服务器地址也可由 PLAN_PARSE_REDIS 给出。各子命令的选项见 plan-parse queue add --help 等；-o、--compact、--with-text、--boxes、--frail、--diagnostics、--color、--lang 在此同样有效。

示例：
  plan-parse queue add /share/档案 -o /share/json --redis redis://10.0.0.5
  plan-parse queue work --jobs 4 --redis redis://10.0.0.5
  plan-parse queue status --redis redis://10.0.0.5

退出码：0 完成；1 有失败或无法连接服务器；2 用法错误；130 被中断。`,
  },
  wrongAddress: {
    en: '{it} is no address of a Redis server, such as redis://10.0.0.5:6379',
    zh: '{it} 不是 Redis 服务器地址，应如 redis://10.0.0.5:6379',
  },
  queueNoOutput: { en: 'say in which folder the documents go: -o OUT', zh: '请指定输出目录：-o OUT' },
  queueMissing: {
    en: 'the queue needs two libraries that are not installed: npm install bullmq@6 ioredis@6',
    zh: '队列所需的两个库未安装：npm install bullmq@6 ioredis@6',
  },
  queueUnreachable: { en: 'the Redis server cannot be used: {why}', zh: '无法使用 Redis 服务器：{why}' },
  queueLost: {
    en: 'the Redis server is gone; once it is back, the same command goes on from here',
    zh: '与 Redis 服务器的连接已断开；恢复后再次运行同一命令即可继续',
  },
  queueWaits: { en: 'the Redis server is gone; waiting for it', zh: '与 Redis 服务器的连接已断开，正在等待恢复' },
  queueBack: { en: 'the Redis server is back', zh: 'Redis 服务器已恢复' },
  queueFull: { en: '{most} files wait; adding goes on as they are read', zh: '已有 {most} 个文件等待；将随读取继续加入' },
  queueAdded: {
    en: '{queued} added, {waiting} waiting already, {done} done before, {failed} failed',
    zh: '加入 {queued} 个，已在队列中 {waiting} 个，先前已完成 {done} 个，失败 {failed} 个',
  },
  queueWorking: { en: 'reading what is in the queue; Ctrl+C ends it', zh: '正在读取队列中的文件；按 Ctrl+C 结束' },
  queueRetried: { en: '{count} {count:file|files} to be tried again', zh: '将重试 {count} 个文件' },
  queueCleared: { en: '{count} {count:file|files} taken out of the queue', zh: '已从队列移除 {count} 个文件' },
  'queue.waiting': { en: 'waiting', zh: '等待' },
  'queue.active': { en: 'being read', zh: '正在读取' },
  'queue.delayed': { en: 'to be tried again', zh: '稍后重试' },
  'queue.done': { en: 'read', zh: '已读取' },
  'queue.failed': { en: 'failed', zh: '失败' },
  'queue.workers': { en: 'workers', zh: '工作进程' },
} as const satisfies Record<string, Record<Language, string>>;
