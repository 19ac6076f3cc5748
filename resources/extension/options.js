// Port, token and the way pages take; kept while typing, tried with the button.

import { choices, isWell, post, worded } from "./talk.js";

const field = (id) => document.getElementById(id);

document.documentElement.lang = chrome.i18n.getUILanguage();
document.documentElement.dir = chrome.i18n.getMessage("@@bidi_dir");
document.title = chrome.i18n.getMessage("name");
for (const each of document.querySelectorAll("[data-words]")) {
  each.textContent = chrome.i18n.getMessage(each.dataset.words);
}

const kept = await choices();
field("port").value = kept.port;
field("token").value = kept.token;
field("inbox").checked = kept.inbox;
document.body.dataset.ready = "";

function chosen() {
  return { port: field("port").valueAsNumber, token: field("token").value.trim(), inbox: field("inbox").checked };
}

field("choices").addEventListener("input", () => {
  say("", "");
  if (field("choices").checkValidity()) chrome.storage.local.set(chosen());
});

field("choices").addEventListener("submit", async (event) => {
  event.preventDefault();
  await chrome.storage.local.set(chosen());
  say(chrome.i18n.getMessage("busy"), "");
  const answer = await post(chosen(), "");
  say(worded(answer), isWell(answer) ? "well" : "ill");
});

function say(words, kind) {
  field("says").textContent = words;
  field("says").className = kind;
}
