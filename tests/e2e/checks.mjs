// Counts what holds and what doesn't; a failure never stops the run, because the next thing may hold all the same.
export class Checks {
  passed = 0;
  failed = 0;

  /** Runs one check. `act` throws when it doesn't hold. Returns what `act` returns, or undefined. */
  async that(sentence, act) {
    try {
      const result = await act();
      this.passed++;
      console.log(`  ok    ${sentence}`);
      return result;
    } catch (error) {
      this.failed++;
      console.log(`  FAIL  ${sentence}\n        ${String(error.message).split('\n').slice(0, 12).join('\n        ')}`);
      return undefined;
    }
  }
}

/** The text holds each of the parts, width and blanks aside. */
export function holds(text, ...parts) {
  const flat = (value) => String(value).replace(/\s+/g, '');
  const missing = parts.filter((part) => !(part instanceof RegExp ? part.test(text) : flat(text).includes(flat(part))));
  if (missing.length > 0) throw new Error(`missing: ${missing.join(' | ')}\nin: ${text}`);
}

export function equal(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}
