// The counters on the supervisor page: who is where, since when, and what people said there.

import * as time from "./clock.js";
import { by_id, el, fill, icon, number, set_text } from "./dom.js";
import { counter_words } from "./desk.js";
import { summary } from "./faces.js";
import { in_language, say } from "./words.js";

export function draw_counters(view) {
  fill(by_id("counters"), [view.counters, view.services.map((each) => each.name)], () =>
    view.counters.map((counter) => counter_card(view, counter)),
  );
  draw_times(view);
}

function counter_card(view, counter) {
  const { given, mean } = summary(counter.scores);
  const service = view.services.find((each) => each.service === counter.service);
  const since = counter.label ? counter.called_at : counter.since;
  return el(
    "li",
    { class: `card counter ${counter.state}` },
    el(
      "div",
      { class: "counter-head" },
      el("h3", {}, counter_words(counter)),
      counter.state === "closed" || !since
        ? null
        : el("span", { class: "since", "data-since": since }),
    ),
    counter_state(counter),
    el("p", { class: "second" }, service ? in_language(service.name) : staff_words(counter)),
    el(
      "p",
      { class: "second score" },
      mean === null
        ? unrated_words(counter)
        : say("web.counter_score", {
            mean: time.decimal(mean, 1),
            given,
            finished: counter.finished,
          }),
    ),
  );
}

function counter_state(counter) {
  if (counter.label) {
    return el("p", { class: "counter-now" }, number(counter.label));
  }
  const icons = { open: "check", paused: "pause", closed: "lock" };
  return el(
    "p",
    { class: "counter-now idle" },
    icon(icons[counter.state]),
    el("span", {}, idle_words(counter)),
  );
}

/// A pause says why and, if it is known, until when.
function idle_words(counter) {
  if (counter.state !== "paused") {
    return say(`web.counter_card_${counter.awaits ? "awaits" : counter.state}`);
  }
  const reason = say(`web.pause_${counter.reason}`);
  return counter.back_at
    ? say("web.counter_card_paused_back", { reason, clock: time.clock(counter.back_at) })
    : reason;
}

const unrated_words = ({ finished }) =>
  finished ? say("web.finished_n", { n: time.count(finished) }) : say("web.response_none");

const staff_words = (counter) => (counter.state === "closed" ? "" : counter.staff);

/// What runs with the clock; once a second.
export function draw_times() {
  for (const node of by_id("counters").querySelectorAll("[data-since]")) {
    set_text(node, time.span(time.now_ms() - Number(node.dataset.since)));
  }
}
