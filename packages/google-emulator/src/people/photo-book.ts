import type { ContactBookOptions } from "./contact-book.ts";

interface Photo {
  mediaType: string;
  base64: string;
}

/** Photos that clients uploaded, by id. */
export interface PhotoBook {
  find(id: string): Photo | undefined;
  put(id: string, photo: Photo): void;
}

export function createPhotoBook({ accountId, store }: ContactBookOptions): PhotoBook {
  const photos = new Map<string, Photo>();
  for (const [key, value] of store.read("photo", `${accountId} `)) {
    photos.set(key.slice(accountId.length + 1), value as Photo);
  }
  return {
    find: (id) => photos.get(id),
    put(id, photo) {
      photos.set(id, photo);
      store.put("photo", `${accountId} ${id}`, photo);
    },
  };
}

const HUES = 360;

/** The picture of a contact without one: a colored disc, the same for the same id. */
export function defaultPhoto(id: string): string {
  const hue = Array.from(id).reduce(
    (sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % HUES,
    7,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 45% 45%)"/><circle cx="50" cy="38" r="18" fill="#fff"/><path d="M16 92a34 32 0 0 1 68 0z" fill="#fff"/></svg>`;
}
