// @ts-check
// Comfort for reading a document, besides that of every page.

import "./text-pages.js";
import "./cite.js";
import "./name-cards.js";
import "./contents.js";
