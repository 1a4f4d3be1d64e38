// One press, one set of orders. While a press is under way every further press does nothing; a
// press that got no answer keeps its request ids, so that "try again" can never do the same thing
// twice.

import { fresh_request, order } from "./api.js";

/// path: where orders go; on_busy(bool); settle(): awaits a view that shows what was done.
export function open_orders({ path, on_busy, settle }) {
  let under_way = false;

  /// Sends commands one after the other and stops at the first that is not done. Resolves to
  /// {answer, command, done, again}: the last answer and its command, the answers to those before
  /// and it that were done, each with its command; `again` sends the rest under the same ids. Null
  /// when a press was under way.
  async function give(commands) {
    return send(commands.map((command) => ({ request: fresh_request(), command })));
  }

  async function send(orders) {
    if (under_way) {
      return null;
    }
    under_way = true;
    on_busy(true);
    try {
      let answer = null;
      const done = [];
      for (const [i, each] of orders.entries()) {
        answer = await order(path, each);
        if (answer.type !== "Done") {
          return { answer, command: each.command, done, again: () => send(orders.slice(i)) };
        }
        done.push({ answer, command: each.command });
      }
      return { answer, command: orders.at(-1).command, done, again: null };
    } finally {
      await settle();
      under_way = false;
      on_busy(false);
    }
  }

  return { give, under_way: () => under_way };
}
