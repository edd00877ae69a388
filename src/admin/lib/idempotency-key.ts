/** A fresh key for one opened dialog. `randomUUID` is missing where the admin is served over plain http. */
export const newIdempotencyKey = () =>
  globalThis.crypto.randomUUID?.() ??
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0")
  ).join("")
