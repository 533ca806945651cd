import { useMutation, useQueryClient } from "@tanstack/react-query";
import { contactsChanged } from "../app/changed-data.ts";
import { kith } from "../app/kith.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";

/** Takes an act back, whatever page it is shown on. */
export function useUndoAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (actId: string) => kith.duplicates.undo({ actId }),
    onSettled: async () => {
      tellOtherTabs({ kind: "contacts-changed" });
      await contactsChanged(client);
    },
  });
}
