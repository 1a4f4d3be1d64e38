// The sizes at which every page is looked at, kept as pictures where GILIRAN_PICTURES names a
// folder.

import { keeps_layout } from "./layout.js";
import { picture } from "./office.js";

export const phone = { width: 390, height: 844 };
const phone_lying = { width: 844, height: 390 };
const tablet = { width: 768, height: 1366 };
export const laptop = { width: 1366, height: 768 };
const desktop = { width: 1440, height: 900 };

export const office_sizes = {
  portrait: tablet,
  landscape: laptop,
  further: [phone, phone_lying, desktop],
};
export const citizen_sizes = { portrait: phone, landscape: phone_lying, further: [tablet, laptop] };

/// The page at both ways of holding it, kept as pictures, and at further sizes.
export async function look(page, name, { portrait, landscape, further = [] }) {
  for (const [way, size] of Object.entries({ portrait, landscape })) {
    await page.setViewportSize(size);
    await keeps_layout(page, name);
    await picture(page, `${name}-${way}`);
  }
  for (const size of further) {
    await page.setViewportSize(size);
    await keeps_layout(page, name);
  }
}
