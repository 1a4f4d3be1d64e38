// What the four pages share around their content: the header's right side (line, who, language,
// clock), the banner over old data, and the start of a page.

import * as time from "./clock.js";
import { by_id, dress_icon, el, icon, set_text, show } from "./dom.js";
import { choose_language, load_words, other_language, say } from "./words.js";

const side = {};
let line = { connected: false, stale: false, heard_at: 0 };
let line_told = () => {};

/// Fills the header and loads the words; `render` is called again after a change of language and
/// once a second (`tick`).
export async function start_page({ render, tick, on_line = () => {} }) {
  line_told = on_line;
  build_side(render);
  await load_words();
  show_line(line);
  setInterval(() => {
    show_clock();
    show_banner();
    tick();
  }, 1000);
}

function build_side(render) {
  side.line_icon = icon("wifi-off");
  side.line_words = el("span", { id: "line-words" });
  side.line = el(
    "span",
    { id: "line", class: "line", role: "status" },
    side.line_icon,
    side.line_words,
  );
  side.who = el("span", { id: "who", class: "who", hidden: true });
  side.language = el("button", {
    id: "language",
    type: "button",
    class: "on-dark",
    "data-words": "web.language_switch",
    "data-label": "web.language_label",
  });
  side.language.addEventListener("click", async () => {
    await choose_language(other_language());
    show_line(line);
    render();
  });
  side.clock = el("time", { id: "clock", class: "clock" });
  by_id("bar-side").prepend(side.line, side.who);
  by_id("bar-side").append(side.language, side.clock);
}

export function show_who(name) {
  set_text(side.who, name);
  show(side.who, name !== "");
}

/// Called by the live line whenever its state changes.
export function show_line(state) {
  line = state;
  dress_icon(side.line_icon, line.connected ? "check" : "wifi-off");
  side.line.classList.toggle("lost", !line.connected);
  if (line.connected) {
    set_text(side.line_words, say("web.connected"));
  } else if (line.heard_at) {
    set_text(side.line_words, say("web.lost_since", { clock: time.clock_seconds(line.heard_at) }));
  } else {
    set_text(side.line_words, say("web.connecting"));
  }
  document.body.classList.toggle("stale", line.stale);
  show_clock();
  show_banner();
  line_told(line);
}

/// The office's name in the header, short where there is little room.
export function show_office(office) {
  const short = innerWidth < 900 || document.body.dataset.page === "citizen";
  set_text(by_id("office"), (short && office.short_name) || office.name);
  set_text(by_id("office-place"), office.place);
}

export const line_state = () => line;

/// The line has not begun or has ended: someone must log in first.
export function show_no_line() {
  line = { connected: false, stale: false, heard_at: 0 };
  document.body.classList.remove("stale");
  show(side.line, false);
  show(by_id("banner"), false);
}

export function show_line_again() {
  show(side.line, true);
}

function show_clock() {
  if (time.now_ms()) {
    set_text(side.clock, time.clock(time.now_ms()));
  }
}

function show_banner() {
  const banner = by_id("banner");
  show(banner, line.stale);
  if (!line.stale) {
    return;
  }
  const words = {
    clock: time.clock_seconds(line.heard_at),
    age: time.age(time.now_ms() - line.heard_at),
  };
  set_text(by_id("banner-title"), say("web.stale_title", words));
  set_text(by_id("banner-words"), say(`web.stale_${document.body.dataset.page}`, words));
}
