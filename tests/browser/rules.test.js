// The page of rules, as a supervisor uses it: a mistake is said with its line, a change is tried on
// today's visitors and published for the next day; what was not tried cannot be published.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe_finds_nothing } from "./axe.js";
import { at_stage, counters_for, desk_in, make_free } from "./desk.js";
import { laptop, look, office_sizes } from "./look.js";
import { address, clerk, get, hear_complaints, issue_ticket, log_in, open_browser, supervisor } from "./office.js";

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
  await boss.locator('a[href="/rules"]').click();
  await boss.waitForFunction(() => document.querySelector("#text")?.value.includes("[rules]"));
});

after(() => browser?.close());

const text = () => boss.locator("#text").inputValue();
const write = (words) => boss.locator("#text").fill(words);
const publishable = () => boss.locator("#tomorrow").getAttribute("aria-disabled");

/// Somebody comes and is served, so that today has something to compare.
async function serve_somebody() {
  const { ticket } = await get(boss.context(), `/api/ticket/${issue_ticket()}`);
  const [counter] = await counters_for(boss.context(), ticket.service);
  const { page: desk, context } = await desk_in(browser, clerk, counter);
  await make_free(desk);
  await desk.keyboard.press(" ");
  await at_stage(desk, "called");
  await make_free(desk);
  await context.close();
}

test("a mistake in the settings is said with its line, and cannot be published", async () => {
  const right = await text();
  await write(right.replace('policy = "credit"', 'policy = "fair"'));
  await boss.locator("#try").click();
  await boss.locator("#result li.bad").first().waitFor();
  assert.match(await boss.locator("#result li.bad").first().textContent(), /first_come, strict/);
  assert.equal(await publishable(), "true");
  await look(boss, "rules-mistake", office_sizes);
  await boss.setViewportSize(laptop);
  await write(right);
});

test("a change is tried on today's visitors, then published for tomorrow", async () => {
  await serve_somebody();
  await write((await text()).replace('policy = "credit"', 'policy = "first_come"'));
  assert.equal(await publishable(), "true");
  await boss.locator("#try").click();
  await boss.locator("#result table").first().waitFor();
  assert.ok(await boss.locator("#result tr.after").count());
  assert.equal(await publishable(), "false");
  await look(boss, "rules", office_sizes);
  await boss.setViewportSize(laptop);
  await boss.locator("#tomorrow").click();
  await boss.getByText("Aturan baru berlaku mulai pembukaan berikutnya").waitFor();
  const { text: held, tomorrow } = await get(boss.context(), "/api/supervisor/rules");
  assert.match(held, /policy = "credit"/);
  assert.match(tomorrow, /policy = "first_come"/);
});

test("a text that changed after it was tried must be tried again", async () => {
  await boss.locator("#try").click();
  await boss.locator('#tomorrow[aria-disabled="false"]').waitFor();
  await write(`${await text()}\n# one more thought\n`);
  assert.equal(await publishable(), "true");
  await boss.getByText("Teks berubah sejak dicoba.").waitFor();
});

test("the page of rules has no serious accessibility fault and threw nothing", async () => {
  await axe_finds_nothing(boss, "rules");
  assert.deepEqual(complaints, []);
});
