// Loaded only while the content is watched: shows a saved change without reloading the page, and what is wrong with the content.

const overlay = document.createElement("aside");
overlay.className = "live";
overlay.setAttribute("role", "status");
overlay.hidden = true;
document.body.append(overlay);

let shown = null;
let turn = 0;

// The new page takes the place of the old one part by part; what is scrolled stays scrolled, what is open stays open.
async function refresh() {
  const mine = ++turn;
  const response = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (mine !== turn) return;
  const open = new Set([...document.querySelectorAll("main details[open]")].map(pathOf));
  const place = scrollY;
  document.title = page.title;
  document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
  for (const details of document.querySelectorAll("main details")) details.open = open.has(pathOf(details));
  scrollTo({ top: place, behavior: "instant" });
  document.dispatchEvent(new CustomEvent("page-replaced"));
}

function pathOf(details) {
  const owner = details.closest("[id]");
  return `${owner ? owner.id : ""}/${details.className}/${details.querySelector("summary")?.textContent}`;
}

// The page's folder in the content: "diseases/psoriasis".
const here = location.pathname.split("/").slice(2).join("/");

// The problems of this page's own files first, then how many there are elsewhere.
function report(state) {
  const [own, others] = [[], []];
  for (const each of state.diagnostics) (here && each.path.includes(`/${here}/`) ? own : others).push(each);
  const wanted = [...own, ...others.filter((each) => each.severity === "error")];
  overlay.hidden = wanted.length === 0;
  overlay.dataset.stale = state.stale;
  const list = document.createElement("ul");
  list.append(...wanted.slice(0, 20).map((each) => {
    const item = document.createElement("li");
    const where = document.createElement("code");
    where.textContent = `${each.path}:${each.line}:${each.column}`;
    item.dataset.severity = each.severity;
    item.append(where, ` ${each.severity} ${each.code}: ${each.message}`);
    return item;
  }));
  overlay.replaceChildren(list);
}

const source = new EventSource(`/live?page=${encodeURIComponent(here)}`);
source.addEventListener("state", (event) => {
  const state = JSON.parse(event.data);
  report(state);
  if (shown !== null && shown !== state.buildId) refresh();
  shown = state.buildId;
});
