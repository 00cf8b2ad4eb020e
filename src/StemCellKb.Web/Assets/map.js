// Pointing at a node of the map highlights its ties. Listens on the document: with --watch the map is replaced while the page is open.
const pictureOf = (event) => event.target.closest?.("[data-map]");
const nodeOf = (event) => event.target.closest(".node")?.dataset.node;

function light(picture, id) {
  picture.toggleAttribute("data-lit", Boolean(id));
  const lit = new Set([id]);
  for (const tie of picture.querySelectorAll(".tie")) {
    const tied = tie.dataset.from === id || tie.dataset.to === id;
    tie.toggleAttribute("data-lit", tied);
    if (tied) lit.add(tie.dataset.from).add(tie.dataset.to);
  }
  for (const node of picture.querySelectorAll(".node")) node.toggleAttribute("data-lit", lit.has(node.dataset.node));
}

for (const arrival of ["pointerover", "focusin"]) {
  document.addEventListener(arrival, (event) => {
    const picture = pictureOf(event);
    if (picture) light(picture, nodeOf(event));
  });
}
for (const departure of ["pointerout", "focusout"]) {
  document.addEventListener(departure, (event) => {
    const picture = pictureOf(event);
    if (picture && !picture.contains(event.relatedTarget)) light(picture, undefined);
  });
}
