/** A seeded stream of uniform numbers in (0, 1). Method: sfc32 (Doty-Humphrey), seeded through an integer hash. */
export type Uniform = () => number;

/** Mixes whole numbers into one 32-bit number. Method: the finalizer of MurmurHash3. */
export function hash(...parts: number[]): number {
  let h = 0x9e3779b9;
  for (const part of parts) {
    h = Math.imul(h ^ part, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

export function hashText(text: string): number {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = hash(h, text.charCodeAt(i));
  return h;
}

export function uniforms(seed: number, stream: number): Uniform {
  let a = hash(seed, stream, 1);
  let b = hash(seed, stream, 2);
  let c = hash(seed, stream, 3);
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296 + 1.1641532182693481e-10;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** A permutation of 0 … count − 1. Method: Fisher–Yates. */
export function permutation(count: number, random: Uniform): Uint32Array {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
  return order;
}

/**
 * `count` draws from (0, 1), one in each of `count` equal strata, in random order: a column of a Latin hypercube
 * (McKay, Beckman and Conover 1979). The mean of any monotone function of it varies less than with free draws.
 */
export function stratified(count: number, random: Uniform): Float64Array {
  const order = permutation(count, random);
  const draws = new Float64Array(count);
  for (let i = 0; i < count; i++) draws[i] = ((order[i] ?? 0) + random()) / count;
  return draws;
}

/** The quantile of a triangular distribution with the given mode. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  const split = (mode - low) / width;
  return u < split ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}
