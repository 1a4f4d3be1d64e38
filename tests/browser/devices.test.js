// How the office's walls and kiosks are, as the supervisor sees it, and the paper a clerk can put in.

import assert from "node:assert/strict";
import { execSync } from "node:child_process";
import { test } from "node:test";
import { axe_finds_nothing } from "./axe.js";
import { desk_in } from "./desk.js";
import { laptop, look, office_sizes } from "./look.js";
import { address, clerk, hear_complaints, log_in, open_browser, supervisor } from "./office.js";

const report = (printer) => execSync(`${process.env.GILIRAN_REPORT} ${printer}`);

test(
  "a screen never seen says so; paper out is named to the supervisor and to the clerks",
  { skip: !process.env.GILIRAN_REPORT && "set GILIRAN_REPORT" },
  async (t) => {
    const browser = await open_browser();
    t.after(() => browser.close());
    const context = await browser.newContext({ viewport: laptop, bypassCSP: true });
    await log_in(context, supervisor);
    const boss = await context.newPage();
    const complaints = hear_complaints(boss);
    await boss.goto(`${address}/supervisor`);
    const row = (device, state) =>
      boss.locator(`#devices [data-device="${device}"][data-state="${state}"]`);
    await row("wall-1", "unseen").getByText("Belum pernah terlihat").waitFor();

    report("ok");
    await row("kiosk-1", "well").getByText("Berjalan baik").waitFor();
    const { page: desk } = await desk_in(browser, clerk, 1, { bypassCSP: true });
    assert.equal(await desk.locator("#paper").isVisible(), false);

    report("paper_out");
    await row("kiosk-1", "printer").getByText("Kertas habis").waitFor();
    await desk.getByText("Kertas di kiosk-1 habis.").waitFor();
    assert.equal(
      await boss.locator("#devices li").first().getAttribute("data-device"),
      "kiosk-1", // what wants somebody stands first
    );
    await look(boss, "supervisor-devices", office_sizes);
    await boss.setViewportSize(laptop);
    await axe_finds_nothing(boss, "supervisor, a kiosk without paper");
    await look(desk, "staff-paper", office_sizes);
    await desk.setViewportSize(laptop);
    await axe_finds_nothing(desk, "staff, a kiosk without paper");

    report("ok");
    await desk.locator("#paper").waitFor({ state: "hidden" });
    await row("kiosk-1", "well").waitFor();
    assert.deepEqual(complaints, []);
  },
);
