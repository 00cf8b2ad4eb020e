// Search for a site of static files: answers the search boxes and fills the results page.

import { showResults } from "./results.js";
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

// In the format of the server's suggestions.
export async function suggest(typed) {
  return (await ask((search) => search.suggest(typed, language))).map(({ concept, matched }) => (
    { id: concept.id, kind: concept.kind, name: concept.name, otherName: concept.otherName, matched: matched ?? concept.name, claims: concept.claims, url: addressOf(concept) }));
}

async function answer(place) {
  const typed = (new URLSearchParams(location.search).get("q") ?? "").trim();
  for (const input of document.querySelectorAll("form[data-offline] input[name=q]")) input.value = typed;
  if (!typed) return;
  // What helps to begin a search would stand before its results.
  const help = document.querySelectorAll(".search-head .summary, .search-help");
  for (const each of help) each.hidden = true;
  const texts = JSON.parse(place.dataset.texts);
  const isFound = showResults(place, await ask((search) => search.search(typed, language)), { texts, language, addressOf, fileOf: (path) => new URL(`../${folder}/${path}/index.html`, here).href });
  for (const each of help) each.hidden = isFound;
  const heading = document.querySelector("h1");
  heading.textContent = `${heading.textContent}${texts.colon}${typed}`;
}

load().catch(() => {});
if (/[\u2e80-\u9fff]/.test(new URLSearchParams(location.search).get("q") ?? "")) readCharacters().catch(() => {});
const place = document.querySelector("[data-offline-results]");
if (place) answer(place);
