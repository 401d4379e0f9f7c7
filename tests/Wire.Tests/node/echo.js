// The service's description and what both programs share.
const path = require("node:path");
const grpc = require("@grpc/grpc-js");
const loader = require("@grpc/proto-loader");

const protos = path.join(__dirname, "../../../sdk/Pulumi.Wire/Protos");
const definition = loader.loadSync(path.join(__dirname, "echo.proto"), { includeDirs: [protos], keepCase: true, defaults: true });

exports.Echo = grpc.loadPackageDefinition(definition).test.Echo;
exports.awkward = "ungültig: 100% «x» \"y\"\nzweite Zeile 🚀";
exports.limits = {
  "grpc.max_receive_message_length": 400 << 20,
  "grpc.max_send_message_length": 400 << 20,
};
