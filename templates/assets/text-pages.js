// @ts-check
// A text on several pages: who comes to the address of a paragraph is led to the page that has it,
// wherever pages end today. Without a script a line with a link says which page that is.

const pages = document.querySelector(".text-pages");
const first = /** @type {HTMLAnchorElement | null | undefined} */ (pages?.querySelector("li a:not([rel])"));

/** The page that has what the address names; none if it is this one. */
function elsewhere() {
  const id = decodeURIComponent(location.hash.slice(1));
  const named = id && document.getElementById(id);
  if (named) return /** @type {HTMLAnchorElement | null | undefined} */ (named.closest(".elsewhere")?.querySelector("a"));
  // Whom the first page sent here would be sent back for ever.
  const back = id && first && document.referrer.replace(/[?#].*$/, "") !== first.href;
  return back && first.pathname !== location.pathname ? first : undefined;
}

function follow() {
  const page = elsewhere();
  if (page) location.replace(page.href + location.search + location.hash);
}

if (pages) {
  addEventListener("hashchange", follow);
  follow();
}

export {};
