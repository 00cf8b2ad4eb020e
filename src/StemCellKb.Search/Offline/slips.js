// Edit distance of two words: insertions, deletions, substitutions, adjacent swaps.
// The distance, or max + 1 as soon as it exceeds max.
export function distance(a, b, max) {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforeLast = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, beforeLast[j - 2] + 1);
      current.push(least);
    }
    if (Math.min(...current) > max && Math.min(...last) > max) return max + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[b.length], max + 1);
}

// The number of slips tolerated at a length.
export const most = (limits, length) => limits.filter((limit) => length >= limit).length;

const mostInWord = (limits, word) => word.length < 2 ? 0 : word.length < 4 ? 1 : Math.max(1, most(limits, word.length));

// Every typed word is a word of the name, a misspelling of one, or a piece of one: "stem cell therapy FDA" has another word.
export const explains = (limits, typed, name) => typed.every((word) => {
  const allowed = mostInWord(limits, word);
  return name.atoms.some((other) => distance(word, other, allowed) <= allowed)
    || (word.length > 1 && (name.key.includes(word) || name.atoms.some((other) => other.length > 1 && word.includes(other))));
});

const digitsOf = (text) => text.replace(/\D/g, "");
export const sameDigits = (a, b) => digitsOf(a) === digitsOf(b);
