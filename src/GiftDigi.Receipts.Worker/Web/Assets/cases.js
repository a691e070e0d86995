// What reviewers do with keys, and how they turn the photo. Everything can be done without it.
const keys = document.getElementById("keys");
const stored = "keys-off";
if (keys) {
  keys.checked = localStorage.getItem(stored) === null;
  keys.addEventListener("change", () => keys.checked ? localStorage.removeItem(stored) : localStorage.setItem(stored, ""));
}

const photo = document.querySelector(".case .frames");
const look = { zoom: 1, turn: 0 };
function show() {
  photo.style.width = `${look.zoom * 100}%`;
  photo.style.transform = `rotate(${look.turn}deg)`;
}
function zoom(by) {
  if (!photo) return;
  look.zoom = by === 0 ? 1 : Math.min(8, Math.max(0.25, look.zoom * by));
  show();
}
function turn() {
  if (!photo) return;
  look.turn = (look.turn + 90) % 360;
  show();
}
for (const tools of document.querySelectorAll(".tools")) {
  tools.hidden = false;
  tools.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.dataset.zoom) zoom(Number(button.dataset.zoom));
    if (button?.dataset.turn) turn();
  });
}

// The place of what the pointer or the keyboard is on stands out.
function point(event, on) {
  const box = event.target.closest?.("[data-box]")?.dataset.box;
  if (box) for (const rect of document.querySelectorAll(`.frames .${CSS.escape(box)}`)) rect.classList.toggle("pointed", on);
}
for (const [name, on] of [["focusin", true], ["focusout", false], ["mouseover", true], ["mouseout", false]]) {
  document.addEventListener(name, event => point(event, on));
}

const undo = document.getElementById("undo");
if (undo) setTimeout(() => undo.remove(), Math.max(0, Number(undo.dataset.due) - Date.now()));

function open(id) {
  const details = document.getElementById(id);
  if (!details) return;
  details.open = true;
  details.querySelector("input")?.focus();
}
const actions = {
  a: () => document.getElementById("approve")?.click(),
  r: () => open("reject"),
  p: () => open("ask"),
  n: () => document.getElementById("next")?.requestSubmit(),
  u: () => document.getElementById("undo")?.requestSubmit(),
  e: () => document.querySelector("#fields input")?.focus(),
  t: turn,
  "+": () => zoom(1.25),
  "-": () => zoom(0.8),
  0: () => zoom(0),
};
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || (keys && !keys.checked)) return;
  const typing = event.target.matches("input:not([type=radio]):not([type=checkbox]), select, textarea");
  if (typing) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const chosen = document.querySelector(`details[open] input[data-key="${CSS.escape(event.key)}"]`);
  if (chosen) {
    chosen.checked = true;
    chosen.closest("details").querySelector("button[type=submit]").click();
    event.preventDefault();
  } else if (event.key === "Escape") {
    for (const details of document.querySelectorAll(".decision details[open]")) details.open = false;
  } else if (actions[event.key.toLowerCase()]) {
    actions[event.key.toLowerCase()]();
    event.preventDefault();
  }
});
