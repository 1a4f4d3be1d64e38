// A clerk at a counter, by keyboard, as a test needs him.

import assert from "node:assert/strict";
import { address, get, hear_complaints, log_in } from "./office.js";

export async function desk_in(browser, who, counter, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  await log_in(context, who);
  const page = await context.newPage();
  const complaints = hear_complaints(page);
  await page.goto(`${address}/staff?counter=${counter}`);
  await page.locator("#desk").waitFor();
  return { page, context, complaints };
}

export const stage = (page) => page.locator("#ticket").getAttribute("data-stage");
export const number = async (page) => (await page.locator("#ticket-number").textContent()).trim();
export const at_stage = (page, ...stages) =>
  page
    .locator(
      stages.map((each) => `#desk[aria-busy="false"] #ticket[data-stage="${each}"]`).join(", "),
    )
    .waitFor();

/// The choice with these words in the question that is open.
export const choose = (page, words) =>
  page.locator("#ask[open] #ask-choices button", { hasText: words }).click();

const next_key = { closed: ["b"], paused: ["b"], called: ["m"], serving: ["1", "s"] };

/// Ends what is at the counter, so that it is open and free.
export async function make_free(page) {
  await page.locator('#desk[aria-busy="false"]').waitFor(); // a press under way hears no other
  for (let now = await stage(page); now !== "ready"; now = await stage(page)) {
    assert.ok(next_key[now], `the counter is at "${now}", from where a clerk cannot go on`);
    for (const key of next_key[now]) {
      await page.keyboard.press(key);
    }
    await page.waitForFunction(
      (before) =>
        document.querySelector("#ticket").dataset.stage !== before &&
        document.querySelector("#desk").getAttribute("aria-busy") !== "true",
      now,
    );
  }
}

/// Calls with the space bar until that number comes; everyone before it is served quickly.
export async function call_until(page, label) {
  for (;;) {
    await page.locator("#act:not(.locked)").waitFor();
    await page.keyboard.press(" ");
    await at_stage(page, "called");
    if ((await number(page)) === label) {
      return;
    }
    await make_free(page);
  }
}

/// Counters whose line a ticket of that service stands in.
export async function counters_for(context, service) {
  const view = await get(context, "/api/staff/view");
  return view.counters
    .filter((each) => each.services.includes(service))
    .map((each) => each.counter);
}
