import { load } from 'cheerio';
import { ReadError, type Report } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';
import type { Root } from './dom.js';

/** Unclosed formatting elements that are reopened in every following paragraph (HTML, "reconstruct the active formatting elements"). */
const MOST_FORMATTING = 16;

/** Elements that a parser may make by reopening unclosed formatting elements. */
const MOST_REOPENED = 400_000;

/** Characters by numbers of more digits than Unicode has; of hundreds of digits, the parser makes none but an exception. */
const ENDLESS = /&#(?:x[\da-f]{32,}|\d{32,});?/gi;

const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;
const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));
/** Elements whose end tag may be left out; they do not count as nesting. */
const OPEN_ENDED = new Set('html head body p li dt dd tr td th tbody thead tfoot colgroup caption option optgroup'.split(' '));
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const FRAMES = new Set(['frameset', 'frame', 'noframes']);

/** What a tag is turned into that would nest too deep: an end tag that ends nothing, or a break in place of a block. */
const NOTHING = '</x-over';
const BREAK = '<br';

/**
 * Parses a page as browsers do (WHATWG HTML, so unclosed and misplaced tags fall where a person sees them). No script
 * runs and no address is fetched: the parser only makes a tree.
 *
 * Elements nested deeper than `limits.nesting` are flattened: tree builders look up the whole stack at each tag, and
 * 100,000 nested divs would take them a minute. A frameset's `noframes` body is read as the page's body.
 *
 * @throws ReadError `limit:tags`, `limit:attributes`.
 */
export function parse(page: string, report: Report, limits: Pick<Limits, 'tags' | 'attributes' | 'nesting'>): Root {
  const source = page.replace(ENDLESS, '\ufffd');
  const census = count(source);
  if (census.attributes > limits.attributes)
    throw new ReadError('limit:attributes', { value: census.attributes, limit: limits.attributes });
  if (census.tags > limits.tags) throw new ReadError('limit:tags', { value: census.tags, limit: limits.tags });
  if (census.frames > 0) report('html:frames', { count: census.frames });
  if (census.depth > limits.nesting) report('limit:nesting', { value: census.depth, limit: limits.nesting });
  return load(tame(source, census, limits.nesting)).root()[0] as Root;
}

interface Census {
  readonly tags: number;
  /** Of the tag that has most. */
  readonly attributes: number;
  readonly frames: number;
  readonly depth: number;
  readonly formatting: number;
}

/** Counts tags, and how deep they nest where every end tag ends one element. */
function count(source: string): Census {
  const now = { block: 0, formatting: 0 };
  const census = { tags: 0, attributes: 0, frames: 0, depth: 0, formatting: 0 };
  let read = 0; // up to where attributes were counted: a < inside one begins no tag
  for (const match of source.matchAll(TAG)) {
    const [, slash, tag] = match;
    const name = (tag ?? '').toLowerCase();
    if (match.index >= read) {
      const attributes = attributesAt(source, match.index + match[0].length);
      read = attributes.end;
      census.attributes = Math.max(census.attributes, attributes.count);
    }
    census.tags++;
    if (name === 'frame') census.frames++;
    if (!nests(name)) continue;
    const kind = FORMATTING.has(name) ? 'formatting' : 'block';
    now[kind] = Math.max(0, now[kind] + (slash ? -1 : 1));
    census.depth = Math.max(census.depth, now.block);
    census.formatting = Math.max(census.formatting, now.formatting);
  }
  return census;
}

/** Counts the words of a tag behind its name, quoted values apart; about as many as its attributes. */
function attributesAt(source: string, start: number): { count: number; end: number } {
  let quote = '';
  let count = 0;
  let at = start;
  for (; at < source.length; at++) {
    const c = source.charAt(at);
    if (quote) quote = c === quote ? '' : quote;
    else if (c === '>') break;
    else if (c === '"' || c === "'") quote = c;
    else if (/[\s/]/.test(source.charAt(at - 1)) && !/[\s/]/.test(c)) count++;
  }
  return { count, end: at };
}

const nests = (name: string): boolean => !VOID.has(name) && !OPEN_ENDED.has(name) && !FRAMES.has(name);

/** Rewrites the tags that nest too deep; a sane page stays as it is. */
function tame(source: string, census: Census, deepest: number): string {
  const costly = census.tags * Math.min(census.formatting, MOST_FORMATTING) > MOST_REOPENED;
  const most = { block: deepest, formatting: costly ? 0 : MOST_FORMATTING };
  if (census.frames === 0 && census.depth <= most.block && census.formatting <= most.formatting) return source;
  const now = { block: 0, formatting: 0 };
  return source.replace(TAG, (whole: string, slash: string, tag: string) => {
    const name = tag.toLowerCase();
    if (FRAMES.has(name)) return NOTHING;
    if (!nests(name)) return whole;
    const kind = FORMATTING.has(name) ? 'formatting' : 'block';
    const over = (slash ? now[kind] : now[kind] + 1) > most[kind];
    now[kind] = Math.max(0, now[kind] + (slash ? -1 : 1));
    if (!over) return whole;
    return kind === 'block' && !slash && name !== 'span' ? BREAK : NOTHING;
  });
}
