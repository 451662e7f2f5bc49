/** What the operating system's refusals mean to a person. */
const REASONS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  ENOENT: { en: 'there is no such file or folder', zh: '没有这个文件或文件夹' },
  ENOTDIR: { en: 'a part of the path is not a folder', zh: '路径中有一段不是文件夹' },
  EEXIST: { en: 'there is one of that name already', zh: '已有同名文件' },
  EISDIR: { en: 'it is a folder', zh: '这是文件夹' },
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'permission denied', zh: '没有权限' },
  EROFS: { en: 'the file system is read-only', zh: '文件系统只读' },
  ENOSPC: { en: 'no space is left on the device', zh: '磁盘空间不足' },
  EDQUOT: { en: 'the disk quota is used up', zh: '磁盘配额已用完' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '文件名过长' },
  ELINK: { en: 'there is a link in its place', zh: '该处是链接' },
  EBADF: { en: 'it is closed', zh: '已关闭' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件过多' },
  EBUSY: { en: 'it is in use', zh: '文件正被占用' },
};

/** Says in both languages why a call to the operating system failed: as details `why` and `whyZh` of a message. */
export function reasonOf(error: unknown): { why: string; whyZh: string } {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const known = REASONS[code];
  if (known) return { why: known.en, whyZh: known.zh };
  const why = error instanceof Error ? error.message : String(error);
  return { why, whyZh: why };
}
