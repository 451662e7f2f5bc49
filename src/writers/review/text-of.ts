/** Writes a value as the page shows it, and as its script writes it anew when it was corrected. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { raw, iso, from, to } = value as Readonly<Record<string, string | null | undefined>>;
  const worked = iso ?? spanned(from ?? null, to ?? null);
  return worked ? `${raw}（${worked}）` : (raw ?? '');
}

function spanned(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null;
  return from === to ? from : `${from ?? ''}–${to ?? ''}`;
}
