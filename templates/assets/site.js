// @ts-check
// Comfort for every page but the search page, which has a script of its own.

import "./keys.js";
import "./find.js";
import "./copy.js";
import "./marks.js";
import "./offline.js";
