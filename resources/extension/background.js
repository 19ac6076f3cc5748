// Takes the page of the active tab as it is seen and hands it to Clippings.

import { LARGEST, choices, isWell, packed, post, worded } from "./talk.js";

const BADGE_MS = 8_000;
const COLOURS = { well: "#1f7a3f", ill: "#b3261e", busy: "#0f5c8c" };

chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  await chrome.contextMenus.removeAll();
  for (const [id, contexts] of [["page", ["page"]], ["selection", ["selection"]]]) {
    chrome.contextMenus.create({ id, contexts, title: chrome.i18n.getMessage(`menu_${id}`) });
  }
  if (reason === "install" && !(await choices()).token) chrome.runtime.openOptionsPage();
});

chrome.action.onClicked.addListener((tab) => save(tab, "either"));
chrome.contextMenus.onClicked.addListener(({ menuItemId }, tab) => save(tab, menuItemId));

async function save(tab, wanted) {
  await badge(tab, "…", COLOURS.busy, chrome.i18n.getMessage("busy"));
  const answer = await handOver(tab, wanted);
  const words = worded(answer);
  await badge(tab, isWell(answer) ? "✓" : "!", isWell(answer) ? COLOURS.well : COLOURS.ill, words);
  await run(tab, sayOnPage, [words, isWell(answer)]);
  if (answer.result === "unset") chrome.runtime.openOptionsPage();
  setTimeout(() => badge(tab, "", COLOURS.busy, ""), BADGE_MS);
}

async function handOver(tab, wanted) {
  const kept = await choices();
  if (!kept.token) return { result: "unset" };
  const page = await run(tab, pageAsSeen, [wanted]);
  if (!page) return { result: "unreadable" };
  if (!page.html) return { result: "unreadable", reason: "not_html" };
  const about = { url: page.url, title: page.title, fragment: page.fragment, inbox: Boolean(kept.inbox) };
  const body = packed(about, page.html);
  return body.size > LARGEST ? { result: "refused", reason: "large" } : post(kept, body);
}

/** Runs a function in the page; null where extensions may not (the browser's own pages, its shops). */
async function run(tab, func, args) {
  try {
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func, args });
    return result ?? null;
  } catch {
    return null;
  }
}

async function badge(tab, text, color, title) {
  const { id: tabId } = tab;
  try {
    await chrome.action.setBadgeBackgroundColor({ tabId, color });
    await chrome.action.setBadgeText({ tabId, text });
    await chrome.action.setTitle({ tabId, title: [chrome.i18n.getMessage("name"), title].filter(Boolean).join(": ") });
  } catch {
    // The tab was closed meanwhile.
  }
}

// ---------------------------------------------------------------- these two run in the page and see nothing of the above

/** The page as the browser shows it after its scripts; of a passage that is selected, that passage. */
function pageAsSeen(wanted) {
  const PASSAGE = 200; // characters; a word that happens to be selected is no passage
  document.getElementById("save-to-clippings-says")?.remove();
  if (!/html/.test(document.contentType)) return { html: "" };
  const told = { url: document.URL, title: document.title, fragment: false };
  const chosen = document.getSelection();
  const length = chosen && !chosen.isCollapsed ? chosen.toString().trim().length : 0;
  if (wanted === "selection" ? length > 0 : wanted === "either" && length >= PASSAGE) {
    const passage = document.createElement("div");
    for (let at = 0; at < chosen.rangeCount; at += 1) passage.append(chosen.getRangeAt(at).cloneContents());
    return { ...told, fragment: true, html: passage.innerHTML };
  }
  const doctype = document.doctype ? `<!DOCTYPE ${document.doctype.name}>\n` : "";
  return { ...told, html: doctype + document.documentElement.outerHTML };
}

/** Says in a corner of the page what became of it, for a few seconds. */
function sayOnPage(words, well) {
  const id = "save-to-clippings-says";
  document.getElementById(id)?.remove();
  const host = document.createElement("div");
  host.id = id;
  const box = document.createElement("div");
  box.setAttribute("role", well ? "status" : "alert");
  box.textContent = words;
  box.style.cssText = `all: initial; position: fixed; z-index: 2147483647; inset-block-start: 16px; inset-inline-end: 16px;
    max-inline-size: 360px; padding: 12px 16px; border-radius: 8px; font: 15px/1.4 system-ui, sans-serif;
    color: #fff; background: ${well ? "#1f7a3f" : "#b3261e"}; box-shadow: 0 4px 16px rgb(0 0 0 / 35%);`;
  host.attachShadow({ mode: "closed" }).append(box);
  document.documentElement.append(host);
  setTimeout(() => host.remove(), well ? 4_000 : 10_000);
}
