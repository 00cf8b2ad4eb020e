// The stretch of a section that shows most of what was looked for, as the server cuts it: pieces of text, each with whether it is marked.

const NEGLIGIBLE = 1e-9;
const SENTENCE_END = /[。！？；.!?\n]/;

// parts: phrases of tokens, any of which is the part, and the weights of its tokens.
export function createPassages(ranking, analyzer) {
  // A text's tokens, and where they end: a pair of characters ends with the second one.
  function readOf(text) {
    const atoms = analyzer.atoms(text);
    return atoms.map((atom, i) => ({ token: analyzer.token(atoms, i), text: atom.text, start: atom.start, end: atom.end, reach: analyzer.joinsNext(atoms, i) ? atoms[i + 1].end : atom.end }));
  }

  // A single character is the beginning of any pair.
  const standsAt = (places, { tokens, isPrefix }, at) => tokens.every((token, i) => places[at + i]
    && (isPrefix && i === tokens.length - 1 ? places[at + i].text : places[at + i].token) === token);

  function phrasesIn(places, part) {
    const found = [];
    for (const phrase of part.phrases) {
      for (let at = 0; at + phrase.tokens.length <= places.length; at++) {
        if (!standsAt(places, phrase, at)) continue;
        const last = places[at + phrase.tokens.length - 1];
        found.push({ start: places[at].start, end: phrase.isPrefix ? last.end : last.reach, weight: part.weight * (1 + ranking.wholePart) + 0.01 });
      }
    }
    return found;
  }

  const wordsIn = (places, part) => places.filter((place) => part.weights.has(place.token)).map((place) => ({ start: place.start, end: place.reach, weight: part.weights.get(place.token) }));

  // Touching and overlapping marks become one.
  function merged(marks) {
    const list = [];
    for (const mark of marks.sort((a, b) => a.start - b.start || a.end - b.end)) {
      const last = list.at(-1);
      if (last && mark.start <= last.end) Object.assign(last, { end: Math.max(last.end, mark.end), weight: Math.max(last.weight, mark.weight) });
      else list.push({ ...mark });
    }
    return list;
  }

  // The mark at which the heaviest stretch begins; the first of equals.
  function heaviest(marks, length) {
    let best = 0, most = -Infinity;
    marks.forEach((first, i) => {
      const sum = marks.slice(i).filter((mark) => mark.end <= first.start + length).reduce((all, mark) => all + mark.weight, 0);
      if (sum > most + NEGLIGIBLE) [best, most] = [i, sum];
    });
    return marks[best];
  }

  // Between words: at a space, or beside a Chinese character.
  const isBoundary = (text, at) => /\s/.test(text[at]) || analyzer.isHan(text[at]) || analyzer.isHan(text[at - 1]);

  function startNear(text, from, mark) {
    if (from === 0) return 0;
    for (const isStart of [(i) => SENTENCE_END.test(text[i - 1]), (i) => isBoundary(text, i)]) {
      for (let i = from; i <= mark; i++) {
        if (!isStart(i)) continue;
        while (i < mark && /\s/.test(text[i])) i++;
        return i;
      }
    }
    return mark;
  }

  function endNear(text, until, mark) {
    for (let i = until; i > mark && i < text.length; i--) if (isBoundary(text, i)) return i;
    return until < text.length ? Math.max(mark, until - (/[\udc00-\udfff]/.test(text[until]) ? 1 : 0)) : text.length;
  }

  function windowOf(text, marks) {
    const han = [...text].filter(analyzer.isHan).length, length = han > text.length / 4 ? ranking.hanPassage : ranking.latinPassage;
    if (text.length <= length) return [0, text.length];
    const first = marks.length === 0 ? 0 : heaviest(marks, length).start;
    const last = Math.max(first, ...marks.filter((mark) => mark.start >= first && mark.end <= first + length).map((mark) => mark.end));
    const start = startNear(text, Math.max(0, first - Math.max(0, Math.floor((length - (last - first)) / 3))), first);
    return [start, endNear(text, Math.min(text.length, start + length), Math.max(last, start))];
  }

  function cut(text, marks) {
    const [start, end] = windowOf(text, marks), pieces = [];
    let at = start;
    if (start > 0) pieces.push(["…", false]);
    for (const mark of marks.filter((each) => each.start >= start && each.end <= end)) {
      pieces.push([text.slice(at, mark.start), false], [text.slice(mark.start, mark.end), true]);
      at = mark.end;
    }
    pieces.push([text.slice(at, end), false], [end < text.length ? "…" : "", false]);
    return pieces.filter(([piece]) => piece.length > 0);
  }

  return {
    // Of these texts, all of one page; where the page has a part as a whole, its single words are marked only in a section that has nothing else.
    of(texts, parts, wanted) {
      const read = texts.map(readOf);
      const whole = new Set(parts.filter((part) => read.some((places) => phrasesIn(places, part).length > 0)));
      const words = (i, of) => of.flatMap((part) => wordsIn(read[i], part));
      return wanted.map((i) => {
        const marks = [...parts.flatMap((part) => phrasesIn(read[i], part)), ...words(i, parts.filter((part) => !whole.has(part)))];
        return cut(texts[i], merged(marks.length > 0 ? marks : words(i, parts)));
      });
    },
  };
}
