// The staff page's waiting list in a real browser, when more people wait than the screen has room
// for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { counters_for, desk_in } from "./desk.js";
import { keeps_layout } from "./layout.js";
import { clerk, get, issue_ticket, log_in, open_browser, picture } from "./office.js";

test("a line longer than the screen ends with a whole row and counts who stands below", async (t) => {
  const browser = await open_browser();
  t.after(() => browser.close());
  const context = await browser.newContext();
  await log_in(context, clerk);
  const { ticket } = await get(context, `/api/ticket/${issue_ticket()}`);
  for (let i = 0; i < 12; ++i) {
    issue_ticket();
  }
  const [counter] = await counters_for(context, ticket.service);
  const { page: desk } = await desk_in(browser, clerk, counter);
  const list = desk.locator("#list");
  const rows = await list.locator("li").count();
  const waiting = Number((await desk.locator("#list-count").textContent()).match(/\d+/)[0]);
  const counts_below = (n) =>
    desk.waitForFunction(
      (n) => Number(document.querySelector("#list-more").textContent.match(/\d+/) ?? 0) === n,
      n,
    );
  for (const height of [768, 650]) {
    await desk.setViewportSize({ width: 1366, height });
    await desk.waitForFunction((n) => {
      const list = document.querySelector("#list");
      const whole = list.clientHeight / list.firstElementChild.offsetHeight;
      return document.querySelector("#list-more").textContent.match(/\d+/)?.[0] === String(n - whole);
    }, waiting);
    await keeps_layout(desk, "staff-long-line");
    await picture(desk, `staff-long-line-${height}`);
  }
  await list.evaluate((node) => node.scrollTo(0, node.scrollHeight));
  await counts_below(waiting - rows);
  const scrolled = await list.evaluate((node) => node.scrollTop);
  issue_ticket();
  await desk.waitForFunction(
    (n) => document.querySelector("#list-count").textContent.match(/\d+/)[0] === String(n),
    waiting + 1,
  );
  assert.equal(await list.evaluate((node) => node.scrollTop), scrolled, "a new number moves nothing");
  await desk.setViewportSize({ width: 390, height: 844 });
  await counts_below(waiting + 1 - (await list.locator("li").count()));
});
