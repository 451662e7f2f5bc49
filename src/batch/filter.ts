import picomatch from 'picomatch';

/** Says whether a path below its folder is wanted; a folder's own path ends with `/`. */
export type Filter = (below: string) => boolean;

/**
 * Makes the filter of `--include` and `--exclude`. A pattern without `/` is held against the name, one with `/` against
 * the path below the folder; letters match in either case (`*.docx` takes `A.DOCX`). A folder that is excluded is not
 * entered; `--include` speaks of files only.
 */
export function filterOf(include: readonly string[], exclude: readonly string[]): Filter {
  const wanted = include.length > 0 ? matcher(include) : () => true;
  const unwanted = exclude.length > 0 ? matcher(exclude) : () => false;
  return (below) => {
    const folder = below.endsWith('/');
    const path = folder ? below.slice(0, -1) : below;
    return !unwanted(path) && (folder || wanted(path));
  };
}

function matcher(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((given) => {
    const pattern = given.replace(/\/$/, ''); // `drafts/`, as one writes it for git
    return picomatch(pattern, { basename: !pattern.includes('/'), dot: true, nocase: true });
  });
  return (path) => matchers.some((matches) => matches(path));
}
