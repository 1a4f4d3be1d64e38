// The office's walls and kiosks: for the supervisor how each is, for a clerk only the paper that
// wants a hand. Only draws.

import * as time from "./clock.js";
import { by_id, chip, el, fill, set_text, show } from "./dom.js";
import { say } from "./words.js";

/// Most pressing first: who scans the list finds it at the top.
const looks = {
  silent: ["bad", "wifi-off"],
  frozen: ["bad", "warning"],
  printer: ["warn", "printer"],
  unseen: ["note", "info"],
  well: ["good", "check"],
};
const order = Object.keys(looks);

export function draw_devices(view) {
  const rows = view.devices.map(seen_by_eye);
  rows.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  show(by_id("devices-card"), rows.length > 0);
  fill(by_id("devices"), rows, () => rows.map(device_row));
}

/// Only what the row shows: the counts that grow with every report draw nothing anew.
const seen_by_eye = ({ device, state, since, printer, shown, render_ms, version }) => ({
  device,
  state,
  since: state === "well" || state === "printer" ? null : since,
  printer,
  shown,
  render_ms,
  version,
});

function device_row(row) {
  const [kind, icon_name] = looks[row.state];
  return el(
    "li",
    { "data-device": row.device, "data-state": row.state },
    el(
      "div",
      { class: "device-head" },
      el("h3", {}, row.device),
      chip(kind, icon_name, state_words(row)),
    ),
    el("p", { class: "second" }, detail_words(row)),
  );
}

function state_words(row) {
  return row.state === "printer"
    ? say(`devices.${row.printer}`)
    : say(`devices.${row.state}`, { clock: row.since === null ? "" : time.clock(row.since) });
}

function detail_words(row) {
  if (row.state !== "well") {
    return say(row.state === "printer" ? `devices.do_${row.printer}` : `devices.do_${row.state}`);
  }
  const drawn = { ms: time.count(row.render_ms), version: row.version };
  return row.shown
    ? say("devices.shown", { number: time.number_words(row.shown), ...drawn })
    : say("devices.shown_none", drawn);
}

/// On the staff page: which kiosk wants paper, and what still holds there.
export function draw_paper(view) {
  show(by_id("paper"), view.paper.length > 0);
  set_text(
    by_id("paper-words"),
    view.paper.map(({ device, printer }) => say(`devices.staff_${printer}`, { device })).join(" "),
  );
}
