// What a clerk can do at a counter: each act is one order or one question and an order. The page
// (staff.js) says which act a press means; the server says whether it was done.

import { ask } from "./ask.js";
import * as time from "./clock.js";
import { counter_of, counter_words, service_words, stage_of } from "./desk.js";
import { in_language, say } from "./words.js";

const minute_ms = 60_000;
const digit = (i) => (i < 9 ? String(i + 1) : undefined);
const pause_reasons = ["rest", "prayer", "meeting", "paperwork", "system_down"];
const back_minutes = [15, 30, 60];

/// `the_view()` is the newest view, `the_outcome()` the one chosen; give(orders, done, number)
/// sends orders and remembers what was done; hint(key, values) says why not; go_to_counter(null)
/// leads to the list of counters.
export function open_acts({ the_view, the_outcome, give, hint, go_to_counter }) {
  const here = () => ({ counter: the_view().counter });
  const with_ticket = () => ({ ...here(), ticket: the_view().current.ticket });
  const number = () => time.number_words(the_view().current.label);
  const on_ticket = (type, done, more = {}) =>
    give([{ type, ...with_ticket(), ...more }], done, number());

  /// A question about the ticket in hand; null also when it was gone before the answer.
  async function ask_of_ticket(question) {
    const { ticket } = the_view().current;
    const chosen = await ask({ back: say("web.back"), ...question });
    return the_view()?.current?.ticket === ticket ? chosen : null;
  }
  const ask_here = (question) => ask({ back: say("web.back"), ...question });

  function call_next() {
    if (the_view().waiting_count) {
      give([{ type: "CallNext", ...here() }], "web.done_called", "");
    } else {
      give([{ type: "AwaitNext", ...here() }], "web.done_awaits", "");
    }
  }

  function finish(then_call) {
    const orders = [{ type: "FinishVisit", ...with_ticket(), outcome: the_outcome() }];
    if (then_call) {
      orders.push({ type: "CallNext", ...here() });
    }
    give(orders, "web.done_finished", number());
  }

  async function absent() {
    const yes = await ask_of_ticket({
      title: say("web.absent_title", { number: number() }),
      words: say("web.absent_words"),
      choices: [{ words: say("web.absent_yes"), value: true, key: "H", kind: "main" }],
    });
    if (yes) {
      on_ticket("MarkAbsent", "web.done_absent");
    }
  }

  const service_choices = (services) =>
    services.map((each, i) => ({
      words: `${in_language(each.name)} · ${say("web.waiting_n", { n: each.waiting })}`,
      value: each.service,
      key: digit(i),
    }));

  async function transfer() {
    const { service } = the_view().current;
    const chosen = await ask_of_ticket({
      title: say("web.transfer_title", { number: number() }),
      words: say("web.transfer_words"),
      choices: service_choices(the_view().services.filter((each) => each.service !== service)),
    });
    if (chosen) {
      on_ticket("TransferTicket", "web.done_transferred", { service: chosen });
    }
  }

  // ── the rarer ones, behind "more" ─────────────────────────────────────────────────────────────────

  const colleagues = () =>
    the_view().counters.filter(
      (each) => each.counter !== the_view().counter && each.state !== "closed" && each.staff,
    );

  async function park() {
    const question = {
      title: say("web.park_title", { number: number() }),
      words: say("web.park_words"),
    };
    const kinds = [
      {
        words: say("web.park_counter", { counter: counter_words(counter_of(the_view())) }),
        value: () => here(),
      },
      {
        words: say("web.park_colleague"),
        value: () =>
          ask_of_ticket({
            ...question,
            choices: colleagues().map((each, i) => ({
              words: say("web.park_staff", { name: each.staff, counter: counter_words(each) }),
              value: { staff: each.staff },
              key: digit(i),
            })),
          }),
      },
      {
        words: say("web.park_service"),
        value: async () => {
          const choices = service_choices(the_view().services);
          const service = await ask_of_ticket({ ...question, choices });
          return service && { service };
        },
      },
    ];
    if (!colleagues().length) {
      kinds.splice(1, 1);
    }
    const choices = kinds.map((each, i) => ({ ...each, key: digit(i) }));
    const place = await (await ask_of_ticket({ ...question, choices }))?.();
    if (place && the_view()?.current) {
      on_ticket("ParkTicket", "web.done_parked", { place });
    }
  }

  async function put_back() {
    const places = the_view().return_places;
    const choices = [{ words: say("web.put_back_before"), value: { as_before: true } }];
    if (places) {
      const words = say("web.put_back_places", { people: time.people(places) });
      choices.unshift({ words, value: { as_before: false } });
    }
    const chosen = await ask_of_ticket({
      title: say("web.put_back_title", { number: number() }),
      words: say("web.put_back_words"),
      choices: choices.map((each, i) => ({ ...each, key: digit(i) })),
    });
    if (chosen) {
      on_ticket("ReturnTicket", "web.done_put_back", chosen);
    }
  }

  async function direct() {
    const { services, helps } = counter_of(the_view());
    const chosen = await ask_here({
      title: say("web.direct_title"),
      words: say("web.direct_words"),
      choices: [...services, ...helps].map((id, i) => ({
        words: service_words(the_view(), id),
        value: id,
        key: digit(i),
      })),
    });
    if (chosen && the_view()) {
      give([{ type: "CallDirect", ...here(), service: chosen }], "web.done_direct", "");
    }
  }

  function place_words(place) {
    if (place.service) {
      return service_words(the_view(), place.service);
    }
    return place.staff ?? counter_words(counter_of(the_view()));
  }

  async function parked() {
    if (the_view().current) {
      return hint("web.finish_first_call", { number: number() });
    }
    const chosen = await ask_here({
      title: say("web.parked_title"),
      words: say("web.parked_words"),
      choices: the_view().parked.map((each, i) => ({
        words: say("web.parked_row", {
          number: time.number_words(each.label),
          place: place_words(each.for),
        }),
        value: each.ticket,
        key: digit(i),
      })),
    });
    if (chosen && the_view()) {
      give([{ type: "CallParked", ...here(), ticket: chosen }], "web.done_called", "");
    }
  }

  async function revive() {
    const { counters } = the_view();
    const chosen = await ask_here({
      title: say("web.revive_title"),
      words: say("web.revive_words"),
      choices: the_view().absent.map((each, i) => ({
        words: say("web.revive_row", {
          number: time.number_words(each.label),
          clock: time.clock(each.absent_at),
          counter: counter_words(counters.find((one) => one.counter === each.counter)),
        }),
        value: each,
        key: digit(i),
      })),
    });
    if (chosen && the_view()) {
      const orders = [{ type: "ReviveTicket", ticket: chosen.ticket }];
      give(orders, "web.done_revived", time.number_words(chosen.label));
    }
  }

  function undo() {
    if (!may_undo(the_view())) {
      return hint("web.undo_none", { seconds: time.seconds(the_view().undo_s) });
    }
    return give([{ type: "UndoPress", ...here() }], "web.done_undone", "");
  }

  async function more() {
    const now = the_view();
    const free = ["ready", "awaits"].includes(stage_of(now));
    const all = [
      [now.current, "park", "T", park],
      [now.current, "put_back", "K", put_back],
      [free && !now.waiting_count, "direct", "N", direct],
      [now.parked.length && !now.current, "parked_title", "D", parked],
      [now.absent.length, "revive", "J", revive],
      [counter_of(now).state !== "closed" && !now.current, "close_counter", "X", close],
      [true, "other_counter", "G", () => go_to_counter(null)],
    ];
    const choices = all
      .filter(([open]) => open)
      .map(([, words, key, act]) => ({ words: say(`web.${words}`), value: act, key }));
    const act = await ask_here({ title: say("web.more_title"), words: "", choices });
    const still = the_view()?.current?.ticket === now.current?.ticket;
    return still ? act?.() : undefined;
  }

  // ── leaving ───────────────────────────────────────────────────────────────────────────────────────

  function leave(order, done) {
    if (the_view().current) {
      return hint("web.finish_first", { number: number() });
    }
    return give([{ ...order, ...here() }], done, "");
  }

  const close = () => leave({ type: "CloseCounter" }, "web.done_closed");

  async function pause() {
    if (the_view().current) {
      return hint("web.finish_first", { number: number() });
    }
    const reason = await ask_here({
      title: say("web.pause_title"),
      words: say("web.pause_words"),
      choices: pause_reasons.map((each, i) => ({
        words: say(`web.pause_${each}`),
        value: each,
        key: digit(i),
      })),
    });
    const when = { title: say("web.back_title"), words: "" };
    const back = reason && (await ask_here({ ...when, choices: backs() }));
    if (back && the_view()) {
      leave({ type: "PauseCounter", reason, ...back }, "web.done_paused");
    }
  }

  function backs() {
    const unknown = { words: say("web.back_unknown"), value: {} };
    const known = back_minutes.map((n) => {
      const back_at = Math.ceil((time.now_ms() + n * minute_ms) / minute_ms) * minute_ms;
      const values = { minutes: time.minutes(n), clock: time.clock(back_at) };
      return { words: say("web.back_in", values), value: { back_at } };
    });
    return [...known, unknown].map((each, i) => ({ ...each, key: digit(i) }));
  }

  return {
    call_next,
    start: () => on_ticket("StartService", "web.done_started"),
    call_again: () => on_ticket("CallAgain", "web.done_called_again"),
    open: () => give([{ type: "OpenCounter", ...here() }], "web.done_opened", ""),
    /// One person, one counter: leaves the other and opens this one.
    move_here: (other) =>
      give(
        [
          { type: "CloseCounter", counter: other },
          { type: "OpenCounter", ...here() },
        ],
        "web.done_opened",
        "",
      ),
    finish,
    absent,
    transfer,
    parked,
    revive,
    undo,
    more,
    pause,
  };
}

export const may_undo = (view) => view.undo !== null && time.now_ms() < view.undo.until;
