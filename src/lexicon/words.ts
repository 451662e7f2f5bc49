/** Gives the words of a list that blanks divide: 通知 意见 函. */
export const words = (list = ''): string[] => list.match(/\S+/g) ?? [];
