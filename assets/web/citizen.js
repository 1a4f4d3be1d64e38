// The page behind the slip's QR code: where my number stands, when my turn comes, and afterwards
// how it was. Whoever holds the code holds the ticket; no name is asked.

import { fresh_request, get, order } from "./api.js";
import { ask } from "./ask.js";
import * as time from "./clock.js";
import { by_id, dress_icon, el, fill, number, set_text, show } from "./dom.js";
import { face, score_words } from "./faces.js";
import { open_live } from "./live.js";
import { answer_words } from "./notice.js";
import { draw_rating, open_rating } from "./rating.js";
import { line_state, show_line, show_office, start_page } from "./shell.js";
import {
  close_survey,
  draw_survey,
  open_survey,
  prepare_survey,
  survey_is_open,
} from "./survey.js";
import { in_language, say } from "./words.js";

const code = encodeURIComponent(decodeURIComponent(location.pathname.split("/")[2] ?? ""));
const near_min = 10; // from here on it is time to come near

let view = null;
let live = null;
let told_state = "";
let under_way = false;
let retry = null;

const counter_name = () =>
  in_language(view.counter_name) || say("web.counter", { counter: view.ticket.counter ?? "" });

// ── drawing ─────────────────────────────────────────────────────────────────────────────────────────

function render() {
  if (!view) {
    return;
  }
  const { ticket } = view;
  const stale = line_state().stale;
  show(by_id("loading"), false);
  draw_survey();
  show(by_id("visit"), !survey_is_open());
  show_office(view.office);
  by_id("ticket").dataset.state = ticket.state;
  set_text(
    by_id("ticket-over"),
    say("web.your_number", { service: in_language(view.service.name) }),
  );
  fill(by_id("ticket-number"), view.label, () => number(view.label));
  const called = ticket.state === "called";
  show(by_id("turn"), called || ticket.state === "serving");
  set_text(
    by_id("turn"),
    say(called ? "web.your_turn" : "web.being_served", { counter: counter_name() }),
  );
  document.title = called
    ? say("web.your_turn", { counter: counter_name() })
    : `${time.number_words(view.label)} · ${view.office.short_name}`;
  const waiting = ticket.state === "waiting";
  show(by_id("facts"), waiting);
  show(by_id("seeds"), waiting);
  set_text(by_id("ahead"), ticket.ahead ? time.people(ticket.ahead) : say("web.ahead_none"));
  set_text(by_id("wait"), stale ? say("web.estimate_hidden") : time.wait_words(ticket.wait));
  draw_change(stale);
  draw_band(stale);
  fill(
    by_id("steps"),
    [view.steps, ticket.state, view.counter_name, time.whole_minutes(waited_ms())],
    steps,
  );
  show(by_id("cancel"), waiting);
  draw_afterwards();
}

/// What may be said of the visit: the rating, then the survey for whoever wants to.
function draw_afterwards() {
  const { ticket } = view;
  const finished = ticket.state === "finished";
  const in_time = view.at <= view.rate_until;
  show(by_id("rating"), finished && !ticket.score && in_time);
  show(by_id("thanks"), finished && ticket.score > 0);
  show(by_id("survey-offer"), finished && ticket.score > 0 && !ticket.surveyed && in_time);
  show(by_id("survey-thanks"), finished && ticket.surveyed);
  if (ticket.score > 0) {
    fill(by_id("thanks-face"), ticket.score, () => face(ticket.score));
    set_text(by_id("thanks-words"), say("web.thanks_words", { score: score_words(ticket.score) }));
  }
  draw_rating();
}

const waited_ms = () =>
  (view.steps.called_at || view.steps.ended_at || time.now_ms()) - view.steps.issued_at;

/// What moved the waiting time last: a change without a reason looks like a broken promise.
function draw_change(stale) {
  const { state, wait_change: change } = view.ticket;
  show(by_id("change"), state === "waiting" && Boolean(change) && !stale);
  if (!change) return;
  const words = { clock: time.clock(change.at), counter: change.counter };
  set_text(by_id("change"), say(`web.changed_${change.cause}`, words));
}

function draw_band(stale) {
  const { ticket } = view;
  const range = ticket.wait?.range;
  const words = { counter: counter_name(), zone: view.office.zone_label };
  let key = ticket.state === "waiting" ? (ticket.wait?.why_not ?? "not_yet_known") : ticket.state;
  let icon_name = { called: "bell", serving: "check", finished: "check" }[key] ?? "info";
  if (ticket.state === "waiting" && range) {
    const near = range.high_min <= near_min;
    key = near ? "near" : "far";
    icon_name = near ? "bell" : "clock";
    words.clock = time.clock_range(
      view.at + range.low_min * 60_000,
      view.at + range.high_min * 60_000,
      words.zone,
    );
  }
  if (stale && ["waiting", "called"].includes(ticket.state)) {
    key = `${ticket.state}_stale`;
    icon_name = "info";
  }
  by_id("band").dataset.kind = key;
  dress_icon(by_id("band-icon"), icon_name);
  set_text(by_id("band-title"), say(`web.band_${key}_title`, words));
  words.likely = time.likely_today(view.likely_today);
  set_text(by_id("band-words"), say(`web.band_${key}`, words));
}

/// Four diamonds: done, now (gold), still to come.
function steps() {
  const { ticket, steps: at } = view;
  const clock = (ms) => (ms ? time.clock(ms) : "");
  const ended = { absent: "absent", cancelled: "cancelled", unserved: "unserved" }[ticket.state];
  const rows = [
    ["taken", "done", clock(at.issued_at)],
    [
      "waiting",
      ticket.state === "waiting" ? "now" : "done",
      time.minutes(time.whole_minutes(waited_ms())),
    ],
  ];
  if (ended) {
    rows.push([ended, "now", clock(at.ended_at)]);
  } else if (ticket.state === "parked") {
    rows.push(["parked", "now", ""], ["served", "later", ""]);
  } else {
    rows.push(
      ["called", { waiting: "later", called: "now" }[ticket.state] ?? "done", clock(at.called_at)],
      [
        "served",
        { waiting: "later", called: "later", serving: "now" }[ticket.state] ?? "done",
        clock(at.started_at),
      ],
    );
  }
  return rows.map(([key, kind, detail]) =>
    el(
      "li",
      { class: kind, "aria-current": kind === "now" ? "step" : null },
      el("i", { "aria-hidden": "true" }),
      el("span", {}, say(`web.step_${key}`)),
      el("span", { class: "second" }, detail),
    ),
  );
}

function draw_line() {
  const line = line_state();
  const words = {
    clock: line.heard_at ? time.clock_seconds(line.connected ? time.now_ms() : line.heard_at) : "",
  };
  by_id("foot-line").className = line.connected ? "good" : "lost";
  set_text(
    by_id("foot-line"),
    line.connected
      ? say("web.connected_at", words)
      : say(line.heard_at ? "web.lost_since" : "web.connecting", words),
  );
}

// ── what changes ────────────────────────────────────────────────────────────────────────────────────

function take(next) {
  view = next;
  if (view.ticket.state !== told_state) {
    if (told_state && view.ticket.state === "called") {
      navigator.vibrate?.([300, 150, 300]);
    }
    told_state = view.ticket.state;
    if (told_state === "called") {
      set_text(by_id("announce"), say("web.your_turn", { counter: counter_name() }));
    }
  }
  render();
}

async function give(path, body) {
  await send(path, { request: fresh_request(), ...body });
}

async function send(path, body) {
  if (under_way) {
    return;
  }
  under_way = true;
  show(by_id("notice"), false);
  const answer = await order(path, body);
  await live.refresh();
  under_way = false;
  if (answer.type === "Done") {
    if (survey_is_open() && view?.ticket.surveyed) {
      close_survey();
    }
    return;
  }
  set_text(by_id("notice-words"), answer_words(answer));
  retry = answer.type === "Trouble" ? () => send(path, body) : null;
  show(by_id("notice-act"), retry !== null);
  show(by_id("notice"), true);
}

async function cancel() {
  const yes = await ask({
    title: say("web.cancel_title", { number: time.number_words(view.label) }),
    words: say("web.cancel_words"),
    choices: [{ words: say("web.cancel_yes"), value: true, kind: "main bad" }],
    back: say("web.cancel_no"),
  });
  if (yes) {
    await give(`/api/cancel/${code}`, {});
  }
}

async function unknown_ticket() {
  view = null;
  close_survey();
  show(by_id("foot-line"), false);
  show(by_id("loading"), false);
  show(by_id("visit"), false);
  show(by_id("lost"), true);
  const { status, body } = await get("/api/board"); // the office's name still belongs in the header
  if (status === 200) {
    show_office(body.office);
  }
}

by_id("cancel").addEventListener("click", cancel);
by_id("notice-act").addEventListener("click", () => retry?.());
open_rating((rating) => give(`/api/rate/${code}`, rating));
by_id("survey-open").addEventListener("click", open_survey);
prepare_survey({
  turn: render,
  send: (survey) => give(`/api/survey/${code}`, { survey }),
});
by_id("code-form").addEventListener("submit", (event) => {
  event.preventDefault();
  location.assign(`/t/${encodeURIComponent(by_id("code").value.trim())}`);
});

await start_page({
  render,
  tick: () => {
    draw_line();
    if (view) {
      render();
    }
  },
  on_line: () => {
    draw_line();
    render();
  },
});

live = open_live({
  path: `/api/live/${code}`,
  check: `/api/ticket/${code}`,
  on_view: take,
  on_line: show_line,
  on_refused: unknown_ticket,
});
