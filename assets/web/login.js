// The log-in card, the same on the staff and the supervisor page. It stands in the page itself:
// whose session ended comes back to where he was.

import { get, post } from "./api.js";
import { el, set_text, show } from "./dom.js";
import { say, translate } from "./words.js";

const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/// Who is logged in: {name, role}, or null. Asks until the server answers.
export async function who_am_i() {
  for (let wait_ms = 500; ; wait_ms = Math.min(wait_ms * 2, 8000)) {
    const answer = await get("/api/me");
    if (answer.status === 200) {
      return answer.body;
    }
    if (answer.status !== 0 && answer.status < 500) {
      return null;
    }
    await later(wait_ms);
  }
}

export async function log_out() {
  await post("/api/logout", {});
}

function field(id, label_key, attributes) {
  return el(
    "div",
    { class: "field" },
    el("label", { for: id, "data-words": label_key }),
    el("input", {
      id,
      name: id,
      required: true,
      spellcheck: "false",
      autocapitalize: "none",
      ...attributes,
    }),
  );
}

/// Shows the card in `place` and resolves to {name, role} once someone whose role is allowed has
/// logged in.
export function ask_login(place, allowed, first_words = "") {
  const notice = el("p", { class: "notice", role: "alert", id: "login-notice", hidden: true });
  const send = el("button", { type: "submit", class: "main", "data-words": "web.login_send" });
  const form = el(
    "form",
    { class: "card login", novalidate: true },
    el("h2", { "data-words": "web.login_title" }),
    el("p", { class: "second", "data-words": "web.login_why" }),
    field("login-name", "web.login_name", { autocomplete: "username" }),
    field("login-password", "web.login_password", {
      type: "password",
      autocomplete: "current-password",
    }),
    notice,
    send,
  );
  place.replaceChildren(form);
  translate(place);
  show(place, true);
  form.elements["login-name"].focus();
  let waiting = false;

  function tell(words) {
    set_text(notice, words);
    show(notice, words !== "");
  }
  tell(first_words);

  async function count_down(seconds) {
    for (let left = seconds; left > 0; --left) {
      tell(say("web.login_slow_down", { seconds: say("common.seconds_many", { n: left }) }));
      await later(1000);
    }
    tell("");
  }

  async function try_once() {
    const name = form.elements["login-name"].value.trim();
    const password = form.elements["login-password"].value;
    if (!name || !password) {
      tell(say("web.login_incomplete"));
      form.elements[name ? "login-password" : "login-name"].focus();
      return null;
    }
    const answer = await post("/api/login", { name, password });
    if (answer.status === 200 && allowed.includes(answer.body.role)) {
      return answer.body;
    }
    if (answer.status === 429) {
      await count_down(answer.body.retry_after_s ?? 5);
      return null;
    }
    const why = { 200: "web.login_other_role", 401: "web.login_wrong" }[answer.status];
    tell(say(why ?? (answer.status === 0 ? "web.login_unreachable" : "web.login_busy")));
    form.elements["login-password"].select();
    return null;
  }

  return new Promise((resolve) => {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (waiting) {
        return; // a second press while the first is under way does nothing
      }
      waiting = true;
      send.setAttribute("aria-busy", "true");
      const who = await try_once();
      waiting = false;
      send.removeAttribute("aria-busy");
      if (who) {
        show(place, false);
        place.replaceChildren();
        resolve(who);
      }
    });
  });
}
