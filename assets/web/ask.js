// A question over the page: a title, a sentence, choices, and a way back. The browser's own dialog
// keeps the focus inside and closes on Escape.

import { by_id, el, set_text, show } from "./dom.js";

/// choices: [{words, value, key?, kind?}]. Resolves to the chosen value, or null for the way back.
export function ask({ title, words, choices, back }) {
  const dialog = by_id("ask");
  if (dialog.open) {
    return Promise.resolve(null);
  }
  set_text(by_id("ask-title"), title);
  set_text(by_id("ask-words"), words);
  show(by_id("ask-words"), words !== "");
  set_text(by_id("ask-back"), back);
  return new Promise((resolve) => {
    let chosen = null;
    const choose = (value) => {
      chosen = value;
      dialog.close();
    };
    by_id("ask-choices").replaceChildren(
      ...choices.map((choice) => {
        const button = el(
          "button",
          { type: "button", class: choice.kind ?? "second-button" },
          el("span", {}, choice.words),
          choice.key ? el("kbd", {}, choice.key) : null,
        );
        button.addEventListener("click", () => choose(choice.value));
        return button;
      }),
    );
    const on_key = (event) => {
      const hit = choices.find((choice) => choice.key?.toLowerCase() === event.key.toLowerCase());
      if (hit && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        event.stopPropagation(); // the page behind has keys of its own
        choose(hit.value);
      }
    };
    by_id("ask-back").onclick = () => dialog.close();
    dialog.addEventListener("keydown", on_key);
    dialog.addEventListener(
      "close",
      () => {
        dialog.removeEventListener("keydown", on_key);
        resolve(chosen);
      },
      { once: true },
    );
    dialog.showModal();
    if (choices.some((choice) => choice.kind?.includes("bad"))) {
      by_id("ask-back").focus(); // what cannot be undone is never one stray key away
    }
  });
}
