// How was it? A face, at most three things it was about, and a few words: all on one card, the
// second and third only once a face is chosen, and both may be left out.

import { by_id, el, fill, icon, set_text, show } from "./dom.js";
import { face_choices } from "./faces.js";
import { say } from "./words.js";

const reasons_max = 3; // as shared/queue/rating.hpp has it
const reason_icons = {
  wait: "clock",
  explanation: "speech",
  manner: "hand",
  requirements: "document",
  room: "people",
  system: "refresh",
};

let score = 0;
const reasons = new Set();

/// The two good faces ask what was good, the others what should be better.
const tone = () => (score > 2 ? "good" : "bad");

/// `on_send` is given {score, reasons?, comment?}.
export function open_rating(on_send) {
  by_id("rate-send").addEventListener("click", () => {
    if (score) {
      on_send(given());
    }
  });
}

function given() {
  const comment = one_line(by_id("rate-comment").value);
  return {
    score,
    ...(reasons.size > 0 && { reasons: [...reasons] }),
    ...(comment && { comment }),
  };
}

/// The record keeps a comment on one line.
export const one_line = (text) => text.replace(/\s+/g, " ").trim();

export function draw_rating() {
  fill(by_id("faces"), "faces", () => face_choices(choose_face));
  draw_chosen();
}

function choose_face(chosen) {
  const before = tone();
  score = chosen;
  if (tone() !== before) {
    reasons.clear(); // what was praised is not what should be better
  }
  draw_chosen();
}

function draw_chosen() {
  show(by_id("rate-more"), score > 0);
  set_text(by_id("reasons-title"), say(`web.rate_reasons_${tone()}`));
  fill(by_id("reasons"), [tone()], () => Object.keys(reason_icons).map(reason_choice));
  for (const box of by_id("reasons").querySelectorAll("input")) {
    box.checked = reasons.has(box.value);
    box.disabled = !box.checked && reasons.size === reasons_max;
  }
  by_id("rate-send").setAttribute("aria-disabled", String(score === 0));
  set_text(by_id("rate-send"), say(score ? "web.rate_send" : "web.rate_choose"));
}

function reason_choice(reason) {
  const box = el("input", { type: "checkbox", name: "reason", value: reason });
  box.addEventListener("change", () => {
    if (box.checked) {
      reasons.add(reason);
    } else {
      reasons.delete(reason);
    }
    draw_chosen();
  });
  return el(
    "label",
    { class: "reason" },
    box,
    icon(reason_icons[reason]),
    el("span", {}, say(`web.reason_${reason}_${tone()}`)),
  );
}
