// What a supervisor can do: call a number out of turn with a ground, post a notice for the walls
// and take it down. Two forms over the page; the server decides and the record keeps it.

import { get } from "./api.js";
import * as time from "./clock.js";
import { counter_words } from "./desk.js";
import { by_id, el, fill, set_text, show } from "./dom.js";
import { answer_words } from "./notice.js";
import { open_orders } from "./orders.js";
import { in_language, say } from "./words.js";

const notice_ms = 2 * 60 * 60_000; // a first guess; the form asks

/// `the_view()` is the newest view; settle() awaits one that shows what was done; on_login(): the
/// session is over.
export function open_steps({ the_view, settle, on_login }) {
  const orders = open_orders({
    path: "/api/supervisor/command",
    on_busy: (busy) => document.body.setAttribute("aria-busy", String(busy)),
    settle,
  });

  /// Whether it was done; why not stands in the form.
  async function give(form, command) {
    say_fault(form, "");
    const result = await orders.give([command]);
    if (result?.answer.type === "LoginNeeded") {
      form.closest("dialog").close();
      on_login();
    } else if (result && result.answer.type !== "Done") {
      say_fault(form, answer_words(result.answer));
    }
    return result?.answer.type === "Done";
  }

  // ── call by number ────────────────────────────────────────────────────────────────────────────────

  const call_form = by_id("call-form");

  function open_call() {
    call_form.reset();
    say_fault(call_form, "");
    const open = the_view().counters.filter((each) => each.state === "open" && !each.label);
    by_id("call-counter").replaceChildren(
      ...open.map((each) => el("option", { value: each.counter }, counter_words(each))),
    );
    if (!open.length) {
      say_fault(call_form, say("web.call_number_no_counter"));
    }
    by_id("call-dialog").showModal();
  }

  async function send_call() {
    const { number, counter, ground } = Object.fromEntries(new FormData(call_form));
    if (!number.trim() || !counter || !ground) {
      say_fault(call_form, say("web.call_number_incomplete"));
      return;
    }
    const found = await get(`/api/supervisor/number/${encodeURIComponent(number.trim())}`);
    if (found.status === 401) {
      by_id("call-dialog").close();
      on_login();
      return;
    }
    if (found.status !== 200) {
      const missing = found.status === 404 || found.status === 400;
      say_fault(call_form, say(missing ? "web.call_number_unknown" : "trouble.unreachable"));
      return;
    }
    const { ticket } = found.body;
    const command = { type: "CallTicket", counter: Number(counter), ticket, ground };
    if (await give(call_form, command)) {
      by_id("call-dialog").close();
    }
  }

  // ── notices ───────────────────────────────────────────────────────────────────────────────────────

  const notice_form = by_id("notice-form");

  function open_notices() {
    clear_notice();
    draw_notices();
    by_id("notice-dialog").showModal();
  }

  function clear_notice() {
    notice_form.reset();
    say_fault(notice_form, "");
    by_id("notice-from").value = time.field_of(time.now_ms());
    by_id("notice-until").value = time.field_of(time.now_ms() + notice_ms);
  }

  async function send_notice() {
    const { id, en, from, until } = Object.fromEntries(new FormData(notice_form));
    const text = { id: id.trim(), en: en.trim() };
    const span = { from: time.of_field(from), until: time.of_field(until) };
    if (Number.isNaN(span.from) || Number.isNaN(span.until)) {
      say_fault(notice_form, say("refusal.notice_wrong"));
      return;
    }
    if (await give(notice_form, { type: "PostNotice", text, ...span })) {
      clear_notice();
    }
  }

  const withdraw = (notice) => give(notice_form, { type: "WithdrawNotice", notice });

  function draw_notices() {
    const { notices } = the_view();
    set_text(
      by_id("notices-words"),
      notices.length ? say("web.notices_n", { n: notices.length }) : say("web.notices"),
    );
    fill(by_id("notices"), notices, () =>
      notices.length
        ? notices.map(notice_row)
        : el("li", { class: "second" }, say("web.notices_none")),
    );
  }

  function notice_row(notice) {
    const take_down = el("button", { type: "button" }, say("web.notice_withdraw"));
    take_down.addEventListener("click", () => withdraw(notice.id));
    const span = {
      from: time.day_clock(notice.from),
      until: time.day_clock(notice.until),
    };
    return el(
      "li",
      {},
      el(
        "p",
        {},
        el("strong", {}, in_language(notice.text)),
        el("span", { class: "second" }, say("web.notice_span", span)),
      ),
      take_down,
    );
  }

  // ── the forms ─────────────────────────────────────────────────────────────────────────────────────

  for (const [form, send] of [
    [call_form, send_call],
    [notice_form, send_notice],
  ]) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send();
    });
    const dialog = form.closest("dialog");
    form.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  }
  by_id("call-number").addEventListener("click", open_call);
  by_id("post-notice").addEventListener("click", open_notices);

  return { draw: draw_notices };
}

function say_fault(form, words) {
  const fault = form.querySelector(".fault");
  set_text(fault, words);
  show(fault, words !== "");
}
