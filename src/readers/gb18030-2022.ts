/**
 * Maps what iconv-lite reads by GB 18030-2005 as private use to the characters that GB 18030-2022 gives these codes:
 * vertical punctuation (A6D9-A6F3) and eight components of ideographs (FE59-FEA0).
 */
const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ['\ue78d', '\ufe10'],
  ['\ue78e', '\ufe12'],
  ['\ue78f', '\ufe11'],
  ['\ue790', '\ufe13'],
  ['\ue791', '\ufe14'],
  ['\ue792', '\ufe15'],
  ['\ue793', '\ufe16'],
  ['\ue794', '\ufe17'],
  ['\ue795', '\ufe18'],
  ['\ue796', '\ufe19'],
  ['\ue81e', '\u9fb4'],
  ['\ue826', '\u9fb5'],
  ['\ue82b', '\u9fb6'],
  ['\ue82c', '\u9fb7'],
  ['\ue832', '\u9fb8'],
  ['\ue843', '\u9fb9'],
  ['\ue854', '\u9fba'],
  ['\ue864', '\u9fbb'],
]);

const REPLACED = /[\ue78d-\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864]/g;

/** Gives a text that was decoded by GB 18030-2005 as the edition of 2022 reads it; lengths do not change. */
export function standardised(text: string): string {
  return text.replace(REPLACED, (character) => REPLACEMENTS.get(character) ?? character);
}
