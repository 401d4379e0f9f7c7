// A grpc-js server that answers as Echo.cs does. Prints its address; ends with its standard input.
const grpc = require("@grpc/grpc-js");
const { Echo, awkward, limits } = require("./echo");

// google.rpc.Status { code: 3, message: "rich" }
const details = Buffer.from([0x08, 0x03, 0x12, 0x04, 0x72, 0x69, 0x63, 0x68]);

function unary(call, done) {
  switch (call.request.token) {
    case "never":
      process.stdout.write("begun\n");
      return call.on("cancelled", () => process.stdout.write("given up\n"));
    case "fail":
      return done({ code: grpc.status.INVALID_ARGUMENT, details: awkward });
    case "details": {
      const metadata = new grpc.Metadata();
      metadata.set("grpc-status-details-bin", details);
      return done({ code: grpc.status.INVALID_ARGUMENT, details: "see details", metadata });
    }
    default:
      return done(null, { response: call.request.request });
  }
}

async function stream(call) {
  const [count, then] = call.request.token.split(" ");
  for (let i = 0; i < Number(count); i++) {
    if (!call.write({ response: Buffer.from(String(i)) })) {
      await new Promise(resolve => call.once("drain", resolve));
    }
  }
  if (then === "fail") {
    call.emit("error", { code: grpc.status.FAILED_PRECONDITION, details: `after ${count}` });
  } else if (then === "wait") {
    call.on("cancelled", () => process.stdout.write("given up\n"));
  } else {
    call.end();
  }
}

function collect(call, done) {
  let count = 0;
  let bytes = 0;
  call.on("data", request => {
    count++;
    bytes += request.request.length;
  });
  call.on("end", () => done(null, { response: Buffer.from(`${count} ${bytes}`) }));
}

const server = new grpc.Server(limits);
// Without Missing: grpc-js answers UNIMPLEMENTED for it by itself.
server.addService(Echo.service, { unary, stream, collect });
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (failure, port) => {
  if (failure) {
    throw failure;
  }
  process.stdout.write(`127.0.0.1:${port}\n`);
});
process.stdin.resume().on("end", () => process.exit(0));
