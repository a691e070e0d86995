// Looks at photos before they are sent: shows them, says how to take better ones, and makes huge ones smaller. Several shots of a long receipt
// are put in order, and more are added.
// Without it the form works as it is.

import { say, send } from "./send.js";

const longestSide = 3200;
const leastSide = 700;
const darkest = 60;
const leastSharpness = 4;

const shots = new WeakMap(); // Of a form: the shots that were chosen, in their order.

// The page of an entry gets forms while it is open, so the document listens for all of them.
document.addEventListener("change", event => {
  const form = event.target.closest("form[data-photo]");
  if (form && event.target.type === "file") choose(form, event.target);
});
document.addEventListener("click", event => {
  const button = event.target.closest("form[data-photo] [data-shots] button");
  if (button) change(button.closest("form"), button);
});
document.addEventListener("submit", event => {
  if (event.target.matches("form[data-photo]")) send(event, event.target, (shots.get(event.target) ?? []).map(shot => shot.file));
});

async function choose(form, input) {
  const most = Number(form.dataset.most ?? 1);
  const before = input === form.elements.photo ? [] : shots.get(form);
  const added = [...input.files].map(file => ({ file }));
  const chosen = [...before, ...added].slice(0, most);
  if (input !== form.elements.photo) input.value = "";
  shots.set(form, chosen);
  show(form);
  const said = hint(form);
  await Promise.all(added.map(shot => look(form, shot)));
  if (shots.get(form) !== chosen) return;
  show(form, hint(form) === said); // What a sending that is over already was refused for stays.
  if (before.length + added.length > most && !isSent(form)) say(form, form.dataset.many);
}

async function look(form, shot) {
  let picture;
  try {
    picture = await createImageBitmap(shot.file);
  } catch {
    return; // A kind of picture that this browser cannot show; the server says whether it can be read.
  }
  shot.address = URL.createObjectURL(shot.file);
  shot.fault = fault(form, picture);
  if (Math.max(picture.width, picture.height) > longestSide) shot.file = await shrunk(shot.file, picture);
  picture.close();
}

/** Shows what is chosen: one photo large, several as a list in their order. The form has them as well, should it be sent without parts. */
function show(form, speaks = true) {
  const chosen = shots.get(form);
  const transfer = new DataTransfer();
  for (const shot of chosen) transfer.items.add(shot.file);
  form.elements.photo.files = transfer.files;
  const preview = form.querySelector("img.preview");
  const [first] = chosen;
  preview.hidden = chosen.length !== 1 || !first.address;
  if (!preview.hidden) preview.src = first.address;
  if (speaks && !isSent(form)) say(form, chosen.length === 1 ? first.fault ?? "" : "");
  const list = form.querySelector("[data-shots]");
  if (!list) return;
  list.replaceChildren(...(chosen.length > 1 ? chosen.map((shot, at) => listed(form, shot, at)) : []));
  const more = form.querySelector("[data-more]");
  if (!more.firstChild) more.append(more.nextElementSibling.content.cloneNode(true));
  more.hidden = chosen.length === 0 || chosen.length >= Number(form.dataset.most);
}

function hint(form) {
  return form.querySelector("[data-hint]").textContent;
}

function isSent(form) {
  return form.querySelector("button[type=submit]").disabled;
}

function listed(form, shot, at) {
  const item = form.querySelector("template[data-shot]").content.firstElementChild.cloneNode(true);
  const picture = item.querySelector("img");
  if (shot.address) picture.src = shot.address;
  picture.alt = `${picture.alt} ${at + 1}`;
  item.querySelector("p").textContent = shot.fault ?? "";
  for (const button of item.querySelectorAll("button")) button.ariaLabel = `${picture.alt}: ${button.textContent.trim()}`;
  item.querySelector("[data-up]").disabled = at === 0;
  return item;
}

/** Moves a shot up or takes it away. */
function change(form, button) {
  const chosen = shots.get(form);
  const at = [...form.querySelectorAll("[data-shots] > li")].indexOf(button.closest("li"));
  const [shot] = chosen.splice(at, 1);
  if ("up" in button.dataset) chosen.splice(at - 1, 0, shot);
  else if (shot.address) URL.revokeObjectURL(shot.address);
  show(form);
  const moved = "up" in button.dataset && form.querySelector(`[data-shots] > li:nth-child(${at}) [data-up]:enabled`);
  (moved || form.elements.photo).focus();
}

function fault(form, picture) {
  if (Math.max(picture.width, picture.height) < leastSide) return form.dataset.small;
  const scale = Math.min(1, 640 / Math.max(picture.width, picture.height));
  const { data, width, height } = pixels(picture, scale);
  let sum = 0, edges = 0;
  const tone = at => (data[at] * 3 + data[at + 1] * 6 + data[at + 2]) / 10;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = (y * width + x) * 4;
      const here = tone(at);
      sum += here;
      edges += Math.abs(4 * here - tone(at - 4) - tone(at + 4) - tone(at - width * 4) - tone(at + width * 4));
    }
  }
  const count = (width - 2) * (height - 2);
  if (sum / count < darkest) return form.dataset.dark;
  return edges / count < leastSharpness ? form.dataset.blurred : "";
}

function pixels(picture, scale) {
  const canvas = drawn(picture, scale);
  return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
}

function drawn(picture, scale) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function shrunk(file, picture) {
  const canvas = drawn(picture, longestSide / Math.max(picture.width, picture.height));
  const smaller = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.92));
  return smaller && smaller.size < file.size ? new File([smaller], "receipt.jpg", { type: "image/jpeg" }) : file;
}
