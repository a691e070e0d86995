// Sends a photo in parts, so that a lost connection goes on where it stopped, and then the form, which names the photo.
// Whatever is sent again makes no second entry.

const partBytes = 256 * 1024;
const patience = 60_000;
const longestPause = 15_000;
const rounds = 3;
const begun = new WeakMap(); // Of a photo: where its parts go, and how much of it has arrived.

/** An answer that sending again would not change. */
class Refusal extends Error {}

export async function send(event, form) {
  event.preventDefault();
  work(form, true);
  try {
    const answer = await deliver(form);
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

async function deliver(form) {
  const photo = form.querySelector("input[type=file]").files[0];
  const data = new FormData(form);
  for (let round = 1; ; round++) {
    const upload = photo?.size > 0 ? await uploaded(form, photo) : null;
    data.set("upload", upload ?? "");
    if (upload) data.delete("photo");
    else if (photo) data.set("photo", photo);
    const answer = await ask(form, form.action, { method: "POST", body: data }, upload ? patience : 10 * patience);
    if (answer.status !== 410 || round === rounds) return answer;
    begun.delete(photo); // The answer to a form that arrived was lost, or the connection for too long.
  }
}

/** Sends what is missing of a photo; gives what it is called, or nothing where the form has to carry it. */
async function uploaded(form, photo) {
  const bar = form.querySelector("progress");
  for (let round = 1; round <= rounds; round++) {
    const upload = begun.get(photo) ?? await begin(form, photo);
    if (!upload) return null;
    begun.set(photo, upload);
    while (upload.offset < photo.size) {
      bar.value = upload.offset / photo.size;
      const part = await photo.slice(upload.offset, upload.offset + partBytes).arrayBuffer();
      const answer = await ask(form, upload.address, { method: "PATCH", headers: { "Upload-Offset": upload.offset }, body: part }, patience);
      if (answer.status === 404) break;
      if (!answer.ok && answer.status !== 409) throw new Refusal(await wordsOf(form, answer));
      upload.offset = Number(answer.headers.get("Upload-Offset"));
    }
    if (upload.offset === photo.size) {
      bar.value = 1;
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
  const button = form.querySelector("button");
  const bar = form.querySelector("progress");
  button.setAttribute("aria-busy", isWorking);
  button.disabled = isWorking;
  bar.hidden = !isWorking;
  bar.value = 0;
}
