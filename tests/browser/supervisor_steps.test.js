// What a supervisor can do on the page: call a number out of turn with a ground, put a notice on
// the walls and take it down.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe_finds_nothing } from "./axe.js";
import { at_stage, counters_for, desk_in, make_free, number } from "./desk.js";
import { laptop, look, office_sizes } from "./look.js";
import {
  address,
  clerk,
  get,
  hear_complaints,
  issue_ticket,
  label_of,
  log_in,
  open_browser,
  supervisor,
} from "./office.js";

let browser;
let boss;
let complaints;

before(async () => {
  browser = await open_browser();
  const context = await browser.newContext({ viewport: laptop, bypassCSP: true });
  await log_in(context, supervisor);
  boss = await context.newPage();
  complaints = hear_complaints(boss);
  await boss.goto(`${address}/supervisor`);
  await boss.locator("#day").waitFor();
});

after(() => browser?.close());

async function look_at(name) {
  await look(boss, name, office_sizes);
  await boss.setViewportSize(laptop);
}

const day = () => get(boss.context(), "/api/supervisor/view");

test("a number is called out of turn, with its ground, and counted", async () => {
  const code = issue_ticket();
  const { ticket } = await get(boss.context(), `/api/ticket/${code}`);
  const [counter] = await counters_for(boss.context(), ticket.service);
  const { page: desk } = await desk_in(browser, clerk, counter);
  await make_free(desk);
  const { ticket: late } = await get(boss.context(), `/api/ticket/${issue_ticket()}`);
  const label = label_of(late);
  const before = (await day()).out_of_turn;
  await boss.locator(`#counters .open`).first().waitFor();
  await boss.locator("#call-number").click();
  await boss.locator('#call-form [type="submit"]').click();
  await boss.getByText("Isi nomor, loket dan alasan.").waitFor();
  await look_at("supervisor-call");
  await axe_finds_nothing(boss, "supervisor, with a form open");
  await boss.locator("#call-label").fill("a 9999");
  await boss.locator('[name="ground"][value="our_mistake"]').check();
  await boss.keyboard.press("Enter");
  await boss.getByText("Nomor itu tidak ada hari ini.").waitFor();
  await boss.locator("#call-label").fill(`${label.slice(0, 1)} ${label.slice(1)}`);
  await boss.locator("#call-counter").selectOption(String(counter));
  await boss.keyboard.press("Enter");
  await at_stage(desk, "called");
  assert.equal(await number(desk), label);
  await boss.locator("#call-dialog").waitFor({ state: "hidden" });
  await boss.getByText(`${before + 1} panggilan di luar giliran hari ini`).waitFor();
  await make_free(desk);
  await desk.context().close();
});

test("a notice is posted for an hour of the day and taken down again", async () => {
  await boss.locator("#post-notice").click();
  await boss.locator("#notice-id").fill("Loket 3 tutup pukul 11.00. Silakan ke Loket 4.");
  await boss.locator('#notice-form [type="submit"]').click();
  await boss.getByText("Pengumuman memerlukan teks singkat dalam dua bahasa").waitFor();
  await boss.locator("#notice-en").fill("Counter 3 closes at 11.00. Please go to counter 4.");
  const from = await boss.locator("#notice-from").inputValue();
  await boss.locator("#notice-form .main").click();
  await boss.locator("#notices strong", { hasText: "Loket 3 tutup" }).waitFor();
  await look_at("supervisor-notices");
  await axe_finds_nothing(boss, "supervisor, with a form open");
  const { notices, at, utc_min } = await day();
  const minute_ms = 60_000;
  assert.equal(notices.length, 1);
  assert.equal(notices[0].from + utc_min * minute_ms, Date.parse(`${from}Z`));
  assert.ok(notices[0].from <= at && at < notices[0].until);
  assert.equal(await boss.locator("#notices-words").textContent(), "Pengumuman 1");
  await boss.locator("#notices button").click();
  await boss.getByText("Belum ada pengumuman.").waitFor();
  assert.deepEqual((await day()).notices, []);
  await boss.keyboard.press("Escape");
  assert.deepEqual(complaints, []);
});
