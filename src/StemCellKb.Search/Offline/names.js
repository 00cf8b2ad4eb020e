// Finds concepts by name, abbreviation, prefix, pinyin or misspelling, with the server's rules and numbers.

import { plainPinyin } from "./analyzer.js";
import { distance, explains, most, sameDigits } from "./slips.js";

const PREFERRED = 0, ABBREVIATION = 1, SYNONYM = 2, WORD = 3;

// A name as the pieces hold it; see OfflineShelf.
export function nameOf([text, concept, flags, penalty, types, read], analyzer, kinds) {
  const own = analyzer.atoms(read ?? text), atoms = own.map(analyzer.keyOf);
  return {
    text, concept, penalty, types: types ?? [], role: flags % 8, ambiguous: (flags & 8) > 0, language: (flags & 16) > 0 ? "zh" : "en", kind: kinds[flags >> 5][0],
    key: atoms.join(""), atoms, letters: own.map((atom) => atom.text), isHan: own.some((atom) => atom.kind === "han"), pinyin: [], ends: [], initials: [],
  };
}

// Syllables never begin with i, u or v, and rarely with a vowel: "cat" is a word.
const looksLike = (text) => !/[iuv]/.test(text) && text.replace(/[^aeo]/g, "").length <= Math.floor(text.length / 4);
export const areInitials = (query) => !query.hasHan && query.atoms.every((atom) => atom.kind !== "letters" || looksLike(atom.text));

// Over the names that the pieces read for a query hold; identified tells the concept with an identifier, readingOf how a character is read.
export function createNames({ weights, slips, longestName, names, identified, readingOf }, analyzer) {
  const byKey = new Map();
  for (const name of names) byKey.set(name.key, [...byKey.get(name.key) ?? [], name]);
  const withKey = (key) => byKey.get(key) ?? [];
  const kindOf = (name) => name.kind;

  // 2型糖尿病 is not 1型糖尿病.
  const isOfOtherType = (name, asked) => asked.size > 0 && name.types.length > 0 && !name.types.some((type) => asked.has(type));

  function candidates(asked) {
    const best = new Map();
    const add = (name, score) => {
      if (isOfOtherType(name, asked)) return;
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
        .sort((a, b) => b.score - a.score || a.concept - b.concept).slice(0, weights.mostConcepts),
    };
  }

  // The key, and the key with the last word as typed: "psorias" is not a plural yet.
  const asTyped = (query) => [...new Set([query.key, query.keyOf(0, query.atoms.length - 1) + query.atoms.at(-1).text])];

  function prefix(query, found) {
    if (query.stop.every(Boolean) || (query.atoms.length === 1 && analyzer.isEveryday(query.key))) return;
    const [score, missing] = query.atoms.length > 1 ? [weights.phrasePrefix, weights.phrasePrefixMissing] : [weights.wordPrefix, weights.wordPrefixMissing];
    for (const key of asTyped(query)) {
      if (key.length < 3 && !(query.atoms.at(-1).kind === "han" && query.atoms.length >= 2)) continue;
      const begun = names.filter((name) => name.key.length > key.length && name.key.startsWith(key) && (query.hasHan || !/\d\d/.test(name.key.slice(key.length - 1, key.length + 1))));
      if (query.hasHan && isSharedByTerms(begun)) continue;
      for (const name of begun) found.add(name, score - missing * (name.key.length - key.length));
    }
  }

  // Letters and adjoining digits are one word: the CD of CD20 is not a disease.
  function cuts({ atoms }, start, count) {
    const [first, last, before, after] = [atoms[start], atoms[start + count - 1], atoms[start - 1], atoms[start + count]];
    const isShort = count === 1 && first.kind === "letters" && first.text.length <= 2;
    return (isShort && before?.kind === "digits" && first.joined)
      || (last.kind === "letters" && after?.kind === "digits" && (after.joined || (isShort && after.text.length <= 3)));
  }

  // Names inside a query, longest first ("MSC 治疗狼疮"), correct or misspelt ("lupus nephritus treatment").
  function spans(query, isKnown, asked) {
    const list = [];
    const taken = query.atoms.map(() => false);
    const collect = (longest, find) => {
      for (let start = 0; start < query.atoms.length; start++) {
        let free = 0;
        while (free < longest && start + free < query.atoms.length && !taken[start + free]) free++;
        for (let count = free; count > 0; count--) {
          const span = cuts(query, start, count) ? null : find(start, count);
          if (!span) continue;
          list.push(span);
          taken.fill(true, start, start + count);
          start += count - 1;
          break;
        }
      }
    };
    const exact = (start, count) => {
      const found = withKey(query.keyOf(start, count));
      return found.length > 0 && isMeant(query, isKnown, found, start, count) ? { start, count, names: found, exact: true } : null;
    };
    const slip = (start, count) => mistyped(query, isKnown, start, count);
    const sound = (start, count) => homophone(query, start, count);
    collect(longestName, (start, count) =>
      exact(start, count) ?? (count >= weights.longHomophone ? sound(start, count) : null)
        ?? (count < query.atoms.length && count > 1 && count <= weights.mostMistypedWords ? slip(start, count) : null));
    collect(weights.longHomophone, sound);
    if (query.atoms.length > 1) {
      collect(longestName, (start, count) => spelledInPinyin(query, start, count));
      collect(1, slip);
    }
    return list.map((span) => ({ ...span, names: span.names.filter((name) => !isOfOtherType(name, asked)) }))
      .filter((span) => span.names.length > 0).sort((a, b) => a.start - b.start);
  }

  // 类风湿管节炎: a homophone picked from the input method's list.
  function homophone(query, start, count) {
    if (count < weights.leastHomophone || query.atoms[start].kind !== "han" || query.atoms[start + count - 1].kind !== "han") return null;
    const reading = soundOf(query.atoms.slice(start, start + count), readingOf);
    const found = names.filter((name) => name.isHan && name.letters.length === count && name.pinyin.includes(reading)).filter((name) => {
      const same = name.letters.filter((letter, i) => letter === query.atoms[start + i].text).length;
      return same >= 2 || (same >= 1 && (count === query.atoms.length || count > 2));
    });
    return found.length > 0 ? { start, count, names: found, exact: false } : null;
  }

  // "ganxibao langchuang": whole names in pinyin.
  function spelledInPinyin(query, start, count) {
    const atoms = query.atoms.slice(start, start + count);
    if (atoms.some((atom) => atom.kind === "han" || analyzer.isFiller(atom.text))) return null;
    const letters = atoms.map((atom) => atom.text).join("");
    const found = letters.length < weights.leastPinyinSpan ? [] : names.filter((name) => name.pinyin.includes(plainPinyin(letters)));
    return found.length > 0 ? { start, count, names: found, exact: false } : null;
  }

  // English names within a few slips of a key, the nearer the better.
  function near(key) {
    const allowed = most(slips.name, key.length);
    const found = [];
    for (const name of allowed === 0 ? [] : names) {
      if (name.isHan || name.key.length < 4) continue;
      const apart = distance(key, name.key, allowed);
      if (apart <= allowed && sameDigits(key, name.key) && (name.role !== ABBREVIATION || apart <= 1))
        found.push({ name, score: weights.mistyped - weights.mistypedSlip * apart / key.length });
    }
    return found;
  }

  // Only around a word no text contains, and only if the first letter is right.
  function mistyped(query, isKnown, start, count) {
    const atoms = query.atoms.slice(start, start + count);
    if (atoms.some((atom) => atom.kind === "han") || query.stop[start] || query.stop[start + count - 1]
      || !atoms.some((atom, i) => !isKnown(query, start + i) && !query.stop[start + i] && !analyzer.isDistinct(atom.text))) return null;
    const key = query.keyOf(start, count);
    const found = near(key).filter(({ name }) => name.key[0] === key[0] && explains(slips.name, atoms.map(analyzer.keyOf), name));
    const best = Math.max(...found.map(({ score }) => score));
    return found.length === 0 ? null : { start, count, names: found.filter(({ score }) => score >= best).map(({ name }) => name), exact: false };
  }

  // The whole query is a misspelt name.
  function fuzzy(query, isKnown, found) {
    if (query.hasHan) {
      // What occurs in our texts is a word of its own: 排斥反应 is not 排异反应 with a slip.
      if (areKnown(query, isKnown, 0, query.atoms.length)) return;
      const allowed = most(slips.han, query.key.length);
      const besidesHan = query.key.replace(/[\u2e80-\u9fff\uf900-\ufaff]/g, "");
      for (const name of allowed === 0 ? [] : names) {
        if (!name.isHan || name.key.length < slips.han[0] || !shares(query.key, name.key)) continue;
        const apart = distance(query.key, name.key, allowed);
        if (apart <= allowed && besidesHan === name.key.replace(/[\u2e80-\u9fff\uf900-\ufaff]/g, ""))
          found.add(name, weights.mistypedHan - weights.mistypedHanSlip * apart / query.key.length);
      }
      return;
    }
    const strange = query.atoms.filter((_, i) => !query.stop[i] && !isKnown(query, i));
    if (strange.some((atom) => !analyzer.isDistinct(atom.text) && !analyzer.isDistinct(analyzer.keyOf(atom))) || (found.empty && query.atoms.length > 1))
      for (const key of new Set([query.key, query.letters])) for (const { name, score } of near(key)) found.add(name, score);
  }

  const areKnown = (query, isKnown, start, count) => query.atoms.slice(start, start + count).every((_, i) => query.stop[start + i] || isKnown(query, start + i));

  // Two adjacent characters of the text are adjacent in the name, too.
  const shares = (text, name) => [...text].some((c, i) => i + 1 < text.length && name.includes(c + text[i + 1]));

  // A stretch of Chinese that is a name with one wrong character; in a name of three the first and the last must be right.
  function mistypedPart(query, isKnown, found) {
    for (let first = 0; first < query.atoms.length; first++) {
      for (let count = slips.hanPart[0]; first + count <= query.atoms.length && count <= longestName + 1; count++) {
        if (query.atoms.slice(first, first + count).some((atom, i) => atom.kind !== "han" || query.filler[first + i]) || !tells(query, isKnown, first, count) || areKnown(query, isKnown, first, count)) continue;
        const text = query.keyOf(first, count);
        const allowed = most(slips.hanPart, count);
        for (const name of names) {
          if (!name.isHan || name.key.length < slips.hanPart[0]) continue;
          const short = name.key.length === 3;
          if (short ? text.length !== 3 || text[0] !== name.key[0] || text[2] !== name.key[2] : !shares(text, name.key)) continue;
          const apart = distance(text, name.key, allowed);
          if (apart > 0 && apart <= allowed) found.add(name, weights.mistypedPart - weights.mistypedPartSlip * apart / count);
        }
      }
    }
  }

  // Words of English names, exact; if no text contains them, misspelt or incomplete.
  function words(query, isKnown, found) {
    const content = [...query.atoms.keys()].filter((i) => query.atoms[i].kind === "letters" && !query.stop[i] && !cuts(query, i, 1));
    content.forEach((i) => {
      const atom = query.atoms[i], word = analyzer.keyOf(atom);
      if (word.length < weights.leastWord || strangers(query, isKnown, i, 1).unknown > 0) return;
      if (analyzer.isEveryday(word)) {
        const head = content.length === 1 ? headNoun(word) : null;
        if (head) found.add(head, weights.wordOfName);
        return;
      }
      const add = (fitting, score) => {
        found.addShared(fitting, (name) => -weights.wordRest * Math.min(weights.mostWordRest, name.atoms.length), score);
        return fitting.length > 0;
      };
      const holding = (test) => names.filter((name) => !name.isHan && name.atoms.some(test) && !digitsDiffer(query, name));
      const own = holding((other) => other === word);
      if (add(own.filter((name) => name.role !== WORD), weights.wordOfName) || add(own.filter((name) => name.role === WORD), weights.wordPeopleType)) return;
      if (isKnown(query, i) || analyzer.isDistinct(word) || analyzer.isDistinct(atom.text)) return;
      const allowed = most(slips.word, word.length);
      const like = (other) => (other[0] === word[0] || word.length >= weights.leastOtherFirstLetter) && other.length >= 4 && !analyzer.isEveryday(other) && distance(word, other, allowed) <= allowed;
      if ((allowed > 0 && add(holding(like).filter((name) => name.role !== WORD), weights.mistypedWord)) || word.length < weights.leastBegunWord) return;
      add(holding((other) => other.startsWith(atom.text) && !analyzer.isEveryday(other)).filter((name) => name.role !== WORD), weights.begunWord);
    });
  }

  // An everyday word means a concept only as the head noun of one article's name: "tolerance" is immune tolerance, but "model" merely occurs in names.
  function headNoun(word) {
    const heads = names.filter((name) => name.role === PREFERRED && kindOf(name) !== "term" && name.atoms.at(-1) === word);
    return heads.length === 1 ? heads[0] : null;
  }

  const digitsDiffer = (query, name) => name.atoms.some((atom) => /^\d/.test(atom)) && query.atoms.some((atom) => atom.kind === "digits" && !name.atoms.includes(atom.text));

  // The number of content words outside a stretch that our texts contain, and that they do not.
  function strangers(query, isKnown, start, count) {
    let known = 0, unknown = 0;
    query.atoms.forEach((_, i) => {
      if (query.stop[i] || (i >= start && i < start + count)) return;
      if (isKnown(query, i)) known++;
      else unknown++;
    });
    return { known, unknown };
  }

  // A stretch of Chinese is enough of the query, and the rest is about our subject.
  function tells(query, isKnown, start, count) {
    const { known, unknown } = strangers(query, isKnown, start, count);
    return unknown === 0 && count >= weights.leastPartShare * (known + count);
  }

  // An identifier of a public vocabulary, whole and exact; a short one only as the whole query.
  function identifier(query) {
    for (let start = 0; start < query.atoms.length; start++) {
      for (let count = query.atoms.length - start; count > 0; count--) {
        const key = query.keyOf(start, count);
        const name = count === query.atoms.length || key.length >= weights.leastIdentifierInside ? identified(key) : null;
        if (name) return name;
      }
    }
    return null;
  }

  // Two letters, an everyday word or an ambiguous abbreviation need a word of our subject next to them.
  function isMeant(query, isKnown, found, start, count) {
    if (count === query.atoms.length) return true;
    const isShort = found[0].key.length <= 2 && !found[0].isHan;
    const vague = (name) => (name.role === WORD && name.atoms.length <= (name.isHan ? 2 : 1)) || (name.role === ABBREVIATION && name.ambiguous);
    if (!isShort && !analyzer.isEveryday(found[0].key) && !found.every(vague)) return true;
    const { known, unknown } = strangers(query, isKnown, start, count);
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
        found.add(name, (span.exact ? weights.span : weights.inexactSpan) + weights.spanShare * length / content - (name.role === WORD && isName ? weights.wordIsNameOfAnother : 0)
          - (several && generic ? weights.topicBesideNames : 0) - (several && name.role === WORD ? weights.wordBesideNames : 0)
          + (several && kindOf(name) === "disease" ? weights.diseaseBesideNames : 0));
      }
    }
  }

  // The words of one name, in any order.
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
    if (letters.length < 2 || letters.length > weights.mostInitials || !areInitials(query)) return;
    for (const name of names) {
      for (const longer of name.initials) {
        if (longer === letters) found.add(name, weights.initials);
        else if (longer.startsWith(letters) && letters.length >= weights.leastInitialsPrefix) found.add(name, weights.initialsPrefix - (longer.length - letters.length));
      }
    }
  }

  // 白血球 begins the names of five molecules, and means none of them.
  const isSharedByTerms = (list) => list.every((name) => kindOf(name) === "term") && new Set(list.map((name) => name.concept)).size >= 3;

  // 关节炎 in 类风湿关节炎; but 风湿 is not in it, nor 炎 in 抗炎: the character before turns the meaning.
  function isPartOf(name, text) {
    for (let at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1)) if (at === 0 || !"类非抗无去".includes(name[at - 1])) return true;
    return false;
  }

  // 关节炎 in 类风湿关节炎: the longest stretch that occurs in a name.
  function contained(query, isKnown, found) {
    for (let length = query.atoms.length; length >= 2; length--) {
      let any = false;
      for (let first = 0; first + length <= query.atoms.length; first++) {
        if (query.atoms.slice(first, first + length).some((atom, i) => atom.kind !== "han" || query.stop[first + i])) continue;
        const text = query.keyOf(first, length);
        if (analyzer.isEveryday(text) || !tells(query, isKnown, first, length)) continue;
        const holding = names.filter((name) => name.isHan && name.key.includes(text) && !digitsDiffer(query, name));
        if (holding.length === 0) continue;
        any = true;
        const fitting = holding.filter((name) => isPartOf(name.key, text));
        if (fitting.length === 0 || isSharedByTerms(fitting)) continue;
        found.addShared(fitting, (name) => length - weights.containedMissing * (name.key.length - length), weights.contained);
      }
      if (any) return;
    }
  }

  // 系红狼 for 系统性红斑狼疮: characters in order, beginning with the first.
  function shortForm(query, found) {
    const count = query.atoms.length, text = query.key;
    if (count < 3 || count > 4 || query.atoms.some((atom, i) => atom.kind !== "han" || query.filler[i] || (i > 0 && !atom.joined))) return;
    for (const name of names) {
      if (!name.isHan || name.key[0] !== text[0] || name.key.length <= count || name.key.startsWith(text)) continue;
      let at = 0;
      for (const c of name.key) if (at < text.length && c === text[at]) at++;
      if (at === text.length) found.add(name, weights.shortForm - weights.shortFormMissing * (name.key.length - count));
    }
  }

  function resolve(query, isKnown) {
    const asked = analyzer.typeNumbers(query.atoms);
    const found = candidates(asked);
    if (query.key.length === 0) return { matches: [], spans: [], numbered: null };
    const list = spans(query, isKnown, asked);
    const numbered = identifier(query);
    if (numbered) found.add(numbered, weights.exact);
    for (const name of withKey(query.key)) found.add(name, weights.exact);
    prefix(query, found);
    scoreSpans(query, list, found);
    if (found.best < weights.exact - weights.mostPenalty) {
      bag(query, found);
      fuzzy(query, isKnown, found);
      fromPinyin(query, found);
    }
    if (list.length === 0 && found.best < weights.meant) {
      if (query.hasHan) {
        shortForm(query, found);
        mistypedPart(query, isKnown, found);
        contained(query, isKnown, found);
      }
      words(query, isKnown, found);
    }
    if (found.empty) fromInitials(query, found);
    return { matches: found.ranked(), spans: list, numbered };
  }

  // Names that begin with the typed text: exact, abbreviation, preferred name, synonym, then pinyin.
  function suggest(query, language) {
    const order = weights.suggestions;
    if (query.key.length === 0) return [];
    const best = new Map();
    const offer = (name, rank) => {
      rank += name.ambiguous ? order.ambiguous : 0;
      const other = best.get(name.concept);
      if (!other || other.rank > rank || (other.rank === rank && other.name.key.length > name.key.length)) best.set(name.concept, { rank, name });
    };
    // Of the preferred names and synonyms, those without a further word.
    const endsHere = (name) => !name.isHan && (name.role === PREFERRED || name.role === SYNONYM) && name.atoms.length === query.atoms.length;
    const letters = plainPinyin(query.letters);
    for (const name of names) {
      for (const key of asTyped(query)) if (name.key.startsWith(key)) offer(name, name.key.length === key.length ? order.exact : endsHere(name) ? order.wholeName : order.roles[name.role]);
      if (query.hasHan || letters.length < 2) continue;
      if (name.pinyin.some((pinyin) => pinyin.startsWith(letters))) offer(name, order.pinyin);
      if (name.initials.some((initials) => initials.startsWith(letters))) offer(name, order.initials);
    }
    if (best.size === 0 && !query.hasHan) {
      const last = query.atoms.at(-1).text;
      for (const name of query.atoms.length === 1 && letters.length >= 3 ? names : [])
        if (!name.isHan && name.atoms.some((atom) => atom.startsWith(last))) offer(name, order.wordInside);
      for (const { name, score } of near(query.key)) offer(name, order.mistyped - score / 100);
    }
    const foreign = (found) => found.name.language === language ? 0 : 1;
    return [...best.values()].sort((a, b) => a.rank - b.rank || foreign(a) - foreign(b) || a.name.key.length - b.name.key.length
      || a.name.concept - b.name.concept).slice(0, weights.mostSuggestions).map((found) => found.name);
  }

  // The words of a concept's preferred names, for texts that spell right what the query misspells.
  const preferred = (concept) => names.filter((name) => name.concept === concept && name.role === 0);

  return { resolve, suggest, preferred };
}

// How a stretch is read; what is no Chinese character is read as it stands.
export const soundOf = (atoms, readingOf) => plainPinyin(atoms.map((atom) => readingOf(atom.text) ?? atom.text).join(""));
