import { inspectImage, pullImage, saveImage } from "../../lib/commands/docker";
import { display } from "../../lib/shell/runner";

test("the words for Docker on this computer", () => {
  expect([inspectImage("a:1"), pullImage("a:1"), saveImage("a:1", "/x/a.tar")].map(display)).toEqual([
    "docker image inspect --format '{{.Id}}' a:1",
    "docker pull --quiet a:1",
    "docker save --output /x/a.tar a:1",
  ]);
});
