// Search without a server: concepts by name, then the pages and sections in which the words stand.

import { createAnalyzer } from "./analyzer.js";
import { createNames } from "./names.js";

export function createSearch(tables, data, words) {
  const weights = data.pages;
  const analyzer = createAnalyzer(tables);
  const names = createNames(data, analyzer);
  const placesOf = (token) => {
    let place = 0;
    return Object.hasOwn(words.words, token) ? words.words[token].split(" ").map((step) => place += parseInt(step, 36)) : [];
  };
  const stands = (token) => Object.hasOwn(words.words, token);

  // A word of our texts; a single Han character says too little to be strange.
  const isKnown = (query, i) => {
    const { atoms, stop } = query;
    if (atoms[i].kind !== "han") return stands(analyzer.keyOf(atoms[i]));
    const before = i > 0 && analyzer.joinsNext(atoms, i - 1) && !stop[i - 1];
    const after = analyzer.joinsNext(atoms, i) && !stop[i + 1];
    return (!before && !after) || (before && stands(atoms[i - 1].text + atoms[i].text)) || (after && stands(atoms[i].text + atoms[i + 1].text));
  };

  // The tokens that say what is looked for: a pair for every two Han characters, the last of a run only where it stands alone.
  function tokensOf(query) {
    const { atoms } = query;
    const skip = query.stop.every(Boolean) ? query.filler.every(Boolean) ? atoms.map(() => false) : query.filler : query.stop;
    return [...new Set(atoms.flatMap((atom, i) => {
      if (skip[i]) return [];
      if (analyzer.joinsNext(atoms, i)) return skip[i + 1] ? [] : [analyzer.token(atoms, i)];
      return atom.kind === "han" && i > 0 && analyzer.joinsNext(atoms, i - 1) && !skip[i - 1] ? [] : [analyzer.token(atoms, i)];
    }))];
  }

  function find(query, language) {
    const tokens = tokensOf(query).map((token) => ({ token, places: placesOf(token) })).filter(({ places }) => places.length > 0);
    const all = words.places.length;
    const total = tokensOf(query).length;
    const scores = new Map();
    tokens.forEach(({ places }, bit) => {
      const weight = Math.log(1 + (all - places.length + 0.5) / (places.length + 0.5));
      for (const number of places) {
        const place = words.places[number];
        const page = scores.get(place.concept) ?? { concept: place.concept, score: 0, met: new Set(), sections: new Map() };
        scores.set(place.concept, page);
        page.met.add(bit);
        const gain = weight * (place.anchor ? 1 : weights.head) * (place.language === language ? 1 : weights.otherLanguage);
        page.score += gain;
        if (place.anchor && place.language === language) page.sections.set(number, (page.sections.get(number) ?? 0) + gain);
      }
    });
    return [...scores.values()].filter((page) => page.met.size >= weights.leastShare * total)
      .sort((a, b) => b.met.size - a.met.size || b.score - a.score || a.concept - b.concept).slice(0, weights.mostPages)
      .map((page) => ({
        concept: data.concepts[page.concept],
        sections: [...page.sections].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, weights.mostSections).map(([number]) => words.places[number]),
      }));
  }

  return {
    // The concepts a query means, best first, and the pages that hold its words.
    search(typed, language) {
      const query = analyzer.query(typed);
      return {
        query: query.text,
        concepts: names.resolve(query, isKnown).map((match) => ({ ...data.concepts[match.concept], matched: match.name.role === 3 ? null : match.name.text })),
        pages: find(query, language),
      };
    },
    suggest(typed, language) {
      return names.suggest(analyzer.query(typed), language).map((name) => ({ concept: data.concepts[name.concept], matched: name.role === 3 ? null : name.text }));
    },
    tokensOf: (text) => { const atoms = analyzer.atoms(text); return atoms.map((_, i) => analyzer.token(atoms, i)); },
  };
}
