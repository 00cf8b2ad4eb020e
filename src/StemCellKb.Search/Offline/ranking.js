// The order of pages by the server's formula and weights. A phrase stands where all its words stand; how much a word counts in a text was worked out by the build.

const DETAIL = /([0-9a-z]+)([A-Z]{2})([A-Z])(!?)(\*?)/g;
const LINKED = /([0-9a-z]+)([A-Z]{2})/g;
// The least that FTS5 makes of a word in more than half of the texts.
const LEAST_RARITY = 1e-6;

const shareOf = (letters, steps) => ((letters.charCodeAt(0) - 65) * 26 + letters.charCodeAt(1) - 65) / steps;

// The texts with a word by number; see OfflineTexts.
function textsOf(entry, steps) {
  const texts = new Map();
  let text = 0;
  for (const [, step, share, section, title, heading] of entry.p.matchAll(DETAIL))
    texts.set(text += parseInt(step, 36), { share: shareOf(share, steps), section: section.charCodeAt(0) - 66, inTitle: title !== "", inHeadings: heading !== "" });
  return texts;
}

export function createRanking(root, analyzer) {
  const { ranking, copy } = root;
  const links = new Map([...root.linked.matchAll(LINKED)].map(([, concept, share]) => [parseInt(concept, 36), shareOf(share, copy.steps)]));
  const rarity = (texts) => Math.log(1 + (root.texts - texts + 0.5) / (texts + 0.5));
  const rarityInFts5 = (texts) => Math.max(LEAST_RARITY, Math.log((root.texts - texts + 0.5) / (texts + 0.5)));
  const sum = (items, of) => items.reduce((all, item) => all + of(item), 0);

  // Consecutive tokens: of Chinese the pairs, a single character as the beginning of any pair.
  function phraseOf(atoms, start = 0, count = atoms.length) {
    const tokens = [];
    for (let i = start; i < start + count; i++) {
      if (atoms[i].kind !== "han" || i < start + count - 1) tokens.push(analyzer.token(atoms, i));
      else if (i === start || !analyzer.joinsNext(atoms, i - 1)) return { tokens: [...tokens, atoms[i].text], isPrefix: true };
    }
    return { tokens, isPrefix: false };
  }

  const differing = (phrases) => [...new Map(phrases.map((phrase) => [phrase.tokens.join(" "), phrase])).values()];

  // instead(i) tells the word that is meant by one of no text.
  function partOf(query, view, names, span, instead) {
    const typed = phraseOf(query.atoms, span.start, span.count), concepts = new Set((span.names ?? []).map((name) => name.concept));
    const named = [...concepts].flatMap(names.preferred).map((name) => phraseOf(analyzer.atoms(name.text)));
    const better = span.names || span.count > 1 || query.atoms[span.start].kind !== "letters" || view.entry(typed.tokens[0])?.d > 0 ? null : instead(span.start);
    if (better) named.push({ tokens: [better], isPrefix: false });
    const terms = better || (span.names && !span.exact) ? named.flatMap((name) => name.tokens) : typed.tokens;
    const weights = new Map([...new Set(terms)].map((token) => [token, view.entry(token)?.d]).filter(([, texts]) => texts > 0).map(([token, texts]) => [token, rarity(texts)]));
    const defined = (span.names ?? []).filter((name) => name.kind === "term").map((name) => name.concept);
    return { phrases: differing([typed, ...named]), concepts, terms: defined, weights, weight: sum([...weights.values()], (each) => each) };
  }

  // The length of the piece that begins at an atom: Chinese up to a stop word or name, other text to the end of what is written together.
  function lengthOf({ atoms, filler, stop }, begins, start) {
    let end = start + 1;
    const continues = (at) => atoms[at - 1].kind === "han" ? analyzer.joinsNext(atoms, at - 1) : atoms[at].kind !== "han" && atoms[at].chunk === atoms[at - 1].chunk;
    while (end < atoms.length && filler[end] === filler[start] && stop[end] === stop[start] && !begins(end) && continues(end)) end++;
    return end - start;
  }

  // What a page must have, and what only makes it better.
  function partsOf(query, view, names, spans, instead) {
    const parts = [];
    const spanAt = (i) => spans.find((span) => span.start === i);
    for (let i = 0; i < query.atoms.length;) {
      const span = spanAt(i), count = span?.count ?? lengthOf(query, spanAt, i);
      if (span) parts.push({ ...partOf(query, view, names, span, instead), isOptional: span.names.some((name) => name.kind === "topic") });
      else if (!query.filler[i]) {
        const part = partOf(query, view, names, { start: i, count }, instead);
        const isFragment = part.phrases[0].isPrefix && part.phrases[0].tokens.length === 1 && (query.atoms[i].joined || query.atoms[i + 1]?.joined === true);
        parts.push({ ...part, isOptional: query.stop[i], isFragment });
      }
      i += count;
    }
    return parts.length > 0 || query.atoms.length === 0 ? parts : [partOf(query, view, names, { start: 0, count: query.atoms.length }, instead)];
  }

  // What the pieces tell of each token.
  const listsOf = (view, parts) => new Map([...new Set(parts.flatMap((part) => [...part.phrases.flatMap((phrase) => phrase.tokens), ...part.weights.keys()]))]
    .map((token) => [token, view.entry(token)]).filter(([, entry]) => entry?.d > 0).map(([token, entry]) => {
      const texts = textsOf(entry, copy.steps), least = Math.min(1, ...[...texts.values()].map((each) => each.share));
      return [token, { count: entry.d, isCommon: entry.d > copy.commonWord, texts, unread: entry.m ? { share: least * copy.maybeFound, isUnread: true } : null }];
    }));

  // Of what was typed, the words that were read; another name only as a whole.
  const readOf = (view, part) => ({
    ...part, phrases: part.phrases.map((phrase, i) => ({ ...phrase, tokens: phrase.tokens.filter((token) => i > 0 || view.has(token)) })).filter(({ tokens }) => tokens.length > 0),
  });

  function find(view, planned, subjects, language) {
    if (planned.length === 0) return [];
    const parts = planned.map((part) => readOf(view, part));
    const lists = listsOf(view, parts);
    const required = [parts.filter((part) => !part.isOptional && !part.isFragment), parts.filter((part) => !part.isFragment), parts].find((each) => each.length > 0) ?? [];
    const textsWith = (phrase) => Math.min(...phrase.tokens.map((token) => lists.get(token)?.count ?? 0));
    const rarestIn = (phrase) => phrase.tokens.reduce((one, other) => (lists.get(other)?.count ?? 0) < (lists.get(one)?.count ?? 0) ? other : one);
    // The rarest parts, while they match few texts in total; see PageFinder.
    let cost = 0;
    const costs = new Map(required.map((part) => [part, sum(part.phrases, textsWith)]));
    const rankable = [...required].sort((a, b) => costs.get(a) - costs.get(b)).filter((part) => (cost += costs.get(part)) <= copy.commonWord);
    const total = sum(parts, (part) => part.weight);
    const terms = new Set(parts.flatMap((part) => part.terms));

    // How well one text answers.
    function judge(text) {
      const concept = text >> 1, isMuchLinked = rankable.length === 0 && links.has(concept);
      const own = (token) => lists.get(token)?.texts.get(text);
      // In texts that the pieces do not tell a common word may stand; but in a short text it would count much.
      const may = (token) => own(token) ?? (terms.has(concept) ? null : lists.get(token)?.unread);
      const stands = (phrase) => phrase.tokens.every(may), isRead = (phrase) => phrase.tokens.every(own);
      // A concept's own text has all its names.
      const isNamed = (part) => part.concepts.has(concept);

      const rarest = (phrase) => rarityInFts5(textsWith(phrase));
      const share = (phrase) => Math.min(1, ...phrase.tokens.filter((token) => !lists.get(token).isCommon).map((token) => may(token).share));
      function rankOf(part) {
        const found = part.phrases.filter(stands);
        // Where only another of its names stands, as much as may be.
        return found.length > 0 || !isNamed(part) ? sum(found, (phrase) => rarest(phrase) * share(phrase)) : Math.max(0, ...part.phrases.filter((phrase) => textsWith(phrase) > 0).map(rarest));
      }
      // By links, where every word is too common: of one name first the texts that are called so.
      const linked = () => Math.max(links.get(concept) ?? 0, ...(required.length === 1 ? required[0].phrases : []).filter(stands).map((phrase) => own(rarestIn(phrase))?.share ?? 0));
      const closeness = (part) => sum([...[...part.weights.keys()].filter((token) => lists.has(token)).map((token) => ({ tokens: [token] })), ...part.phrases.filter((phrase) => phrase.tokens.length > 1)].filter(isRead),
        (phrase) => root.texts > copy.manyTexts ? rarity(textsWith(phrase)) : rarest(phrase) * share(phrase));

      // The share of the query's weight at a place of the text.
      const shareAt = (isThere, isWhole = () => false) => total === 0 ? 0 : sum(parts, (part) => isWhole(part) || part.phrases.some((phrase) => phrase.tokens.every(isThere)) ? part.weight
        : sum([...part.weights].filter(([token]) => isThere(token)), ([, weight]) => weight)) / total;
      const subject = subjects.has(concept) ? ranking.subject : isMuchLinked && subjects.size > 0 ? ranking.mention : 0;
      return {
        concept, hasAll: required.every((part) => isNamed(part) || part.phrases.some(stands)),
        rank: rankable.length > 0 ? sum(rankable, rankOf) : linked(), closeness: sum(parts, closeness), share: shareAt(own),
        besides: ranking.title * shareAt((token) => own(token)?.inTitle, isNamed) + ranking.headings * shareAt((token) => own(token)?.inHeadings)
          + subject + ((text & 1) === (language === "zh" ? 1 : 0) ? ranking.language : 0),
      };
    }

    const concepts = [...subjects, ...rankable.length > 0 ? [] : links.keys()];
    const judged = [...new Set([...[...lists.values()].flatMap((list) => [...list.texts.keys()]), ...concepts.flatMap((concept) => [2 * concept, 2 * concept + 1])])].map(judge);
    const ordered = (found, rank) => {
      const best = Math.max(LEAST_RARITY, ...found.map((each) => each[rank])), score = (each) => each[rank] / best + each.besides;
      return found.sort((a, b) => score(b) - score(a) || a.concept - b.concept).map((each) => each.concept);
    };
    const first = new Set(ordered(judged.filter((each) => each.hasAll), "rank"));
    const close = first.size >= ranking.fewPages ? [] : ordered(judged.filter((each) => !first.has(each.concept) && each.share >= ranking.leastShare), "closeness");
    return [...new Set([...first, ...close])].slice(0, copy.mostPages).map((concept) => ({ concept, sections: sectionsOf(lists, parts, 2 * concept + (language === "zh" ? 1 : 0)) }));
  }

  // Those of a text that show most of what was looked for.
  function sectionsOf(lists, parts, text) {
    const sections = new Map();
    for (const [token, weight] of parts.flatMap((part) => [...part.weights])) {
      const section = lists.get(token)?.texts.get(text)?.section ?? -1;
      if (section >= 0) sections.set(section, (sections.get(section) ?? 0) + weight);
    }
    return [...sections].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, ranking.mostSections).map(([section]) => section);
  }

  // The names by which a page may call what was asked for.
  const withNames = (part, names) => ({ ...part, phrases: differing([...part.phrases, ...names.map((name) => phraseOf(analyzer.atoms(name)))]) });

  return { partsOf, find, withNames };
}
