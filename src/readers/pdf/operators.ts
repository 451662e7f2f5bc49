/** Holds the numbers of pdf.js's operators, by name. */
export type Operators = Readonly<Record<string, number>>;

/** Holds an operator list as pdf.js gives it. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
