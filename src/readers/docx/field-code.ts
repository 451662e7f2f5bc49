/** Holds a field's code (ISO/IEC 29500-1, 17.16.2): SYMBOL 61692 \f "Wingdings". */
export interface FieldCode {
  /** In capitals: "SYMBOL". */
  readonly name: string;
  /** All that follows the name. */
  readonly rest: string;
  /** The arguments that are no switches, nor belong to one. */
  readonly words: readonly string[];
  /** The switches by their letter or sign, with the argument that follows them: "f" is "Wingdings". */
  readonly switches: ReadonlyMap<string, string>;
}

/** A word, a switch, an argument in quotation marks of no more than so many signs. */
const WORD = /"((?:[^"\\]|\\.){0,5000})"|“([^”]{0,5000})”|\\(\S)\s{0,20}|(\S+)/g;
/** The switches that never take an argument, in the fields that are drawn by their code. */
const BARE = /^[aeh]$/;

/** Reads a field's code into its name, arguments and switches. */
export function readFieldCode(code: string): FieldCode {
  const [head = '', name = ''] = /^([A-Za-z=]+)\s?/.exec(code.trimStart()) ?? [];
  const rest = head === '' ? '' : code.trimStart().slice(head.length);
  const words: string[] = [];
  const switches = new Map<string, string>();
  let open: string | null = null;
  for (const [, quoted, curly, letter, plain] of rest.matchAll(WORD)) {
    if (letter !== undefined) {
      switches.set(letter.toLowerCase(), '');
      open = BARE.test(letter) ? null : letter.toLowerCase();
      continue;
    }
    const word = quoted?.replace(/\\(.)/g, '$1') ?? curly ?? plain ?? '';
    if (open === null) words.push(word);
    else switches.set(open, word);
    open = null;
  }
  return { name: name.toUpperCase(), rest, words, switches };
}
