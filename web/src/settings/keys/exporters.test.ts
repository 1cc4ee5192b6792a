import { expect, test } from "vitest";
import { exporters } from "./exporters";

const key = "pk_live_abc";

test.each(exporters({ http: "http://a:4318", grpc: "http://a:4317" }, key))(
  "the text for $name holds the address and the key",
  ({ id, code }) => {
    expect(code).toContain(id === "grpc" ? "http://a:4317" : "http://a:4318");
    expect(code).toContain(key);
  },
);

test("gRPC is left out where it cannot be reached", () =>
  expect(exporters({ http: "http://a", grpc: null }, key).map(({ id }) => id)).not.toContain("grpc"));
