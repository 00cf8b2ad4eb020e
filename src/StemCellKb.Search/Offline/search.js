// Search without a server: concepts by name, then the pages and sections that contain the words. Reads no more of the index than a query needs.

import { createAnalyzer, plainPinyin } from "./analyzer.js";
import { areInitials, createNames } from "./names.js";
import { createPassages } from "./passages.js";
import { createPieces } from "./pieces.js";
import { createRanking } from "./ranking.js";
import { distance, most } from "./slips.js";
import { createSpelling } from "./spelling.js";

export function createSearch(root, read) {
  const weights = root.copy;
  const analyzer = createAnalyzer(root.tables);
  const pieces = createPieces(root, analyzer, read);
  const spelling = createSpelling(root, analyzer);
  const ranking = createRanking(root, analyzer);
  const passages = createPassages(root.ranking, analyzer);
  const tokensOfText = (text) => { const atoms = analyzer.atoms(text); return atoms.map((_, i) => analyzer.token(atoms, i)); };
  // Reads the rare characters if the text has any.
  async function reading(typed) {
    if (analyzer.isRare(typed)) analyzer.addCharacters(await read("characters"));
  }
  const lastOf = (query) => [...new Set([query.key, query.keyOf(0, query.atoms.length - 1) + query.atoms.at(-1).text])];

  // Reads what the query needs, in one step if it is spelt right, and another for what it misspells.
  async function understand(query, isBegun = false) {
    const view = pieces.createView();
    const stands = (token) => view.entry(token)?.d > 0 || !view.has(token);
    // A word of our texts; a single Han character is too little to tell.
    const isKnown = (_, i) => {
      const { atoms, stop } = query;
      if (atoms[i].kind !== "han") return stands(analyzer.keyOf(atoms[i]));
      const before = i > 0 && analyzer.joinsNext(atoms, i - 1) && !stop[i - 1];
      const after = analyzer.joinsNext(atoms, i) && !stop[i + 1];
      return (!before && !after) || (before && stands(atoms[i - 1].text + atoms[i].text)) || (after && stands(atoms[i].text + atoms[i + 1].text));
    };
    const readingOf = (character) => view.entry(character)?.y;
    const namesOf = () => createNames({ ...root, names: view.names(), identified: (key) => view.entry(key)?.i, readingOf }, analyzer);
    if (query.atoms.length === 0) return { view, stands, isKnown, names: namesOf() };

    const long = spelling.longWords(query), wordAt = (i) => analyzer.keyOf(query.atoms[i]);
    const strange = long.filter((i) => !pieces.mayBeKnown(wordAt(i)));
    const letters = spelling.lettersOf(query), whole = plainPinyin(query.letters);
    const begun = [...lastOf(query), ...strange.map((i) => query.atoms[i].text)];
    if (query.hasHan && query.atoms.length <= 4) begun.push(query.atoms[0].text);
    if (letters.includes(`@${whole}`)) begun.push(`@${whole}`, `~${whole}`);
    if (isBegun && !query.hasHan) begun.push(`@${whole}`, `#${query.letters}`);
    if (areInitials(query) && query.letters.length <= root.weights.mostInitials) begun.push(`#${query.letters}`);
    await view.load([...spelling.keysOf(query), ...letters, ...strange.flatMap((i) => spelling.listsFor(wordAt(i)))], begun);
    const misread = long.filter((i) => !strange.includes(i) && !isKnown(query, i));
    if (misread.length > 0) await view.load(misread.flatMap((i) => spelling.listsFor(wordAt(i))));
    let names = namesOf();
    const { matches, spans } = names.resolve(query, isKnown);
    if (matches[0]?.score >= root.weights.exact - root.weights.mostPenalty) return { view, stands, isKnown, names };
    const isFree = (i) => !spans.some((span) => span.exact && i >= span.start && i < span.start + span.count);
    const free = [...query.atoms.keys()].filter(isFree);
    const unread = free.filter((i) => query.atoms[i].kind === "han" && !query.filler[i] && analyzer.joinsNext(query.atoms, i) && !stands(analyzer.token(query.atoms, i))).flatMap((i) => [i, i + 1]);
    // Every pair may be a word, and yet nothing is meant.
    const sounds = unread.length > 0 ? unread : query.hasHan && spans.length === 0 && !(matches[0]?.score >= root.weights.meant) ? free : [];
    const more = [...spelling.corrected(query, view, long.filter((i) => isFree(i) && !isKnown(query, i))), ...spelling.soundsOf(query, readingOf, sounds)].filter((key) => !view.has(key));
    if (more.length > 0) {
      await view.load(more);
      names = namesOf();
    }
    return { view, stands, isKnown, names };
  }

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

  // What a misspelt query looks for in the texts: the preferred name of a concept found through a slip, the most similar known word.
  function wantedOf(query, { view, stands, names }, { matches, spans, numbered }) {
    if (numbered) return tokensOfText(numbered.text);
    let inexact = spans.filter((span) => !span.exact);
    if (spans.length === 0 && matches[0]?.score >= root.weights.surely && !tokensOf(query).some(stands))
      inexact = [{ start: 0, count: query.atoms.length, names: [matches[0].name] }];
    const inside = (i) => inexact.some((span) => i >= span.start && i < span.start + span.count);
    const named = inexact.flatMap((span) => names.preferred(span.names[0].concept).filter((name) => name.isHan === query.hasHan).flatMap((name) => tokensOfText(name.text)));
    return [...new Set([...tokensOf(query, inside).map((token) => stands(token) || view.entry(token)?.r ? token : spelling.nearest(view, token) ?? token), ...named])];
  }

  const stepsOf = (text) => { let place = 0; return (text ?? "").split(" ").filter(Boolean).map((step) => place += parseInt(step, 36)); };
  const kindOf = (record) => record < root.pages ? "page" : record < root.pages + root.works ? "work" : "claim";

  // Numbers of pages of the site, claims and works with every word, or failing that with every name in the query.
  function recordsFor(query, view, wanted, { spans }) {
    const holding = (tokens) => {
      const lists = tokens.map((token) => ({ records: stepsOf(view.entry(token)?.r), isCut: view.entry(token)?.c > 0 }));
      if (lists.length === 0) return [];
      const both = (some) => some.map((list) => list.records).reduce((one, other) => { const held = new Set(other); return one.filter((record) => held.has(record)); });
      const sure = both(lists), whole = lists.filter((list) => !list.isCut);
      // A word so common that only its first records are known may be in any that have the others.
      return whole.length === 0 || whole.length === lists.length ? sure : [...new Set([...sure, ...both(whole)])];
    };
    const all = holding(wanted);
    const named = holding([...new Set(spans.flatMap((span) => tokensOf(query, (i) => i < span.start || i >= span.start + span.count)))]);
    const ofKind = (kind) => {
      const found = all.filter((record) => kindOf(record) === kind);
      const read = new Set();
      return (found.length > 0 ? found : named.filter((record) => kindOf(record) === kind)).slice(0, kind === "claim" ? weights.mostClaims : weights.mostRecords)
        .filter((record) => { const piece = Math.floor(record / root.recordsIn); if (read.size < weights.mostPieces) read.add(piece); return read.has(piece); });
    };
    return { sitePages: ofKind("page"), claims: ofKind("claim"), works: ofKind("work") };
  }

  // The names in the query; if there are none but the whole of it surely means a concept that is called otherwise, the whole.
  function spansOf(query, { matches, spans, numbered }) {
    const name = numbered ?? matches[0]?.name;
    const isElsewhere = numbered || (spans.length === 0 && matches[0]?.score >= root.weights.surely && !query.hasHan && !name.key.includes(query.key));
    return isElsewhere ? [{ start: 0, count: query.atoms.length, names: [name], exact: false }] : spans;
  }

  // The word of the name that the query nearly is, else of any text: lupus nefritis is no neuritis.
  const meantBy = (query, { view, stands }, { matches }) => (i) => {
    const slips = most(root.slips.name, query.key.length);
    const whole = matches.find(({ name }) => name.atoms.length === query.atoms.length && distance(query.key, name.key, slips) <= slips)?.name.atoms[i];
    return whole && stands(whole) ? whole : spelling.nearest(view, analyzer.keyOf(query.atoms[i]));
  };

  // The query with its spelling corrected, or null.
  function correctedOf(query, { view, stands }, { matches, spans }) {
    const changes = [];
    const change = (start, count, text) => changes.push({ from: query.atoms[start].start, to: query.atoms[start + count - 1].end, text });
    const isInside = (i) => spans.some((span) => i >= span.start && i < span.start + span.count);
    const meant = spans.length === 0 && matches.length > 0 ? [{ start: 0, count: query.atoms.length, names: [matches[0].name], exact: matches[0].score < root.weights.meant }] : spans;
    for (const { start, count, names: [name], exact } of meant)
      if (!exact && name.role < 3 && name.letters.length === count && name.isHan === query.hasHan) change(start, count, name.text);
    spelling.longWords(query).forEach((i) => {
      const word = analyzer.keyOf(query.atoms[i]);
      if (stands(word) || isInside(i) || changes.some(({ from, to }) => query.atoms[i].start >= from && query.atoms[i].start < to)) return;
      const better = spelling.nearest(view, word);
      if (better) change(i, 1, better);
    });
    let text = query.text;
    for (const { from, to, text: better } of changes.sort((a, b) => b.from - a.from)) text = text.slice(0, from) + better + text.slice(to);
    return analyzer.query(text).key === query.key ? null : text;
  }

  const cardsOf = async (numbers, language) => new Map([...await pieces.cards(numbers, language)].map(([number, card]) => [number, { ...card, kind: root.kinds[card.kind][0], folder: root.kinds[card.kind][1] }]));

  return {
    // The concepts a query means, best first, and the pages that contain its words.
    async search(typed, language) {
      await reading(typed);
      const query = analyzer.query(typed);
      const read = await understand(query);
      const resolved = read.names.resolve(query, read.isKnown);
      const wanted = wantedOf(query, read, resolved);
      if (resolved.numbered) await read.view.load(wanted);
      const found = recordsFor(query, read.view, wanted, resolved);
      const spans = spansOf(query, resolved), parts = ranking.partsOf(query, read.view, read.names, spans, meantBy(query, read, resolved));
      const subjects = new Set([...spans.flatMap((span) => span.names), ...resolved.matches.slice(0, 1).filter((match) => match.score >= root.weights.surely).map((match) => match.name)].map((name) => name.concept));
      const hits = ranking.find(read.view, parts, subjects, language);
      const [cards, records] = await Promise.all([
        cardsOf([...resolved.matches, ...hits].map((hit) => hit.concept), language), pieces.records(Object.values(found).flat(), language)]);
      const sought = parts.map((part) => ranking.withNames(part, [...part.concepts].flatMap((concept) => {
        const card = cards.get(concept);
        return card ? [card.name, card.otherName, ...card.names] : [];
      })));
      const recordsOf = (kind) => found[kind].map((number) => records.get(number));
      return {
        query: query.text,
        corrected: correctedOf(query, read, resolved),
        sitePages: recordsOf("sitePages"), claims: recordsOf("claims"), works: recordsOf("works"),
        concepts: resolved.matches.map((match) => ({ ...cards.get(match.concept), matched: match.name.role === 3 ? null : match.name.text })),
        pages: hits.map((hit) => {
          const concept = cards.get(hit.concept), sections = hit.sections.filter((section) => concept.sections[section]);
          return {
            concept, sections: sections.map((section) => ({ anchor: concept.sections[section][0], heading: concept.sections[section][1] })),
            // For each section a passage, in pieces of text, each with whether it is marked.
            passages: async () => sections.length === 0 ? [] : passages.of(await pieces.texts(hit.concept, language), sought, sections),
          };
        }),
      };
    },
    async suggest(typed, language) {
      await reading(typed);
      const query = analyzer.query(typed);
      if (query.key.length === 0) return [];
      const names = (await understand(query, true)).names.suggest(query, language);
      const cards = await cardsOf(names.map((name) => name.concept), language);
      return names.map((name) => ({ concept: cards.get(name.concept), matched: name.role === 3 ? null : name.text }));
    },
    async tokensOf(text) {
      await reading(text);
      return tokensOfText(text);
    },
  };
}
