// What became of the waiting times that people were told, as anyone reads it on the public page and
// a supervisor on theirs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe_finds_nothing } from "./axe.js";
import { citizen_sizes, laptop, look, office_sizes, phone } from "./look.js";
import { address, get, hear_complaints, issue_ticket, log_in, open_browser, supervisor } from "./office.js";

let browser;
const told = [];

before(async () => {
  browser = await open_browser();
});

after(() => browser?.close());

async function page_at(path, viewport, { who = null, kept = null } = {}) {
  const context = await browser.newContext({ viewport, bypassCSP: true });
  if (who) {
    await log_in(context, who);
  }
  const page = await context.newPage();
  told.push(hear_complaints(page));
  if (kept) {
    await page.route("**/api/promises", (route) => route.fulfill({ json: kept }));
  }
  await page.goto(address + path);
  await page.locator("#promises:not([hidden])").waitFor();
  return page;
}

/// Nine days on which eight of ten were called in time, one was late, and one service was worse.
async function nine_days() {
  const context = await browser.newContext();
  const view = await get(context, "/api/promises");
  await context.close();
  const tally = (service, within) => ({
    service,
    told: 100,
    within,
    late: 12,
    called: 98,
    untold: 1,
    error_sum_ms: 98 * 4.5 * 60_000,
    formula_error_sum_ms: 98 * 7.2 * 60_000,
  });
  const [first, second] = view.services;
  const days = Array.from({ length: 9 }, (_, i) => ({
    day: `2026-11-${String(24 - i).padStart(2, "0")}`,
    services: [tally(first.id, 80), tally(second.id, 60)],
  }));
  return { ...view, days };
}

const cells = (page, row) => page.locator("#promises-days tr").nth(row).locator("th, td").allTextContents();

test("the public page says what the office's record says of its promises", async () => {
  const page = await page_at("/", phone);
  const { days } = await get(page.context(), "/api/promises");
  const tallies = days.flatMap((day) => day.services);
  const of = (key) => tallies.reduce((sum, each) => sum + each[key], 0);
  const words = await page.locator("#promises-words").textContent();
  if (of("called")) {
    assert.ok(words.startsWith(`Dari ${of("told")} orang`), words);
  } else {
    assert.match(words, /^Belum ada yang dapat dinilai/);
  }
  await look(page, "promises-first-day", citizen_sizes);
  await page.context().close();
});

test("whoever looks chooses a service and sees more days, in either language", async () => {
  const page = await page_at("/", phone, { kept: await nine_days() });
  const rows = page.locator("#promises-days tr");
  assert.equal(await rows.count(), 8); // seven days and all of them
  assert.deepEqual(await cells(page, 0), ["Sel 24/11", "200", "70%", "12%", "4,5", "7,2"]);
  assert.deepEqual(await cells(page, 7), ["Semua", "1.800", "70%", "12%", "4,5", "7,2"]);
  await page.locator("#promises-service").selectOption({ index: 1 });
  assert.deepEqual(await cells(page, 0), ["Sel 24/11", "100", "80%", "12%", "4,5", "7,2"]);
  await look(page, "promises", citizen_sizes);
  await page.setViewportSize(phone);
  await page.locator("#promises-more").click();
  assert.equal(await rows.count(), 10);
  await page.locator("#language").click();
  await page.locator("#promises-words", { hasText: "Of 900 people who were given" }).waitFor();
  assert.deepEqual(await cells(page, 0), ["Tue 24/11", "100", "80%", "12%", "4.5", "7.2"]);
  await look(page, "promises-english", citizen_sizes);
  await axe_finds_nothing(page, "promises");
  await page.context().close();
});

test("the supervisor reads the same table on the page of the day", async () => {
  const page = await page_at("/supervisor", laptop, { who: supervisor, kept: await nine_days() });
  assert.deepEqual(await cells(page, 0), ["Sel 24/11", "200", "70%", "12%", "4,5", "7,2"]);
  await look(page, "supervisor-promises", office_sizes);
  await page.setViewportSize(laptop);
  await axe_finds_nothing(page, "promises");
  await page.context().close();
});

test("near closing everybody reads how many are likely to be served today", async () => {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  told.push(hear_complaints(page));
  await page.routeWebSocket(/\/api\//, (line) => {
    line.connectToServer().onMessage((text) => {
      const view = JSON.parse(text);
      const late = { range: null, why_not: "after_closing" };
      if (view.ticket) {
        Object.assign(view, { likely_today: 8, ticket: { ...view.ticket, wait: late } });
      } else {
        view.day.open = true;
        Object.assign(view.board.rows[0], { waiting: 12, general: late, likely_today: 8 });
      }
      line.send(JSON.stringify(view));
    });
  });
  await page.goto(`${address}/`);
  await page.getByText("Sekitar 8 orang lagi terlayani hari ini").waitFor();
  await look(page, "near-closing", citizen_sizes);
  await page.setViewportSize(phone);
  await page.goto(`${address}/t/${issue_ticket()}`);
  await page.locator("#band-words", { hasText: "Sekitar 8 orang lagi terlayani hari ini." }).waitFor();
  await look(page, "citizen-near-closing", citizen_sizes);
  await context.close();
});

test("no page complained", () => {
  assert.deepEqual(told.flat(), []);
});
