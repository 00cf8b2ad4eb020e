// Fills the results page, as the server's looks.

const SVG = "http://www.w3.org/2000/svg";
// Passages are read a little before they come into sight.
const AHEAD = "300px";

const element = (name, attributes, ...children) => {
  const made = name === "svg" || name === "use" ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
const list = (name, classes, items, itemOf) => element(name, { class: classes }, ...items.map(itemOf));

// texts: the words of the page; addressOf(concept, anchor) and fileOf(path) tell addresses. Returns whether anything was found.
export function showResults(place, results, { texts, language, addressOf, fileOf }) {
  const icon = (kind) => element("svg", { "aria-hidden": "true", viewBox: "0 0 16 16" }, element("use", { href: `#i-${kind}` }));
  const part = (heading, ...children) => place.append(element("section", {}, element("h2", {}, heading), ...children));

  function card(concept) {
    const { kind, name, otherName, matched, summary } = concept;
    return element("li", { "data-kind": kind },
      element("p", { class: "kind-label", "data-kind": kind }, icon(kind), texts.kinds[kind]),
      element("h3", {}, element("a", { class: "concept", "data-kind": kind, href: addressOf(concept) }, name), " ", element("span", { class: "other-name", lang: language === "en" ? "zh-Hans" : "en" }, otherName)),
      ...matched && matched !== name && matched !== otherName ? [element("p", { class: "muted" }, texts.matchedName.replace("{0}", () => matched))] : [],
      element("p", {}, summary));
  }

  // The word on a claim, how certain it is and why, with the marks of the page's other words.
  const whyOf = (record) => (record.reasons ?? []).map((reason) => texts.reasons[reason.kind]).filter(Boolean).join(texts.separator);
  const weighed = (record) => [
    ...[record.word, record.certainty].filter(Boolean).flatMap((word, i) => [" ", element(i === 0 ? "b" : "span", i === 0 ? { class: "claim-word", "data-word": word } : { class: "certainty" }, texts.words[word])]),
    ...[whyOf(record)].filter(Boolean).map((text) => element("p", { class: "why muted" }, text)),
  ];
  const records = (heading, found) => found.length > 0 && part(heading, list("ul", "claim-hits", found, (record) =>
    element("li", {}, element("a", { href: fileOf(record.path) }, record.title), ...record.by ? [" ", element("span", { class: "muted" }, record.by)] : [], ...weighed(record))));

  const written = (pieces) => pieces.map(([text, isMarked]) => isMarked ? element("mark", {}, text) : text);
  const waiting = new Map();
  const coming = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      coming.unobserve(target);
      // Without them the page is still one of results.
      waiting.get(target)().catch(() => {});
    }
  }, { rootMargin: AHEAD });

  // The place of a passage has its height before the passage is read.
  function hit({ concept, sections, passages }) {
    const shown = sections.map(() => element("p", { class: "passage" }));
    const made = element("li", { class: "hit" },
      element("h3", {}, element("a", { class: "concept", "data-kind": concept.kind, href: addressOf(concept) }, icon(concept.kind), element("span", {}, concept.name)), " ", element("span", { class: "muted" }, texts.kinds[concept.kind])),
      ...sections.length === 0 ? [element("p", {}, concept.summary)] : [],
      list("ul", "passages", sections, (section, i) => element("li", {}, element("a", { href: addressOf(concept, section.anchor) }, section.heading), shown[i])));
    if (sections.length > 0) {
      waiting.set(made, async () => (await passages()).forEach((pieces, i) => shown[i].append(...written(pieces))));
      coming.observe(made);
    }
    return made;
  }

  place.replaceChildren();
  if (results.corrected) {
    const url = new URL(location.href);
    url.searchParams.set("q", results.corrected);
    place.append(element("p", { class: "did-you-mean" }, `${texts.showingResultsFor} `, element("a", { href: url.href }, element("b", {}, results.corrected))));
  }
  if (results.concepts.length > 0) part(texts.concepts, list("ul", "cards", results.concepts, card));
  records(texts.claims, results.claims);
  records(texts.sitePages, results.sitePages);
  if (results.pages.length > 0) part(texts.passages, list("ol", "hits", results.pages, hit));
  records(texts.works, results.works);
  const isFound = place.querySelector("section") !== null;
  if (!isFound) part(texts.nothing, element("p", {}, texts.nothingHelp));
  return isFound;
}
