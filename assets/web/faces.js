// The four faces of the quick rating, best first, as on the kiosk. No middle, nothing chosen
// beforehand.

import { el, icon } from "./dom.js";
import { say } from "./words.js";

export const scores = [4, 3, 2, 1];

export const score_words = (score) => say(`web.score_${score}`);

export function face(score) {
  const drawing = icon(`/web/face-${score}.svg`);
  drawing.classList.add("face");
  return drawing;
}

/// How often each score was given: {count, mean} of [ones, twos, threes, fours].
export function summary(counts) {
  const given = counts.reduce((sum, n) => sum + n, 0);
  const points = counts.reduce((sum, n, i) => sum + n * (i + 1), 0);
  return { given, mean: given ? points / given : null };
}

/// The faces as choices of one question: real radio buttons, so that keyboard and screen reader
/// know them.
export function face_choices(on_choice) {
  return scores.map((score) => {
    const choice = el("input", { type: "radio", name: "score", value: score });
    choice.addEventListener("change", () => on_choice(score));
    return el(
      "label",
      { class: "face-choice" },
      choice,
      face(score),
      el("span", {}, score_words(score)),
    );
  });
}
