import { readFileSync } from 'node:fs';
import { isRight, type Measured } from './measure.js';
import { shareOf } from './names.js';
import { added } from './score.js';

/** Says how many files of the fixtures are read with everything right, as docs/accuracy.md does. */
export function fixtures(files: readonly Measured[], language: 'en' | 'zh'): string {
  const [all, right] = [files.length, files.filter(isRight).length];
  return language === 'en' ? `${right} of ${all} files are read with everything right` : `${all} 个文件中 ${right} 个全部正确`;
}

/** Says how many of the leaders and departments that tasks were given are right; `npm run damages` writes the figure of the damaged notices. */
export function names(files: readonly Measured[], language: 'en' | 'zh'): string {
  const own = shareOf(files.map((file) => file.names).reduce(added));
  const damaged = /<!-- names -->(.*)<!-- \/names -->/.exec(readFileSync('docs/damages.md', 'utf8'))?.[1] ?? '';
  const zh = (share: string): string => share.replace(/(.*) of (.*)/, '$2 个中的 $1');
  return language === 'en' ? `${own} there, ${damaged} in damaged notices` : `其中 ${zh(own)}，受损公文中 ${zh(damaged)}`;
}
