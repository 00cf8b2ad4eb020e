// What to look up for a query, and for what it may misspell.

import { soundOf } from "./names.js";
import { plainPinyin } from "./analyzer.js";
import { distance, most } from "./slips.js";

const LEAST_LETTERS = 5;

export function createSpelling(root, analyzer) {
  const { slips, copy, longestName } = root;
  const isWord = (query, i) => query.atoms[i].kind === "letters" && !query.stop[i] && /^[a-z]+$/.test(query.atoms[i].text) && !analyzer.isDistinct(query.atoms[i].text);

  // The word or pair at each place, and every stretch of the query that may be a name, those of its own words first.
  function keysOf(query) {
    const rank = (i) => query.filler[i] ? 2 : query.stop[i] ? 1 : 0;
    return [...query.atoms.keys()].sort((a, b) => rank(a) - rank(b) || a - b).flatMap((start) => [
      analyzer.token(query.atoms, start),
      ...Array.from({ length: Math.min(longestName, query.atoms.length - start) }, (_, i) => query.keyOf(start, i + 1)),
    ]);
  }

  // Names in letters: pinyin of every stretch, initials of the whole.
  function lettersOf(query) {
    const keys = [];
    if (query.hasHan) return keys;
    const sounds = query.atoms.map((atom) => atom.kind === "digits" || analyzer.isPinyin(atom.text));
    for (let start = 0; start < query.atoms.length; start++) {
      let letters = "";
      for (let end = start; end < query.atoms.length && sounds[end]; end++) {
        letters = plainPinyin(letters + query.atoms[end].text);
        if (letters.length >= 4) keys.push(`@${letters}`);
      }
    }
    return keys;
  }

  // The lists of words that may be meant by one.
  const listsFor = (word) => [-2, -1, 0, 1, 2].map((more) => String(word.length + more).padStart(2, "0")).flatMap((length) => [`!${word[0]}${length}`, `$${word.slice(-2)}${length}`]);
  const commonLists = (word) => listsFor(word).filter((key) => key[0] === "!");

  // The words of these lists that are like one, the nearest first, of those the commonest.
  function near(view, word, allowed, lists) {
    const found = new Map();
    for (const other of lists.flatMap((key) => view.entry(key)?.s?.split(" ") ?? [])) {
      const apart = distance(word, other, allowed);
      if (apart > 0 && apart <= allowed && !found.has(other)) found.set(other, apart);
    }
    return [...found.keys()].sort((a, b) => found.get(a) - found.get(b));
  }

  return {
    keysOf, lettersOf, listsFor,
    // The places of words that are long enough to be misspelt.
    longWords: (query) => [...query.atoms.keys()].filter((i) => isWord(query, i) && analyzer.keyOf(query.atoms[i]).length >= LEAST_LETTERS),
    // The most similar word of our texts, or null.
    nearest(view, word) {
      const allowed = /^[a-z]+$/.test(word) && !analyzer.isDistinct(word) ? most(slips.text, word.length) : 0;
      return allowed === 0 ? null : near(view, word, allowed, commonLists(word))[0] ?? null;
    },
    // What to look up if the words at these places are misspelt: each with the nearest words in its place.
    corrected(query, view, places) {
      const words = query.atoms.map(analyzer.keyOf);
      const likely = new Map(places.map((i) => [i, near(view, words[i], Math.max(most(slips.name, words[i].length), most(slips.word, words[i].length)), listsFor(words[i])).slice(0, copy.mostSpellings)]));
      const best = words.map((word, i) => likely.get(i)?.[0] ?? word);
      return [...likely].flatMap(([place, others]) => others.flatMap((other) => {
        const meant = best.map((word, i) => i === place ? other : word), keys = [other];
        for (let start = 0; start <= place; start++)
          for (let end = place + 1; end <= Math.min(words.length, start + longestName); end++) keys.push(meant.slice(start, end).join(""));
        return keys;
      }));
    },
    // How the stretches of Chinese that hold one of these places are read.
    soundsOf(query, readingOf, places) {
      const keys = [];
      for (let start = 0; start < query.atoms.length; start++) {
        for (let end = start + 2; end <= Math.min(query.atoms.length, start + longestName) && analyzer.joinsNext(query.atoms, end - 2); end++)
          if (places.some((place) => place >= start && place < end)) keys.push(`@${soundOf(query.atoms.slice(start, end), readingOf)}`);
      }
      return keys;
    },
  };
}
