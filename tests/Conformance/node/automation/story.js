// The Automation API drives whatever `pulumi` is on PATH through the life of an inline program, then of a local one:
// node story.js BACKEND PROJECT. One line a step.
const { LocalWorkspace } = require("@pulumi/pulumi/automation");
const pulumi = require("@pulumi/pulumi");

const program = async () => {
  const config = new pulumi.Config("shop");
  class Shelf extends pulumi.ComponentResource {
    constructor(name, opts) {
      super("shop:index:Shelf", name, {}, opts);
      this.registerOutputs({});
    }
  }
  const count = Number(config.get("count") ?? "2");
  for (let i = 0; i < count; i++) {
    new Shelf(`shelf-${i}`);
  }
  return { count, greeting: config.require("greeting"), password: config.requireSecret("password") };
};

const local = async (backend, workDir) => {
  const stack = await LocalWorkspace.createStack(
    { stackName: "local", workDir },
    { envVars: { PULUMI_BACKEND_URL: `file://${backend}`, PULUMI_CONFIG_PASSPHRASE: "rehearsal" } });
  const up = await stack.up();
  say("local", [up.summary.result, up.outputs.cidr.value]);
  say("local again", (await stack.up({ expectNoChanges: true })).summary.resourceChanges);
  await stack.destroy();
  await stack.workspace.removeStack("local");
};

const say = (step, value) => process.stdout.write(`${step}: ${JSON.stringify(value)}\n`);

(async () => {
  const backend = process.argv[2];
  const stack = await LocalWorkspace.createStack(
    { stackName: "dev", projectName: "story", program },
    {
      envVars: { PULUMI_BACKEND_URL: `file://${backend}`, PULUMI_CONFIG_PASSPHRASE: "rehearsal" },
      projectSettings: { name: "story", runtime: "nodejs", backend: { url: `file://${backend}` } },
    });
  const workspace = stack.workspace;
  say("version", workspace.pulumiVersion.split("+")[0].split("-")[0]);
  say("whoami", typeof (await workspace.whoAmI()).user);
  await stack.setAllConfig({
    "shop:greeting": { value: "hello" },
    "shop:password": { value: "hunter2", secret: true },
  });
  await stack.setConfig("shop:count", { value: "3" });
  const all = await stack.getAllConfig();
  say("config", Object.keys(all).sort().map(key => [key, all[key].secret ? "secret" : all[key].value]));
  say("one", (await stack.getConfig("shop:password")).value);

  const kinds = new Set();
  const preview = await stack.preview({ onEvent: event => Object.keys(event).forEach(key => kinds.add(key)) });
  say("preview", preview.changeSummary);
  const up = await stack.up({ onOutput: () => {}, onEvent: event => Object.keys(event).forEach(key => kinds.add(key)) });
  say("up", [up.summary.kind, up.summary.result, up.summary.resourceChanges]);
  say("events", [...kinds].sort());
  say("outputs", Object.entries(up.outputs).map(([key, one]) => [key, one.value, one.secret]));
  say("again", (await stack.up()).summary.resourceChanges);
  say("refresh", (await stack.refresh()).summary.result);
  const exported = await stack.exportStack();
  say("export", [exported.version, exported.deployment.resources.length]);
  await stack.importStack(exported);
  say("history", (await stack.history()).map(one => [one.kind, one.result]));
  say("info", (await stack.info()).kind);
  say("stacks", (await workspace.listStacks()).map(one => one.name));
  await stack.rename({ stackName: "prod" });
  say("renamed", (await workspace.listStacks()).map(one => one.name));
  const renamed = await LocalWorkspace.selectStack(
    { stackName: "prod", projectName: "story", program },
    { envVars: { PULUMI_BACKEND_URL: `file://${backend}`, PULUMI_CONFIG_PASSPHRASE: "rehearsal" },
      projectSettings: { name: "story", runtime: "nodejs", backend: { url: `file://${backend}` } } });
  say("outputs after", Object.keys(await renamed.outputs()).sort());
  say("destroy", (await renamed.destroy()).summary.resourceChanges);
  await renamed.workspace.removeStack("prod");
  say("left", (await renamed.workspace.listStacks()).map(one => one.name));
  await local(backend, process.argv[3]);
  process.exit(0);
})().catch(failure => {
  process.stdout.write(`FAILED: ${failure.stack ?? failure}\n`);
  process.exit(1);
});
