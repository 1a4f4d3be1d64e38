// The counter as the clerk sees it: the ticket in hand, its outcome, the main act, the line. Only
// draws; what a press does stands in staff.js.

import * as time from "./clock.js";
import { by_id, chip, dress_icon, el, fill, icon, number, set_text, show } from "./dom.js";
import { in_language, say } from "./words.js";

export const counter_of = (view) => view.counters.find((each) => each.counter === view.counter);

export const counter_words = (counter) =>
  in_language(counter.name) || say("web.counter", { counter: counter.counter });

export const service_words = (view, id) =>
  in_language(view.services.find((each) => each.service === id)?.name) || id;

export function services_of(view, counter) {
  return counter.services.map((id) => service_words(view, id)).join(" · ");
}

const lane_words = (view, id) =>
  (in_language(view.lanes.find((each) => each.lane === id)?.name) || id).toLowerCase();

const reason_words = (view, row) =>
  say(`web.reason_${row.reason}`, { lane: lane_words(view, row.lane) });

/// Where the clerk stands: choosing (no counter yet), closed, paused, ready, awaits (ready for
/// whoever comes), called or serving.
export function stage_of(view) {
  const counter = counter_of(view);
  if (!counter) {
    return "choosing";
  }
  if (!view.day.open && !view.current) {
    return "day_closed";
  }
  if (view.current) {
    return view.current.state;
  }
  if (counter.state === "open") {
    return counter.awaits ? "awaits" : "ready";
  }
  return counter.state;
}

export function draw_desk(view, outcome) {
  const stage = stage_of(view);
  draw_ticket(view, stage);
  draw_outcome(stage);
  draw_act(view, stage, outcome);
  draw_small_acts(stage);
  draw_list(view);
  draw_away(view);
  draw_times(view);
}

function draw_ticket(view, stage) {
  const now = view.current;
  by_id("ticket").dataset.stage = stage;
  set_text(by_id("ticket-state"), say(`web.stage_${stage}`));
  show(by_id("ticket-number"), now !== null);
  show(by_id("ticket-time"), now !== null);
  const said = now
    ? [now.label, now.called_at, now.calls, now.state, now.service]
    : [stage, view.waiting_count, view.counter];
  set_text(by_id("ticket-then"), now ? then_words(view, now) : "");
  if (!now) {
    fill(by_id("ticket-chip"), "", () => []);
    set_text(by_id("ticket-service"), say(`web.${idle_key(view, stage)}_title`));
    set_text(by_id("ticket-lane"), idle_words(view, stage));
    set_text(by_id("ticket-calls"), "");
    return;
  }
  fill(by_id("ticket-number"), now.label, () => number(now.label));
  const waited = time.whole_minutes(now.called_at - now.issued_at);
  const kept = now.called_at - now.issued_at <= now.promise_min * 60_000;
  const words = say(kept ? "web.promise_kept" : "web.promise_missed", {
    waited: time.minutes_short(waited),
    promise: time.minutes_short(now.promise_min),
  });
  fill(by_id("ticket-chip"), said, () =>
    chip(kept ? "good" : "warn", kept ? "check" : "clock", words),
  );
  set_text(by_id("ticket-service"), service_words(view, now.service));
  set_text(
    by_id("ticket-lane"),
    say("web.lane_came", {
      lane: lane_words(view, now.lane),
      clock: time.clock(now.issued_at),
    }),
  );
  set_text(
    by_id("ticket-calls"),
    now.calls === 1
      ? say("web.called_once", { clock: time.clock(now.called_at) })
      : say("web.called_times", { clock: time.clock(now.called_at), n: now.calls }),
  );
}

/// What follows this service in the visit.
function then_words(view, now) {
  const services = now.then.map((id) => service_words(view, id)).join(", ");
  return services && say(now.any_order ? "web.then_any_order" : "web.then", { services });
}

function idle_key(view, stage) {
  return stage === "ready" ? (view.waiting_count ? "ready" : "empty") : stage;
}

function idle_words(view, stage) {
  const counter = counter_of(view);
  const words = {
    counter: counter_words(counter),
    people: time.people(view.waiting_count),
    clock: time.clock(stage === "day_closed" ? view.day.opens_at : counter.since),
  };
  if (stage === "day_closed" && view.day.opens_at > view.at) {
    return say("web.day_opens_at", words);
  }
  if (stage === "paused") {
    words.reason = say(`web.pause_${counter.reason}`);
    words.back = counter.back_at && time.clock(counter.back_at);
    return say(counter.back_at ? "web.paused_words_back" : "web.paused_words", words);
  }
  return say(`web.${idle_key(view, stage)}_words`, words);
}

function draw_outcome(stage) {
  const open = stage === "serving";
  by_id("outcome").disabled = !open;
  set_text(by_id("outcome-words"), say(open ? "web.outcome_first" : "web.outcome_later"));
}

/// The one main act of each stage, with its key.
const acts = {
  ready: { icon: "bell", key: "Space" },
  awaits: { icon: "clock", key: "" },
  serving: { icon: "bell", key: "Space" },
  called: { icon: "check", key: "M" },
  closed: { icon: "bell", key: "B" },
  paused: { icon: "bell", key: "B" },
  day_closed: { icon: "lock", key: "" },
};

function draw_act(view, stage, outcome) {
  const locked =
    ["day_closed", "awaits"].includes(stage) || (stage === "serving" && !outcome);
  const act = by_id("act");
  act.classList.toggle("locked", locked);
  act.setAttribute("aria-disabled", String(locked));
  dress_icon(by_id("act-icon"), locked && stage !== "awaits" ? "lock" : acts[stage].icon);
  const words = stage === "ready" ? (view.waiting_count ? "ready" : "empty") : stage;
  set_text(by_id("act-title"), say(`web.act_${words}`));
  set_text(by_id("act-detail"), act_detail(view, stage, outcome));
  const key = acts[stage].key;
  set_text(by_id("act-key"), key === "Space" ? say("web.key_space") : key);
  show(by_id("act-key"), key !== "");
}

function act_detail(view, stage, outcome) {
  if (stage === "serving" && !outcome) {
    return say("web.act_outcome_first");
  }
  if (stage === "called") {
    return say("web.act_called_detail", { number: time.number_words(view.current.label) });
  }
  if (stage === "ready" || stage === "serving") {
    const next = view.waiting[0];
    return next
      ? next_words(view, next)
      : say(stage === "ready" ? "web.act_empty_detail" : "web.act_nobody_serving");
  }
  return say(`web.act_${stage}_detail`, { counter: counter_words(counter_of(view)) });
}

const next_words = (view, next) =>
  say("web.next", {
    number: time.number_words(next.label),
    reason: lower_first(reason_words(view, next)),
    minutes: time.minutes(time.whole_minutes(time.now_ms() - next.issued_at)),
  });

const lower_first = (words) => words.charAt(0).toLowerCase() + words.slice(1);

const needs = {
  call_again: ["called"],
  absent: ["called"],
  transfer: ["called", "serving"],
  finish_only: ["serving"],
};

export const may = (act, stage) => needs[act].includes(stage);

function draw_small_acts(stage) {
  for (const [act, stages] of Object.entries(needs)) {
    const button = document.querySelector(`[data-act="${act}"]`);
    button.setAttribute("aria-disabled", String(!stages.includes(stage)));
  }
}

function draw_list(view) {
  set_text(by_id("list-count"), time.people(view.waiting_count));
  const several = counter_of(view).services.length > 1;
  const rows = view.waiting.map((row) => [
    row.label,
    row.reason,
    row.lane,
    row.overtakes,
    row.service,
  ]);
  fill(by_id("list"), [rows, several, view.counter], () =>
    view.waiting.length
      ? view.waiting.map((row, i) => list_row(view, row, i, several))
      : empty_row(),
  );
  fit_list(view);
}

/// Who is set aside or absent: one button each, and only while there is somebody.
function draw_away(view) {
  for (const [id, who] of Object.entries({ parked: view.parked, absent: view.absent })) {
    show(by_id(id), who.length > 0);
    set_text(by_id(`${id}-words`), say(`web.${id}_n`, { n: who.length }));
  }
}

const bottom_of = (row) => row.offsetTop - by_id("list").offsetTop + row.offsetHeight;

/// The list ends with a whole row, never with half a one; whoever stands below is counted.
export function fit_list(view) {
  const list = by_id("list");
  list.style.maxHeight = "";
  const overflows = () => list.scrollHeight > list.clientHeight;
  show(by_id("list-more"), view.waiting_count > view.waiting.length || overflows());
  if (overflows()) {
    const last = [...list.children].findLast((row) => bottom_of(row) <= list.clientHeight);
    list.style.maxHeight = last ? `${bottom_of(last)}px` : "";
  }
  count_below(view);
}

export function count_below(view) {
  const list = by_id("list");
  const end = list.scrollTop + list.clientHeight + 1; // a scroll may end on half a pixel
  const shown = view.waiting.filter((_, i) => bottom_of(list.children[i]) <= end).length;
  const below = view.waiting_count - shown;
  set_text(by_id("list-more"), below > 0 ? say("web.list_more", { n: time.count(below) }) : "");
}

function list_row(view, row, i, several) {
  const priority = row.lane === "priority";
  const came = say("web.came", { clock: time.clock(row.issued_at) });
  const detail =
    row.overtakes > 0 ? `${came}, ${say("web.overtakes", { n: row.overtakes })}` : came;
  const service = several && !row.overtakes ? ` · ${service_words(view, row.service)}` : "";
  return el(
    "li",
    { class: priority ? "row priority" : "row" },
    el("span", { class: "place" }, String(i + 1)),
    number(row.label),
    el(
      "span",
      { class: "why" },
      el(
        "strong",
        {},
        priority ? icon("priority") : null,
        priority ? " " : null,
        reason_words(view, row),
      ),
      el("span", {}, detail, service ? el("span", { class: "of" }, service) : null),
    ),
    el("span", { class: "waited", "data-issued": row.issued_at }),
  );
}

function empty_row() {
  return el("li", { class: "empty" }, icon("people"), el("span", {}, say("web.list_empty")));
}

/// What runs with the clock; once a second.
export function draw_times(view) {
  for (const node of by_id("list").querySelectorAll("[data-issued]")) {
    set_text(
      node,
      time.minutes_short(time.whole_minutes(time.now_ms() - Number(node.dataset.issued))),
    );
  }
  const now = view.current;
  if (!now) {
    return;
  }
  const serving = now.state === "serving";
  const since = time.now_ms() - (serving ? now.started_at : now.called_at);
  set_text(by_id("time-label"), say(serving ? "web.serving_for" : "web.called_for"));
  set_text(by_id("time-span"), time.span(since));
  by_id("time-bar").setAttribute(
    "width",
    serving ? Math.min(100, Math.max(0, since / (10 * now.usual_s))) : 0,
  );
  const usual = Math.max(1, Math.round(now.usual_s / 60));
  set_text(by_id("time-usual"), say("web.usually", { minutes: time.minutes(usual) }));
}
