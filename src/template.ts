type Details = Readonly<Record<string, string | number>>;

/**
 * Fills a message's `{name}` places, and takes the word that a number asks for: `{count} {count:page|pages}`. A place
 * without a detail stays as it is.
 */
export function filled(template: string, details: Details): string {
  return template.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = details[name];
    if (value === undefined) return whole;
    return one === undefined || many === undefined ? String(value) : String(value) === '1' ? one : many;
  });
}

/** Gives a template without its choices of words, each by its second, as it is for most numbers: for tables of messages. */
export function plural(template: string): string {
  return template.replace(/\{\w+:[^|}]*\|([^}]*)\}/g, '$1');
}
