// Loaded only with --watch: shows saved changes without reloading the page, and the problems of the content.

const overlay = document.createElement("aside");
overlay.className = "live";
overlay.setAttribute("role", "status");
overlay.hidden = true;
document.body.append(overlay);

const buildOf = (page) => page.querySelector("script[data-build]")?.dataset.build;
const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";

let shown = buildOf(document);
let turn = 0;

// Updates the page part by part: scroll position, open elements, typed text and focus are kept.
async function refresh() {
  const mine = ++turn;
  const response = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.querySelector("main");
  if (mine !== turn || !next) return;
  const former = document.querySelector("main");
  const open = new Set([...former.querySelectorAll("details[open]")].map(pathOf));
  const typed = [...former.querySelectorAll("input, select, textarea")].map((field) => [field.name, field.value, field.checked]);
  const focus = placeOf(former, document.activeElement);
  const place = scrollY;
  document.title = page.title;
  former.replaceWith(document.adoptNode(next));
  for (const details of next.querySelectorAll("details")) details.open = open.has(pathOf(details));
  [...next.querySelectorAll("input, select, textarea")].forEach((field, i) => {
    if (typed[i]?.[0] !== field.name) return;
    if (field.type === "checkbox" || field.type === "radio") field.checked = typed[i][2];
    else if (field.type !== "hidden") field.value = typed[i][1];
  });
  shown = buildOf(page) ?? shown;
  document.dispatchEvent(new CustomEvent("page-replaced"));
  focusOn(next, focus);
  scrollTo({ top: place, behavior: "instant" });
}

function pathOf(details) {
  const owner = details.closest("[id]");
  return `${owner ? owner.id : ""}/${details.className}/${details.querySelector("summary")?.textContent}`;
}

// An element is identified by its address or words, and its position among similar ones.
function placeOf(main, element) {
  if (element === main || !main.contains(element)) return null;
  const name = nameOf(element);
  return { name, index: alike(main, name).indexOf(element) };
}

function focusOn(main, place) {
  if (!place) return;
  const found = alike(main, place.name);
  (found[place.index] ?? found.at(-1))?.focus({ preventScroll: true });
}

const nameOf = (element) => [element.localName, element.id, element.getAttribute("href") ?? element.name ?? element.textContent].join(" ");
const alike = (main, name) => [...main.querySelectorAll(focusable)].filter((element) => nameOf(element) === name);

// The page's folder in the content: "diseases/psoriasis".
const here = location.pathname.split("/").slice(2).join("/");

// The problems of this page's own files first, then the number elsewhere.
function report(state) {
  const [own, others] = [[], []];
  for (const each of state.diagnostics) (here && each.path.startsWith(`${here}/`) ? own : others).push(each);
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

// Only the latest request counts.
let asked = 0;
async function look() {
  const mine = ++asked;
  try {
    const response = await fetch(`/live?page=${encodeURIComponent(here)}`, { cache: "no-store", headers: { Accept: "application/json" } });
    if (!response.ok) return;
    const state = await response.json();
    if (mine !== asked) return;
    report(state);
    if (shown !== state.buildId) await refresh();
  } catch { /* the program has stopped: the stream says when it is back */ }
}

// A browser opens six connections per host, and a stream occupies one: one page follows the stream and informs the others.
const told = new BroadcastChannel("live");
told.addEventListener("message", look);

function follow() {
  const source = new EventSource("/live");
  source.addEventListener("state", () => {
    told.postMessage("");
    look();
  });
  return source;
}

if (navigator.locks) {
  // The lock is released with its page, and the next page takes over.
  navigator.locks.request("live", () => new Promise(follow)).catch(() => {});
  look();
} else {
  // Locks exist only in secure contexts. Elsewhere the visible page follows the stream.
  let source = null;
  const turnTo = () => {
    source?.close();
    source = document.visibilityState === "visible" ? follow() : null;
  };
  document.addEventListener("visibilitychange", turnTo);
  turnTo();
}
