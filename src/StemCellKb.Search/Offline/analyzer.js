// Splits text into atoms and keys with the server's own tables, so that both read every text alike.

const BREAK = 0, JOINER = 1, DROPPED = 2, LETTER = 3, DIGIT = 4, HAN = 5, GREEK = 6, SEVERAL = 7;
const LONGEST_STOP_WORD = 6;

export function createAnalyzer(tables) {
  const classes = new Uint8Array(65536);
  for (let i = 0, at = 0; i < tables.classes.length; at += tables.classes[i + 1], i += 2)
    classes.fill(tables.classes[i], at, at + tables.classes[i + 1]);
  // Numbers as distances from the one before.
  const numbersOf = (text) => { let number = 0; return text.split(" ").map((step) => number += parseInt(step, 36)); };
  const folds = new Map(), expansions = new Map();
  const steps = tables.folds.split(" ");
  for (let i = 0, from = 0; i < steps.length; i += 2) {
    from += parseInt(steps[i], 36);
    folds.set(String.fromCharCode(from), String.fromCharCode(from + parseInt(steps[i + 1], 36)));
  }
  let rare = new Set(numbersOf(tables.rare));
  // Traditional characters and those that stand for several; see OfflineCharacters.
  const isRare = (text) => [...text].some((c) => rare.has(c.codePointAt(0)));
  function addCharacters({ han, folded, several, expansions: texts }) {
    numbersOf(han).forEach((from, i) => folds.set(String.fromCharCode(from), folded[i]));
    const replacements = texts.split("\n");
    numbersOf(several).forEach((from, i) => expansions.set(String.fromCodePoint(from), replacements[i]));
    rare = new Set();
  }
  const words = (list) => new Set(list.split(" "));
  const filler = words(tables.filler), context = words(tables.context), everyday = words(tables.everyday), distinct = words(tables.distinct), syllables = words(tables.syllables);
  const fold = (c) => folds.get(c) ?? c;

  function atoms(text) {
    const found = [];
    let word = "", kind = "", start = 0, end = 0, separated = false, chunk = 0;
    const add = (atom, type, from, to) => {
      found.push({ text: atom, kind: type, start: from, end: to, joined: found.length > 0 && !separated, chunk });
      separated = false;
    };
    // The "s" of "Crohn's" is not a word.
    const possessive = () => word === "s" && start > 0 && "'’ʼ＇".includes(text[start - 1])
      && found.at(-1)?.kind === "letters" && found.at(-1).end === start - 1;
    const endWord = () => {
      if (word && !possessive()) add(word, kind, start, end);
      word = "";
    };
    const endChunk = () => { endWord(); separated = true; chunk++; };
    const extend = (from, to) => {
      if (word) end = to;
      else if (found.at(-1)?.end === from) found.at(-1).end = to;
    };
    const take = (c, from, to) => {
      const type = classes[c.charCodeAt(0)];
      if (type === LETTER || type === DIGIT) {
        const next = type === LETTER ? "letters" : "digits";
        if (word && kind !== next) endWord();
        if (!word) [kind, start] = [next, from];
        word += fold(c);
        end = to;
      } else if (type === HAN) {
        endWord();
        add(fold(c), "han", from, to);
      } else if (type === GREEK) {
        endWord();
        add(tables.greek[fold(c).charCodeAt(0) - 0x3b1], "letters", from, to);
      } else if (type === DROPPED) extend(from, to);
      // German has ß after vowels only; anywhere else β is meant.
      else if ((c === "ß" || c === "ẞ") && !(kind === "letters" && /[aeiouy]$/.test(word))) { endWord(); add("beta", "letters", from, to); }
      else if (type === SEVERAL) for (const part of expansions.get(c) ?? "") take(part, from, to);
      else if (type === JOINER) { endWord(); separated = true; }
      else endChunk();
    };
    for (let i = 0; i < text.length; i++) {
      const point = text.codePointAt(i);
      if (point <= 0xffff) { take(text[i], i, i + 1); continue; }
      const pair = String.fromCodePoint(point);
      const expansion = expansions.get(pair);
      if (expansion) for (const part of expansion) { if (part.length === 1) take(part, i, i + 2); }
      else if (/[\p{L}\p{Nd}]/u.test(pair)) { endWord(); add(pair.toLowerCase(), "han", i, i + 2); }
      else if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(pair)) extend(i, i + 2);
      else endChunk();
      i++;
    }
    endWord();
    return found;
  }

  // Singular and American: a key shared by spellings, never shown.
  function stem(word) {
    if (word.length < 4) return word;
    if (word.endsWith("ies") && word.length > 4) word = word.slice(0, -3) + "y";
    else if (word.endsWith("s") && !"sui".includes(word.at(-2))) word = word.slice(0, -1);
    if (word.length < 5) return word;
    for (const [british, american] of tables.spellings) word = word.replaceAll(british, american);
    for (const [ending, shared] of tables.endings)
      if (word.length > ending.length + 1 && word.endsWith(ending)) return word.slice(0, -ending.length) + shared;
    return word;
  }

  const keyOf = (atom) => atom.kind === "letters" ? stem(atom.text) : atom.text;
  const joinsNext = (list, i) => list[i].kind === "han" && list[i + 1]?.kind === "han" && list[i + 1].joined;
  const token = (list, i) => joinsNext(list, i) ? list[i].text + list[i + 1].text : keyOf(list[i]);

  // For each atom, whether it is (part of) a stop word of the lists.
  function mark(list, lists) {
    const marked = list.map(() => false);
    for (let i = 0; i < list.length;) {
      let longest = 0, word = "";
      if (list[i].kind !== "han") longest = lists.some((each) => each.has(list[i].text)) ? 1 : 0;
      else for (let j = i; j < Math.min(list.length, i + LONGEST_STOP_WORD) && (j === i || joinsNext(list, j - 1)); j++) {
        word += list[j].text;
        if (lists.some((each) => each.has(word))) longest = j - i + 1;
      }
      marked.fill(true, i, i + longest);
      i += Math.max(1, longest);
    }
    return marked;
  }

  function query(typed) {
    const text = typed.slice(0, 200).trim();
    const list = atoms(text);
    const key = (from, count) => list.slice(from, from + count).map(keyOf).join("");
    return {
      text, atoms: list, keyOf: key, key: key(0, list.length),
      letters: list.map((atom) => atom.text).join(""),
      hasHan: list.some((atom) => atom.kind === "han"),
      filler: mark(list, [filler]), stop: mark(list, [filler, context]),
    };
  }

  // "type 2", "type II", 2型, 第二型: the type of disease meant.
  function typeNumbers(list) {
    const number = (atom) => tables.numerals[atom.text] ?? (atom.kind === "digits" ? Number(atom.text) : null);
    const found = new Set();
    for (let i = 0; i + 1 < list.length; i++) {
      const value = list[i].text === "type" ? number(list[i + 1]) : list[i + 1].text === "型" ? number(list[i]) : null;
      if (value !== null) found.add(value);
    }
    return found;
  }

  // A sequence of syllables; the last may be incomplete.
  function isPinyin(letters) {
    const reached = [true];
    for (let i = 0; i < letters.length; i++) {
      if (!reached[i]) continue;
      for (let length = 1; length <= 6; length++)
        if (syllables.has(letters.slice(i, i + length))) reached[i + length] = true;
    }
    for (let rest = 0; rest <= (letters.length < 6 ? 0 : 2); rest++)
      if (reached[letters.length - rest] && /^([zcs]h|[b-df-hj-np-tw-z])?$/.test(letters.slice(letters.length - rest))) return true;
    return false;
  }

  return { atoms, isHan: (c) => classes[c.charCodeAt(0)] === HAN, isRare, addCharacters, keyOf, joinsNext, token, query, isPinyin, isEveryday: (word) => everyday.has(word), isDistinct: (word) => distinct.has(word), typeNumbers, isFiller: (word) => filler.has(word) };
}

// People type ü as v or u.
export const plainPinyin = (letters) => letters.replaceAll("lv", "lu").replaceAll("nv", "nu");
