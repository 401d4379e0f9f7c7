// A grpc-js client of the service in Echo.cs: node client.js ADDRESS. One line per check, "ok NAME" or "FAILED NAME: why".
const assert = require("node:assert");
const grpc = require("@grpc/grpc-js");
const { Echo, awkward, limits } = require("./echo");

const client = new Echo(process.argv[2], grpc.credentials.createInsecure(), limits);

const unary = (token, bytes, options) => new Promise((resolve, reject) =>
  client.unary({ token, request: bytes ?? Buffer.alloc(0) }, new grpc.Metadata(), options ?? {},
    (failure, answer) => failure ? reject(failure) : resolve(answer.response)));

const stream = (token, cancelAt) => new Promise((resolve, reject) => {
  const seen = [];
  const call = client.stream({ token });
  call.on("data", answer => {
    seen.push(answer.response.toString());
    if (seen.length === cancelAt) {
      call.cancel();
    }
  });
  call.on("error", failure => reject(Object.assign(failure, { seen })));
  call.on("end", () => resolve(seen));
});

const collect = count => new Promise((resolve, reject) => {
  const call = client.collect((failure, answer) => failure ? reject(failure) : resolve(answer.response.toString()));
  for (let i = 0; i < count; i++) {
    call.write({ token: String(i), request: Buffer.from("abc") });
  }
  call.end();
});

async function fails(promise, code, details) {
  const failure = await promise.then(() => null, failure => failure);
  assert.ok(failure, "the call went well");
  assert.strictEqual(grpc.status[failure.code], grpc.status[code]);
  if (details !== undefined) {
    assert.strictEqual(failure.details, details);
  }
  return failure;
}

async function echoes(megabytes) {
  const bytes = Buffer.alloc(megabytes << 20, "y");
  assert.strictEqual(Buffer.compare(await unary("", bytes), bytes), 0);
}

const checks = {
  "unary": async () => assert.strictEqual((await unary("", Buffer.from("héllo"))).toString(), "héllo"),
  "empty messages": async () => assert.strictEqual((await unary("")).length, 0),
  "unknown method": () => fails(
    new Promise((resolve, reject) => client.missing({}, (failure, answer) => failure ? reject(failure) : resolve(answer))),
    grpc.status.UNIMPLEMENTED, "unknown method /test.Echo/Missing"),
  "error text": () => fails(unary("fail"), grpc.status.INVALID_ARGUMENT, awkward),
  "exception": () => fails(unary("throw"), grpc.status.UNKNOWN, awkward),
  "rich status": async () => {
    const failure = await fails(unary("details"), grpc.status.INVALID_ARGUMENT, "see details");
    const [status] = failure.metadata.get("grpc-status-details-bin");
    assert.ok(status.includes(Buffer.from(awkward)));
  },
  "1 MB": () => echoes(1),
  "31 MB": () => echoes(31),
  "100 MB": () => echoes(100),
  "stream of 10000": async () =>
    assert.deepStrictEqual(await stream("10000"), Array.from({ length: 10000 }, (_, i) => String(i))),
  "stream of 0": async () => assert.deepStrictEqual(await stream("0"), []),
  "stream that fails": async () => {
    const failure = await fails(stream("5 fail"), grpc.status.FAILED_PRECONDITION, "after 5");
    assert.strictEqual(failure.seen.length, 5);
  },
  "cancelled stream": () => fails(stream("1 wait", 1), grpc.status.CANCELLED),
  "collect 10000": async () => assert.strictEqual(await collect(10000), "10000 30000"),
  "cancel": async () => {
    const call = new Promise((resolve, reject) => {
      const started = client.unary({ token: "never" }, (failure, answer) => failure ? reject(failure) : resolve(answer));
      setImmediate(() => started.cancel());
    });
    await fails(call, grpc.status.CANCELLED);
  },
  "deadline": () => fails(unary("never", undefined, { deadline: Date.now() + 50 }), grpc.status.DEADLINE_EXCEEDED),
  "3000 at once": async () => {
    const answers = await Promise.all(Array.from({ length: 3000 }, (_, i) => unary("nested", Buffer.from(String(i)))));
    assert.deepStrictEqual(answers.map(String), Array.from({ length: 3000 }, (_, i) => String(i)));
  },
};

(async () => {
  for (const [name, check] of Object.entries(checks)) {
    await check().then(
      () => process.stdout.write(`ok ${name}\n`),
      failure => process.stdout.write(`FAILED ${name}: ${failure.message}\n`));
  }
  client.close();
})();
