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
 */
export async function post({ port, token }, body) {
  if (!token) return { result: "unset" };
  let response;
  try {
    response = await fetch(`http://127.0.0.1:${port}/clip`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream", "X-Clippings-Token": token },
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
