// What the browser tests know of the world: a running server, its log-ins, a way to issue tickets,
// and Chromium. All of it comes from the environment, so that the same tests play against a fresh
// office or a rehearsal.
//
//   GILIRAN_URL         the address of the server, "http://127.0.0.1:8080"
//   GILIRAN_STAFF       "name:password" of a clerk; GILIRAN_COLLEAGUE of another,
//                       GILIRAN_SUPERVISOR of a supervisor
//   GILIRAN_ISSUE       a shell command that issues one ticket and prints its code; services after
//                       it are those that follow in the visit; or
//   GILIRAN_TICKET_CODES  codes of waiting tickets, separated by commas
//   GILIRAN_PICTURES    a folder for screenshots; without it none are kept

import assert from "node:assert/strict";
import { execSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

function needed(name) {
  assert.ok(process.env[name], `set ${name}`);
  return process.env[name];
}

export const address = needed("GILIRAN_URL").replace(/\/$/, "");
const pictures = process.env.GILIRAN_PICTURES ?? "";
const codes_at_hand = (process.env.GILIRAN_TICKET_CODES ?? "").split(",").filter(Boolean);

function account(variable) {
  const [name, ...password] = needed(variable).split(":");
  return { name, password: password.join(":") };
}
export const clerk = account("GILIRAN_STAFF");
export const colleague = account("GILIRAN_COLLEAGUE"); // one person, one counter
export const supervisor = account("GILIRAN_SUPERVISOR");

export function issue_ticket(...then) {
  if (!process.env.GILIRAN_ISSUE) {
    assert.equal(then.length, 0, "set GILIRAN_ISSUE: such a visit is not at hand");
    const code = codes_at_hand.shift();
    assert.ok(code, "set GILIRAN_ISSUE, or more GILIRAN_TICKET_CODES");
    return code;
  }
  const said = execSync([process.env.GILIRAN_ISSUE, ...then].join(" "), { encoding: "utf8" });
  const code = said.match(/\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/)?.[0];
  assert.ok(code, `GILIRAN_ISSUE printed no code but: ${said}`);
  return code;
}

/// The number as it stands everywhere, "A012".
export const label_of = ({ prefix, number }) => prefix + String(number).padStart(3, "0");

export const open_browser = () =>
  chromium.launch({
    executablePath: process.env.GILIRAN_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/// Complaints of a page that would never be right: a script that threw, a rule of the content
/// policy broken, a file missing.
export function hear_complaints(page) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy|MIME type/i.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on("response", (answer) => {
    if (/\/(web|words|icons|fonts)\//.test(answer.url()) && answer.status() >= 400) {
      complaints.push(`${answer.status()} ${answer.url()}`);
    }
  });
  return complaints;
}

export async function get(context, path) {
  const answer = await context.request.get(address + path);
  assert.equal(answer.status(), 200, path);
  return answer.json();
}

export async function log_in(context, who) {
  const answer = await context.request.post(`${address}/api/login`, { data: who });
  assert.equal(answer.status(), 200, `log-in of ${who.name}`);
}

export async function picture(page, name) {
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
}
