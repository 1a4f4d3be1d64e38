// Every sentence a person reads, in the language chosen on this device. Texts come from
// /words/<part>.<language>.json; elements name theirs with data-words (text), data-label (aria-
// label) and data-icon.

import { dress_icon } from "./dom.js";

// A page names the further parts it needs: a phone fetches no sentence that only supervisors read.
const parts = ["common", "refusal", "web"].concat(document.body.dataset.parts?.split(" ") ?? []);
const languages = ["id", "en"];
const memory_key = "giliran.language";

let texts = new Map();
let chosen = remembered_language();

function remembered_language() {
  try {
    const kept = localStorage.getItem(memory_key);
    return languages.includes(kept) ? kept : "id";
  } catch {
    return "id"; // a browser that keeps nothing still speaks Indonesian
  }
}

export const language = () => chosen;
export const other_language = () => languages.find((each) => each !== chosen);

async function part_of(part) {
  const answer = await fetch(`/words/${part}.${chosen}.json`);
  return answer.ok ? Object.entries(await answer.json()) : [];
}

/// Fetches the texts of the chosen language, patiently: without words there is no page.
export async function load_words() {
  for (let wait_ms = 500; ; wait_ms = Math.min(wait_ms * 2, 8000)) {
    try {
      texts = new Map((await Promise.all(parts.map(part_of))).flat());
      document.documentElement.lang = chosen;
      translate(document);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait_ms));
    }
  }
}

export async function choose_language(wanted) {
  chosen = wanted;
  try {
    localStorage.setItem(memory_key, wanted);
  } catch {
    // the choice then lasts as long as the page
  }
  await load_words();
}

export const has_words = (key) => texts.has(key);

/// The sentence with its {names} filled in. A missing key shows itself, so that a test finds it.
export function say(key, values = {}) {
  const sentence = texts.get(key) ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole,
  );
}

/// The office's own names come in both languages.
export const in_language = (bilingual) => bilingual?.[chosen] || bilingual?.id || "";

export function translate(root) {
  for (const node of root.querySelectorAll("[data-words]")) {
    node.textContent = say(node.dataset.words);
  }
  for (const node of root.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", say(node.dataset.label));
  }
  for (const node of root.querySelectorAll("[data-icon]")) {
    dress_icon(node, node.dataset.icon);
  }
}
