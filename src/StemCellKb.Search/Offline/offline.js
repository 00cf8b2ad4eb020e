// Search for a site of static files: answers the search boxes and fills the results page.

import { createSearch } from "./search.js";

const here = new URL(".", import.meta.url);

// All data is packed; a server or a browser may have unpacked it already.
async function read(address, options) {
  const response = await fetch(new URL(address, here), options);
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))) : new Response(bytes)).json();
}

// The same for every build of a program: read beside the root where the words of the address may need it.
let characters = null;
const readCharacters = () => characters ??= read("characters.bin", { cache: "no-cache" }).catch((error) => { characters = null; throw error; });

// A page that stays open for long asks whether there is another build.
const MOST_AGE = 10 * 60 * 1000;
let loading = null, loaded = 0, version = null;
function load() {
  if (!loading || Date.now() - loaded > MOST_AGE) {
    const before = loading;
    loaded = Date.now();
    loading = read("root.bin", { cache: "no-cache" }).then((root) => {
      if (root.version === version) return before;
      version = root.version;
      return createSearch(root, (path) => path === "characters" ? readCharacters() : read(`${path}.bin?v=${root.version}`));
    }).catch((error) => {
      if (!before) loading = null;
      loaded = 0;
      return before ?? Promise.reject(error);
    });
  }
  return loading;
}

// A piece that is gone may belong to a build that is gone.
async function ask(question) {
  try { return await question(await load()); } catch {
    loaded = 0;
    return question(await load());
  }
}

const language = document.documentElement.lang === "en" ? "en" : "zh";
// A reading variant has its own pages, but the names and texts of its language.
const folder = { "zh-Hant-TW": "zh-hant-tw", "zh-Hant-HK": "zh-hant-hk" }[document.documentElement.lang] ?? language;
const addressOf = (concept, anchor) => new URL(`../${folder}/${concept.folder}/${concept.id}/index.html${anchor ? `#${anchor}` : ""}`, here).href;
const nameOf = (concept) => language === "en" ? concept.en : concept.zh;
const otherNameOf = (concept) => language === "en" ? concept.zh : concept.en;
const summaryOf = (concept) => language === "en" ? concept.summaryEn : concept.summaryZh;

// In the format of the server's suggestions.
export async function suggest(typed) {
  return (await ask((search) => search.suggest(typed, language))).map(({ concept, matched }) => (
    { id: concept.id, kind: concept.kind, name: nameOf(concept), otherName: otherNameOf(concept), matched: matched ?? nameOf(concept), claims: concept.claims, url: addressOf(concept) }));
}

const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const link = (concept) => element("a", { class: "concept", "data-kind": concept.kind, href: addressOf(concept) }, nameOf(concept));

// The word on a claim, how certain it is and why, with the marks of the page's other words.
const why = (record, texts) => (record.reasons ?? []).map((reason) => texts.reasons[reason.kind]).filter(Boolean).join(texts.separator);
const weighed = (record, texts) => [
  ...[record.word, record.certainty].filter(Boolean).flatMap((word, i) => [" ", element(i === 0 ? "b" : "span", i === 0 ? { class: "claim-word", "data-word": word } : { class: "certainty" }, texts.words[word])]),
  ...[why(record, texts)].filter(Boolean).map((text) => element("p", { class: "why muted" }, text)),
];

async function showResults(place) {
  const typed = (new URLSearchParams(location.search).get("q") ?? "").trim();
  const texts = JSON.parse(place.dataset.texts);
  for (const input of document.querySelectorAll("form[data-offline] input[name=q]")) input.value = typed;
  if (!typed) return;
  const results = await ask((search) => search.search(typed, language));
  place.replaceChildren();
  if (results.corrected) {
    const url = new URL(location.href);
    url.searchParams.set("q", results.corrected);
    place.append(element("p", { class: "did-you-mean" }, `${texts.showingResultsFor} `, element("a", { href: url.href }, element("b", {}, results.corrected))));
  }
  if (results.concepts.length > 0) {
    place.append(element("h2", {}, texts.concepts), element("ul", { class: "cards" }, ...results.concepts.map((concept) => element("li", { "data-kind": concept.kind },
      element("h3", {}, link(concept), " ", element("span", { class: "other-name", lang: language === "en" ? "zh-Hans" : "en" }, otherNameOf(concept))),
      element("p", {}, summaryOf(concept))))));
  }
  const recordsOf = (heading, list) => list.length > 0 && place.append(element("h2", {}, heading), element("ul", { class: "passages" }, ...list.map((record) =>
    element("li", {}, element("a", { href: new URL(`../${folder}/${record.path}/index.html`, here).href }, language === "zh" && record.zh ? record.zh : record.en), record.by ? ` ${record.by}` : "", ...weighed(record, texts)))));
  recordsOf(texts.claims, results.claims);
  recordsOf(texts.sitePages, results.sitePages);
  if (results.pages.length > 0) {
    place.append(element("h2", {}, texts.passages), element("ol", { class: "hits" }, ...results.pages.map((page) => element("li", { class: "hit" },
      element("h3", {}, link(page.concept)), element("p", {}, summaryOf(page.concept)),
      element("ul", { class: "passages" }, ...page.sections.map((section) => element("li", {}, element("a", { href: addressOf(page.concept, section.anchor) }, section.heading))))))));
  }
  recordsOf(texts.works, results.works);
  if (results.concepts.length + results.pages.length + results.sitePages.length + results.claims.length + results.works.length === 0) place.append(element("h2", {}, texts.nothing), element("p", {}, texts.nothingHelp));
  const heading = document.querySelector("h1");
  heading.textContent = `${heading.textContent}${texts.colon}${typed}`;
}

load().catch(() => {});
if (/[\u2e80-\u9fff]/.test(new URLSearchParams(location.search).get("q") ?? "")) readCharacters().catch(() => {});
const place = document.querySelector("[data-offline-results]");
if (place) showResults(place);
