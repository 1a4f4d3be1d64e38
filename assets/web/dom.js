// The few things every page does with the document. All text goes in as text nodes, never as
// markup, so that no name from the office file or the network can become part of the page.

import { language } from "./words.js";

export const by_id = (id) => document.getElementById(id);

/// An element with attributes and children; a string child becomes a text node, an empty one is
/// left out.
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  give_attributes(node, attributes);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

const svg_space = "http://www.w3.org/2000/svg";

export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(svg_space, tag);
  give_attributes(node, attributes);
  node.append(...children);
  return node;
}

function give_attributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
}

/// An icon of assets/icons, or a drawing of this folder given by its path, in the colour of the
/// text.
export function icon(name) {
  return dress_icon(el("span", { class: "icon", "aria-hidden": "true" }), name);
}

export function dress_icon(node, name) {
  const path = name.startsWith("/") ? name : `/icons/${name}.svg`;
  const address = `url("${path}")`;
  if (node.style.getPropertyValue("--icon") !== address) {
    node.style.setProperty("--icon", address);
  }
  return node;
}

/// Icon and words on a tint; kind: good, warn, bad, note or priority.
export function chip(kind, icon_name, words) {
  return el("span", { class: `chip ${kind}` }, icon(icon_name), el("span", {}, words));
}

/// A number as it stands everywhere: the letter, a small gap, the digits.
export function number(label) {
  return el(
    "span",
    { class: "number" },
    el("span", { class: "letter" }, label.slice(0, 1)),
    label.slice(1),
  );
}

/// Writes only what differs, so that screen readers and selections are left alone.
export function set_text(node, words) {
  if (node.textContent !== words) {
    node.textContent = words;
  }
}

export function show(node, visible) {
  if (node.hidden === visible) {
    node.hidden = !visible;
  }
}

const filled_with = new WeakMap();

/// Builds a node's children anew, but only when what they say has changed: a view arrives every two
/// seconds, and a button must not be exchanged under the finger.
export function fill(node, said, build) {
  const key = language() + JSON.stringify(said);
  if (filled_with.get(node) !== key) {
    filled_with.set(node, key);
    node.replaceChildren(...[build()].flat());
  }
}
