// Speaks with the running Clippings over loopback; nothing else is ever contacted.

const PATIENCE_MS = 120_000;
export const LARGEST = 64 * 1024 * 1024;
export const USUAL = { port: 47821, token: "", inbox: false };

/** What the options page keeps: port, token, and whether pages skip the review. */
export function choices() {
  return chrome.storage.local.get(USUAL);
}

/**
 * Hands something over; an empty body only asks whether Clippings is there, and pairs this browser with it.
 * The answer has a `result`: "ready", "filed", "waiting", "here", "working", "refused" from the program,
 * "unreachable" or "unset" when it was not reached. A refusal has a `reason` and the program's own `words`.
 * Neither the token nor the page goes to a program that has not shown that it knows the token.
 */
export async function post({ port, token }, body) {
  if (!token) return { result: "unset" };
  const challenge = hex(crypto.getRandomValues(new Uint8Array(32)));
  const met = await asked(port, { "X-Clippings-Challenge": challenge }, "");
  if (met.result !== "proof") return met;
  if (met.proof !== (await proof(token, challenge))) return { result: "refused", reason: "token" };
  return asked(port, { "X-Clippings-Token": token }, body);
}

async function asked(port, headers, body) {
  let response;
  try {
    response = await fetch(`http://127.0.0.1:${port}/clip`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream", ...headers },
      body,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return { result: "unreachable" };
  }
  try {
    const answer = await response.json();
    if (typeof answer?.result === "string") return answer;
  } catch {
    // Not our program: its answer is none of ours.
  }
  return { result: "refused", reason: "stranger" };
}

/** What only one who knows the token can say to a challenge: HMAC-SHA256 of it, in hexadecimal digits. */
async function proof(token, challenge) {
  const bytes = new TextEncoder();
  const how = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes.encode(token), how, false, ["sign"]);
  return hex(new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes.encode(challenge))));
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The body of a request: one line of JSON about the page, then the page. */
export function packed(about, html) {
  return new Blob([JSON.stringify(about), "\n", html]);
}

/** An answer in the browser's language; the program's own words where there are none for its reason. */
export function worded(answer) {
  const { result, reason, words } = answer;
  const ours = reason ? chrome.i18n.getMessage(`reason_${reason}`) : "";
  const first = chrome.i18n.getMessage(`result_${result}`);
  const more = result === "refused" ? ours || words || "" : answer.known ? chrome.i18n.getMessage("known") : "";
  return [first, more].filter(Boolean).join(" ");
}

/** Whether an answer says that the page is in good hands. */
export function isWell({ result }) {
  return ["ready", "filed", "waiting", "here", "working"].includes(result);
}
