// Browsers run no modules on a page opened from disk: this plain script explains why search does nothing there.

if (location.protocol === "file:") {
  for (const notice of document.querySelectorAll("[data-on-disk]")) notice.hidden = false;
}
