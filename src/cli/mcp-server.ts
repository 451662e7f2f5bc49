/** The tools that an agent may use: what they are called, what they take, what they answer. Loaded only by `plan-parse mcp`. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';
import { evidenceText } from '../archive/evidence.js';
import { findText } from '../archive/find.js';
import type { Library } from '../archive/library.js';
import { outlineText } from '../archive/outline.js';
import { workText } from '../archive/work.js';
import { type Reading, readingOf } from '../ledger/row.js';
import { version } from '../version.js';
import type { Language } from './language.js';
import { type MessageKey, message } from './messages.js';

/** Makes the server over a library; it changes nothing and reads nothing else. */
export function mcpServer(library: Library, language: Language): McpServer {
  const say = (key: MessageKey) => message(language, key);
  const server = new McpServer({ name: 'plan-parse', version: version() }, { instructions: say('mcpInstructions') });
  const file = z.string().describe(say('mcpFile'));
  const tool = <Shape extends z.ZodRawShape>(
    name: string,
    about: MessageKey,
    inputSchema: Shape,
    answer: (asked: z.infer<z.ZodObject<Shape>>) => Promise<string | null>,
  ) => {
    const annotations = { readOnlyHint: true, openWorldHint: false };
    const run = async (asked: unknown) => said(await answer(asked as z.infer<z.ZodObject<Shape>>), say('mcpNone'));
    // the library's own type of the callback follows from the shape, which is open here
    server.registerTool(name, { description: say(about), inputSchema: inputSchema as z.ZodRawShape, annotations }, run);
  };
  tool('search', 'mcpSearch', { query: z.string().optional().describe(say('mcpQuery')) }, async ({ query = '' }) =>
    findText(await library.all(), query),
  );
  tool('outline', 'mcpOutline', { file }, async (asked) => {
    const held = await library.one(asked.file);
    return held && outlineText(held.name, held.document);
  });
  tool('tasks', 'mcpTasks', { file: file.optional(), ...selection(say) }, async (asked) => {
    const readings = await readingsFor(library, asked.file);
    return readings && workText(readings, wantedIn(asked), asked.from ?? 0);
  });
  tool('evidence', 'mcpEvidence', { file, of: z.string().describe(say('mcpOf')) }, async (asked) => {
    const held = await library.one(asked.file);
    return held && evidenceText(held.document, asked.of);
  });
  return server;
}

const selection = (say: (key: MessageKey) => string) => ({
  month: z.int().min(1).max(12).optional().describe(say('mcpMonth')),
  year: z.int().optional().describe(say('mcpYear')),
  department: z.string().optional().describe(say('tasksDepartment')),
  leader: z.string().optional().describe(say('tasksLeader')),
  from: z.int().min(0).optional().describe(say('mcpFrom')),
});

type Asked = z.infer<z.ZodObject<ReturnType<typeof selection>>>;

function wantedIn({ month, year, department, leader }: Asked) {
  return {
    months: month === undefined ? [] : [{ year: year ?? null, month }],
    by: null,
    leaders: leader === undefined ? [] : [leader],
    departments: department === undefined ? [] : [department],
  };
}

async function readingsFor(library: Library, file: string | undefined): Promise<readonly Reading[] | null> {
  if (file === undefined) return (await library.all()).digests.map(({ reading }) => reading);
  const held = await library.one(file);
  return held && [readingOf(held.document, held.name)];
}

function said(text: string | null, none: string) {
  return text === null
    ? { isError: true, content: [{ type: 'text' as const, text: none }] }
    : { content: [{ type: 'text' as const, text }] };
}
