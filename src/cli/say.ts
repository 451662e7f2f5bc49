import { writeText } from './output.js';

/** Writes to standard error. It never rejects: where nothing can be said, nobody can be told so. */
export async function say(text: string): Promise<void> {
  try {
    await writeText(process.stderr, text);
  } catch {
    // a full disk or a device that takes nothing
  }
}
