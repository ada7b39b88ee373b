// Ways in which files come to a page: they are chosen, or dropped anywhere on it.

/** @param {HTMLInputElement} input @param {(files: File[]) => Promise<void>} bringFiles */
export function startFileInput(input, bringFiles) {
  input.addEventListener("change", async () => {
    await bringFiles([...(input.files ?? [])]);
    // The same file can be chosen again.
    input.value = "";
  });
}

/** @param {(files: File[]) => Promise<void>} bringFiles */
export function startDropping(bringFiles) {
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    bringFiles(files);
  });
}
