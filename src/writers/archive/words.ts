/** Every word of the archive's pages, by language; `{name}` is where a detail goes. */
export interface ArchiveWords {
  readonly archive: string;
  readonly documents: string;
  readonly work: string;
  readonly search: string;
  readonly find: string;
  readonly filter: string;
  readonly year: string;
  readonly department: string;
  readonly leader: string;
  readonly month: string;
  readonly all: string;
  readonly drop: string;
  readonly dropping: string;
  readonly found: string;
  readonly unread: string;
  readonly failed: string;
  readonly doubts: string;
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly tasks: string;
  readonly file: string;
  readonly none: string;
  readonly more: string;
  readonly download: string;
  readonly when: string;
  readonly noFile: string;
  readonly noWork: string;
}

/** The words of the archive's pages. */
export const ARCHIVE_WORDS: Readonly<Record<'en' | 'zh', ArchiveWords>> = {
  en: {
    archive: 'Archive',
    documents: 'Documents',
    work: 'All tasks',
    search: 'Search titles, numbers, bodies and text',
    find: 'Find',
    filter: 'Filter',
    year: 'Year',
    department: 'Department',
    leader: 'Leader',
    month: 'Month',
    all: 'all',
    drop: 'Drop a notice here, or choose one: it is read and shown, not kept',
    dropping: 'Reading {name} …',
    found: '{count} of {all} documents',
    unread: '{count} files are still being read; reload for more.',
    failed: 'could not be read',
    doubts: 'Doubts',
    title: 'Title',
    number: 'Number',
    date: 'Date',
    tasks: 'Tasks',
    file: 'File',
    none: 'Nothing was found.',
    more: '{count} more are not shown; narrow the search.',
    download: 'Download',
    when: 'When',
    noFile: 'There is no such file in this archive.',
    noWork: 'Of these tasks there is nothing to write in this form.',
  },
  zh: {
    archive: '档案',
    documents: '文档',
    work: '全部任务',
    search: '查找标题、文号、机关和正文',
    find: '查找',
    filter: '筛选',
    year: '年份',
    department: '部门',
    leader: '领导',
    month: '月份',
    all: '全部',
    drop: '把公文拖到此处，或选取文件：读取后显示，不保存',
    dropping: '正在读取 {name} ……',
    found: '{all} 份文档中的 {count} 份',
    unread: '还有 {count} 个文件正在读取，刷新可见。',
    failed: '未能读取',
    doubts: '存疑',
    title: '标题',
    number: '文号',
    date: '日期',
    tasks: '任务',
    file: '文件',
    none: '没有找到。',
    more: '另有 {count} 项未显示，请缩小范围。',
    download: '下载',
    when: '完成时限',
    noFile: '档案中没有这个文件。',
    noWork: '这些任务无法写成这种格式。',
  },
};
