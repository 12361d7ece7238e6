import { CATALOGUE, describeServerType, findServerType, parseCatalogue } from "../../lib/hetzner/catalogue";
import { architectureOf, checkImage, checkLocation, checkServerType, nearest } from "../../lib/hetzner/check";

const REFRESH = `If it is newer than the project's table (${CATALOGUE.date}), run \`HCLOUD_TOKEN=… npx tsx scripts/refresh-hetzner.ts\`.`;

describe("the project's table", () => {
  test("is sorted, without doubles, and refers only to what it holds", () => {
    const locations = CATALOGUE.locations.map(({ name }) => name);
    const types = CATALOGUE.server_types.map(({ name }) => name);
    for (const names of [locations, types]) expect(names).toEqual([...new Set(names)].sort());
    for (const type of CATALOGUE.server_types) {
      expect(locations).toEqual(expect.arrayContaining(type.locations));
      expect(type.locations).toEqual(expect.arrayContaining(Object.keys(type.eur_month)));
    }
  });

  test("says where its amounts are from, and of which day", () => {
    expect(CATALOGUE.source).not.toBe("");
    expect(CATALOGUE.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("has both images for both architectures", () => {
    for (const architecture of ["arm", "x86"] as const) {
      expect(checkImage("debian-13", architecture)).toBeUndefined();
      expect(checkImage("ubuntu-24.04", architecture)).toBeUndefined();
    }
  });

  test("refuses a field that it does not know", () => {
    expect(() => parseCatalogue({ ...CATALOGUE, colour: "red" })).toThrow("colour");
  });
});

test("a server type is described for people", () => {
  const type = findServerType("cax11");
  expect(type && describeServerType(type)).toBe("2 vCPU (shared, arm), 4 GB memory, 40 GB disk");
});

test("an ARM type picks ARM images", () => {
  expect(architectureOf("cax21")).toBe("arm");
  expect(architectureOf("ccx23")).toBe("x86");
  expect(architectureOf("none")).toBeUndefined();
});

describe("names", () => {
  test("that the table has are accepted", () => {
    expect(checkLocation("nbg1")).toBeUndefined();
    expect(checkServerType("ccx23")).toBeUndefined();
    expect(checkServerType("ccx23", "ash")).toBeUndefined();
  });

  test("that it has not get the nearest ones", () => {
    expect(checkLocation("nbg2")).toEqual({
      code: "HETZNER_UNKNOWN_LOCATION",
      message: 'no location is called "nbg2"; nearest: nbg1, ash, fsn1',
      fix: REFRESH,
    });
    expect(checkServerType("cx22")).toEqual({
      code: "HETZNER_UNKNOWN_SERVER_TYPE",
      message: 'no server type is called "cx22"; nearest: cpx22, cx23, cax21',
      fix: REFRESH,
    });
    expect(checkImage("debian-12", "arm")).toEqual({
      code: "HETZNER_UNKNOWN_IMAGE",
      message: 'no image for arm is called "debian-12"; nearest: debian-13, ubuntu-24.04',
      fix: REFRESH,
    });
  });

  test("of a type that its location has not get types of that location", () => {
    expect(checkServerType("cx23", "ash")).toEqual({
      code: "HETZNER_UNKNOWN_SERVER_TYPE",
      message: 'server type "cx23" is not offered in ash, only in fsn1, hel1, nbg1',
      fix: `Take one of the locations, or a type of ash such as ccx23, ccx13, ccx33. ${REFRESH}`,
    });
  });

  test("of a location that does not exist say nothing of the type", () => {
    expect(checkServerType("cx23", "nowhere")).toBeUndefined();
  });

  test("are compared without regard to capitals", () => {
    expect(nearest("CCX23", ["cax11", "ccx23"])[0]).toBe("ccx23");
  });
});
