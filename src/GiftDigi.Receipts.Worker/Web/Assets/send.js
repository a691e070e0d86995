// Sends photos straight to the store where the page offers that, or in parts, so that a lost connection goes on where it stopped, and then
// the form, which names the photos.
// Whatever is sent again makes no second entry.

const partBytes = 256 * 1024;
const patience = 60_000;
const longestPause = 15_000;
const rounds = 3;
const begun = new WeakMap(); // Of a photo: where its parts go, and how much of it has arrived.

/** An answer that sending again would not change. */
class Refusal extends Error {}

export async function send(event, form, photos) {
  event.preventDefault();
  work(form, true);
  try {
    const answer = await deliver(form, photos);
    if (!answer.redirected) throw new Refusal(await wordsOf(form, answer));
    location.assign(answer.url);
  } catch (failure) {
    say(form, failure instanceof Refusal ? failure.message : form.dataset.failed);
    work(form, false);
  }
}

export function say(form, text) {
  form.querySelector("[data-hint]").textContent = text;
}

async function deliver(form, photos) {
  const data = new FormData(form);
  for (let round = 1; ; round++) {
    const uploads = await uploadedAll(form, photos);
    for (const name of ["upload", "photo"]) data.delete(name);
    for (const upload of uploads ?? []) data.append("upload", upload);
    for (const photo of uploads ? [] : photos) data.append("photo", photo);
    const answer = await ask(form, form.action, { method: "POST", body: data }, uploads ? patience : 10 * patience);
    if (answer.status !== 410 || round === rounds) return answer;
    for (const photo of photos) begun.delete(photo); // The answer to a form that arrived was lost, or the connection for too long.
  }
}

/** Sends all photos; gives what they are called, or nothing where the form has to carry them. */
async function uploadedAll(form, photos) {
  const uploads = [];
  const whole = photos.reduce((sum, photo) => sum + photo.size, 0);
  let before = 0;
  for (const photo of photos) {
    const upload = photo.size > 0 ? await stored(form, photo) ?? await uploaded(form, photo, offset => form.querySelector("progress").value = (before + offset) / whole) : null;
    if (!upload) return null;
    uploads.push(upload);
    before += photo.size;
  }
  return uploads;
}

/** Puts a photo to the store; gives what it is called, or nothing where it has to come here: a store that cannot be reached keeps nobody. */
async function stored(form, photo) {
  if (!("direct" in form.dataset) || !crypto.subtle) return null;
  const body = await photo.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const fingerprint = Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("");
  const headers = { "Upload-Length": photo.size, "Upload-Fingerprint": fingerprint, RequestVerificationToken: form.elements.__RequestVerificationToken.value };
  const allowed = await ask(form, "/uploads/direct", { method: "POST", headers }, patience);
  if (!allowed.ok) return null;
  const put = { method: "PUT", headers: { "x-ms-blob-type": "BlockBlob", "Content-Type": "application/octet-stream" }, body, credentials: "omit", signal: AbortSignal.timeout(patience) };
  const answer = await fetch(allowed.headers.get("Location"), put).catch(() => null);
  return answer?.ok ? allowed.headers.get("Upload-Key") : null;
}

/** Sends what is missing of a photo; gives what it is called, or nothing where the form has to carry it. */
async function uploaded(form, photo, progress) {
  for (let round = 1; round <= rounds; round++) {
    const upload = begun.get(photo) ?? await begin(form, photo);
    if (!upload) return null;
    begun.set(photo, upload);
    while (upload.offset < photo.size) {
      progress(upload.offset);
      const part = await photo.slice(upload.offset, upload.offset + partBytes).arrayBuffer();
      const answer = await ask(form, upload.address, { method: "PATCH", headers: { "Upload-Offset": upload.offset }, body: part }, patience);
      if (answer.status === 404) break;
      if (!answer.ok && answer.status !== 409) throw new Refusal(await wordsOf(form, answer));
      upload.offset = Number(answer.headers.get("Upload-Offset"));
    }
    if (upload.offset === photo.size) {
      progress(photo.size);
      return upload.address.split("/").pop();
    }
    begun.delete(photo);
  }
  return null;
}

async function begin(form, photo) {
  const headers = { "Upload-Length": photo.size, RequestVerificationToken: form.elements.__RequestVerificationToken.value };
  const answer = await ask(form, "/uploads", { method: "POST", headers }, patience);
  if (answer.status === 507) return null;
  if (!answer.ok) throw new Refusal(await wordsOf(form, answer));
  return { address: answer.headers.get("Location"), offset: 0 };
}

/** Asks until there is an answer, and tells the entrant while there is no connection. */
async function ask(form, address, request, limit) {
  for (let pause = 1_000; ; pause = Math.min(2 * pause, longestPause)) {
    const answer = await fetch(address, { ...request, signal: AbortSignal.timeout(limit) }).catch(() => null);
    if (answer && ![502, 503, 504].includes(answer.status)) {
      say(form, "");
      return answer;
    }
    say(form, form.dataset.lost);
    await connection(pause);
  }
}

function connection(pause) {
  return new Promise(resolve => {
    const timer = setTimeout(done, pause);
    addEventListener("online", done);
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    }
  });
}

async function wordsOf(form, answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("[role=alert], .fault:not(:empty)")?.textContent.trim() || form.dataset.failed;
}

function work(form, isWorking) {
  const button = form.querySelector("button[type=submit]");
  const bar = form.querySelector("progress");
  button.setAttribute("aria-busy", isWorking);
  button.disabled = isWorking;
  bar.hidden = !isWorking;
  bar.value = 0;
}
