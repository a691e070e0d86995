// Looks at a photo before it is sent: shows it, says how to take a better one, and makes a huge one smaller.
// Without it the form works as it is.

import { say, send } from "./send.js";

const longestSide = 3200;
const leastSide = 700;
const darkest = 60;
const leastSharpness = 4;

// The page of an entry gets forms while it is open, so the document listens for all of them.
document.addEventListener("change", event => {
  const form = event.target.closest("form[data-photo]");
  if (form && event.target.type === "file") look(form, event.target);
});
document.addEventListener("submit", event => {
  if (event.target.matches("form[data-photo]")) send(event, event.target);
});

async function look(form, input) {
  const file = input.files[0];
  const preview = form.querySelector("img");
  preview.hidden = !file;
  say(form, "");
  if (!file) return;
  let picture;
  try {
    picture = await createImageBitmap(file);
  } catch {
    preview.hidden = true;
    return; // A kind of picture that this browser cannot show; the server says whether it can be read.
  }
  URL.revokeObjectURL(preview.src);
  preview.src = URL.createObjectURL(file);
  say(form, fault(form, picture));
  if (Math.max(picture.width, picture.height) > longestSide) await shrink(input, file, picture);
  picture.close();
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

async function shrink(input, file, picture) {
  const canvas = drawn(picture, longestSide / Math.max(picture.width, picture.height));
  const smaller = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.92));
  if (!smaller || smaller.size >= file.size) return;
  const chosen = new DataTransfer();
  chosen.items.add(new File([smaller], "receipt.jpg", { type: "image/jpeg" }));
  input.files = chosen.files;
}
