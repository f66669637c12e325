// Puts like functions next to each other: brotli says a repetition in fewer bytes the nearer it is, 1 to 1.5 % of a module.
// Must not change what any of them does.
import { wasmOpt } from './optimise.mjs';
import { functions, withFunctionNames } from './wasm-functions.mjs';

/** How many bytes in a row count as the same: about two instructions. */
const RUN = 5;

/** The module with its functions in an order by likeness, without their names. */
export async function arranged(module) {
  const place = new Map(order(functions(module).map(({ body }) => runs(body))).map((position, rank) => [position, rank]));
  // Binaryen sorts by name, and knows every place where a function's number stands.
  const named = withFunctionNames(module, Array.from(place, (_, position) => String(place.get(position)).padStart(6, '0')));
  return wasmOpt(named, ['--reorder-functions-by-name', '--optimize-level=2', '--shrink-level=2']);
}

/** Every run of `RUN` bytes in a body, as a number. */
function runs(body) {
  return new Set(Array.from({ length: Math.max(0, body.length - RUN + 1) }, (_, at) => body.readUIntBE(at, RUN)));
}

/** Positions in order: after each the one most like it of those left, the first first. */
export function order(sets) {
  const left = new Set(sets.keys());
  const found = [];
  for (let next = 0; left.size > 0; next = nearest(sets, found.at(-1), left)) {
    left.delete(next);
    found.push(next);
  }
  return found;
}

function nearest(sets, last, left) {
  let best;
  let most = -1;
  for (const one of left) {
    const likeness = jaccard(sets[last], sets[one]);
    if (likeness > most) [best, most] = [one, likeness];
  }
  return best;
}

/** How much of two sets is common to both, from 0 to 1 (Jaccard 1912). */
export function jaccard(one, other) {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const item of small) if (large.has(item)) common += 1;
  return common / Math.max(1, one.size + other.size - common);
}
