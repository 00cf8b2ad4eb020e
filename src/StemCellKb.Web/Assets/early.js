// Runs before the first paint, so that nothing flashes or moves afterwards.
{
  const root = document.documentElement;
  try {
    const kept = localStorage.getItem("theme");
    if (kept === "light" || kept === "dark") root.dataset.theme = kept;
    const size = localStorage.getItem("size");
    if (size === "large" || size === "largest") root.dataset.size = size;
  } catch { /* a browser that keeps nothing shows the colors and the size of the device */ }

  // A narrow screen starts with the contents folded.
  if (matchMedia("(max-width: 59.99rem)").matches) {
    const watcher = new MutationObserver(() => {
      const contents = document.querySelector(".toc details");
      if (!contents) return;
      contents.open = false;
      watcher.disconnect();
    });
    watcher.observe(root, { childList: true, subtree: true });
    addEventListener("DOMContentLoaded", () => watcher.disconnect());
  }
}
