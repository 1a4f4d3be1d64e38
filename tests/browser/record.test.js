// The page of the record, as a supervisor reads it: from the supervisor's page, newest first, found
// by number or word, and new only when "Perbarui" is pressed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe_finds_nothing } from "./axe.js";
import { laptop, look, office_sizes } from "./look.js";
import { address, get, hear_complaints, issue_ticket, label_of, log_in, open_browser, supervisor } from "./office.js";

let browser;
let boss;
let complaints;

before(async () => {
  browser = await open_browser();
  const context = await browser.newContext({ viewport: laptop, bypassCSP: true });
  await log_in(context, supervisor);
  boss = await context.newPage();
  complaints = hear_complaints(boss);
  issue_ticket();
  await boss.goto(`${address}/supervisor`);
  await boss.locator('a[href="/record"]').click();
  await boss.locator("#events li").first().waitFor();
});

after(() => browser?.close());

const rows = () => boss.locator("#events li");
const first_row = () => rows().first().textContent();
const search = (words) => boss.locator("#search").fill(words);

async function fresh_label() {
  const { ticket } = await get(boss.context(), `/api/ticket/${issue_ticket()}`);
  return ticket.label ?? label_of(ticket);
}

test("the newest event stands first, with its time and who, once the page is refreshed", async () => {
  const before_press = await first_row();
  const label = await fresh_label();
  assert.equal(await first_row(), before_press);
  await boss.locator("#refresh").click();
  await rows().first().getByText(`${label} diterbitkan`).waitFor();
  assert.match(await rows().first().locator("time").textContent(), /^\d\d\.\d\d\.\d\d$/);
  assert.equal(await rows().first().locator(".who").textContent(), "kiosk-1");
  await look(boss, "record", office_sizes);
  await boss.setViewportSize(laptop);
});

test("a number or a word finds its events, however the number is typed", async () => {
  const label = await fresh_label();
  await boss.locator("#refresh").click();
  await rows().first().getByText(label).waitFor();
  const all = await rows().count();
  for (const typed of [label, label.toLowerCase(), `${label[0]} ${Number(label.slice(1))}`]) {
    await search(typed);
    assert.equal(await rows().count(), 1, typed);
    assert.match(await first_row(), new RegExp(`${label} diterbitkan`));
  }
  await search("dibuka");
  assert.ok((await rows().count()) > 0 && (await rows().count()) < all);
  await search("tidak-ada-kata-ini");
  await boss.getByText("Tidak ada kejadian yang cocok.").waitFor();
  assert.equal(await rows().count(), 0);
  await look(boss, "record-nothing-found", office_sizes);
  await boss.setViewportSize(laptop);
  await search("");
  assert.equal(await rows().count(), all);
});

test("the head of the record stands at the foot, as the server keeps it", async () => {
  const { events, head } = await get(boss.context(), "/api/supervisor/record");
  assert.ok(events.length > 0 && events.length <= 300);
  const newest = events.map((each) => each.at);
  assert.deepEqual(newest, [...newest].sort((a, b) => b - a));
  await boss.locator("#refresh").click();
  await boss.locator("#head", { hasText: head.hash.toUpperCase().match(/.{4}/g).join(" ") }).waitFor();
});

test("a change of the settings is one sentence, not the settings", async () => {
  const { events } = await get(boss.context(), "/api/supervisor/record");
  for (const event of events) {
    assert.ok(event.id.length < 400, event.id);
    assert.ok(!event.id.includes("record.") && !event.en.includes("record."), event.id);
  }
});

test("in English the same page speaks English", async () => {
  await boss.locator("#language").click();
  await rows().first().getByText("issued").waitFor();
  await look(boss, "record-english", office_sizes);
  await boss.setViewportSize(laptop);
  await boss.locator("#language").click();
  await rows().first().getByText("diterbitkan").waitFor();
});

test("nobody but a supervisor reads the record", async () => {
  const context = await browser.newContext();
  const answer = await context.request.get(`${address}/api/supervisor/record`);
  assert.equal(answer.status(), 401);
  await context.close();
});

test("the page of the record has no serious accessibility fault and threw nothing", async () => {
  await axe_finds_nothing(boss, "record");
  assert.deepEqual(complaints, []);
});
