// The accessibility check every page has to pass: nothing serious, nothing critical.

import assert from "node:assert/strict";
import axe from "axe-core";

/// `name` says which page at which moment. The page's context must allow the check (bypassCSP).
export async function axe_finds_nothing(page, name) {
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"] }),
  );
  const grave = violations
    .filter((each) => ["serious", "critical"].includes(each.impact))
    .map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  assert.deepEqual(grave, [], name);
}
