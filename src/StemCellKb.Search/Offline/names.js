// Finds concepts by any name, abbreviation, beginning or pinyin: the server's rules and scores, but for those about slips of the finger.

import { plainPinyin } from "./analyzer.js";

const ABBREVIATION = 1, WORD = 3;

export function createNames(data, analyzer) {
  const weights = data.weights;
  const names = data.names.map((name) => ({
    ...name,
    atoms: name.atoms.split(" "),
    isHan: name.readings.length > 0,
    pinyin: name.readings.map((reading) => plainPinyin(reading.replaceAll(" ", ""))),
    ends: name.readings.flatMap((reading) => {
      const syllables = reading.split(" ");
      return syllables.slice(1, -1).map((_, i) => plainPinyin(syllables.slice(i + 1).join("")));
    }),
  }));
  const byKey = new Map();
  for (const name of names) byKey.set(name.key, [...byKey.get(name.key) ?? [], name]);
  const withKey = (key) => byKey.get(key) ?? [];
  const kindOf = (name) => data.concepts[name.concept].kind;

  function candidates() {
    const best = new Map();
    const add = (name, score) => {
      score -= name.penalty;
      if (!(best.get(name.concept)?.score >= score)) best.set(name.concept, { concept: name.concept, score, name });
    };
    return {
      add,
      addShared(found, bonus, score) {
        const share = score / Math.sqrt(new Set(found.map((name) => name.concept)).size);
        for (const name of found) add(name, share + bonus(name));
      },
      get best() { return Math.max(0, ...[...best.values()].map((match) => match.score)); },
      get empty() { return best.size === 0; },
      ranked: () => [...best.values()].filter((match) => match.score >= weights.cut)
        .sort((a, b) => b.score - a.score || compare(data.concepts[a.concept].id, data.concepts[b.concept].id)).slice(0, weights.mostConcepts),
    };
  }

  // The key, and the key with the last word as typed: "psorias" is no plural yet.
  const asTyped = (query) => [...new Set([query.key, query.keyOf(0, query.atoms.length - 1) + query.atoms.at(-1).text])];

  function prefix(query, found) {
    if (query.stop.every(Boolean) || (query.atoms.length === 1 && analyzer.isEveryday(query.key))) return;
    const [score, missing] = query.atoms.length > 1 ? [weights.phrasePrefix, weights.phrasePrefixMissing] : [weights.wordPrefix, weights.wordPrefixMissing];
    for (const key of asTyped(query)) {
      if (key.length < 3 && !(query.atoms.at(-1).kind === "han" && query.atoms.length >= 2)) continue;
      for (const name of names) {
        if (name.key.length <= key.length || !name.key.startsWith(key)) continue;
        if (query.hasHan || !/\d\d/.test(name.key.slice(key.length - 1, key.length + 1))) found.add(name, score - missing * (name.key.length - key.length));
      }
    }
  }

  // Names inside a query, the longest first: "MSC 治疗狼疮".
  function spans(query, isKnown) {
    const list = [];
    for (let start = 0; start < query.atoms.length; start++) {
      for (let count = Math.min(data.longestName, query.atoms.length - start); count > 0; count--) {
        const found = withKey(query.keyOf(start, count));
        if (found.length === 0 || !isMeant(query, isKnown, found, start, count)) continue;
        list.push({ start, count, names: found });
        start += count - 1;
        break;
      }
    }
    return list;
  }

  // Two letters, an everyday word or an ambiguous abbreviation need words of our subject beside them.
  function isMeant(query, isKnown, found, start, count) {
    if (count === query.atoms.length) return true;
    const isShort = found[0].key.length <= 2 && !found[0].isHan;
    const vague = (name) => (name.role === WORD && name.atoms.length <= (name.isHan ? 2 : 1)) || (name.role === ABBREVIATION && name.ambiguous);
    if (!isShort && !analyzer.isEveryday(found[0].key) && !found.every(vague)) return true;
    let known = 0, unknown = 0;
    query.atoms.forEach((_, i) => {
      if (query.stop[i] || (i >= start && i < start + count)) return;
      if (isKnown(query, i)) known++;
      else unknown++;
    });
    const typed = query.text.slice(query.atoms[start].start, query.atoms[start + count - 1].end);
    return isShort && /[a-z]/.test(typed) && !query.hasHan ? known > 0 && unknown === 0 : unknown === 0 || known > unknown;
  }

  function scoreSpans(query, list, found) {
    const several = list.length > 1;
    const inSpan = (i) => list.some((span) => i >= span.start && i < span.start + span.count);
    const content = query.atoms.filter((_, i) => !query.stop[i] || inSpan(i)).reduce((sum, atom) => sum + analyzer.keyOf(atom).length, 0);
    for (const span of list) {
      const length = query.keyOf(span.start, span.count).length;
      const generic = span.names.some((name) => kindOf(name) === "topic");
      const isName = span.names.some((name) => name.role !== WORD);
      for (const name of span.names) {
        found.add(name, weights.span + weights.spanShare * length / content - (name.role === WORD && isName ? weights.wordIsNameOfAnother : 0)
          - (several && generic ? weights.topicBesideNames : 0) - (several && name.role === WORD ? weights.wordBesideNames : 0)
          + (several && kindOf(name) === "disease" ? weights.diseaseBesideNames : 0));
      }
    }
  }

  // The words of one name in any order.
  function bag(query, found) {
    const words = query.atoms.filter((_, i) => !query.filler[i]);
    if (words.length < 2 || words.some((word) => word.kind === "han")) return;
    const wanted = [...new Set(words.map(analyzer.keyOf))];
    if (wanted.length < 2) return;
    for (const name of names) {
      const own = new Set(name.atoms);
      if (!name.isHan && wanted.every((word) => own.has(word))) found.add(name, weights.anyOrder - weights.anyOrderRest * (own.size - wanted.length));
    }
  }

  function fromPinyin(query, found) {
    const letters = plainPinyin(query.letters);
    if (query.hasHan || letters.length < weights.leastPinyin) return;
    for (const name of names) if (name.pinyin.includes(letters)) found.add(name, weights.pinyin);
    if (!found.empty || !query.atoms.every((atom) => atom.kind === "digits" || analyzer.isPinyin(atom.text))) return;
    for (const name of names) {
      for (const longer of name.pinyin) if (longer.startsWith(letters)) found.add(name, weights.pinyinPrefix - weights.pinyinMissing * (longer.length - letters.length));
      if (letters.length >= weights.leastPinyinEnd && name.ends.includes(letters)) found.add(name, weights.pinyinEnd - weights.pinyinMissing * (name.atoms.length - 2));
    }
  }

  function fromInitials(query, found) {
    const letters = query.letters;
    const looksLike = (text) => !/[iuv]/.test(text) && text.replace(/[^aeo]/g, "").length <= Math.floor(text.length / 4);
    if (query.hasHan || letters.length < 2 || letters.length > weights.mostInitials || query.atoms.some((atom) => atom.kind === "letters" && !looksLike(atom.text))) return;
    for (const name of names) {
      for (const longer of name.initials) {
        if (longer === letters) found.add(name, weights.initials);
        else if (longer.startsWith(letters) && letters.length >= weights.leastInitialsPrefix) found.add(name, weights.initialsPrefix - (longer.length - letters.length));
      }
    }
  }

  // 关节炎 in 类风湿关节炎: the longest stretch that stands in a name.
  function contained(query, found) {
    for (let length = query.atoms.length; length >= 2; length--) {
      let any = false;
      for (let first = 0; first + length <= query.atoms.length; first++) {
        if (query.atoms.slice(first, first + length).some((atom, i) => atom.kind !== "han" || query.stop[first + i])) continue;
        const text = query.keyOf(first, length);
        const fitting = analyzer.isEveryday(text) ? [] : names.filter((name) => name.isHan && name.key.includes(text));
        if (fitting.length === 0) continue;
        found.addShared(fitting, (name) => length - weights.containedMissing * (name.key.length - length), weights.contained);
        any = true;
      }
      if (any) return;
    }
  }

  function resolve(query, isKnown) {
    const found = candidates();
    if (query.key.length === 0) return [];
    const list = spans(query, isKnown);
    for (const name of withKey(query.key)) found.add(name, weights.exact);
    prefix(query, found);
    scoreSpans(query, list, found);
    if (found.best < weights.exact - weights.mostPenalty) {
      bag(query, found);
      fromPinyin(query, found);
    }
    if (list.length === 0 && found.best < weights.meant && query.hasHan) contained(query, found);
    if (found.empty) fromInitials(query, found);
    return found.ranked();
  }

  // Names that begin as typed: exact, abbreviation, preferred name, synonym, then pinyin.
  function suggest(query, language) {
    const order = weights.suggestions;
    if (query.key.length === 0) return [];
    const best = new Map();
    const offer = (name, rank) => {
      rank += name.ambiguous ? order.ambiguous : 0;
      const other = best.get(name.concept);
      if (!other || other.rank > rank || (other.rank === rank && other.name.key.length > name.key.length)) best.set(name.concept, { rank, name });
    };
    const letters = plainPinyin(query.letters);
    for (const name of names) {
      for (const key of asTyped(query)) if (name.key.startsWith(key)) offer(name, name.key.length === key.length ? order.exact : order.roles[name.role]);
      if (query.hasHan || letters.length < 2) continue;
      if (name.pinyin.some((pinyin) => pinyin.startsWith(letters))) offer(name, order.pinyin);
      if (name.initials.some((initials) => initials.startsWith(letters))) offer(name, order.initials);
    }
    const foreign = (found) => found.name.language === language ? 0 : 1;
    return [...best.values()].sort((a, b) => a.rank - b.rank || foreign(a) - foreign(b) || a.name.key.length - b.name.key.length
      || compare(data.concepts[a.name.concept].id, data.concepts[b.name.concept].id)).slice(0, weights.mostSuggestions).map((found) => found.name);
  }

  return { resolve, suggest };
}

const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
