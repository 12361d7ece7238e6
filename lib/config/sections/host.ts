import { z } from "zod";
import { matching } from "../values";

/** Keys of how the host's system is kept. */
export const hostKeys = z.object({
  HOST_AUTOMATIC_REBOOT: matching(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    "a time of day from 00:00 to 23:59, such as 04:30",
  )
    .optional()
    .meta({
      description:
        "Time of the host's clock at which it may restart after an update that needs it. Without it the updates are installed and nobody but you restarts the host.",
      example: "04:30",
    }),
});
