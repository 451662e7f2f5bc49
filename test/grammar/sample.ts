/** Holds a well-formed document made at random, and the words that whoever opens it sees and does not see, in reading order. */
export interface Sample {
  readonly bytes: Uint8Array;
  readonly drawn: readonly string[];
  readonly hidden: readonly string[];
}

/** Makes a document of one format; the same for the same seed. */
export type Grammar = (seed: number) => Sample;

/** Ideographs that are no numerals and begin no word of the genre; the first of a word is never a later one of another. */
export const FIRST = [...'鲸鲤鲫鲢鳗鳝鳄鳌'];
/** The signs of words behind the first. */
export const REST = [...'柏桦榆槐樟楠枫榕椰棕桉桐杉柳桃梅'];

/** Gives the words of a sample one after another, each another: four ideographs, of which the first begins every word and no other place. */
export function words(): () => string {
  let count = 0;
  return () => {
    const number = count++;
    const at = (place: number): string => REST[Math.floor(number / REST.length ** place) % REST.length] as string;
    return `${FIRST[number % FIRST.length]}${at(0)}${at(1)}${at(2)}`;
  };
}
