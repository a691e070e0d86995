import htmx from "htmx.org";
import { Idiomorph } from "idiomorph";
import "./site.js";
import "./cases.js";
import "./plots.js";

// What comes back takes its place without disturbing the field that is being typed into.
htmx.defineExtension("morph", {
  isInlineSwap: (style) => style === "morph",
  handleSwap: (style, target, fragment) =>
    style === "morph" && Idiomorph.morph(target, fragment.children, { morphStyle: "outerHTML", ignoreActiveValue: true }),
});
