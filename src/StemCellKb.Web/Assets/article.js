// A comfort of an article: works and concepts are shown where they are named. Every link works without this file. Under a watch the main part is replaced while the page is open: what is heard is heard by the
// document, and what stands in the main part is put there again.

function inMain(put) {
  const here = () => put(document.querySelector("main"));
  document.addEventListener("page-replaced", here);
  here();
}

// With pointer or keyboard a preview is its link's tooltip; a tap opens it as a small dialog that contains the link.
function previews() {
  const named = ".prose .cite a, .prose a.concept";
  const card = document.createElement("div");
  card.id = "preview";
  card.className = "preview";
  card.popover = "manual";
  card.tabIndex = -1;
  let shown = null;
  let tapped = false;
  let pointer = "";
  let timer = 0;
  let returning = false;

  const later = (action, wait) => { clearTimeout(timer); timer = setTimeout(action, wait); };
  const linkOf = (event) => event.target.closest?.(named);
  const entryOf = (link) => link.closest(".cite")
    ? document.getElementById(link.hash.slice(1))
    : document.querySelector("template[data-previews]").content.querySelector(`[data-url="${CSS.escape(link.getAttribute("href"))}"]`);

  function place(link) {
    const lines = [...link.getClientRects()];
    const width = document.body.clientWidth;
    card.style.maxWidth = `min(26rem, ${width - 16}px)`;
    const above = lines[0].top - card.offsetHeight - 10;
    const below = lines.at(-1).bottom + 10;
    const isAbove = below + card.offsetHeight > innerHeight && above > 0;
    // The arrow points at the words on the line that the card stands next to.
    const line = lines.at(isAbove ? 0 : -1);
    const left = Math.max(8, Math.min(line.left - 12, width - card.offsetWidth - 8));
    card.classList.toggle("above", isAbove);
    card.style.setProperty("--arrow", `${line.left + line.width / 2 - left}px`);
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(isAbove ? above : below) + scrollY}px`;
  }

  function show(link, byTap) {
    const entry = entryOf(link);
    if (shown === link || !entry) return;
    hide();
    card.lang = link.closest("[lang]").lang;
    card.replaceChildren((entry.querySelector(".work") ?? entry).cloneNode(true));
    if (byTap) {
      const open = document.createElement("a");
      open.href = link.href;
      const name = card.querySelector("[data-url] > b");
      open.textContent = name ? name.textContent : `${document.getElementById("references").textContent} ${entry.value}`;
      if (name) name.replaceWith(open);
      else card.append(open);
      card.setAttribute("role", "dialog");
      card.setAttribute("aria-label", open.textContent);
    } else {
      card.querySelector(".work-links")?.remove();
      card.setAttribute("role", "tooltip");
      card.removeAttribute("aria-label");
      link.setAttribute("aria-describedby", card.id);
    }
    card.showPopover();
    place(link);
    shown = link;
    tapped = byTap;
    if (byTap) card.focus({ preventScroll: true });
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    const link = shown;
    const inside = card.contains(document.activeElement);
    shown = null;
    link.removeAttribute("aria-describedby");
    if (card.isConnected) card.hidePopover();
    if (!inside) return;
    returning = true;
    link.focus({ preventScroll: true });
    returning = false;
  }

  const drift = () => { if (shown && !tapped && document.activeElement !== shown) later(hide, 200); };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event);
    clearTimeout(timer);
    if (link) later(() => show(link, false), shown ? 60 : 150);
    else if (!card.contains(event.target)) drift();
  });
  document.documentElement.addEventListener("pointerleave", () => { clearTimeout(timer); drift(); });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link && !returning && link.matches(":focus-visible")) show(link, false);
    else if (event.target !== shown && !card.contains(event.target)) hide();
  });
  document.addEventListener("focusout", (event) => { if (event.target === shown && !tapped) hide(); });
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (linkOf(event) !== shown && !card.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    pointer = "";
    if (event.key !== "Escape" || !shown) return;
    event.preventDefault();
    hide();
  });
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (link && pointer === "touch" && shown !== link && entryOf(link)) {
      event.preventDefault();
      show(link, true);
    } else if (event.target.closest("a")) hide();
  });
  inMain((main) => {
    hide();
    main.append(card);
  });
}

if ("popover" in HTMLElement.prototype) previews();
