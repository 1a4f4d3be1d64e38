// The supervisor page: the day in figures, what was promised and what was kept, and what people
// said. What a supervisor can do stands in steps.js.

import { keep_time } from "./clock.js";
import { draw_times, draw_counters } from "./counters.js";
import { draw_devices } from "./devices.js";
import { draw_day } from "./figures.js";
import { by_id, set_text, show } from "./dom.js";
import { open_live } from "./live.js";
import { ask_login, log_out, who_am_i } from "./login.js";
import { draw_promises } from "./promises.js";
import { show_line, show_line_again, show_no_line, show_who, start_page } from "./shell.js";
import { open_steps } from "./steps.js";
import { say } from "./words.js";

let view = null;
let live = null;

const inside = ["log-out", "call-number", "post-notice"];
const steps = open_steps({
  the_view: () => view,
  settle: async () => {
    await live?.refresh();
    render();
  },
  on_login: () => begin(say("web.login_again")),
});

function render() {
  if (!view) {
    return;
  }
  show(by_id("loading"), false);
  show(by_id("day"), true);
  for (const id of inside) {
    show(by_id(id), true);
  }
  show_who(view.account.name);
  set_text(by_id("subtitle"), view.office.short_name);
  draw_day(view);
  draw_counters(view);
  draw_devices(view);
  draw_promises();
  steps.draw();
}

function follow() {
  show_line_again();
  show(by_id("loading"), true);
  live = open_live({
    path: "/api/supervisor/live",
    check: "/api/supervisor/view",
    on_view: (next) => {
      keep_time(next);
      view = next;
      render();
    },
    on_line: show_line,
    on_refused: () => begin(say("web.login_again")),
  });
}

async function begin(words = "") {
  live?.close();
  for (const dialog of document.querySelectorAll("dialog[open]")) {
    dialog.close();
  }
  view = null;
  show_no_line();
  for (const id of ["day", "loading", ...inside]) {
    show(by_id(id), false);
  }
  show_who("");
  await ask_login(by_id("login"), ["supervisor"], words);
  follow();
}

by_id("log-out").addEventListener("click", async () => {
  live?.close();
  await log_out();
  begin();
});

addEventListener("resize", render); // the chart is drawn in the pixels it gets
await start_page({ render, tick: () => view && draw_times(view) });
const who = await who_am_i();
if (who?.role === "supervisor") {
  follow();
} else {
  begin(who ? say("web.login_other_role") : "");
}
