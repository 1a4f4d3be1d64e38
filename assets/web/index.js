// The public page: how long it takes now, and who was called last. The same board as on the walls,
// for whoever is on the way to the office.

import * as time from "./clock.js";
import { by_id, el, fill, icon, number, set_text, show } from "./dom.js";
import { open_live } from "./live.js";
import { draw_promises } from "./promises.js";
import { line_state, show_line, show_office, start_page } from "./shell.js";
import { in_language, say } from "./words.js";

const calls_shown = 6;
const gold_ms = 20_000; // a call stays gold at least so long, as on the wall

let view = null;

function render() {
  if (!view) {
    return;
  }
  const { settings } = view.board;
  show(by_id("loading"), false);
  show(by_id("board"), true);
  show_office(view.office);
  draw_times();
  draw_promises();
  show(by_id("closed"), !view.day.open);
  if (!view.day.open) {
    const opens = time.next_opening(settings.hours, view.at);
    set_text(
      by_id("closed-words"),
      opens
        ? say("web.opens_again", {
            day: time.weekday(opens),
            clock: time.clock(opens),
            zone: settings.zone_label,
          })
        : "",
    );
  }
  fill(
    by_id("services"),
    [view.board.rows, settings.services, line_state().stale, view.day.open],
    () =>
      view.board.rows.map((row) =>
        service_card(
          row,
          settings.services.find((each) => each.id === row.service),
        ),
      ),
  );
}

function service_card(row, service) {
  const stale = line_state().stale;
  return el(
    "li",
    { class: row.quota_full ? "card service full" : "card service" },
    el("span", { class: "tile", "aria-hidden": "true" }, service.prefix),
    el(
      "div",
      {},
      el("h3", {}, in_language(service.name)),
      el(
        "p",
        { class: "second" },
        who_waits(row, stale),
      ),
    ),
    el(
      "p",
      { class: row.general.range && !stale ? "range" : "range second" },
      wait_now(row, stale),
    ),
  );
}

function who_waits(row, stale) {
  if (row.waiting === 0) {
    return say("web.nobody_waits");
  }
  const people = say("web.people_waiting", { people: time.people(row.waiting) });
  const past = row.general.why_not === "after_closing" && !row.general.range && !stale;
  return past ? `${people}. ${time.likely_today(row.likely_today)}` : people;
}

function wait_now(row, stale) {
  if (!view.day.open) {
    return say("web.closed");
  }
  if (row.quota_full) {
    return say("web.quota_full");
  }
  return stale ? say("web.estimate_hidden") : time.wait_words(row.general);
}

/// Also what only time changes: a call loses its gold.
function draw_times() {
  set_text(
    by_id("date"),
    say("web.date_at", {
      date: time.date_long(time.now_ms()),
      clock: time.clock_seconds(line_state().heard_at || view.at),
      zone: view.office.zone_label,
    }),
  );
  const newest = view.board.calls.slice(-calls_shown).reverse();
  const rows = newest.map((call) => [
    call,
    !line_state().stale && time.now_ms() - call.at < gold_ms,
  ]);
  fill(by_id("calls"), [rows, view.board.settings.counters], () =>
    rows.length
      ? rows.map(([call, gold]) => call_row(call, gold))
      : el("li", { class: "second" }, say("web.calls_none")),
  );
}

function call_row(call, gold) {
  const counter = view.board.settings.counters.find((each) => each.id === call.counter);
  const name = in_language(counter?.name) || say("web.counter", { counter: call.counter });
  return el(
    "li",
    { class: gold ? "call gold" : "call" },
    number(`${call.prefix}${String(call.ticket_number).padStart(3, "0")}`),
    icon("arrow-right"),
    el("span", { class: "where" }, name),
    el("span", { class: "second" }, time.clock(call.at)),
  );
}

by_id("code-form").addEventListener("submit", (event) => {
  event.preventDefault();
  location.assign(`/t/${encodeURIComponent(by_id("code").value.trim())}`);
});

await start_page({ render, tick: () => view && draw_times(), on_line: render });
open_live({
  path: "/api/board/live",
  check: "/api/board",
  on_view: (next) => {
    view = next;
    render();
  },
  on_line: show_line,
  on_refused: () => {},
});
