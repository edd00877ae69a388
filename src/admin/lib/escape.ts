/** Escape in an open list of options closes the list, not the dialog around it. */
export const keepOpenForPopover = (event: KeyboardEvent) => {
  const { target } = event
  if (
    target instanceof HTMLElement &&
    target.getAttribute("aria-expanded") === "true"
  ) {
    event.preventDefault()
  }
}
