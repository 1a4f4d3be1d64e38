// The page of the record: what happened today, newest first, as the server told it when this page
// was opened or "Perbarui" was pressed. Nothing moves by itself, so that it can be read.

import { get } from "./api.js";
import * as time from "./clock.js";
import { by_id, el, fill, set_text, show } from "./dom.js";
import { ask_login, who_am_i } from "./login.js";
import { seal_words } from "./seal.js";
import { show_no_line, show_who, start_page } from "./shell.js";
import { has_words, language, say } from "./words.js";

let view = null; // as the server said it last
let failed = false;

/// Who did it: an account or a kiosk by its name, the office's own doings by a word.
function who(by) {
  const word = `record_page.by_${by.replaceAll(" ", "_")}`;
  return has_words(word) ? say(word) : by;
}

const sentence = (event) => event[language()] || event.id;

/// Numbers are found however they are typed: "A012", "a 012", "a12".
const plain = (words) => words.toLowerCase().replace(/\b([a-z])\s*0*(\d{1,4})\b/g, "$1$2");

/// Every typed word must stand in the event's line.
function found(events) {
  const wanted = plain(by_id("search").value).split(/\s+/).filter(Boolean);
  return events.filter((event) => {
    const line = plain(`${time.clock_seconds(event.at)} ${sentence(event)} ${who(event.by)}`);
    return wanted.every((word) =>
      /^[a-z]\d+$/.test(word) ? line.split(/[^a-z0-9]+/).includes(word) : line.includes(word),
    );
  });
}

const row_of = (event) =>
  el(
    "li",
    {},
    el("time", {}, time.clock_seconds(event.at)),
    el("span", { class: "what" }, sentence(event)),
    el("span", { class: "who" }, who(event.by)),
  );

function count_words(shown) {
  if (shown.length === 0) {
    return say("record_page.none");
  }
  const values = {
    n: time.count(shown.length),
    all: time.count(view.events.length),
    clock: time.clock_seconds(view.at),
  };
  return say(shown.length === view.events.length ? "record_page.all" : "record_page.some", values);
}

function render() {
  show(by_id("failed"), failed);
  if (!view) {
    return;
  }
  const shown = found(view.events);
  set_text(by_id("subtitle"), time.date_long(view.events.at(-1)?.at ?? view.at));
  set_text(by_id("count"), count_words(shown));
  fill(by_id("events"), shown, () => shown.map(row_of));
  show(by_id("events"), shown.length > 0);
  set_text(
    by_id("head"),
    say("web.record", { n: time.count(view.head.events), seal: seal_words(view.head.hash) }),
  );
}

async function load() {
  const answer = await get("/api/supervisor/record");
  if (answer.status === 401) {
    begin(say("web.login_again"));
    return;
  }
  failed = answer.status !== 200;
  if (!failed) {
    view = answer.body;
    time.keep_time(view);
  }
  render();
}

async function begin(words = "") {
  show(by_id("record"), false);
  show_no_line();
  const known = words === "" ? await who_am_i() : null;
  if (known?.role !== "supervisor") {
    await ask_login(by_id("login"), ["supervisor"], words);
  }
  show(by_id("record"), true);
  show_who((await who_am_i())?.name ?? "");
  await load();
}

by_id("refresh").addEventListener("click", load);
by_id("search").addEventListener("input", render);

await start_page({ render, tick: () => {} });
show_no_line();
begin();
