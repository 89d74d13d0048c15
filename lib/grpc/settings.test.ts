import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { extendEnv } from "@/lib/env";
import { grpcSettings } from "./settings";

const fixture = (name: string) => join("lib", "grpc", "fixtures", name);

afterEach(() =>
  extendEnv({
    PUSHLENS_GRPC_PORT: "",
    PUSHLENS_GRPC_TLS_CERT: "",
    PUSHLENS_GRPC_TLS_KEY: "",
    PUSHLENS_GRPC_PROTO: "",
  }),
);

test("port 0 turns gRPC off, whatever else is set", () => {
  extendEnv({ PUSHLENS_GRPC_PORT: "0", PUSHLENS_GRPC_PROTO: "nowhere.proto" });
  expect(grpcSettings(process.cwd())).toBeNull();
});

test("a certificate and its key are read from their files", () => {
  extendEnv({
    PUSHLENS_GRPC_TLS_CERT: fixture("test.crt"),
    PUSHLENS_GRPC_TLS_KEY: fixture("test.key"),
  });
  expect(grpcSettings(process.cwd())?.tls?.cert.toString()).toContain("BEGIN CERTIFICATE");
});

test.each([
  ["nowhere.crt", "test.key", /^PUSHLENS_GRPC_TLS_CERT is not valid: .*nowhere.crt cannot be read/],
  ["test.crt", "nowhere.key", /^PUSHLENS_GRPC_TLS_KEY is not valid: .*nowhere.key cannot be read/],
  ["test.key", "test.crt", /^PUSHLENS_GRPC_TLS_CERT and PUSHLENS_GRPC_TLS_KEY are not valid: .+$/],
])("files that cannot be used (%s, %s) are named in one line", (cert, key, message) => {
  extendEnv({ PUSHLENS_GRPC_TLS_CERT: fixture(cert), PUSHLENS_GRPC_TLS_KEY: fixture(key) });
  expect(() => grpcSettings(process.cwd())).toThrow(message);
});

test("a proto file that is not there is named in one line", () => {
  extendEnv({ PUSHLENS_GRPC_PROTO: "nowhere.proto" });
  expect(() => grpcSettings(process.cwd())).toThrow(
    /^PUSHLENS_GRPC_PROTO is not valid: \S+nowhere.proto cannot be used, as .+$/,
  );
});
