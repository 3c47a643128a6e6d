import { initAll } from "../govuk/govuk-frontend.min.js";

initAll();
// Parts that htmx brings in later get the same behaviour.
document.body.addEventListener("htmx:load", (event) => {
  if (event.target !== document.body) initAll({ scope: event.target });
});
