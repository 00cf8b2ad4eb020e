// Reads the pieces of the index that a query needs, those of one step all at once, and keeps the last ones.

import { nameOf } from "./names.js";

const MOST_KEPT = 150;

// read(path) promises the data of a piece.
export function createPieces(root, analyzer, read) {
  const kept = new Map();
  async function take(path, made) {
    const piece = kept.get(path) ?? made(await read(path));
    kept.delete(path);
    kept.set(path, piece);
    return piece;
  }
  const takeAll = async (paths, made = (data) => data) => {
    const pieces = await Promise.all(paths.map((path) => take(path, made)));
    while (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
    return pieces;
  };

  const first = [];
  for (const line of root.first.split("\n")) first.push((first.at(-1) ?? "").slice(0, parseInt(line[0], 36)) + line.slice(1));
  const placeOf = (key) => {
    let low = 0, high = first.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (first[middle] <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  function wordsOf(data) {
    const entries = new Map(Object.entries(data)), names = new Map();
    const add = (copies, field, value) => {
      for (const copy of copies ?? []) {
        const id = `${copy[1]} ${copy[0]}`;
        if (!names.has(id)) names.set(id, nameOf(copy, analyzer, root.kinds));
        if (field) names.get(id)[field].push(value);
      }
    };
    for (const [key, entry] of entries) {
      add(entry.n, { "@": "pinyin", "~": "ends", "#": "initials" }[key[0]], key.slice(1));
      add(entry.h);
      if (entry.i) entry.i = nameOf(entry.i, analyzer, root.kinds);
    }
    return { entries, names };
  }

  // What one query has read.
  function createView() {
    const touched = new Map();
    return {
      // Of the pieces with these keys, and of all that begins with one of the others, only the first few: the last would be the least helpful.
      async load(keys, begun = []) {
        const places = new Set([...keys.map(placeOf), ...begun.flatMap((key) => {
          const from = placeOf(key), to = Math.min(placeOf(`${key}\uffff`), from + root.copy.mostBegun - 1);
          return Array.from({ length: to - from + 1 }, (_, i) => from + i);
        })]);
        const wanted = [...places].filter((place) => !touched.has(place)).slice(0, Math.min(root.copy.mostPieces, root.copy.mostWordPieces - touched.size));
        const pieces = await takeAll(wanted.map((place) => `words/${place}`), wordsOf);
        wanted.forEach((place, i) => touched.set(place, pieces[i]));
      },
      has: (key) => touched.has(placeOf(key)),
      entry: (key) => touched.get(placeOf(key))?.entries.get(key),
      names() {
        const all = new Map();
        for (const piece of touched.values()) {
          for (const [id, name] of piece.names) {
            const same = all.get(id);
            all.set(id, same ? { ...same, pinyin: [...same.pinyin, ...name.pinyin], ends: [...same.ends, ...name.ends], initials: [...same.initials, ...name.initials] } : name);
          }
        }
        return [...all.values()];
      },
    };
  }

  // Items by number, of a list cut into pieces of equal length.
  const itemsOf = async (folder, inPiece, numbers) => {
    const places = [...new Set(numbers.map((number) => Math.floor(number / inPiece)))];
    const pieces = await takeAll(places.map((place) => `${folder}/${place}`));
    return new Map(numbers.map((number) => [number, pieces[places.indexOf(Math.floor(number / inPiece))][number % inPiece]]));
  };

  const bits = Uint8Array.from(atob(root.known), (c) => c.charCodeAt(0)), size = bits.length * 8;
  // Whether a word may be one of our texts; see OfflineFilter.
  function mayBeKnown(word) {
    let hash = 2166136261;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619);
    const step = ((hash << 15) | (hash >>> 17)) | 1;
    for (let probe = 0; probe < 4; probe++) {
      const bit = ((hash + Math.imul(probe, step)) >>> 0) % size;
      if ((bits[bit >> 3] & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }

  return {
    createView, mayBeKnown,
    cards: (numbers, language) => itemsOf(`cards/${language}`, root.cardsIn, numbers),
    records: (numbers, language) => itemsOf(`records/${language}`, root.recordsIn, numbers),
    // The sections of an article.
    texts: async (concept, language) => (await takeAll([`texts/${language}/${concept}`]))[0],
  };
}
