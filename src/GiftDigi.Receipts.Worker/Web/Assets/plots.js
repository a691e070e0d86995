import uPlot from "uplot";

const inJapan = (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Asia/Tokyo");
const widthOf = (place) => Math.max(240, place.clientWidth);

function atMoment(seconds) {
  const moment = inJapan(seconds);
  return moment.getHours() === 0 ? `${moment.getMonth() + 1}/${moment.getDate()}` : `${moment.getHours()}:00`;
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return { lines: [of("--plot-first"), of("--plot-second")], text: of("--pico-color"), grid: of("--pico-muted-border-color") };
}

function axis(colour, more) {
  return { stroke: colour.text, grid: { stroke: colour.grid, width: 1 }, ticks: { stroke: colour.grid, width: 1 }, ...more };
}

function optionsOf(place, across, lines, labels) {
  const colour = colours();
  const bars = uPlot.paths.bars({ size: [0.7, 80] });
  const isBars = labels.length > 0;
  return {
    width: widthOf(place),
    height: 220,
    tzDate: inJapan,
    scales: { x: isBars ? { time: false, range: [-0.6, labels.length - 0.4] } : {}, y: { range: (_, __, most) => [0, Math.max(1, most * 1.1)] } },
    axes: [
      axis(colour, isBars ? { splits: () => labels.map((_, at) => at), values: () => labels, rotate: widthOf(place) < 480 ? -40 : 0, size: widthOf(place) < 480 ? 80 : 50 } : { values: (_, splits) => splits.map(atMoment) }),
      axis(colour, { size: 60 }),
    ],
    series: [
      { label: across, value: isBars ? (_, at) => labels[at] ?? "–" : "{YYYY}-{MM}-{DD} {HH}:{mm}" },
      ...lines.map((label, at) => ({
        label,
        stroke: colour.lines[at],
        width: 2,
        dash: at > 0 ? [6, 4] : undefined,
        fill: isBars ? colour.lines[at] : undefined,
        paths: isBars ? bars : undefined,
        points: { show: !isBars, size: 5, fill: colour.lines[at] },
      })),
    ],
    legend: { mount: (_, legend) => place.parentElement.querySelector("[data-legend]").replaceChildren(legend) },
  };
}

function draw(figures) {
  return [...document.querySelectorAll("[data-plot]")].map((place) => {
    const { x, y } = figures[place.dataset.plot];
    place.replaceChildren();
    const labels = place.dataset.labels ? place.dataset.labels.split("|") : [];
    const plot = new uPlot(optionsOf(place, place.dataset.across, place.dataset.lines.split("|"), labels), [x, ...y], place);
    place.dataset.drawn = "true";
    return { place, plot };
  });
}

const source = document.querySelector("[data-plots]");
if (source) {
  const answer = await fetch(source.dataset.plots);
  if (answer.ok) {
    const figures = await answer.json();
    let drawn = draw(figures);
    addEventListener("resize", () => drawn.forEach(({ place, plot }) => plot.setSize({ width: widthOf(place), height: 220 })));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      drawn.forEach(({ plot }) => plot.destroy());
      drawn = draw(figures);
    });
  }
}
