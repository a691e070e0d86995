import htmx from "htmx.org";
import "htmx-ext-sse";
import "./photo.js";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
