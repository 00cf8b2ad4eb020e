// Browsers run no module on a page that was opened from a disk: this plain script says why the search stays silent there.

if (location.protocol === "file:") {
  for (const notice of document.querySelectorAll("[data-on-disk]")) notice.hidden = false;
}
