// Search without a server: concepts by name, then the pages and sections that contain the words.

import { createAnalyzer } from "./analyzer.js";
import { createNames } from "./names.js";
import { distance, most } from "./slips.js";

export function createSearch(tables, data, words, records) {
  const weights = data.pages;
  const analyzer = createAnalyzer(tables);
  const names = createNames(data, analyzer);
  const placesIn = (lists, token) => {
    let place = 0;
    return Object.hasOwn(lists, token) ? lists[token].split(" ").map((step) => place += parseInt(step, 36)) : [];
  };
  const placesOf = (token) => placesIn(words.words, token);
  const stands = (token) => Object.hasOwn(words.words, token);

  // A word of our texts; a single Han character is too little to tell.
  const isKnown = (query, i) => {
    const { atoms, stop } = query;
    if (atoms[i].kind !== "han") return stands(analyzer.keyOf(atoms[i]));
    const before = i > 0 && analyzer.joinsNext(atoms, i - 1) && !stop[i - 1];
    const after = analyzer.joinsNext(atoms, i) && !stop[i + 1];
    return (!before && !after) || (before && stands(atoms[i - 1].text + atoms[i].text)) || (after && stands(atoms[i].text + atoms[i + 1].text));
  };

  // The tokens to search for: a pair for every two adjacent Han characters; the last of a run only if it is alone.
  function tokensOf(query, left = () => false) {
    const { atoms } = query;
    const skip = query.stop.every(Boolean) ? query.filler.every(Boolean) ? atoms.map(() => false) : query.filler : query.stop;
    return [...new Set(atoms.flatMap((atom, i) => {
      if (skip[i] || left(i)) return [];
      if (analyzer.joinsNext(atoms, i)) return skip[i + 1] ? [] : [analyzer.token(atoms, i)];
      return atom.kind === "han" && i > 0 && analyzer.joinsNext(atoms, i - 1) && !skip[i - 1] ? [] : [analyzer.token(atoms, i)];
    }))];
  }

  const tokensOfText = (text) => { const atoms = analyzer.atoms(text); return atoms.map((_, i) => analyzer.token(atoms, i)); };

  // What a misspelt query looks for in the texts: the preferred name of a concept found through a slip, the most similar known word.
  function wantedOf(query, { matches, spans, numbered }) {
    if (numbered) return tokensOfText(numbered.text);
    let inexact = spans.filter((span) => !span.exact);
    if (spans.length === 0 && matches[0]?.score >= data.weights.surely && !tokensOf(query).some(stands))
      inexact = [{ start: 0, count: query.atoms.length, names: [matches[0].name] }];
    const inside = (i) => inexact.some((span) => i >= span.start && i < span.start + span.count);
    const named = inexact.flatMap((span) => names.preferred(span.names[0].concept).filter((name) => name.isHan === query.hasHan).flatMap((name) => tokensOfText(name.text)));
    return [...new Set([...tokensOf(query, inside).map((token) => stands(token) || standsInRecords(token) ? token : nearest(token) ?? token), ...named])];
  }

  const standsInRecords = (token) => Object.hasOwn(records.words, token);

  function nearest(word) {
    const allowed = /^[a-z]+$/.test(word) && !analyzer.isDistinct(word) ? most(data.slips.text, word.length) : 0;
    let best = null;
    for (const other of allowed === 0 ? [] : Object.keys(words.words)) {
      if (other[0] !== word[0] || other.length < 4) continue;
      const apart = distance(word, other, Math.min(allowed, (best?.apart ?? allowed + 1) - 1));
      if (apart <= allowed && apart < (best?.apart ?? Infinity)) best = { other, apart };
    }
    return best?.other ?? null;
  }

  const kindOf = (record) => record.page ? "page" : record.by != null ? "work" : "claim";

  // Pages of the site, claims and works with every word, or failing that with every name in the query.
  function recordsFor(query, wanted, { spans }) {
    const holding = (tokens) => {
      const lists = tokens.map((token) => placesIn(records.words, token));
      return lists.length === 0 ? [] : lists.reduce((one, other) => { const held = new Set(other); return one.filter((place) => held.has(place)); });
    };
    const all = holding(wanted);
    const named = holding([...new Set(spans.flatMap((span) => tokensOf(query, (i) => i < span.start || i >= span.start + span.count)))]);
    const ofKind = (kind) => {
      const fits = (place) => kindOf(records.records[place]) === kind;
      const found = all.filter(fits);
      return (found.length > 0 ? found : named.filter(fits)).slice(0, kind === "claim" ? weights.mostClaims : weights.mostRecords).map((place) => records.records[place]);
    };
    return { sitePages: ofKind("page"), claims: ofKind("claim"), works: ofKind("work") };
  }

  function find(wanted, language, subject) {
    const tokens = wanted.map((token) => ({ token, places: placesOf(token) })).filter(({ places }) => places.length > 0);
    const all = words.places.length;
    const total = wanted.length;
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
      .sort((a, b) => (b.concept === subject) - (a.concept === subject) || b.met.size - a.met.size || b.score - a.score || a.concept - b.concept).slice(0, weights.mostPages)
      .map((page) => ({
        concept: data.concepts[page.concept],
        sections: [...page.sections].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, weights.mostSections).map(([number]) => words.places[number]),
      }));
  }

  return {
    // The concepts a query means, best first, and the pages that contain its words.
    search(typed, language) {
      const query = analyzer.query(typed);
      const resolved = names.resolve(query, isKnown);
      const wanted = wantedOf(query, resolved);
      return {
        query: query.text,
        ...recordsFor(query, wanted, resolved),
        concepts: resolved.matches.map((match) => ({ ...data.concepts[match.concept], matched: match.name.role === 3 ? null : match.name.text })),
        pages: find(wanted, language, resolved.matches[0]?.score >= data.weights.surely ? resolved.matches[0].concept : null),
      };
    },
    suggest(typed, language) {
      return names.suggest(analyzer.query(typed), language).map((name) => ({ concept: data.concepts[name.concept], matched: name.role === 3 ? null : name.text }));
    },
    tokensOf: tokensOfText,
  };
}
