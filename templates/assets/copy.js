// @ts-check
// Buttons that copy what they stand beside.

for (const source of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const what = source.getAttribute("data-copy");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = `Copy ${what}`;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent ?? "");
      button.textContent = "Copied";
    } catch {
      button.textContent = "Copying is not allowed here";
    }
    setTimeout(() => (button.textContent = `Copy ${what}`), 2000);
  });
  source.after(button);
}

export {};
