/** The languages of the terminal's messages. */
export const LANGUAGES = ['zh', 'en'] as const;

/** Names a language of messages. */
export type Language = (typeof LANGUAGES)[number];

/**
 * Works out the language of messages: `--lang` where it stands, else the locale (POSIX order: LC_ALL, LC_MESSAGES,
 * LANG; the first that is not empty decides), else English.
 *
 * It looks at the bare arguments, because help and complaints about options need it before options are read.
 */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const asked = askedFor(args);
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh(?![a-z])/i.test(locale) ? 'zh' : 'en';
}

function askedFor(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const option = args[at];
  return option === '--lang' ? args[at + 1] : option?.slice('--lang='.length);
}
