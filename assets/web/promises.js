// What became of the waiting times that people were told: one sentence, and a table by day for all
// services or one. On the public page and on the supervisor's, in the same words.

import { get } from "./api.js";
import * as time from "./clock.js";
import { by_id, el, fill, set_text, show } from "./dom.js";
import { in_language, say } from "./words.js";

const fresh_ms = 60_000; // the table changes slowly: once a minute is enough, and only with other news
const days_shown = 7;

const columns = ["people", "within", "late", "error", "formula"];

let kept = null; // as the server said it
let asked_at = -Infinity;
let service = ""; // the chosen one; none: all of them
let all_days = false;

const nothing = {
  told: 0,
  within: 0,
  late: 0,
  called: 0,
  untold: 0,
  error_sum_ms: 0,
  formula_error_sum_ms: 0,
};

const sum = (tallies) =>
  tallies.reduce(
    (all, each) =>
      Object.fromEntries(Object.keys(nothing).map((key) => [key, all[key] + each[key]])),
    nothing,
  );

/// To be called with every view: asks again when what is shown has grown old.
export async function draw_promises() {
  draw();
  if (performance.now() - asked_at < fresh_ms) {
    return;
  }
  asked_at = performance.now();
  const { status, body } = await get("/api/promises");
  if (status === 200) {
    kept = body;
    draw();
  }
}

function draw() {
  show(by_id("promises"), kept !== null);
  if (!kept) {
    return;
  }
  fill(by_id("promises-service"), [kept.services, say("promises.all_services")], () => [
    el("option", { value: "" }, say("promises.all_services")),
    ...kept.services.map((each) =>
      el("option", { value: each.id, selected: each.id === service }, in_language(each.name)),
    ),
  ]);
  const of_service = (day) =>
    sum(day.services.filter((each) => !service || each.service === service));
  const days = kept.days.map((day) => ({ day: day.day, ...of_service(day) }));
  const whole = sum(days);
  set_text(by_id("promises-words"), summary(whole));
  set_text(
    by_id("promises-untold"),
    whole.untold ? say("promises.untold", { people: time.people(whole.untold) }) : "",
  );
  const told = days.filter((day) => day.told);
  show(by_id("promises-table"), told.length > 0);
  fill(by_id("promises-days"), [told, all_days], () => [
    ...told.slice(0, all_days ? told.length : days_shown).map(day_row),
    ...(told.length > 1 ? [row("all", say("promises.all_days"), whole)] : []),
  ]);
  show(by_id("promises-more"), told.length > days_shown);
  by_id("promises-more").setAttribute("aria-expanded", String(all_days));
  set_text(
    by_id("promises-more"),
    say(all_days ? "promises.fewer_days" : "promises.more_days", { n: told.length }),
  );
}

const minutes_off = (sum_ms, people) => time.decimal(sum_ms / people / 60_000, 1);

function summary(whole) {
  if (!whole.called) {
    return say("promises.none");
  }
  return say("promises.summary", {
    people: time.people(whole.told),
    within: time.percent(whole.within, whole.told),
    late: time.percent(whole.late, whole.told),
    error: minutes_off(whole.error_sum_ms, whole.called),
    formula: minutes_off(whole.formula_error_sum_ms, whole.called),
  });
}

const day_row = (day) => row("", time.day_short(day.day), day);

function row(kind, name, tally) {
  const cell = (words) => el("td", { role: "cell", class: "n" }, words);
  const off = (sum_ms) => (tally.called ? minutes_off(sum_ms, tally.called) : "–");
  return el(
    "tr",
    { role: "row", class: kind },
    el("th", { role: "rowheader", scope: "row" }, name),
    cell(time.count(tally.told)),
    cell(time.percent(tally.within, tally.told)),
    cell(time.percent(tally.late, tally.told)),
    cell(off(tally.error_sum_ms)),
    cell(off(tally.formula_error_sum_ms)),
  );
}

function build() {
  const head = (name, kind) =>
    el("th", { role: "columnheader", scope: "col", class: kind, "data-words": name });
  const choice = el("select", { id: "promises-service" });
  choice.addEventListener("change", () => {
    service = choice.value;
    draw();
  });
  const more = el("button", { id: "promises-more", type: "button", class: "second-button" });
  more.addEventListener("click", () => {
    all_days = !all_days;
    draw();
  });
  by_id("promises").append(
    el("h2", { id: "promises-title", "data-words": "promises.title" }),
    el("p", { id: "promises-words" }),
    el(
      "label",
      { class: "choice" },
      el("span", { "data-words": "promises.service" }),
      choice,
    ),
    el(
      "table",
      { role: "table", id: "promises-table" },
      el(
        "thead",
        { role: "rowgroup" },
        el(
          "tr",
          { role: "row" },
          head("promises.col_day", ""),
          ...columns.map((each) => head(`promises.col_${each}`, "n")),
        ),
      ),
      el("tbody", { role: "rowgroup", id: "promises-days" }),
    ),
    more,
    el("p", { class: "second", id: "promises-untold" }),
    el("p", { class: "second", "data-words": "promises.key" }),
  );
}

build();
