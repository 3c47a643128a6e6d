// One keystroke answers a record. Every key presses a button that is on the page, so nothing here is needed.
const KEPT = "hue-single-keys";

const isOn = () => localStorage.getItem(KEPT) !== "off";

const isTyping = (element) => element.closest("input:not([type=checkbox]), select, textarea, [contenteditable]") !== null;

document.addEventListener("keydown", (event) => {
  if (!isOn() || event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return;
  const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
});

const box = document.getElementById("single-keys");
if (box) {
  box.checked = isOn();
  box.addEventListener("change", () => localStorage.setItem(KEPT, box.checked ? "on" : "off"));
}

// A second press while the first is on its way would answer a record nobody has read.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  event.target.closest("#review")?.querySelectorAll("[data-key]").forEach((button) => { button.disabled = true; });
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (!event.detail.successful) document.querySelectorAll("#review [data-key]").forEach((button) => { button.disabled = false; });
});
document.body.addEventListener("htmx:afterSettle", () => {
  document.getElementById("review-heading")?.focus({ preventScroll: true });
});
