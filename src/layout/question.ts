/**
 * Names what typography alone cannot always tell: whether short lines side by side, which seem to be lines of one column, are those of
 * two, and the other way round; whether pieces side by side are a table's.
 */
export type Question = 'columns' | 'lines' | 'table';

/** Asks a question that a page leaves open; says whether it is to be answered the other way than what the page shows suggests. */
export type Ask = (question: Question) => boolean;

/** Answers every question as the page suggests. */
export const AS_IT_SEEMS: Ask = () => false;
