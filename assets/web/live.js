// A page's line to the server: whole views as they change, at least every two seconds. A line that
// breaks or falls silent is opened again by itself, more and more patiently; meanwhile the page is
// told since when its data is old.

import { get } from "./api.js";
import { keep_time } from "./clock.js";

const stale_ms = 5000; // LOOK: after five seconds the page says so
const silent_ms = 10000; // a line silent for so long is dead, whatever the browser thinks
const pause_ms_max = 8000;

/// path: of the WebSocket; check: the same view by GET, which says why a line is refused.
/// on_view(view), on_line({connected, stale, heard_at}), on_refused(status: 401, 403 or 404)
export function open_live({ path, check, on_view, on_line, on_refused }) {
  let socket = null;
  let heard = 0; // performance.now() of the newest view
  let heard_at = 0; // the server's time in it
  let failures = 0;
  let retry = 0;
  let over = false;
  let told = "";

  function tell() {
    const connected =
      socket?.readyState === WebSocket.OPEN && heard > 0 && performance.now() - heard < stale_ms;
    const stale = heard > 0 && performance.now() - heard >= stale_ms;
    const line = { connected, stale, heard_at };
    const key = JSON.stringify([connected, stale]);
    if (key !== told) {
      told = key;
      on_line(line);
    }
  }

  function take(text) {
    const view = JSON.parse(text);
    // Two roads bring views (after an order also GET); a slightly older one must not undo a newer
    // one.
    const older = heard_at - view.at;
    heard = performance.now();
    failures = 0;
    if (older > 0 && older < silent_ms * (view.pace || 1)) {
      tell();
      return;
    }
    heard_at = view.at;
    keep_time(view);
    tell();
    on_view(view);
  }

  function connect() {
    clearTimeout(retry);
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const mine = new WebSocket(`${scheme}://${location.host}${path}`);
    const opened = performance.now();
    socket = mine;
    const watch = setInterval(() => {
      if (performance.now() - Math.max(opened, heard) > silent_ms) {
        mine.close();
        lost(); // the browser may wait long for a closing handshake that never comes
      }
    }, 1000);
    let gone = false;
    const lost = () => {
      clearInterval(watch);
      if (!gone && socket === mine) {
        gone = true;
        again();
      }
    };
    mine.onmessage = (message) => {
      if (socket === mine && !over) {
        take(message.data);
      }
    };
    mine.onclose = lost;
  }

  async function again() {
    socket = null;
    if (over) {
      return;
    }
    tell();
    const wait = Math.min(500 * 2 ** failures, pause_ms_max) * (0.8 + 0.4 * Math.random());
    failures += 1;
    const answer = await get(check);
    if (over || socket) {
      return;
    }
    if ([401, 403, 404].includes(answer.status)) {
      close();
      on_refused(answer.status);
      return;
    }
    retry = setTimeout(connect, wait);
  }

  function awake() {
    if (!over && !socket && document.visibilityState === "visible") {
      failures = 0;
      connect();
    }
  }

  function close() {
    over = true;
    clearTimeout(retry);
    clearInterval(ticking);
    socket?.close();
    document.removeEventListener("visibilitychange", awake);
    removeEventListener("online", awake);
  }

  const ticking = setInterval(tell, 500);
  document.addEventListener("visibilitychange", awake);
  addEventListener("online", awake);
  connect();
  tell();
  return {
    close,
    /// Fetches the view at once, after an order was answered.
    async refresh() {
      const answer = await get(check);
      if (answer.status === 200 && !over) {
        take(JSON.stringify(answer.body));
      }
    },
  };
}
