export const SHAPES: Readonly<Record<string, (size: number) => string>>;
