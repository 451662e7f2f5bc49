import type { Paragraph } from '../paragraphs.js';
import type { PlacedLine } from '../placed.js';
import { type ToldPlaced, untold } from '../told.js';

/** What a file says of paragraphs is believed where it agrees with so much of what its lines show plainly: one that tags each line, or a page as one, does not. */
const AGREED = 0.9;

/** Counts pairs of lines on one page that are plain by themselves, and those of which the file says the same. */
interface Count {
  readonly plain: number;
  readonly agreed: number;
}

/** Holds two lines of which one follows the other. */
type Pair = readonly [before: PlacedLine, after: PlacedLine];

const pairsIn = ({ lines }: Paragraph): Pair[] => lines.slice(1).map((line, i): Pair => [lines[i] as PlacedLine, line]);

const pairsBetween = (paragraphs: readonly Paragraph[]): Pair[] =>
  paragraphs.slice(1).flatMap(({ break: how, lines: [first] }, i): Pair[] => {
    const last = paragraphs[i]?.lines.at(-1);
    return how === 'hard' && last && first ? [[last, first]] : [];
  });

function agreement(pairs: readonly Pair[], told: ToldPlaced, isSame: boolean): Count {
  const said = pairs.flatMap(([before, after]) => told(before, after) ?? []);
  return { plain: said.length, agreed: said.filter((one) => (one !== 'parted') === isSame).length };
}

const areAgreed = ({ plain, agreed }: Count): boolean => plain > 0 && agreed >= AGREED * plain;

/**
 * Gives what can be believed of what a file says of paragraphs, by those that its lines alone make (`plain`, one list for each stretch of
 * running text): that lines are parted, where it does not part those that plainly go on; that they are one's, where it parts those that plainly do.
 */
export function believed(told: ToldPlaced, plain: readonly (readonly Paragraph[])[]): ToldPlaced {
  const parts = areAgreed(
    agreement(
      plain.flatMap((paragraphs) => paragraphs.flatMap(pairsIn)),
      told,
      true,
    ),
  );
  const joins = areAgreed(agreement(plain.flatMap(pairsBetween), told, false));
  if (!parts && !joins) return untold;
  return (before, after) => {
    const what = told(before, after);
    return what === 'parted' ? (parts ? what : null) : joins ? what : null;
  };
}
