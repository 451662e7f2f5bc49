import iconv from 'iconv-lite';
import { type Random, random } from '../fuzz/random.js';
import { type Sample, words } from './sample.js';

/** Makes a line, or some, of a text out of words. */
type Part = (say: () => string, rng: Random) => string;

const times = (count: number, part: () => string): string[] => Array.from({ length: count }, part);

/** Writes a grid of words by a separator, its rows between two signs. */
const grid =
  (separator: string, edge = ''): Part =>
  (say, rng) => {
    const columns = 2 + rng.below(3);
    return times(2 + rng.below(3), () => `${edge}${times(columns, say).join(separator)}${edge}`).join('\n');
  };

const PARTS: readonly Part[] = [
  (say, rng) => times(1 + rng.below(5), say).join(rng.pick(['，', '、', ' ', '　', '\t', '\u00a0', ''])),
  (say, rng) => `${rng.pick(['一、', '（二）', '3.', '㈣', '第五条 ', '⑥', '# ', '- ', '> '])}${say()}`,
  (say) => `　　${say()}，${say()}。（责任单位：${say()}）`,
  (say) => `**${say()}**：${say()}<!-- ${say()} -->`,
  (say) => `${say()}\ufeff${say()}\u200b${say()}\u00ad${say()}`,
  (say) => `"${say()},\n${say()}",${say()}`,
  (say) => `<table><tr><td>${say()}</td><td>${say()}</td></tr></table>`,
  grid('\t'),
  grid(','),
  grid('|', '|'),
  grid('│', '│'),
  (say) => `|${say()}|${say()}|\n|---|---|\n|${say()}|${say()}|`,
  (say) => `---\ntitle: ${say()}\n---`,
  () => '',
];

/** The encodings, each with a mark or without; one without is told by its bytes, which needs a line of common words. */
const ENCODINGS = ['utf8', 'utf8', 'gb18030', 'utf16le', 'utf16be', 'utf32le', 'utf32be'] as const;
const COMMON = '为做好全年工作，现将有关事项通知如下，请认真贯彻落实。';

/** Makes a text of all that plain text may be: the decoded file is the reading text, so that nothing of it is hidden. */
export function txt(seed: number): Sample {
  const rng = random(seed);
  const next = words();
  const drawn: string[] = [];
  const say = (): string => {
    const word = next();
    drawn.push(word);
    return word;
  };
  const lines = [COMMON, ...times(1 + rng.below(12), () => rng.pick(PARTS)(say, rng))];
  const end = rng.pick(['\n', '\n', '\r\n', '\r', '\u2028', '\f']);
  const text = lines.join(rng.pick(['\n', '\n\n'])).replaceAll('\n', end) + rng.pick(['', end]);
  const encoding = rng.pick(ENCODINGS);
  const body = iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' && rng.below(2) === 0 });
  const unit = encoding.includes('32') ? 4 : encoding.includes('16') ? 2 : 1;
  const padding = rng.below(4) === 0 ? Buffer.alloc(unit * rng.below(600)) : Buffer.alloc(0);
  return { bytes: new Uint8Array(Buffer.concat([body, padding])), drawn, hidden: [] };
}
