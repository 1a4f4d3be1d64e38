// The pages in a real browser against a running server: one ticket from the call to the
// supervisor's figures, two clerks at once, old data, accessibility, and the layout at every size.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe_finds_nothing } from "./axe.js";
import { at_stage, call_until, choose, counters_for, desk_in, make_free, number } from "./desk.js";
import { keeps_layout } from "./layout.js";
import { citizen_sizes, laptop, look, office_sizes, phone } from "./look.js";
import {
  address,
  clerk,
  colleague,
  get,
  hear_complaints,
  issue_ticket,
  log_in,
  open_browser,
  picture,
  supervisor,
} from "./office.js";

let browser;
let counters; // that serve the issued tickets
const told = []; // complaints of all pages

before(async () => {
  browser = await open_browser();
  const context = await browser.newContext();
  await log_in(context, clerk);
  const { ticket } = await get(context, `/api/ticket/${issue_ticket()}`);
  counters = await counters_for(context, ticket.service);
  assert.ok(counters.length > 0, `no counter serves ${ticket.service}`);
  await context.close();
});

after(() => browser?.close());

async function page_at(path, viewport, who = null, options = {}) {
  const context = await browser.newContext({ viewport, ...options });
  if (who) {
    await log_in(context, who);
  }
  const page = await context.newPage();
  told.push(hear_complaints(page));
  await page.goto(address + path);
  return page;
}

async function ticket_page(code, viewport = phone, options = {}) {
  const page = await page_at(`/t/${code}`, viewport, null, options);
  await page.locator("#visit").waitFor();
  return page;
}

const state_of = (page, state) => page.locator(`#ticket[data-state="${state}"]`).waitFor();

async function desk_at(counter, options, who = clerk) {
  const desk = await desk_in(browser, who, counter, options);
  told.push(desk.complaints);
  return desk.page;
}

/// Waits until what was set in motion has come to rest.
const at_rest = (page) =>
  page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));

/// Every view on the page's line goes through `change`; what it gives back is heard, nothing is not.
const through_line = (page, change) =>
  page.routeWebSocket(/\/api\//, (line) => {
    line.connectToServer().onMessage((text) => {
      const heard = change(text);
      if (heard) {
        line.send(heard);
      }
    });
  });

test("a clerk logs in on the page, chooses a counter and opens it", async () => {
  const page = await page_at("/staff", laptop);
  await page.locator("#login-name").fill(clerk.name);
  await look(page, "staff-login", office_sizes);
  await page.setViewportSize(laptop);
  await page.locator("#login-password").fill(clerk.password);
  await page.keyboard.press("Enter");
  const choice = page.locator(`[data-counter="${counters[0]}"]`);
  await page.locator("#choose:not([hidden]), #desk:not([hidden])").waitFor();
  if (await page.locator("#desk").isVisible()) {
    await page.keyboard.press("l"); // this clerk had a counter already
    await choose(page, "Ganti loket");
    await choice.waitFor();
  }
  await look(page, "staff-choose", office_sizes);
  await choice.click();
  await page.locator("#desk").waitFor();
  await make_free(page);
  assert.equal(await page.locator("#line").getAttribute("class"), "line");
  await page.context().close();
});

test("one visit, from the space bar to the rating, which nobody in the office can read alone", async () => {
  const code = issue_ticket();
  const citizen = await ticket_page(code);
  const boss = await page_at("/supervisor", laptop, supervisor);
  await boss.locator("#day").waitFor();
  const label = (await citizen.locator("#ticket-number").textContent()).trim();
  await look(citizen, "citizen-waiting", citizen_sizes);

  const desk = await desk_at(counters[0]);
  await make_free(desk);
  await look(desk, "staff-ready", office_sizes);
  await desk.setViewportSize(laptop);
  await call_until(desk, label);
  await state_of(citizen, "called");
  assert.match(await citizen.title(), /^Giliran Anda – /);
  await look(desk, "staff-called", office_sizes);
  await at_rest(citizen);
  await look(citizen, "citizen-called", citizen_sizes);

  await desk.setViewportSize(laptop);
  await desk.keyboard.press("m");
  await at_stage(desk, "serving");
  await state_of(citizen, "serving");

  await desk.keyboard.press(" ");
  await desk.locator("#notice:not([hidden])").waitFor();
  assert.equal(await number(desk), label, "without an outcome the space bar calls nobody");
  await look(desk, "staff-hint", office_sizes);
  await desk.setViewportSize(laptop);

  await desk.keyboard.press("2");
  await desk.locator('[name="outcome"][value="papers_missing"]:checked').waitFor();
  await look(desk, "staff-serving", office_sizes);
  await desk.setViewportSize(laptop);
  await desk.keyboard.press(" ");
  await at_stage(desk, "ready", "called");

  await state_of(citizen, "finished");
  await look(citizen, "citizen-rating", citizen_sizes);
  await citizen.setViewportSize(phone);
  await citizen.locator('[name="score"][value="3"]').check();
  await citizen.locator("#rate-send").click();
  await citizen.locator("#thanks").waitFor();
  await look(citizen, "citizen-thanks", citizen_sizes);

  // Ratings are counted in fives: the supervisor cannot read this visitor's.
  const ratings = (await get(boss.context(), "/api/supervisor/view")).ratings.scores;
  assert.equal(ratings.reduce((sum, n) => sum + n, 0) % 5, 0);
  assert.ok(await boss.getByText("Penilaian cepat ini bukan nilai IKM.").isVisible());
  await look(boss, "supervisor", office_sizes);
  await make_free(desk);
  for (const page of [citizen, boss, desk]) {
    await page.context().close();
  }
});

test("two clerks who press at the same moment get two different people", async (t) => {
  if (counters.length < 2) {
    t.skip("only one counter serves this line");
    return;
  }
  const desks = [await desk_at(counters[0]), await desk_at(counters[1], {}, colleague)];
  for (const desk of desks) {
    await make_free(desk);
  }
  for (let round = 0; round < 3; ++round) {
    issue_ticket();
    issue_ticket();
    for (const desk of desks) {
      await desk.locator("#act:not(.locked)").waitFor();
    }
    await Promise.all(desks.map((desk) => desk.keyboard.press(" ")));
    await Promise.all(desks.map((desk) => at_stage(desk, "called")));
    const numbers = await Promise.all(desks.map(number));
    assert.notEqual(numbers[0], numbers[1]);
    for (const desk of desks) {
      await make_free(desk);
    }
  }
  for (const desk of desks) {
    await desk.context().close();
  }
});

test("two pages at one counter: one press calls, the other is told why not", async () => {
  const desks = [await desk_at(counters[0]), await desk_at(counters[0])];
  await make_free(desks[0]);
  await at_stage_of_both(desks, "ready");
  issue_ticket();
  issue_ticket();
  for (const desk of desks) {
    await desk.locator("#act:not(.locked)").waitFor();
  }
  await Promise.all(desks.map((desk) => desk.keyboard.press(" ")));
  await at_stage_of_both(desks, "called");
  await Promise.any(desks.map((desk) => desk.locator("#notice:not([hidden])").waitFor()));
  assert.equal(await number(desks[0]), await number(desks[1]));
  await make_free(desks[0]);
  for (const desk of desks) {
    await desk.context().close();
  }
});

const at_stage_of_both = (desks, stage) =>
  Promise.all(desks.map((desk) => desk.locator(`#ticket[data-stage="${stage}"]`).waitFor()));

test("a lost answer is asked for again and calls one person only", async () => {
  issue_ticket();
  issue_ticket();
  const desk = await desk_at(counters[0]);
  await make_free(desk);
  await desk.locator("#act:not(.locked)").waitFor();
  const requests = [];
  await desk.route("**/api/staff/command", async (route) => {
    requests.push(route.request().postDataJSON().request);
    if (requests.length === 1) {
      await route.fetch(); // the server does it, but its answer is lost
      await route.abort();
    } else {
      await route.continue();
    }
  });
  await Promise.all([desk.keyboard.press(" "), desk.keyboard.press(" ")]);
  await at_stage(desk, "called");
  assert.equal(
    requests.length,
    2,
    "the second press, while the first was under way, asked nothing",
  );
  assert.equal(requests[0], requests[1]);
  assert.match(requests[0], /^[0-9a-f]{32}$/);
  await desk.unroute("**/api/staff/command");
  await make_free(desk);
  await desk.context().close();
});

test("a phone that hears nothing says so, hides the estimate, and recovers by itself", async () => {
  const code = issue_ticket();
  let silent = false;
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  told.push(hear_complaints(page));
  await through_line(page, (view) => !silent && view);
  await page.goto(`${address}/t/${code}`);
  await page.locator("#visit").waitFor();
  silent = true;
  await page.locator("#banner:not([hidden])").waitFor();
  assert.match(
    await page.locator("#banner-title").textContent(),
    /^Data pukul \d\d\.\d\d\.\d\d, berumur \d+ /,
  );
  assert.equal(await page.locator("#wait").textContent(), "Menunggu data baru");
  await look(page, "citizen-stale", citizen_sizes);
  silent = false;
  await page.locator("#banner").waitFor({ state: "hidden" });
  await context.close();
});

test("a phone says what has moved the waiting time", async () => {
  const code = issue_ticket();
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  told.push(hear_complaints(page));
  await through_line(page, (text) => {
    const view = JSON.parse(text);
    view.ticket.wait_change = { at: view.at, cause: "counter_paused", counter: 3 };
    return JSON.stringify(view);
  });
  await page.goto(`${address}/t/${code}`);
  await page.locator("#change:not([hidden])").waitFor();
  assert.match(
    await page.locator("#change").textContent(),
    /^Perkiraan berubah \d\d\.\d\d: loket 3 istirahat$/,
  );
  await look(page, "citizen-wait-changed", citizen_sizes);
  await context.close();
});

test("a citizen cancels a number only after being asked", async () => {
  const page = await ticket_page(issue_ticket());
  await page.locator("#cancel").click();
  await page.locator("#ask-back").click();
  await state_of(page, "waiting");
  await page.locator("#cancel").click();
  await keeps_layout(page, "citizen-cancel");
  await picture(page, "citizen-cancel-portrait");
  await page.locator("#ask-choices button").click();
  await state_of(page, "cancelled");
  await look(page, "citizen-cancelled", citizen_sizes);
  await page.context().close();
});

test("the public page and a wrong code", async () => {
  const page = await page_at("/", phone);
  await page.locator("#board").waitFor();
  await page.locator("#services li").first().waitFor();
  await look(page, "index", citizen_sizes);
  await page.locator("#code").fill("0000-0000");
  await page.keyboard.press("Enter");
  await page.locator("#lost").waitFor();
  await look(page, "citizen-unknown", citizen_sizes);
  await page.context().close();
});

test("the language stays as chosen and both languages fit", async () => {
  const page = await page_at("/supervisor", laptop, supervisor);
  await page.locator("#day").waitFor();
  await page.locator("#language").click();
  await page.locator('html[lang="en"]').waitFor();
  await page.reload();
  await page.locator("#day").waitFor();
  assert.equal(
    await page.locator("#services-title").textContent(),
    "Services: longest wait against the promise",
  );
  await look(page, "supervisor-english", office_sizes);
  await page.context().close();
  const desk = await desk_at(counters[0]);
  await desk.locator("#language").click();
  await desk.locator('html[lang="en"]').waitFor();
  await look(desk, "staff-english", office_sizes);
  await desk.context().close();
});

test("no page has a serious accessibility fault", async () => {
  const bypass = { bypassCSP: true };
  const code = issue_ticket();
  const public_page = await page_at("/", phone, null, bypass);
  await public_page.locator("#services li").first().waitFor();
  await axe_finds_nothing(public_page, "index");
  const login = await page_at("/staff", laptop, null, bypass);
  await login.locator("#login-name").waitFor();
  await axe_finds_nothing(login, "log-in");
  const citizen = await ticket_page(code, phone, bypass);
  await axe_finds_nothing(citizen, "citizen, waiting");
  const label = (await citizen.locator("#ticket-number").textContent()).trim();
  const boss = await page_at("/supervisor", laptop, supervisor, bypass);
  await boss.locator("#day").waitFor();
  await axe_finds_nothing(boss, "supervisor");
  const desk = await desk_at(counters[0], bypass);
  await make_free(desk);
  await axe_finds_nothing(desk, "staff, ready");
  await call_until(desk, label);
  await state_of(citizen, "called");
  await axe_finds_nothing(desk, "staff, called");
  await at_rest(citizen);
  await axe_finds_nothing(citizen, "citizen, called");
  await desk.keyboard.press("m");
  await at_stage(desk, "serving");
  await desk.keyboard.press("a");
  await desk.locator("#ask[open]").waitFor();
  await axe_finds_nothing(desk, "staff, transfer");
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("1");
  await axe_finds_nothing(desk, "staff, serving");
  await make_free(desk);
  await state_of(citizen, "finished");
  await axe_finds_nothing(citizen, "citizen, rating");
  for (const page of [public_page, login, citizen, boss, desk]) {
    await page.context().close();
  }
});

test("a wrong password is told calmly; a clerk is kept from the supervisor's page", async () => {
  const page = await page_at("/supervisor", laptop, clerk);
  await page.locator("#login-notice:not([hidden])").waitFor();
  await page.locator("#login-name").fill("bukan-siapa-siapa");
  await page.locator("#login-password").fill("bukan ini");
  await page.keyboard.press("Enter");
  await page.getByText("Nama akun atau kata sandi tidak cocok").waitFor();
  assert.ok(await page.locator("#day").isHidden());
  await page.context().close();
});

test("no page threw, broke the content policy or missed a file", () => {
  assert.deepEqual(told.flat(), []);
});
