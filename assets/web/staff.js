// The staff page: who logs in chooses a counter and works it with keys or presses. The server
// decides; the page shows its view and never runs ahead of it.

import { may_undo, open_acts } from "./acts.js";
import { draw_choose } from "./choose.js";
import { keep_time, clock_seconds, number_words } from "./clock.js";
import {
  count_below,
  counter_of,
  counter_words,
  draw_desk,
  draw_times,
  fit_list,
  may,
  service_words,
  services_of,
  stage_of,
} from "./desk.js";
import { draw_paper } from "./devices.js";
import { by_id, set_text, show } from "./dom.js";
import { open_live } from "./live.js";
import { ask_login, log_out, who_am_i } from "./login.js";
import { answer_words, close_notice, hint, run_step, tell } from "./notice.js";
import { open_orders } from "./orders.js";
import { refusal_of } from "./refusals.js";
import { show_line, show_line_again, show_no_line, show_who, start_page } from "./shell.js";
import { say } from "./words.js";

let view = null;
let live = null;
let outcome = null;
let last = null; // {words key, number, at} of the newest order done here
let arriving = false; // the first view after logging in may lead to the clerk's own counter

const acts = open_acts({
  the_view: () => view,
  the_outcome: () => outcome,
  give,
  hint,
  go_to_counter,
});
const orders = open_orders({
  path: "/api/staff/command",
  on_busy: (busy) => by_id("desk").setAttribute("aria-busy", String(busy)),
  settle: async () => {
    await live?.refresh();
    render();
  },
});

// ── where the clerk is ──────────────────────────────────────────────────────────────────────────────

const counter_in_address = () =>
  Number(new URLSearchParams(location.search).get("counter")) || null;

function go_to_counter(counter) {
  history.replaceState(null, "", counter ? `?counter=${counter}` : location.pathname);
  view = null;
  set_outcome(null);
  close_notice();
  follow();
}

function follow() {
  live?.close();
  const query = counter_in_address() ? `?counter=${counter_in_address()}` : "";
  live = open_live({
    path: `/api/staff/live${query}`,
    check: `/api/staff/view${query}`,
    on_view: take,
    on_line: show_line,
    on_refused: () => begin(say("web.login_again")),
  });
}

function take(next) {
  keep_time(next);
  if (next.current?.ticket !== view?.current?.ticket || next.current?.state !== "serving") {
    set_outcome(null);
  }
  if (view && !view.waiting_count && next.waiting_count && !next.current) {
    announce(say("web.somebody_came", { number: number_words(next.waiting[0]?.label) }));
  }
  if (view && stage_of(view) === "awaits" && next.current) {
    tell_called(next.current.called_at, number_words(next.current.label));
  }
  const own = next.counters.find(
    (each) => each.staff === next.account.name && each.state !== "closed",
  );
  const go = arriving && !next.counter && own;
  arriving = false;
  if (go) {
    go_to_counter(own.counter);
    return;
  }
  view = next;
  render();
}

function render() {
  if (!view) {
    return;
  }
  show(by_id("loading"), false);
  show_who(view.account.name);
  draw_paper(view);
  const counter = counter_of(view);
  show(by_id("choose"), !counter);
  show(by_id("desk"), Boolean(counter));
  set_text(by_id("title"), counter ? counter_words(counter) : say("web.staff_title"));
  set_text(by_id("subtitle"), counter ? services_of(view, counter) : view.office.short_name);
  show(by_id("pause"), counter?.state === "open");
  if (!counter) {
    draw_choose(view);
    return;
  }
  by_id("pause").setAttribute("aria-disabled", String(Boolean(view.current)));
  set_text(
    by_id("last"),
    last
      ? say("web.last", {
          what: say(last.key, { number: last.number }),
          clock: clock_seconds(last.at),
        })
      : say("web.last_none"),
  );
  draw_desk(view, outcome);
  draw_undo();
}

/// It names what it takes back: the newest line of the page may be about something else.
function draw_undo() {
  const undo = view.undo;
  show(by_id("undo"), may_undo(view));
  if (undo) {
    const what = say(undo_words[undo.state], { number: number_words(undo.label) });
    set_text(by_id("undo-words"), say("web.undo", { what }));
  }
}

const undo_words = {
  waiting: "web.done_put_back",
  called: "web.done_called",
  serving: "web.done_started",
  parked: "web.done_parked",
  finished: "web.done_finished",
  absent: "web.done_absent",
};

// ── what is told ────────────────────────────────────────────────────────────────────────────────────

function announce(words) {
  set_text(by_id("announce"), words);
}

function tell_called(at, number) {
  last = { key: "web.done_called", number, at };
  announce(say("web.done_called", { number }));
}

function tell_answer(result) {
  const { answer, again } = result;
  if (answer.type === "LoginNeeded") {
    begin(say("web.login_again"));
    return;
  }
  if (answer.type === "Refused") {
    const { words, step } = refusal_of(result, view, acts, go_to_counter);
    tell("warn", words, step);
    return;
  }
  const step = { words: say("web.try_again"), run: async () => finish(await again(), null) };
  tell("bad", answer_words(answer), step);
}

/// Where the visitor goes next, when the visit has further services.
function tell_way(finished) {
  const ticket = finished?.answer.ticket;
  if (!ticket || !["waiting", "called"].includes(ticket.state)) {
    return;
  }
  const values = {
    number: number_words(finished.label),
    service: service_words(view, ticket.service),
    counter: counter_words(counter_of({ ...view, counter: ticket.counter }) ?? counter_of(view)),
  };
  tell("note", say(ticket.state === "called" ? "web.goes_on_called" : "web.goes_on", values));
}

// ── orders ──────────────────────────────────────────────────────────────────────────────────────────

async function give(commands, done_key, number) {
  if (orders.under_way()) {
    return;
  }
  close_notice();
  const label = view.current?.label;
  finish(await orders.give(commands), { key: done_key, number, label });
}

function finish(result, what) {
  if (!result || !view) {
    return;
  }
  const nobody_left = result.answer.reason === "nobody_waiting" && what?.number;
  if (result.answer.type !== "Done" && !nobody_left) {
    tell_answer(result);
    return;
  }
  close_notice();
  if (what?.key) {
    last = { ...what, at: result.answer.at ?? view.at };
  }
  const calls = ["CallNext", "AwaitNext", "CallParked", "CallDirect"].includes(result.command.type);
  if (calls && view.current) {
    tell_called(result.answer.at ?? view.at, number_words(view.current.label));
  }
  const finished = result.done.find((each) => each.command.type === "FinishVisit");
  tell_way(finished && { ...finished, label: what?.label });
  render();
}

// ── presses ─────────────────────────────────────────────────────────────────────────────────────────

function main_act() {
  const act = {
    serving: () => (outcome ? acts.finish(true) : hint("web.act_outcome_first")),
    ready: acts.call_next,
    awaits: () => hint("web.awaits_hint"),
    called: acts.start,
    closed: acts.open,
    paused: acts.open,
  }[stage_of(view)];
  return act ? act() : hint("web.day_closed_words");
}

function small_act(act) {
  if (!may(act, stage_of(view))) {
    return hint(`web.not_now_${act}`);
  }
  if (act === "finish_only") {
    return outcome ? acts.finish(false) : hint("web.act_outcome_first");
  }
  return acts[act]();
}

const page_acts = {
  more: acts.more,
  undo: acts.undo,
  parked: acts.parked,
  revive: acts.revive,
  log_out: async () => {
    live?.close();
    await log_out();
    begin();
  },
};

function set_outcome(value) {
  outcome = value;
  for (const choice of document.querySelectorAll('[name="outcome"]')) {
    choice.checked = choice.value === value;
  }
}

function choose_outcome(i) {
  if (stage_of(view) !== "serving") {
    return hint("web.outcome_later");
  }
  set_outcome(document.querySelectorAll('[name="outcome"]')[i].value);
  close_notice();
  return render();
}

const at_counter = () => Boolean(view && counter_of(view));
const at_desk = () => at_counter() && !by_id("ask").open && !by_id("desk").hidden;

/// Space must reach the main act wherever the eyes are, but never take a focused control's own
/// space bar away.
function on_key(event) {
  if (!at_desk() || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const key = event.key.toLowerCase();
  const on_control = document.activeElement?.matches(
    "main :is(button, a, [name=outcome]:not(:checked)), header button",
  );
  if (key === " " && !on_control) {
    event.preventDefault();
    if (stage_of(view) === "called") {
      hint("web.start_first", { number: number_words(view.current.label) });
    } else {
      main_act();
    }
    return;
  }
  const by_key = {
    r: () => small_act("call_again"),
    h: () => small_act("absent"),
    a: () => small_act("transfer"),
    s: () => small_act("finish_only"),
    m: () => (stage_of(view) === "called" ? main_act() : hint("web.not_now_start")),
    b: () => (["closed", "paused"].includes(stage_of(view)) ? main_act() : undefined),
    l: acts.more,
    z: acts.undo,
    d: () => (view.parked.length ? acts.parked() : hint("web.parked_none")),
    1: () => choose_outcome(0),
    2: () => choose_outcome(1),
    3: () => choose_outcome(2),
    4: () => choose_outcome(3),
  };
  if (by_key[key]) {
    event.preventDefault();
    by_key[key]();
  }
}

function on_click(event) {
  const button = event.target.closest("button");
  if (!button) {
    return;
  }
  if (event.detail > 0) {
    button.blur(); // a press by pointer gives the space bar back to the page
  }
  if (button.dataset.counter) {
    go_to_counter(Number(button.dataset.counter));
  } else if (button.dataset.act in page_acts) {
    page_acts[button.dataset.act]();
  } else if (button.dataset.act) {
    small_act(button.dataset.act);
  } else if (button.id === "act") {
    main_act();
  } else if (button.id === "pause") {
    acts.pause();
  } else if (button.id === "notice-close") {
    close_notice();
  } else if (button.id === "notice-act") {
    run_step();
  }
}

function on_outcome(event) {
  if (event.target.name === "outcome") {
    set_outcome(event.target.value);
    close_notice();
    render();
  }
}

// ── beginning ───────────────────────────────────────────────────────────────────────────────────────

/// The page from its start, also after the session has ended.
async function begin(words = "") {
  live?.close();
  view = null;
  show_no_line();
  for (const id of ["choose", "desk", "loading", "pause", "paper"]) {
    show(by_id(id), false);
  }
  show_who("");
  set_text(by_id("title"), say("web.staff_title"));
  set_text(by_id("subtitle"), "");
  await ask_login(by_id("login"), ["staff", "supervisor"], words);
  arrive();
}

function arrive() {
  arriving = true;
  show_line_again();
  show(by_id("loading"), true);
  follow();
}

document.addEventListener("keydown", on_key);
document.addEventListener("click", on_click);
by_id("outcome").addEventListener("change", on_outcome);
by_id("list").addEventListener("scroll", () => at_counter() && count_below(view));
window.addEventListener("resize", () => at_counter() && fit_list(view));
function each_second() {
  if (at_counter()) {
    draw_times(view);
    draw_undo();
  }
}
await start_page({ render, tick: each_second });
if (await who_am_i()) {
  arrive();
} else {
  begin();
}
