import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SettingsView } from "@kith/sdk";
import { kith } from "../app/kith.ts";
import { settingsQuery } from "./settings-query.ts";

/** Saves a change of settings; what the server then has is what the page shows. */
export function useSettingsUpdate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<SettingsView>) => kith.settings.update(change),
    onSuccess: (saved) => client.setQueryData(settingsQuery.queryKey, saved),
  });
}
