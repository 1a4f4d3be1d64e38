// Asking the server. An order carries a request id made for one press; it is repeated under the
// same id until an answer comes, so that a lost answer never calls two people.

const answer_ms_max = 4000;
const pauses_ms = [300, 800, 2000];

/// 32 hexadecimal digits: the time first, as the record likes it, then chance.
export function fresh_request() {
  const chance = crypto.getRandomValues(new Uint8Array(10));
  const hex = Array.from(chance, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return Date.now().toString(16).padStart(12, "0") + hex;
}

async function ask(path, options) {
  const answer = await fetch(path, {
    ...options,
    cache: "no-store",
    signal: AbortSignal.timeout(answer_ms_max),
  });
  const body = await answer.json().catch(() => ({}));
  return { status: answer.status, body };
}

/// {status, body}; status 0 when the server did not answer.
export async function get(path) {
  try {
    return await ask(path, {});
  } catch {
    return { status: 0, body: {} };
  }
}

function post_once(path, body) {
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

export async function post(path, body) {
  try {
    return await post_once(path, body);
  } catch {
    return { status: 0, body: {} };
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/// Done, Refused or Trouble, or {type: "LoginNeeded"}. `body.request` stays the same through all
/// tries.
export async function order(path, body) {
  for (const wait_ms of [...pauses_ms, null]) {
    const answer = await post(path, body);
    if (answer.status === 401) {
      return { type: "LoginNeeded" };
    }
    if (answer.body.type) {
      return answer.body;
    }
    if (answer.status !== 0 && answer.status < 500) {
      return { type: "Trouble", kind: "not_allowed" };
    }
    if (wait_ms === null) {
      return { type: "Trouble", kind: answer.status === 0 ? "unreachable" : "busy" };
    }
    await pause(wait_ms);
  }
}
