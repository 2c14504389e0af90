/** What a generator returns in the end, run through without a rest. */
export function runThrough<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
