// After the visit, on the holder's phone: a face, what it was about and a few words; then the
// official survey, a question after another, back and forth, and nothing sent before it was read.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe_finds_nothing } from "./axe.js";
import { at_stage, call_until, counters_for, desk_in, make_free } from "./desk.js";
import { citizen_sizes, laptop, look, phone } from "./look.js";
import {
  address,
  clerk,
  get,
  hear_complaints,
  issue_ticket,
  label_of,
  log_in,
  open_browser,
  picture,
} from "./office.js";

let browser;
let desk;
const complaints = [];

before(async () => {
  browser = await open_browser();
  const context = await browser.newContext();
  await log_in(context, clerk);
  const { ticket } = await get(context, `/api/ticket/${issue_ticket()}`);
  const [counter] = await counters_for(context, ticket.service);
  desk = await desk_in(browser, clerk, counter);
  complaints.push(desk.complaints);
  await make_free(desk.page);
});

after(() => browser?.close());

/// The phone page of somebody who was just served, and the code of the slip.
async function served() {
  const code = issue_ticket();
  const context = await browser.newContext({ viewport: phone, bypassCSP: true });
  const page = await context.newPage();
  complaints.push(hear_complaints(page));
  await page.goto(`${address}/t/${code}`);
  await page.locator("#visit").waitFor();
  const { ticket } = await get(context, `/api/ticket/${code}`);
  await call_until(desk.page, label_of(ticket));
  await make_free(desk.page);
  await at_stage(desk.page, "ready");
  await page.locator("#rating").waitFor();
  return { page, code };
}

async function rated() {
  const visitor = await served();
  await visitor.page.locator('[name="score"][value="4"]').check();
  await visitor.page.locator("#rate-send").click();
  await visitor.page.locator("#survey-offer").waitFor();
  return visitor;
}

const reason = (page, name) => page.locator(`[name="reason"][value="${name}"]`);
const title = (page) => page.locator("#survey-title").textContent();
const chosen = (page, part) => page.locator(`#survey-${part} input:checked`).count();
const onward = (page) => page.locator("#survey-next").click();
const answer = (page, value) =>
  page.locator(`#survey-answers input[value="${value}"]`).check();

test("a face opens what it was about: at most three things, other words for a good face, a few words of one's own", async () => {
  const { page, code } = await served();
  assert.ok(await page.locator("#rate-more").isHidden());
  await page.locator('[name="score"][value="4"]').check();
  await page.getByText("Apa yang sudah baik?").waitFor();
  await reason(page, "manner").check();
  await page.locator('[name="score"][value="2"]').check();
  await page.getByText("Apa yang perlu kami perbaiki?").waitFor();
  assert.equal(await page.locator("[name=reason]:checked").count(), 0, "praise is no complaint");
  for (const name of ["wait", "requirements", "room"]) {
    await reason(page, name).check();
  }
  assert.ok(await reason(page, "system").isDisabled(), "three are enough");
  await reason(page, "room").uncheck();
  assert.ok(await reason(page, "system").isEnabled());
  await page.locator("#rate-comment").fill("Kursinya kurang.\nTolong ditambah.");
  await axe_finds_nothing(page, "citizen, rating with reasons");
  await look(page, "citizen-reasons", citizen_sizes);
  await picture(page, "citizen-reasons-laptop");
  await page.locator("#language").click();
  await page.getByText("Vague requirements").waitFor();
  await look(page, "citizen-reasons-english", citizen_sizes);
  await page.locator("#language").click();
  await page.getByText("Syarat tidak jelas").waitFor();
  assert.ok(await reason(page, "wait").isChecked(), "another language is no other answer");
  await page.setViewportSize(phone);
  const sent = page.waitForRequest("**/api/rate/*");
  await page.locator("#rate-send").click();
  const { request, ...rating } = (await sent).postDataJSON();
  assert.match(request, /^[0-9a-f]{32}$/);
  assert.deepEqual(rating, {
    score: 2,
    reasons: ["wait", "requirements"],
    comment: "Kursinya kurang. Tolong ditambah.",
  });
  await page.locator("#thanks").waitFor();
  assert.equal((await get(page.context(), `/api/ticket/${code}`)).ticket.score, 2);
  await look(page, "citizen-thanks-and-survey", citizen_sizes);
  await page.context().close();
});

test("the official survey: nine questions one after another, back and forth, and nothing chosen beforehand", async () => {
  const { page, code } = await rated();
  await page.locator("#survey-open").click();
  await page.locator("#survey").waitFor();
  assert.ok(await page.locator("#visit").isHidden());
  assert.match(await title(page), /^Bagaimana pendapat Saudara tentang kesesuaian persyaratan/);
  await axe_finds_nothing(page, "survey, first question");
  await look(page, "survey-question", citizen_sizes);
  await picture(page, "survey-question-laptop");
  await page.setViewportSize(phone);
  for (let question = 1; question <= 9; ++question) {
    await page.getByText(`Pertanyaan ${question} dari 9`).waitFor();
    assert.equal(await chosen(page, "answers"), 0);
    assert.equal(await page.locator("#survey-next").getAttribute("aria-disabled"), "true");
    await page.locator("#survey-next").dispatchEvent("click"); // a locked button leads nowhere
    await page.getByText(`Pertanyaan ${question} dari 9`).waitFor();
    if (question === 4) {
      await page.locator("#survey-skip").click();
    } else {
      await answer(page, 1 + (question % 4));
      await onward(page);
    }
  }
  await page.getByRole("heading", { name: "Tentang Saudara" }).waitFor();
  assert.equal(await chosen(page, "who"), 0);
  await page.locator("#survey-back").click();
  assert.match(await title(page), /penanganan pengaduan/);
  assert.equal(await page.locator("#survey-answers input:checked").inputValue(), "2");
  await onward(page);
  await page.locator('[name="sex"][value="female"]').check();
  await page.locator('[name="education"][value="s1"]').check();
  await page.locator('[name="education"][value="none"]').check(); // taken back
  await page.locator("#survey-age").fill("7");
  assert.equal(await page.locator("#survey-next").getAttribute("aria-disabled"), "true");
  await page.locator("#survey-age").fill("34");
  await page.locator("#survey-suggestion").fill("Tambah kursi");
  await axe_finds_nothing(page, "survey, about you");
  await look(page, "survey-who", citizen_sizes);
  await page.setViewportSize(phone);
  await onward(page);
  await page.getByRole("heading", { name: "Periksa jawaban Saudara" }).waitFor();
  await page.locator("#survey-summary").getByText("Tambah kursi").waitFor();
  await axe_finds_nothing(page, "survey, summary");
  await look(page, "survey-summary", citizen_sizes);
  await picture(page, "survey-summary-laptop");
  await page.setViewportSize(phone);
  await page.locator("#survey-summary button").nth(2).click();
  assert.match(await title(page), /kecepatan waktu/);
  await answer(page, 3);
  await onward(page); // and straight back
  await page.getByRole("heading", { name: "Periksa jawaban Saudara" }).waitFor();
  const sent = page.waitForRequest("**/api/survey/*");
  await onward(page);
  const { survey } = (await sent).postDataJSON();
  assert.deepEqual(survey.answers, [
    { element: "persyaratan", value: 2 },
    { element: "prosedur", value: 3 },
    { element: "waktu", value: 3 }, // was 4
    { element: "produk", value: 2 },
    { element: "kompetensi", value: 3 },
    { element: "perilaku", value: 4 },
    { element: "sarana", value: 1 },
    { element: "pengaduan", value: 2 },
  ]);
  assert.deepEqual(survey.respondent, { sex: "female", age: 34 });
  assert.equal(survey.suggestion, "Tambah kursi");
  await page.locator("#survey-thanks").waitFor();
  assert.ok(await page.locator("#survey-offer").isHidden(), "once a visit");
  assert.ok((await get(page.context(), `/api/ticket/${code}`)).ticket.surveyed);
  await look(page, "survey-thanks", citizen_sizes);
  await picture(page, "survey-thanks-laptop");
  await page.context().close();
});

test("the survey in English says that it is no official text, and closing it loses nothing of the visit", async () => {
  const { page } = await rated();
  await page.locator("#language").click();
  await page.locator('html[lang="en"]').waitFor();
  await page.locator("#survey-open").click();
  await page.getByText("not the official text").waitFor();
  await look(page, "survey-english", citizen_sizes);
  await page.setViewportSize(laptop);
  await page.locator("#survey-leave").click();
  await page.locator("#survey-offer").waitFor();
  assert.ok(await page.locator("#survey").isHidden());
  await page.context().close();
});

test("a survey that was answered elsewhere meanwhile is refused with a sentence, and the page says thanks", async () => {
  const { page, code } = await rated();
  await page.locator("#survey-open").click();
  for (let question = 1; question <= 9; ++question) {
    await answer(page, 4);
    await onward(page);
  }
  await onward(page);
  const other = await page.context().request.post(`${address}/api/survey/${code}`, {
    data: {
      request: "0123456789abcdef0123456789abcdef",
      survey: { answers: [{ element: "waktu", value: 1 }], respondent: {} },
    },
  });
  assert.equal((await other.json()).type, "Done");
  await onward(page);
  await page.getByText("Survei untuk kunjungan ini sudah diisi").waitFor();
  await page.context().close();
});

test("no page threw, broke the content policy or missed a file", () => {
  assert.deepEqual(complaints.flat(), []);
});
