// The list of counters from which a clerk chooses his own.

import { counter_words, services_of } from "./desk.js";
import { by_id, chip, el, fill, set_text } from "./dom.js";
import { say } from "./words.js";

const kinds = { open: "good", paused: "warn", closed: "note" };
const icons = { open: "check", paused: "pause", closed: "lock" };

export function draw_choose(view) {
  set_text(by_id("choose-words"), say("web.choose_words", { name: view.account.name }));
  fill(by_id("counters"), [view.counters], () =>
    view.counters.map((counter) => el("li", {}, choice(view, counter))),
  );
}

function choice(view, counter) {
  const attended = counter.staff && counter.state !== "closed";
  const state = say(attended ? `web.counter_${counter.state}_by` : `web.counter_${counter.state}`, {
    name: counter.staff,
    reason: say(`web.pause_${counter.reason}`),
  });
  return el(
    "button",
    { type: "button", class: "counter-choice", "data-counter": counter.counter },
    el("strong", {}, counter_words(counter)),
    el("span", { class: "second" }, services_of(view, counter)),
    chip(kinds[counter.state], icons[counter.state], state),
  );
}
