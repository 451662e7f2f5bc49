/** Holds what the schema of the output says in JSON Schema (draft 2020-12). */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Copies a value with its fields in the schema's order, without those that the schema does not know; `UNFIT` where it does not fit. */
export type Copier = (value: unknown) => unknown;

/** Says that a value does not follow the schema, or that another must tell. */
export const UNFIT = Symbol('unfit');

/** What is understood here, and what says nothing about a value. Names of properties are texts in any object. */
const KEYWORDS = new Set(
  '$ref $defs type properties required additionalProperties items anyOf enum const minLength minimum maximum'
    .split(' ')
    .concat('$schema $id id title description propertyNames'.split(' ')),
);
const DEFINED = '#/$defs/';

/**
 * Makes the copier of a schema.
 *
 * @throws Error where the schema has a keyword that nobody would heed, or names a type that it does not hold
 */
export function copierOf(schema: JsonSchema): Copier {
  const named = new Map<string, Copier>();
  const made = (one: JsonSchema): Copier => {
    const unknown = Object.keys(one).find((keyword) => !KEYWORDS.has(keyword));
    if (unknown !== undefined) unheeded(unknown);
    if (one.$ref !== undefined) return reference(one.$ref);
    if (one.anyOf) return firstOf(one.anyOf.map(made));
    if (one.properties) return fieldsOf(one, made);
    if (one.additionalProperties) return recordOf(made(one.additionalProperties));
    if (one.items) return listOf(made(one.items));
    return scalar(one);
  };
  // a type may stand in itself, so that it is asked for when a value is there
  const reference = (name: string): Copier => {
    const known = named.get(name);
    if (known) return known;
    const type = name.startsWith(DEFINED) ? schema.$defs?.[name.slice(DEFINED.length)] : undefined;
    if (!type) return unheeded(`$ref ${name}`);
    let copy: Copier | null = null;
    const asked: Copier = (value) => {
      copy ??= made(type);
      return copy(value);
    };
    named.set(name, asked);
    return asked;
  };
  return made(schema);
}

function firstOf(copiers: readonly Copier[]): Copier {
  return (value) => {
    for (const copy of copiers) {
      const copied = copy(value);
      if (copied !== UNFIT) return copied;
    }
    return UNFIT;
  };
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema, made: (schema: JsonSchema) => Copier): Copier {
  const fields = Object.entries(properties).map(([name, one]) => ({ name, copy: made(one), must: required.includes(name) }));
  return (value) => {
    if (!isObject(value)) return UNFIT;
    const copied: Record<string, unknown> = {};
    for (const { name, copy, must } of fields) {
      const given = value[name];
      if (given === undefined && !(name in value)) {
        if (must) return UNFIT;
        continue;
      }
      const field = given === undefined && !must ? undefined : copy(given);
      if (field === UNFIT) return UNFIT;
      copied[name] = field;
    }
    return copied;
  };
}

function recordOf(copy: Copier): Copier {
  return (value) => {
    if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype || Object.getOwnPropertySymbols(value).length > 0)
      return UNFIT;
    const copied: Record<string, unknown> = {};
    for (const [name, given] of Object.entries(value)) {
      // a name that would be taken for the object's own kind
      if (name === '__proto__') return UNFIT;
      const field = copy(given);
      if (field === UNFIT) return UNFIT;
      copied[name] = field;
    }
    return copied;
  };
}

function listOf(copy: Copier): Copier {
  return (value) => {
    if (!Array.isArray(value)) return UNFIT;
    const copied: unknown[] = [];
    for (const given of value) {
      const item = copy(given);
      if (item === UNFIT) return UNFIT;
      copied.push(item);
    }
    return copied;
  };
}

function scalar({ type, enum: choice, const: only, minLength = 0, minimum, maximum }: JsonSchema): Copier {
  const inside = (value: number): boolean => !(value < (minimum ?? value)) && !(value > (maximum ?? value));
  const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
    string: (value) => typeof value === 'string' && value.length >= minLength,
    boolean: (value) => typeof value === 'boolean',
    null: (value) => value === null,
    number: (value) => Number.isFinite(value) && inside(value as number),
    // those of which JSON keeps every digit
    integer: (value) => Number.isSafeInteger(value) && inside(value as number),
  };
  const fitting = [type ?? []].flat().map((name) => TYPES[name] ?? unheeded(`type ${name} without what it holds`));
  const choices = only === undefined ? choice : [only];
  return (value) => {
    const known = fitting.length === 0 || fitting.some((fits) => fits(value));
    return known && (choices?.includes(value) ?? true) ? value : UNFIT;
  };
}

/** Fails where a part of the schema would be heeded by nobody. */
function unheeded(what: string): never {
  throw new Error(`The schema says ${what}, which is not known here.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
