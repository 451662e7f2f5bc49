/** When output is coloured. */
export const WHEN = ['auto', 'always', 'never'] as const;

/** Names a moment to colour output. */
export type When = (typeof WHEN)[number];
