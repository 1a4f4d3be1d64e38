// Rules a page must keep at every size, checked in the page itself: nothing wider than the screen,
// no text cut, no list that ends in half a row, no two controls on top of each other, no target too
// small for a finger.

import assert from "node:assert/strict";

/// Every breach as a sentence.
function breaches_in_page() {
  const found = [];
  const wide = document.documentElement.clientWidth;
  const dialog = document.querySelector("dialog[open]");
  const root = dialog ?? document.body;
  const named = (node) =>
    `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ""} "${node.textContent.trim().slice(0, 30)}"`;
  const seen = (node) => node.checkVisibility() && !node.closest(".unseen");
  const says = (node) =>
    [...node.childNodes].some((each) => each.nodeType === 3 && each.data.trim());
  if (document.documentElement.scrollWidth > wide) {
    found.push(
      `the page is ${document.documentElement.scrollWidth} px wide on a screen of ${wide}`,
    );
  }
  for (const node of root.querySelectorAll("*")) {
    if (!seen(node) || node.namespaceURI.endsWith("svg") || !says(node)) {
      continue;
    }
    const box = node.getBoundingClientRect();
    if (box.right > wide + 1 || box.left < -1) {
      found.push(`${named(node)} reaches over the edge of the screen`);
    }
    const inline = getComputedStyle(node).display === "inline";
    if (!inline && node.scrollWidth > node.clientWidth + 1) {
      found.push(`${named(node)} is cut: ${node.scrollWidth} > ${node.clientWidth}`);
    }
    if (
      !inline &&
      node.matches("button, label, .chip") &&
      node.scrollHeight > node.clientHeight + 2
    ) {
      found.push(`${named(node)} is cut below: ${node.scrollHeight} > ${node.clientHeight}`);
    }
    if (
      /\bweb\.|\bcommon\.|\{\w+\}/.test(node.textContent) &&
      says(node) &&
      !node.childElementCount
    ) {
      found.push(`${named(node)} has no words`);
    }
  }
  for (const card of [...root.querySelectorAll(".card")].filter(seen)) {
    const inner = card.getBoundingClientRect().right - parseFloat(getComputedStyle(card).paddingRight);
    for (const control of [...card.querySelectorAll("button, label:has(input), textarea")].filter(seen)) {
      if (control.getBoundingClientRect().right > inner + 1) {
        found.push(`${named(control)} sticks out of its card`);
      }
    }
  }
  for (const list of [...root.querySelectorAll("ol, ul")].filter(seen)) {
    if (getComputedStyle(list).overflowY === "visible") {
      continue;
    }
    const end = list.getBoundingClientRect().bottom;
    for (const row of list.children) {
      const box = row.getBoundingClientRect();
      if (box.top < end - 1 && box.bottom > end + 1) {
        found.push(`${named(row)} is cut by the end of its list`);
      }
    }
  }
  const controls = [...root.querySelectorAll("button, a, input, label:has(input)")].filter(seen);
  controls.forEach((one, i) => {
    const a = one.getBoundingClientRect();
    if (one.matches("button") && a.height < 32) {
      found.push(`${named(one)} is only ${a.height} px high`);
    }
    for (const other of controls.slice(i + 1)) {
      const b = other.getBoundingClientRect();
      const apart =
        a.right <= b.left + 1 ||
        b.right <= a.left + 1 ||
        a.bottom <= b.top + 1 ||
        b.bottom <= a.top + 1;
      if (!apart && !one.contains(other) && !other.contains(one)) {
        found.push(`${named(one)} and ${named(other)} lie on each other`);
      }
    }
  });
  return found;
}

export async function keeps_layout(page, name) {
  assert.deepEqual(
    await page.evaluate(breaches_in_page),
    [],
    `${name} at ${JSON.stringify(page.viewportSize())}`,
  );
}
