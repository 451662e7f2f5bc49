import { isPath } from '../../lexicon/site-words.js';
import { fieldsIn } from './fields.js';
import type { Line } from './rendering.js';

/** Says whether a line is made of links; a link to an attachment is text. */
export function isMenu(line: Line, shown: string): boolean {
  const length = shown.replace(/\s+/g, '').length;
  return line.linked > length * 0.6 && !line.attached && !isAttachment(shown);
}

/** Says whether a line names a file that goes with the text. */
export const isAttachment = (shown: string): boolean => /附\s*[件表]|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd)\b/i.test(shown);

/** Says whether a line is only the path to the page or a tool: breadcrumbs, font size, print, share. */
export function isTool(text: string, line: Line, shown: string): boolean {
  if (shown.length > 200) return false;
  if (isPath(shown)) return true;
  const fields = fieldsIn(text, line.range);
  return (
    fields.length > 0 && fields.every((field) => field.tool) && /^[【[（(\s]*$/.test(text.slice(line.range.start, fields[0]?.range.start))
  );
}
