// @ts-check
// The list of contents marks the part that is being read.

const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".toc a[href^='#']"));
const parts = [...links].map((link) => ({
  link,
  start: document.getElementById(decodeURIComponent(link.hash.slice(1))),
}));

function follow() {
  // The part that began last above the upper third of the window.
  const line = innerHeight / 3;
  const begun = parts.filter(({ start }) => start && start.getBoundingClientRect().top <= line);
  const current = begun[begun.length - 1]?.link;
  for (const { link } of parts) {
    if (link === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

if (parts.length) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      follow();
    });
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  follow();
}

export {};
