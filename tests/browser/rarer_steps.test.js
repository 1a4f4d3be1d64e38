// The rarer steps of a counter, by keyboard as a clerk takes them: setting aside, taking back,
// coming back, standing ready, resting, moving to another counter, a visit of two services.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe_finds_nothing } from "./axe.js";
import { at_stage, call_until, choose, counters_for, desk_in, make_free, number } from "./desk.js";
import { citizen_sizes, laptop, look, office_sizes } from "./look.js";
import {
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
let desk;
let counters; // that serve the issued tickets
let complaints;

const ticket_of = (code) => get(desk.context(), `/api/ticket/${code}`);
const label_behind = async (code) => label_of((await ticket_of(code)).ticket);
const spaced = (label) => `${label.slice(0, 1)} ${label.slice(1)}`;
const view = () => get(desk.context(), `/api/staff/view?counter=${counters[0]}`);
const seen = (selector) => desk.locator(`${selector}:not([hidden])`).waitFor();
const gone = (selector) => desk.locator(selector).waitFor({ state: "hidden" });
const ask_open = () => desk.locator("#ask[open]").waitFor();

/// The page with its question at every size, then back at the laptop's.
async function look_at(name) {
  await look(desk, name, office_sizes);
  await desk.setViewportSize(laptop);
  const high = await desk.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(high <= laptop.height, `${name} is ${high} px high: a clerk must not have to scroll`);
}

async function press(...keys) {
  for (const key of keys) {
    await desk.keyboard.press(key);
  }
}

/// Nobody waits any more: everyone is called and served.
async function serve_all() {
  await make_free(desk);
  while ((await view()).waiting_count > 0) {
    await desk.locator("#act:not(.locked)").waitFor();
    await press(" ");
    await at_stage(desk, "called");
    await make_free(desk);
  }
  await desk.locator("#list .empty").waitFor();
}

before(async () => {
  browser = await open_browser();
  const context = await browser.newContext();
  await log_in(context, clerk);
  const { ticket } = await get(context, `/api/ticket/${issue_ticket()}`);
  counters = await counters_for(context, ticket.service);
  await context.close();
  ({ page: desk, complaints } = await desk_in(browser, clerk, counters[0], { bypassCSP: true }));
  await make_free(desk);
});

after(() => browser?.close());

test("a number set aside is called again from its own list", async () => {
  const code = issue_ticket();
  const label = await label_behind(code);
  await call_until(desk, label);
  await press("l");
  await ask_open();
  await look_at("staff-more");
  await press("t");
  await desk.getByText(`Tunda ${spaced(label)} untuk siapa?`).waitFor();
  await look_at("staff-park");
  await press("1");
  await at_stage(desk, "ready");
  assert.equal(await desk.locator("#parked-words").textContent(), "Ditunda 1");
  await look_at("staff-parked");
  const citizen = await desk.context().newPage();
  await citizen.goto(new URL(`/t/${code}`, desk.url()).href);
  await citizen.getByText("Nomor Anda ditunda sebentar.").waitFor();
  await look(citizen, "citizen-parked", citizen_sizes);
  await citizen.close();
  await press("d");
  await ask_open();
  await look_at("staff-parked-list");
  await press("1");
  await at_stage(desk, "called");
  assert.equal(await number(desk), label);
  await gone("#parked");
});

test("the last press is taken back with one press, and only once", async () => {
  await press("m");
  await at_stage(desk, "serving");
  await seen("#undo");
  const words = await desk.locator("#undo-words").textContent();
  assert.equal(words, `Batalkan: ${spaced(await number(desk))} mulai dilayani`);
  await press("z");
  await at_stage(desk, "called");
  await gone("#undo");
  await press("z");
  await seen("#notice");
  await press("m");
  await at_stage(desk, "serving");
  await press(" "); // without an outcome
  await seen("#notice");
  await look_at("staff-serving-hint");
  await press("z");
  await at_stage(desk, "called");
  await press("z");
  await seen("#notice");
  assert.match(await desk.locator("#notice-words").textContent(), /Tidak ada tekan terakhir/);
});

test("whoever was absent and is there after all goes back into the line", async () => {
  const label = await number(desk);
  await press("h");
  await ask_open();
  await press("h");
  await at_stage(desk, "ready");
  await seen("#absent");
  await look_at("staff-absent");
  await desk.locator("#absent").click();
  await ask_open();
  await look_at("staff-revive");
  await choose(desk, spaced(label));
  await desk.locator("#list .number", { hasText: label }).waitFor();
  await call_until(desk, label);
});

test("a called number goes back to where it stood", async () => {
  const label = await number(desk);
  await press("l", "k");
  await desk.getByText(`Kembalikan ${spaced(label)} ke antrean?`).waitFor();
  await look_at("staff-put-back");
  await choose(desk, "Di tempatnya semula");
  await at_stage(desk, "ready");
  assert.equal((await desk.locator("#list .number").first().textContent()).trim(), label);
  await call_until(desk, label);
});

test("a counter that stands ready is given whoever comes next", async () => {
  await serve_all();
  await look_at("staff-empty");
  await press(" ");
  await at_stage(desk, "awaits");
  await press(" ");
  await seen("#notice");
  await look_at("staff-awaits");
  const label = await label_behind(issue_ticket());
  await at_stage(desk, "called");
  assert.equal(await number(desk), label);
  assert.match(await desk.locator("#last").textContent(), new RegExp(spaced(label)));
});

test("somebody without a number is served while nobody waits", async () => {
  await serve_all();
  await press("l", "n");
  await ask_open();
  await look_at("staff-direct");
  await choose(desk, "KTP-el");
  await at_stage(desk, "called");
  await make_free(desk);
});

test("a visit of two services says what follows and where the visitor goes", async () => {
  const label = await label_behind(issue_ticket("kk"));
  await call_until(desk, label);
  assert.equal(await desk.locator("#ticket-then").textContent(), "Lalu: Kartu Keluarga");
  await press("m");
  await at_stage(desk, "serving");
  await look_at("staff-journey");
  await press("1", "s");
  await at_stage(desk, "ready");
  await seen("#notice");
  assert.equal(
    await desk.locator("#notice-words").textContent(),
    `${spaced(label)} sekarang menunggu untuk Kartu Keluarga. Sampaikan kepada pengunjung.`,
  );
  await look_at("staff-goes-on");
  await serve_all();
});

test("a break has a reason and a time of return, on both pages", async () => {
  await desk.locator("#pause").click();
  await ask_open();
  await look_at("staff-pause");
  await press("2");
  await desk.getByText("Kapan kembali?").waitFor();
  await look_at("staff-back");
  await press("1");
  await at_stage(desk, "paused");
  assert.match(
    await desk.locator("#ticket-lane").textContent(),
    /^Ibadah sejak \d\d\.\d\d, kembali \d\d\.\d\d\./,
  );
  await look_at("staff-paused");
  const context = await browser.newContext({ viewport: laptop });
  await log_in(context, supervisor);
  const boss = await context.newPage();
  await boss.goto(desk.url().replace(/staff.*/, "supervisor"));
  await boss.getByText(/^Ibadah, kembali \d\d\.\d\d$/).waitFor();
  await look(boss, "supervisor-break", office_sizes);
  await context.close();
  await press("b");
  await at_stage(desk, "ready");
});

test("who sits at another counter moves here with one press", async () => {
  const here = new URL(desk.url());
  const closed = (await view()).counters.find((each) => each.state === "closed");
  here.searchParams.set("counter", closed.counter);
  await desk.goto(here.href);
  await at_stage(desk, "closed");
  await press("b");
  await seen("#notice-act");
  await look_at("staff-elsewhere");
  await desk.locator("#notice-act").click();
  await at_stage(desk, "ready");
  const { counters: all } = await view();
  assert.equal(all.find((each) => each.counter === counters[0]).state, "closed");
});

test("whoever still chooses a counter sees it open and close meanwhile", async () => {
  await make_free(desk);
  const context = await browser.newContext({ viewport: laptop });
  await log_in(context, supervisor);
  const page = await context.newPage();
  const thrown = hear_complaints(page);
  await page.goto(new URL("/staff", desk.url()).href);
  const here = new URL(desk.url()).searchParams.get("counter");
  const chip = (kind) => page.locator(`[data-counter="${here}"] .chip.${kind}`);
  await chip("good").waitFor();
  await press("l");
  await choose(desk, "Tutup loket");
  await at_stage(desk, "closed");
  await chip("note").waitFor();
  await press("b");
  await at_stage(desk, "ready");
  await chip("good").waitFor();
  assert.deepEqual(thrown, []);
  await context.close();
});

test("the questions have no serious accessibility fault, and nothing threw", async () => {
  await press("l");
  await ask_open();
  await axe_finds_nothing(desk, "rarer steps");
  await choose(desk, "Tutup loket");
  await at_stage(desk, "closed");
  assert.deepEqual(complaints, []);
});
