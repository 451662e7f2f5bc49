/** What rows can be sorted by; `document` keeps the order in which they were read. */
export const SORTS = ['document', 'time', 'department', 'leader'] as const;
/** What rows can be put together by. */
export const GROUPS = ['month', 'department', 'leader'] as const;

/** Names an order of rows. */
export type Sort = (typeof SORTS)[number];
/** Names a way to put rows together. */
export type Grouping = (typeof GROUPS)[number];
