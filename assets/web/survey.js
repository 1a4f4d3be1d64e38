// The official survey on a phone: nine questions one after another, who answers, all of it once
// more, and only then is it sent. Nothing is chosen beforehand, each question may be left out, and
// every step leads back. What was chosen lives in this page alone until it is sent.

import { by_id, el, fill, icon, set_text, show, svg } from "./dom.js";
import { one_line } from "./rating.js";
import { say } from "./words.js";

// The form's order, U1 to U9, and its groups, as shared/queue/survey.hpp keeps them.
const elements = [
  "persyaratan",
  "prosedur",
  "waktu",
  "biaya",
  "produk",
  "kompetensi",
  "perilaku",
  "sarana",
  "pengaduan",
];
const values = [1, 2, 3, 4];
const groups = {
  sex: ["male", "female"],
  education: ["sd", "smp", "sma", "diploma", "s1", "s2", "s3"],
  occupation: ["pns", "tni", "polri", "private_sector", "self_employed", "other"],
};
const age_min = 10;
const age_max = 120;

const who_step = elements.length;
const summary_step = who_step + 1;

const answers = new Map(); // element -> 1..4
const who = {}; // sex, education, occupation
let step = null; // 0..8 a question, then who, then the summary; null while it is closed
let mending = false; // one step, from the summary and straight back to it
let told = { turn: () => {}, send: () => {} };

export const survey_is_open = () => step !== null;

/// `turn` draws the page anew after a step, `send` is given the survey once it is complete.
export function prepare_survey(tell) {
  told = tell;
  by_id("survey-back").addEventListener("click", () => go(mending ? summary_step : step - 1));
  by_id("survey-skip").addEventListener("click", skip);
  by_id("survey-next").addEventListener("click", next);
  by_id("survey-leave").addEventListener("click", close_survey);
  by_id("survey-age").addEventListener("input", draw_acts); // a wrong one keeps the next step shut
}

export function open_survey() {
  go(0);
}

export function close_survey() {
  step = null;
  mending = false;
  draw_survey();
  told.turn();
}

function go(to) {
  if (to < 0) {
    close_survey();
    return;
  }
  step = to;
  mending &&= to !== summary_step;
  told.turn();
  scrollTo(0, 0);
  by_id("survey-title").focus({ preventScroll: true });
}

function skip() {
  answers.delete(elements[step]);
  go_on();
}

const go_on = () => go(mending ? summary_step : step + 1);

function next() {
  if (!may_go_on()) {
    return;
  }
  if (step === summary_step) {
    told.send(survey());
  } else {
    go_on();
  }
}

function may_go_on() {
  if (step < who_step) {
    return answers.has(elements[step]);
  }
  return step === who_step ? age_is_right() : answers.size > 0;
}

const age = () => by_id("survey-age").value.trim();
const age_is_right = () => age() === "" || (/^\d+$/.test(age()) && +age() >= age_min && +age() <= age_max);

function survey() {
  const suggestion = one_line(by_id("survey-suggestion").value);
  return {
    answers: elements
      .filter((element) => answers.has(element))
      .map((element) => ({ element, value: answers.get(element) })),
    respondent: respondent(),
    ...(suggestion && { suggestion }),
  };
}

function respondent() {
  const said = Object.entries(who).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(said), ...(age() && { age: Number(age()) }) };
}

// ── drawing ─────────────────────────────────────────────────────────────────────────────────────────

export function draw_survey() {
  show(by_id("survey"), step !== null);
  if (step === null) {
    return;
  }
  const question = step < who_step;
  set_text(by_id("survey-step"), question ? say("skm.step", { n: step + 1, all: who_step }) : "");
  fill(by_id("survey-progress"), step, progress);
  set_text(by_id("survey-over"), question ? say(`skm.${elements[step]}`) : "");
  set_text(by_id("survey-title"), title());
  set_text(by_id("survey-words"), question ? "" : say(`skm.${step === who_step ? "who" : "summary"}_words`));
  show(by_id("survey-words"), !question);
  show(by_id("survey-answers"), question);
  show(by_id("survey-who"), step === who_step);
  show(by_id("survey-summary"), step === summary_step);
  if (question) {
    fill(by_id("survey-answers"), elements[step], () => answer_choices(elements[step]));
  } else if (step === who_step) {
    draw_who();
  } else {
    fill(by_id("survey-summary"), survey(), summary_rows);
  }
  draw_acts();
}

const title = () =>
  say(
    { [who_step]: "skm.who_title", [summary_step]: "skm.summary_title" }[step] ??
      `skm.${elements[step]}_question`,
  );

function draw_acts() {
  show(by_id("survey-skip"), step < who_step);
  const ready = may_go_on();
  const words = {
    [who_step]: ready ? "skm.next" : "skm.age_wrong",
    [summary_step]: ready ? "skm.send" : "skm.none_answered",
  };
  by_id("survey-next").setAttribute("aria-disabled", String(!ready));
  set_text(by_id("survey-next"), say(words[step] ?? "skm.next"));
}

/// A diamond a question: answered or passed, now (gold), still to come.
const progress = () =>
  elements.map((_, place) =>
    el("i", { class: place < step ? "done" : place === step ? "now" : "later" }),
  );

/// As many bars filled as the answer is worth, so that the scale is seen before it is read.
const bars = (value) =>
  svg(
    "svg",
    { viewBox: "0 0 42 28", class: "bars", "aria-hidden": "true" },
    ...values.map((bar) =>
      svg("rect", {
        x: 1 + (bar - 1) * 11,
        y: 28 - bar * 6.5,
        width: 7,
        height: bar * 6.5 - 1,
        rx: 1.5,
        class: bar <= value ? "full" : "",
      }),
    ),
  );

function answer_choices(element) {
  return values.map((value) => {
    const choice = el("input", { type: "radio", name: `answer-${element}`, value });
    choice.checked = answers.get(element) === value;
    choice.addEventListener("change", () => {
      answers.set(element, value);
      draw_acts();
    });
    return el(
      "label",
      { class: "answer" },
      choice,
      bars(value),
      el("span", {}, say(`skm.${element}_${value}`)),
      icon("check"),
    );
  });
}

function draw_who() {
  for (const group of Object.keys(groups)) {
    fill(by_id(`survey-${group}`), group, () => [
      el("legend", {}, say(`skm.${group}`)),
      ...groups[group].map((value) => group_choice(group, value, `skm.${group}_${value}`)),
      group_choice(group, null, "skm.not_said"), // so that a choice can be taken back
    ]);
  }
}

function group_choice(group, value, words) {
  const choice = el("input", { type: "radio", name: group, value: value ?? "none" });
  choice.checked = who[group] === value;
  choice.addEventListener("change", () => {
    who[group] = value;
  });
  return el("label", { class: "pick" }, choice, el("span", {}, say(words)));
}

function summary_rows() {
  const row = (to, over, words) => {
    const button = el(
      "button",
      { type: "button", class: "summary-row" },
      el("span", { class: "second" }, over),
      el("strong", {}, words),
    );
    button.addEventListener("click", () => {
      mending = true;
      go(to);
    });
    return el("li", {}, button);
  };
  const said_of_who = [
    who.sex && say(`skm.sex_${who.sex}`),
    age(),
    who.education && say(`skm.education_${who.education}`),
    who.occupation && say(`skm.occupation_${who.occupation}`),
  ].filter(Boolean);
  return [
    ...elements.map((element, place) =>
      row(
        place,
        say(`skm.${element}`),
        say(answers.has(element) ? `skm.${element}_${answers.get(element)}` : "skm.not_said"),
      ),
    ),
    row(who_step, say("skm.who_title"), said_of_who.join(" · ") || say("skm.not_said")),
    row(who_step, say("skm.suggestion"), survey().suggestion ?? say("skm.not_said")),
  ];
}
