// The same program as ScaleProgram, written for the real Node SDK: the peer that is always there.
const pulumi = require("@pulumi/pulumi");

class Item extends pulumi.CustomResource {
  constructor(name, args, options) {
    super("bench:index:Item", name, { address: undefined, arn: undefined, ...args }, options);
  }
}

const count = Number(process.env.BENCH_COUNT);
let previous;
for (let i = 0; i < count; i++) {
  const args = { index: i, labels: { team: "platform", item: `item-${i}` }, ports: [80, 443] };
  if (process.env.BENCH_SHAPE === "chain" && previous) {
    args.previous = previous.address;
  }
  previous = new Item(`item-${i}`, args);
}
