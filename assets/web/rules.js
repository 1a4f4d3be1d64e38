// The page of rules: edit the settings, see what they would have done to today's visitors, publish.
// Nothing can be published that was not tried as it stands.

import { fresh_request, get, order, post } from "./api.js";
import { ask } from "./ask.js";
import { by_id, el, set_text, show } from "./dom.js";
import { ask_login, who_am_i } from "./login.js";
import { answer_words } from "./notice.js";
import { show_no_line, show_who, start_page } from "./shell.js";
import { language, say } from "./words.js";

let held = { text: "" }; // what holds now, as the server says it
let tried = null; // {text, answer} of the newest try
let told = null; // {kind, words: () => string}

const minutes = (ms) => say("rules.minutes", { minutes: Math.floor(ms / 60000) });

const columns = ["called", "p50", "p90", "max", "within", "overtaken"];
// On a phone there is room for what matters most.
const narrow = (column) => (["p90", "within", "overtaken"].includes(column) ? "" : "roomy");

function cells(figures) {
  const words = {
    called: String(figures.called),
    p50: minutes(figures.p50_ms),
    p90: minutes(figures.p90_ms),
    max: minutes(figures.longest_ms),
    within: say("rules.percent", { percent: Math.round(figures.within * 100) }),
    overtaken: say("rules.times", { count: figures.overtaken_most }),
  };
  return columns.map((each) => el("td", { class: narrow(each) }, words[each]));
}

function rows_of(group) {
  return [
    el(
      "tr",
      { class: "before" },
      el("th", { scope: "row", rowspan: 2 }, group.name[language()] || group.name.id),
      el("td", { class: "which" }, say("rules.before")),
      ...cells(group.before),
    ),
    el(
      "tr",
      { class: "after" },
      el("td", { class: "which" }, say("rules.after")),
      ...cells(group.after),
    ),
  ];
}

function table_of(groups) {
  return el(
    "table",
    {},
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th", {}, say("rules.column_group")),
        el("td", {}),
        ...columns.map((each) => el("th", { class: narrow(each) }, say(`rules.column_${each}`))),
      ),
    ),
    el("tbody", {}, ...groups.flatMap(rows_of)),
  );
}

/// "12: ..." as the server says a mistake of line 12.
function mistake(said) {
  const [, line, words] = said.match(/^(\d+): (.*)$/) ?? [null, null, said];
  return el(
    "li",
    { class: "bad" },
    line ? el("strong", {}, say("rules.mistake_line", { line })) : null,
    el("span", {}, words),
  );
}

function result_of(answer) {
  if (answer.mistakes) {
    return [
      el("p", {}, say("rules.mistakes_title")),
      el("ul", {}, ...answer.mistakes.map(mistake)),
    ];
  }
  if (!answer.lanes) {
    return [el("p", {}, say("rules.too_few"))];
  }
  const warnings = answer.warnings.map((each) => el("li", {}, say(`rules.trap_${each.trap}`, each)));
  return [
    el("p", {}, say("rules.people", { people: answer.people })),
    warnings.length ? el("ul", {}, ...warnings) : el("p", {}, say("rules.no_warning")),
    table_of(answer.lanes),
    table_of(answer.services),
  ];
}

const may_publish = () =>
  tried !== null && !tried.answer.mistakes && tried.text === by_id("text").value;

function render() {
  show(by_id("pending"), held.tomorrow !== undefined && told === null);
  by_id("result").replaceChildren(
    ...(tried ? result_of(tried.answer) : [el("p", {}, say("rules.result_empty"))]),
  );
  for (const id of ["now", "tomorrow"]) {
    by_id(id).setAttribute("aria-disabled", String(!may_publish()));
  }
  show(by_id("told"), told !== null);
  by_id("told").classList.toggle("warn", told?.kind === "warn");
  set_text(by_id("told"), told ? told.words() : "");
}

function tell(kind, words) {
  told = { kind, words };
  render();
}

async function try_text() {
  const text = by_id("text").value;
  const answer = await post("/api/supervisor/rules/try", { text });
  if (answer.status === 401) {
    begin(say("web.login_again"));
  } else if (answer.status !== 200) {
    tell("warn", () => say("rules.failed"));
  } else {
    tried = { text, answer: answer.body };
    told = null;
    render();
  }
}

async function publish(effect) {
  if (!may_publish()) {
    tell("warn", () => say("rules.try_first"));
    return;
  }
  if (
    effect === "now" &&
    !(await ask({
      title: say("rules.ask_title"),
      words: say("rules.ask_words"),
      choices: [{ words: say("rules.ask_yes"), value: true, kind: "main" }],
      back: say("rules.ask_back"),
    }))
  ) {
    return;
  }
  const answer = await order("/api/supervisor/rules/publish", {
    request: fresh_request(),
    text: tried.text,
    effect,
  });
  if (answer.type === "LoginNeeded") {
    begin(say("web.login_again"));
  } else if (answer.type === "Done") {
    await load();
    tell("good", () => say(effect === "now" ? "rules.published_now" : "rules.published_tomorrow"));
  } else {
    tell("warn", () => answer_words(answer));
  }
}

/// What holds now, into the field.
async function load() {
  const answer = await get("/api/supervisor/rules");
  if (answer.status !== 200) {
    tell("warn", () => say("rules.failed"));
    return;
  }
  held = answer.body;
  write(held.tomorrow ?? held.text);
}

function write(text) {
  by_id("text").value = text;
  by_id("text").scrollTop = 0;
  tried = null;
  told = null;
  render();
}

async function begin(words = "") {
  show(by_id("rules"), false);
  show_no_line();
  const who = words === "" ? await who_am_i() : null;
  if (who?.role !== "supervisor") {
    await ask_login(by_id("login"), ["supervisor"], words);
  }
  show(by_id("rules"), true);
  show_who((await who_am_i())?.name ?? "");
  await load();
}

by_id("try").addEventListener("click", try_text);
by_id("reset").addEventListener("click", () => write(held.text));
by_id("now").addEventListener("click", () => publish("now"));
by_id("tomorrow").addEventListener("click", () => publish("next_day"));
by_id("text").addEventListener("input", () => {
  if (tried && !tried.answer.mistakes && tried.text !== by_id("text").value) {
    told = { kind: "warn", words: () => say("rules.changed_since") };
  }
  render();
});

await start_page({ render, tick: () => {} });
show_no_line();
begin();
