// Why the rules said no to a clerk, and the next sensible step where there is one.

import { counter_of, counter_words } from "./desk.js";
import { number_words } from "./clock.js";
import { answer_words } from "./notice.js";
import { say } from "./words.js";

/// The counter at which this clerk sits besides the one on the page.
const other_counter = (view) =>
  view.counters.find(
    (each) =>
      each.counter !== view.counter && each.state !== "closed" && each.staff === view.account.name,
  );

/// {words, step}; step is {words, run} or null.
export function refusal_of({ answer, command }, view, acts, go_to_counter) {
  const other = other_counter(view);
  const values = {
    other: other && counter_words(other),
    counter: counter_words(counter_of(view)),
    number: number_words(other?.label),
  };
  if (answer.reason === "counter_not_open") {
    return { words: answer_words(answer), step: { words: say("web.act_closed"), run: acts.open } };
  }
  if (answer.reason === "staff_elsewhere" && other) {
    const run = () => acts.move_here(other.counter);
    return {
      words: say("web.staff_elsewhere", values),
      step: { words: say("web.close_other", values), run },
    };
  }
  if (answer.reason === "counter_busy" && other && command.counter === other.counter) {
    const run = () => go_to_counter(other.counter);
    return {
      words: say("web.other_busy", values),
      step: { words: say("web.go_there", values), run },
    };
  }
  return { words: answer_words(answer), step: null };
}
