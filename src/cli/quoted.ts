/** What no shell gives a meaning to: letters of any script, digits, and the usual signs of paths. */
const PLAIN = /^[\p{L}\p{N}_@%+=:,./\\-]+$/u;

/** Writes an argument so that it can be pasted into a shell: cmd and PowerShell on Windows, a POSIX shell elsewhere. */
export function quoted(argument: string, windows = process.platform === 'win32'): string {
  const safe = argument.startsWith('-') ? `./${argument}` : argument;
  if (PLAIN.test(safe) && (windows || !safe.includes('\\'))) return safe;
  return windows ? `"${safe}"` : `'${safe.replaceAll("'", "'\\''")}'`;
}
