// Pointing at a node of the map picks out its ties.
const picture = document.querySelector("[data-map]");
const nodes = [...picture.querySelectorAll(".node")];
const ties = [...picture.querySelectorAll(".tie")];

function light(id) {
  picture.toggleAttribute("data-lit", Boolean(id));
  const lit = new Set([id]);
  for (const tie of ties) {
    const tied = tie.dataset.from === id || tie.dataset.to === id;
    tie.toggleAttribute("data-lit", tied);
    if (tied) lit.add(tie.dataset.from).add(tie.dataset.to);
  }
  for (const node of nodes) node.toggleAttribute("data-lit", lit.has(node.dataset.node));
}

const nodeOf = (event) => event.target.closest(".node")?.dataset.node;
picture.addEventListener("pointerover", (event) => light(nodeOf(event)));
picture.addEventListener("pointerleave", () => light(undefined));
picture.addEventListener("focusin", (event) => light(nodeOf(event)));
picture.addEventListener("focusout", () => light(undefined));
