// The figures of the supervisor page: four cards, the table of services, the faces and the hours.
// Only draws.

import * as time from "./clock.js";
import { by_id, chip, el, fill, set_text, show, svg } from "./dom.js";
import { face, score_words, scores, summary } from "./faces.js";
import { seal_words } from "./seal.js";
import { in_language, say } from "./words.js";

const minute_ms = 60_000;
const near_share = 0.8; // from here on a wait nears its promise

export function draw_day(view) {
  draw_cards(view);
  draw_services(view);
  draw_ratings(view);
  const width = by_id("hours").clientWidth;
  fill(by_id("hours"), [view.by_hour, width], () =>
    view.by_hour.length
      ? hours_chart(view.by_hour, width)
      : el("p", { class: "second" }, say("web.hours_none")),
  );
  set_text(by_id("out-of-turn"), say("web.out_of_turn", { n: view.out_of_turn }));
  set_text(
    by_id("record"),
    say("web.record", {
      n: time.count(view.record.events),
      seal: seal_words(view.record.head.slice(0, 12)),
    }),
  );
}

const service_words = (view, id) =>
  in_language(view.services.find((each) => each.service === id)?.name);

function draw_cards(view) {
  const { now, promise } = view;
  set_text(by_id("waiting"), time.count(now.waiting));
  set_text(
    by_id("waiting-words"),
    view.day.open
      ? say("web.waiting_words", {
          services: view.services.length,
          open: now.counters_open,
          all: now.counters,
        })
      : say("web.day_closed_title"),
  );
  const longest = now.longest;
  set_text(by_id("longest"), longest ? time.count(time.whole_minutes(longest.waited_ms)) : "–");
  show(by_id("longest-unit"), Boolean(longest));
  set_text(
    by_id("longest-words"),
    longest
      ? `${time.number_words(longest.label)} · ${service_words(view, longest.service)}`
      : say("web.longest_none"),
  );
  const state = longest ? state_of(longest.waited_ms, longest.promise_min) : "good";
  fill(by_id("longest-chip"), [state, Boolean(longest)], () => (longest ? state_chip(state) : []));
  set_text(by_id("kept"), time.percent(promise.kept, promise.called));
  set_text(
    by_id("kept-words"),
    promise.called
      ? say("web.kept_words", {
          kept: time.count(promise.kept),
          called: time.count(promise.called),
        })
      : say("web.kept_none"),
  );
  const { given, mean } = summary(view.ratings.scores);
  set_text(by_id("mean"), mean === null ? "–" : time.decimal(mean, 2));
  set_text(by_id("mean-of"), mean === null ? "" : say("web.of_four"));
  set_text(by_id("mean-words"), response_words(given, view.ratings.finished));
}

function response_words(given, finished) {
  return finished
    ? say("web.response", {
        given: time.count(given),
        finished: time.count(finished),
        share: time.percent(given, finished),
      })
    : say("web.response_none");
}

function state_of(waited_ms, promise_min) {
  if (waited_ms > promise_min * minute_ms) {
    return "bad";
  }
  return waited_ms > near_share * promise_min * minute_ms ? "warn" : "good";
}

function state_chip(state) {
  const icons = { good: "check", warn: "clock", bad: "warning" };
  return chip(state, icons[state], say(`web.state_${state}`));
}

function draw_services(view) {
  const longest_min = Math.max(
    ...view.services.map((row) => Math.max(row.longest_ms / minute_ms, row.promise_min)),
    1,
  );
  const said = view.services.map((row) => [row, time.whole_minutes(row.longest_ms)]);
  fill(by_id("services"), [said, longest_min], () =>
    view.services.map((row) => service_row(row, longest_min * 1.1)),
  );
}

function service_row(row, scale_min) {
  const state = state_of(row.longest_ms, row.promise_min);
  const { given, mean } = summary(row.scores);
  const cell = (kind, label_key, ...children) =>
    el("td", { role: "cell", class: kind, "data-col": label_key && say(label_key) }, ...children);
  return el(
    "tr",
    { role: "row" },
    el(
      "th",
      { scope: "row", role: "rowheader" },
      el("span", { class: "tile", "aria-hidden": "true" }, row.prefix),
      el("span", {}, in_language(row.name)),
    ),
    cell("n strong", "web.col_waiting", time.count(row.waiting)),
    cell("n", "web.col_wait", short_wait(row.wait)),
    cell("bars", "", promise_bar(row.longest_ms / minute_ms, row.promise_min, scale_min, state)),
    cell("n", "web.col_promise", `${time.whole_minutes(row.longest_ms)} / ${row.promise_min}`),
    cell("n strong", "web.col_kept", time.percent(row.kept, row.called)),
    cell(
      "n",
      "web.col_rating",
      mean === null ? "–" : `${time.decimal(mean, 1)} · ${time.percent(given, row.finished)}`,
    ),
    cell("state", "", state_chip(state)),
  );
}

function short_wait(wait) {
  const range = wait?.range;
  if (!range) {
    return time.why_not_words(wait);
  }
  if (range.high_min <= 0) {
    return say("common.range_now");
  }
  const low_high =
    range.low_min === range.high_min
      ? range.high_min
      : say("common.range_short", { low: range.low_min, high: range.high_min });
  return say("web.minutes_short", { n: low_high });
}

/// Filled as far as the longest wait goes, a black tick at the promise.
function promise_bar(waited_min, promise_min, scale_min, state) {
  const x = (min) => Math.min(100, (100 * min) / scale_min);
  return svg(
    "svg",
    {
      class: `meter ${state}`,
      viewBox: "0 0 100 20",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    svg("rect", { class: "track", y: 5, width: 100, height: 10 }),
    svg("rect", { class: "done", y: 5, width: x(waited_min), height: 10 }),
    svg("rect", { class: "tick", x: Math.min(99, x(promise_min)), width: 1, height: 20 }),
  );
}

function draw_ratings(view) {
  const counts = view.ratings.scores;
  const { given } = summary(counts);
  fill(by_id("faces"), counts, () =>
    scores.map((score) => {
      const n = counts[score - 1];
      return el(
        "li",
        {},
        face(score),
        el("span", {}, score_words(score)),
        svg(
          "svg",
          {
            class: "meter",
            viewBox: "0 0 100 10",
            preserveAspectRatio: "none",
            "aria-hidden": "true",
          },
          svg("rect", { class: "track", width: 100, height: 10 }),
          svg("rect", { class: "done", width: given ? (100 * n) / given : 0, height: 10 }),
        ),
        el("strong", { class: "n" }, time.count(n)),
      );
    }),
  );
  set_text(by_id("response"), response_words(given, view.ratings.finished));
}

const chart = { left: 34, top: 8, bottom: 22, height: 150, hours_min: 8, label_min: 44 };

/// Two bars an hour: numbers given and numbers called. Drawn in the pixels it gets, so that its
/// text keeps its size; the same as a table for who cannot see it.
function hours_chart(active_hours, width) {
  const hours = without_gaps(active_hours);
  const most = Math.max(...hours.flatMap((hour) => [hour.issued, hour.called]), 1);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => most / each <= 4) ?? 1000;
  const top = Math.ceil(most / step) * step;
  const floor = chart.height - chart.bottom;
  const y = (n) => floor - (n / top) * (floor - chart.top);
  const drawing = svg("svg", {
    viewBox: `0 0 ${width} ${chart.height}`,
    width,
    height: chart.height,
    role: "img",
    "aria-label": say("web.hours_title"),
    class: "chart",
  });
  for (let n = 0; n <= top; n += step) {
    drawing.append(
      svg("line", { x1: chart.left, x2: width, y1: y(n), y2: y(n), class: "grid" }),
      svg("text", { x: chart.left - 8, y: y(n) + 4, "text-anchor": "end" }, String(n)),
    );
  }
  const room = (width - chart.left) / Math.max(hours.length, chart.hours_min);
  hours.forEach((hour, i) =>
    drawing.append(...hour_bars(hour, chart.left + i * room, room, y, floor)),
  );
  return [drawing, hours_table(hours)];
}

function hour_bars(hour, x, room, y, floor) {
  const wide = Math.min(22, room * 0.34);
  const middle = x + room / 2;
  const bar = (kind, n, left) =>
    svg("rect", { class: kind, x: left, width: wide, y: y(n), height: floor - y(n), rx: 2 });
  const name = String(hour.hour).padStart(2, "0");
  return [
    bar("issued", hour.issued, middle - wide - 1),
    bar("called", hour.called, middle + 1),
    svg(
      "text",
      { x: middle, y: chart.height - 5, "text-anchor": "middle" },
      room < chart.label_min ? name : say("common.clock", { hour: name, minute: "00" }),
    ),
  ];
}

function without_gaps(active_hours) {
  const first = active_hours[0].hour;
  const last = active_hours.at(-1).hour;
  return Array.from(
    { length: last - first + 1 },
    (_, i) =>
      active_hours.find((each) => each.hour === first + i) ?? {
        hour: first + i,
        issued: 0,
        called: 0,
      },
  );
}

function hours_table(hours) {
  const cells = (kind, texts) => texts.map((words) => el(kind, {}, String(words)));
  return el(
    "div",
    { class: "unseen" },
    el(
      "table",
      {},
      el("tr", {}, ...cells("th", [say("web.col_hour"), say("web.issued"), say("web.called")])),
      ...hours.map((hour) => el("tr", {}, ...cells("td", [hour.hour, hour.issued, hour.called]))),
    ),
  );
}
