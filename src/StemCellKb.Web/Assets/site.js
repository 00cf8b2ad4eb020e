// Enhancements of every page: everything works without this file.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// Colors and text size are stored on the device; the first choice of each, as the device has it, stores nothing. early.js restores them on
// the next page.
function display(name, plain) {
  const root = document.documentElement;
  const choiceOf = (button) => button.dataset[`${name}Choice`];
  const show = (choice) => {
    root.dataset[name] = choice;
    for (const button of $$(`[data-${name}-choice]`)) button.setAttribute("aria-pressed", choiceOf(button) === choice);
  };
  const keep = (choice) => {
    try {
      if (choice === plain) localStorage.removeItem(name);
      else localStorage.setItem(name, choice);
    } catch { /* a browser that keeps nothing: the choice holds for this page */ }
  };
  show(root.dataset[name] ?? plain);
  document.addEventListener("click", (event) => {
    const button = event.target.closest(`[data-${name}-choice]`);
    if (button) { keep(choiceOf(button)); show(choiceOf(button)); }
  });
}

// A menu opens without a script; with it, a press elsewhere, the focus elsewhere and Escape close it.
function menus() {
  const close = (except) => { for (const menu of $$(".menu[open]")) if (!except || !menu.contains(except)) menu.open = false; };
  addEventListener("pointerdown", (event) => close(event.target));
  addEventListener("focusin", (event) => close(event.target));
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const within = document.activeElement?.closest(".menu[open]");
    close();
    if (within) $("summary", within).focus();
  });
}

// The contents list follows the scroll position, and the languages link to the section being read.
let section = null;
function reading() {
  const languages = $$("[data-languages] a").map((a) => [a, a.getAttribute("href")]);
  let links = new Map();
  let headings = [];
  let current = null;
  const look = () => {
    links = new Map($$(".toc a[href^='#']").map((a) => [a.hash.slice(1), a]));
    headings = $$("h2[id], h3[id]", $("main"));
    current = null;
    for (const [a, plain] of languages) a.href = plain;
    update();
  };
  const update = () => {
    let here = null;
    let listed = null;
    for (const heading of headings) {
      if (heading.getBoundingClientRect().top > innerHeight * 0.3) break;
      here = heading.id;
      if (links.has(here)) listed = here;
    }
    if (here === current) return;
    current = section = here;
    for (const [a, plain] of languages) a.href = here ? `${plain}#${here}` : plain;
    for (const [id, link] of links) {
      if (id === listed) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; update(); });
  }, { passive: true });
  addEventListener("hashchange", update);
  document.addEventListener("page-replaced", look);
  look();
}

// An export brings its own search.
const offlineSearch = (form) => import(new URL(form.dataset.offline, document.baseURI));
async function answersTo(form, query) {
  if (form.dataset.offline) return (await offlineSearch(form)).suggest(query);
  const response = await fetch(`${form.dataset.suggest}&q=${encodeURIComponent(query)}`);
  return response.ok ? response.json() : [];
}

// Suggestions while typing: the ARIA combobox pattern.
function suggest(form, number) {
  const input = $("input[name=q]", form);
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `suggestions-${number}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.suggestions);
  list.hidden = true;
  form.append(list);
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  const words = JSON.parse(form.dataset.words);
  const part = (className, text, lang) => {
    const made = document.createElement("span");
    made.className = className;
    made.textContent = text;
    if (lang) made.lang = lang;
    return made;
  };
  const option = (url, ...parts) => {
    const item = document.createElement("li");
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.url = url;
    // Between the parts stands a space, for those who hear them.
    item.append(...parts.flatMap((each) => [each, " "]));
    return item;
  };
  const claimsOf = (answer) => (answer.claims === 1 ? words.claim : words.claims).replace("{0}", answer.claims);
  const otherLanguage = document.documentElement.lang === "en" ? "zh-Hans" : "en";
  const rowOf = (answer) => {
    const item = option(
      answer.url, part("name", answer.name),
      ...answer.matched !== answer.name && answer.matched !== answer.otherName ? [part("matched", answer.matched)] : [],
      part("other-name", answer.otherName, otherLanguage), part("kind", [words.kinds[answer.kind], answer.claims > 0 && claimsOf(answer)].filter(Boolean).join(" · ")));
    item.dataset.kind = answer.kind;
    return item;
  };
  const rowOfAll = (typed) => {
    const url = new URL(form.action);
    url.searchParams.set("q", typed);
    return option(url.href, part("all", words.all.replace("{0}", () => typed)));
  };

  let timer = 0;
  let asked = 0;
  let chosen = -1;
  // A selection belongs to the words it was made for.
  const unchoose = () => {
    chosen = -1;
    for (const item of list.children) item.setAttribute("aria-selected", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    unchoose();
  };
  // Answers still on their way belong to an outdated query.
  const forget = () => { asked++; clearTimeout(timer); };
  const choose = (index) => {
    const items = [...list.children];
    chosen = (index + items.length) % items.length;
    items.forEach((item, i) => item.setAttribute("aria-selected", i === chosen));
    items[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[chosen].id);
  };
  const show = (answers) => {
    // A selection made from the previous list survives if the new list still offers it.
    const kept = chosen < 0 ? -1 : answers.findIndex((answer) => answer.url === list.children[chosen].dataset.url);
    list.replaceChildren(...answers.map(rowOf), ...answers.length > 0 ? [rowOfAll(input.value.trim())] : []);
    [...list.children].forEach((item, i) => { item.id = `${list.id}-${i}`; });
    unchoose();
    list.hidden = answers.length === 0;
    input.setAttribute("aria-expanded", String(answers.length > 0));
    if (kept >= 0) choose(kept);
  };
  const ask = async () => {
    const query = input.value.trim();
    const turn = ++asked;
    if (!query) { close(); return; }
    try {
      const answers = await answersTo(form, query);
      if (turn === asked) show(answers);
    } catch {
      if (turn === asked) close();
    }
  };
  // It reads what every query needs before the first letter. No module runs from a disk.
  if (form.dataset.offline) input.addEventListener("focus", () => offlineSearch(form).catch(() => {}), { once: true });
  const later = () => { forget(); timer = setTimeout(ask, 120); };
  input.addEventListener("input", (event) => {
    unchoose();
    if (!event.isComposing) later();
  });
  input.addEventListener("compositionstart", () => { forget(); unchoose(); });
  input.addEventListener("compositionend", later);
  input.addEventListener("keydown", (event) => {
    // 229: a key of the input method, which Safari reports after the composition has ended.
    if (event.isComposing || event.keyCode === 229 || list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Escape") { forget(); close(); }
    else if (event.key === "Enter" && chosen >= 0) location.href = list.children[chosen].dataset.url;
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => { forget(); close(); });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (item) location.href = item.dataset.url;
  });
}

// Every search box once; with --watch the page is replaced and brings new ones.
const suggesting = new WeakSet();
let boxes = 0;
function suggestions() {
  for (const form of $$("form[data-suggest]")) {
    if (suggesting.has(form)) continue;
    suggesting.add(form);
    suggest(form, boxes++);
  }
}

// "/" goes to the search box, as on many reference sites.
function slash() {
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    $("form[data-suggest] input").focus();
  });
}

// What was done is said in one line at the foot of the window, and read out.
function say(words) {
  let said = $("p.said");
  if (!said) {
    said = document.createElement("p");
    said.className = "said";
    said.setAttribute("role", "status");
    $("main").append(said);
  }
  said.textContent = words;
  setTimeout(() => { if (said.textContent === words) said.textContent = ""; }, 3000);
}

async function copy(words, said, otherwise) {
  try {
    await navigator.clipboard.writeText(words);
    say(said);
  } catch {
    otherwise();
  }
}

// Where nothing may be copied the words are selected, so that the reader can.
function copyOf(panel, said) {
  const words = $("p", panel);
  copy(words.textContent.trim(), said, () => getSelection().selectAllChildren(words));
}

// A device that can pass a page on does it in its own way; others have its address copied.
async function share(said) {
  const url = $("link[rel=canonical]")?.href ?? location.href;
  try {
    if (navigator.share) await navigator.share({ title: document.title, url });
    else copy(url, said, () => prompt("", url));
  } catch { /* the reader thought better of it */ }
}

function tools() {
  document.addEventListener("click", (event) => {
    const tool = event.target.closest?.(".section-link, [data-copy], [data-share], [data-print]");
    if (!tool || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const said = tool.dataset.copied;
    if ("print" in tool.dataset) print();
    else if ("copy" in tool.dataset) copyOf(tool.closest(".menu-panel"), said);
    else if ("share" in tool.dataset) share(said);
    else if (navigator.clipboard) {
      event.preventDefault();
      history.replaceState(null, "", tool.hash);
      copy(tool.href, said, () => { location.hash = tool.hash; });
    }
  });
}

// A report of a problem says where, as closely as is known, and in which build: a page does not name its build, the manifest does.
let build = null;
async function report(link) {
  const url = new URL(link.href);
  const page = $("link[rel=canonical]")?.href ?? location.href.split("#")[0];
  const write = () => url.searchParams.set("body", [section ? `${page}#${section}` : page, build && `${link.dataset.report} ${build}`].filter(Boolean).join("\n\n"));
  write();
  link.href = url;
  if (build !== null) return;
  try {
    build = (await (await fetch($("link[rel=manifest]").href, { cache: "no-cache", signal: AbortSignal.timeout(2000) })).json()).build;
  } catch {
    build = "";
  }
  write();
  link.href = url;
}

function reports() {
  const linkAt = (event) => event.target.closest?.("[data-report]");
  for (const nearing of ["pointerover", "focusin"]) {
    addEventListener(nearing, (event) => { if (linkAt(event)) report(linkAt(event)); });
  }
  addEventListener("click", async (event) => {
    const link = linkAt(event);
    if (!link || build !== null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await report(link);
    location.href = link.href;
  });
}

display("theme", "system");
display("size", "normal");
menus();
tools();
reports();
reading();
slash();
suggestions();
document.addEventListener("page-replaced", suggestions);
