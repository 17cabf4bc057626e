/** What came from outside (a backup, a damaged row) in, a copy that has the expected form out; anything else throws Misshapen. */

/** Something that has not the expected form; `path` says where. */
export class Misshapen extends Error {
  constructor(path: string) {
    super(path);
    this.name = 'Misshapen';
  }
}
/** Copies a value of the expected form: own and known entries only, so that nothing of it reaches a prototype. */
export type Shape<T> = (value: unknown, path: string) => T;
interface Optional<T> extends Shape<T> {
  readonly isOptional: true;
}

const ofType =
  <T>(type: string, is: (value: unknown) => value is T): Shape<T> =>
  (value, path) => {
    if (is(value)) return value;
    throw new Misshapen(`${path}: ${type}`);
  };

export const text = ofType('text', (value): value is string => typeof value === 'string');
/** A finite number. */
export const number = ofType('number', (value): value is number => Number.isFinite(value));
/** A whole number from 0 up: a place in a text, a count. */
export const count = ofType(
  'count',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
);
export const flag = ofType('flag', (value): value is boolean => typeof value === 'boolean');
/** A code word of the program; which words there are, the reader of it knows. */
export const code = <T extends string>(): Shape<T> =>
  ofType('code', (value): value is T => typeof value === 'string' && /^[a-z0-9_-]{0,40}$/.test(value));

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? null : shape(value, path);

export const either =
  <A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> =>
  (value, path) => {
    try {
      return first(value, path);
    } catch (error) {
      if (!(error instanceof Misshapen)) throw error;
      return second(value, path);
    }
  };

/** An entry that may be missing. */
export const optional = <T>(shape: Shape<T>): Optional<T> =>
  Object.assign((value: unknown, path: string) => shape(value, path), { isOptional: true } as const);

export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new Misshapen(`${path}: list`);
    return value.map((item, i) => shape(item, `${path}[${i}]`));
  };

const entriesOf = (value: unknown, path: string): Map<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Misshapen(`${path}: record`);
  return new Map(Object.entries(value));
};

/** Entries under any names. */
export const dictionary =
  <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, path) =>
    Object.fromEntries(
      [...entriesOf(value, path)]
        .filter(([name]) => name !== '__proto__')
        .map(([name, item]) => [name, shape(item, `${path}.${name}`)]),
    );

/** A record with these entries; the compiler holds that none of the type's is forgotten. */
export const record =
  <T>(shapes: { readonly [K in keyof Required<T>]: Shape<Required<T>[K]> }): Shape<T> =>
  (value, path) => {
    const entries = entriesOf(value, path);
    const copied = Object.entries<Shape<unknown>>(shapes).flatMap(([name, shape]) => {
      const item = entries.get(name);
      if (item === undefined && 'isOptional' in shape) return [];
      return [[name, shape(item, `${path}.${name}`)] as const];
    });
    return Object.fromEntries(copied) as T;
  };

const encoded = record<{ base64: string }>({ base64: text });
/** Bytes, as they are or as {base64}. */
export const bytes: Shape<Uint8Array> = (value, path) => {
  if (value instanceof Uint8Array) return value;
  const { base64 } = encoded(value, path);
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    throw new Misshapen(`${path}: base64`);
  }
};
