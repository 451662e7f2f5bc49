import { groupsOfLines, headOf, type TaskList } from '../ledger/list.js';

/** Writes a list of work as a table of Markdown (GFM), or a table a group under its heading; the keys stay out. */
export function tasksMarkdown(list: TaskList): string {
  const head = headOf(list).slice(0, -1);
  const tables = groupsOfLines(list).map(({ name, lines }) => {
    const rows = [head, head.map(() => '---'), ...lines.map((line) => line.slice(0, -1).map(escaped))];
    const heading = name === null ? [] : [`## ${escaped(name)}`, ''];
    return [...heading, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
  });
  return `${tables.join('\n\n')}\n`;
}

/** Writes text so that it stays in its cell and is no markup: `|`, `*`, `<b>`, line breaks. */
function escaped(text: string): string {
  const lines = text.trim().split(/\r\n?|\n/);
  return lines.map((line) => line.replace(/[\\|`*_~<>[\]]/g, '\\$&')).join('<br>');
}
