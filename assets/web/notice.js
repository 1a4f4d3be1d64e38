// The one notice above the desk: what happened, what still holds, and the next sensible step.

import { by_id, dress_icon, set_text, show } from "./dom.js";
import { has_words, say } from "./words.js";

let act = null; // what the notice's button does

/// kind: note, warn or bad. `step` is {words, run}: the next sensible step, if there is one.
export function tell(kind, words, step = null) {
  by_id("notice").className = `notice ${kind}`;
  dress_icon(by_id("notice").querySelector(".icon"), kind === "note" ? "info" : "warning");
  set_text(by_id("notice-words"), words);
  act = step?.run ?? null;
  show(by_id("notice-act"), step !== null);
  set_text(by_id("notice-act"), step?.words ?? "");
  show(by_id("notice"), true);
}

export const hint = (key, values = {}) => tell("note", say(key, values));

export function close_notice() {
  show(by_id("notice"), false);
}

export const run_step = () => act?.();

/// The sentence for an answer that is not Done.
export function answer_words(answer) {
  const refused = answer.type === "Refused";
  const key = refused ? `refusal.${answer.reason}` : `trouble.${answer.kind}`;
  return say(has_words(key) ? key : refused ? "web.refused" : "web.trouble");
}
