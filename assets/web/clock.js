// Times, spans and counts as words, in the office's own clock. The page's clock is the server's: it
// goes on from the newest view, at the pace the server names (in a rehearsal a minute may last a
// second).

import { say } from "./words.js";

const minute_ms = 60_000;
const two = (value) => String(value).padStart(2, "0");

let newest = null; // {at, received, pace, utc_min}

export function keep_time(view) {
  newest = {
    at: view.at,
    received: performance.now(),
    pace: view.pace || 1,
    utc_min: view.utc_min,
  };
}

/// The server's time now, or 0 before the first view.
export function now_ms() {
  return newest ? newest.at + (performance.now() - newest.received) * newest.pace : 0;
}

function local(at) {
  return new Date(at + (newest ? newest.utc_min : 0) * minute_ms);
}

export function clock(at) {
  const time = local(at);
  return say("common.clock", { hour: two(time.getUTCHours()), minute: two(time.getUTCMinutes()) });
}

export function clock_seconds(at) {
  return say("web.clock_seconds", { clock: clock(at), second: two(local(at).getUTCSeconds()) });
}

/// The day in few letters and the clock, for what may lie on another day.
export function day_clock(at) {
  const time = local(at);
  const day = say("web.day_short", { day: time.getUTCDate(), month: time.getUTCMonth() + 1 });
  return `${day} ${clock(at)}`;
}

/// The office's own time as a field of date and time holds it, and back; NaN when nothing is typed.
export const field_of = (at) => local(at).toISOString().slice(0, 16);
export const of_field = (text) => Date.parse(`${text}Z`) - newest.utc_min * minute_ms;

/// "Sel 24/11" for "2026-11-24", a day of the office's calendar.
export function day_short(date) {
  const day = new Date(date);
  return say("web.weekday_day_short", {
    weekday: say(`common.weekday_short_${(day.getUTCDay() + 6) % 7}`),
    day: say("web.day_short", { day: day.getUTCDate(), month: day.getUTCMonth() + 1 }),
  });
}

export function clock_range(from, to, zone) {
  if (clock(from) === clock(to)) {
    return say("common.clock_zone", { clock: clock(from), zone });
  }
  return say("common.clock_range", { from: clock(from), to: clock(to), zone });
}

export function date_long(at) {
  const time = local(at);
  const date = say("common.day", {
    day: time.getUTCDate(),
    month: say(`common.month_${time.getUTCMonth() + 1}`),
    year: time.getUTCFullYear(),
  });
  return say("common.date_long", {
    weekday: say(`common.weekday_${(time.getUTCDay() + 6) % 7}`),
    date,
  });
}

/// When the office next gives numbers, from its weekly hours (Monday first); null if it never does.
export function next_opening(hours, at) {
  const today = local(at);
  const minute_of_day = today.getUTCHours() * 60 + today.getUTCMinutes();
  const midnight = at - ((at + newest.utc_min * minute_ms) % (24 * 60 * minute_ms));
  for (let ahead = 0; ahead <= 7; ++ahead) {
    const day = hours[(today.getUTCDay() + 6 + ahead) % 7];
    if (day && (ahead > 0 || minute_of_day < day.opens_min)) {
      return midnight + (ahead * 24 * 60 + day.opens_min) * minute_ms;
    }
  }
  return null;
}

export function weekday(at) {
  return say(`common.weekday_${(local(at).getUTCDay() + 6) % 7}`);
}

export const whole_minutes = (ms) => Math.max(0, Math.floor(ms / minute_ms));

/// "03.12", and "1.03.12" from an hour on.
export function span(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}.${two(seconds % 60)}`;
  return hours ? `${hours}.${rest}` : rest;
}

const counted = (stem, n) => say(`common.${stem}_${n === 1 ? "one" : "many"}`, { n: count(n) });

/// A span in whole minutes; nobody is ever told "0 minutes".
export const minutes = (n) => (n < 1 ? say("web.under_a_minute") : counted("minutes", n));
export const minutes_short = (n) => say("web.minutes_short", { n: n < 1 ? "< 1" : n });
export const seconds = (n) => counted("seconds", n);
export const people = (n) => counted("people", n);

/// How old something is: seconds up to two minutes, then minutes.
export function age(ms) {
  const old_s = Math.max(0, Math.floor(ms / 1000));
  return old_s < 120 ? seconds(old_s) : minutes(Math.floor(old_s / 60));
}

export function count(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, say("common.thousands"));
}

export function decimal(value, digits) {
  return value.toFixed(digits).replace(".", say("common.decimal"));
}

export const percent = (part, whole) => (whole ? `${Math.round((100 * part) / whole)}%` : "–");

/// The waiting time as every screen says it, or why there is none.
export function wait_words(wait) {
  const range = wait?.range;
  if (!range) {
    return why_not_words(wait);
  }
  return range_words(range.low_min, range.high_min);
}

/// Why there is no waiting time.
export function why_not_words(wait) {
  const known = ["no_counter_open", "after_closing"].includes(wait?.why_not);
  return say(`common.wait_${known ? wait.why_not : "not_yet_known"}`);
}

/// Where the line reaches past closing: how many of it are likely to be served today.
export const likely_today = (n) =>
  n > 0 ? say("common.likely_today", { n: count(n) }) : say("common.likely_today_none");

export function range_words(low, high) {
  if (high <= 0) {
    return say("common.range_now");
  }
  if (low === high) {
    return minutes(high);
  }
  return low <= 0
    ? say("common.range_up_to", { minutes: minutes(high) })
    : say("common.range", { low, high });
}

export const number_words = (label) => (label ? `${label.slice(0, 1)} ${label.slice(1)}` : "");
