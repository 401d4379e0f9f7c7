// What infrastructure programs do: a component, secrets, unknowns, an alias, a stack reference, an invoke.
const pulumi = require("@pulumi/pulumi");

class Network extends pulumi.CustomResource {
  constructor(name, args, options) {
    super("store:index:Network", name, { networkId: undefined, ...args }, options);
  }
}

class Server extends pulumi.CustomResource {
  constructor(name, args, options) {
    super("store:index:Server", name, { address: undefined, ...args }, options);
  }
}

class Shop extends pulumi.ComponentResource {
  constructor(name, args, options) {
    super("shop:index:Shop", name, {}, options);
    const network = new Network(`${name}-network`, { cidr: args.cidr, tags: { team: "shop" } }, { parent: this });
    const image = pulumi.runtime.invoke("store:index:getImage", { name: "web" });
    this.server = new Server(args.former ? "former-server" : `${name}-server`, {
      image: pulumi.output(image).apply((found) => found.id),
      networkId: network.networkId,
      password: args.password,
      ports: [80, 443],
    }, { parent: this, aliases: [{ name: "former-server" }], dependsOn: [network] });
    this.address = this.server.address;
    this.registerOutputs({ address: this.address });
  }
}

module.exports = async () => {
  const config = new pulumi.Config();
  const base = new pulumi.StackReference("organization/base/dev");
  const shop = new Shop("shop", {
    cidr: base.requireOutput("cidr"),
    password: config.requireSecret("password"),
    former: config.getBoolean("former"),
  });
  return { address: shop.address, password: pulumi.secret("open sesame"), zones: base.getOutput("zones") };
};
